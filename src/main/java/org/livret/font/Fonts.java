package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The catalogue of all faces that a publication may use. A file is read when a face is first
/// needed, and its problems are reported then, once.
///
/// Safe for use from several threads.
public final class Fonts {
    private final Map<String, List<FaceEntry>> families = new LinkedHashMap<>();
    private final Map<String, FaceEntry> byName = new HashMap<>();
    private final List<String> fallback;
    private final Instances instances;
    private final ConcurrentHashMap<StackKey, FontStack> stacks = new ConcurrentHashMap<>();

    private record StackKey(List<String> families, Selection selection) {}

    /// A face for some characters: asked once, however many families it is found under.
    private record Seen(String name, List<Serves.CharacterRange> characters) {
        static Seen of(FaceEntry entry) {
            return new Seen(entry.name(), entry.description().serves().characters());
        }
    }

    private record SettingsKey(String place, FaceSettings settings) {}

    /// A catalogue of the given faces alone; [BundledFonts#with] adds those that travel with the
    /// program.
    ///
    /// @param faces in order; of two that serve the same, the later one wins, as of two
    ///   `@font-face` rules
    /// @param fallback the families that are asked for a character that no named family has
    public Fonts(List<FontFace> faces, List<String> fallback, Reporter reporter) {
        this.instances = new Instances(reporter);
        this.fallback = List.copyOf(fallback);
        Map<String, DeclaredFont> files = new HashMap<>();
        Map<SettingsKey, String> names = new HashMap<>();
        for (FontFace face : faces) {
            DeclaredFont file =
                    files.computeIfAbsent(face.place(), _ -> new DeclaredFont(face, reporter));
            String name =
                    names.computeIfAbsent(
                            new SettingsKey(face.place(), face.settings()), _ -> uniqueName(face));
            FaceEntry entry = new FaceEntry(face, name, file, instances);
            byName.putIfAbsent(name, entry);
            families.computeIfAbsent(key(face.family()), _ -> new ArrayList<>()).addFirst(entry);
        }
    }

    private String uniqueName(FontFace face) {
        String file = face.sources().getFirst().fileName();
        int dot = file.lastIndexOf('.');
        String plain = (dot > 0 ? file.substring(0, dot) : file).replace(' ', '-');
        String name = plain;
        for (int i = 2; byName.containsKey(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }

    /// The face with the key that pages carry ([Face#name()]).
    public Optional<Face> face(String name) {
        Optional<Face> made = instances.face(name);
        FaceEntry entry = made.isPresent() ? null : byName.get(name);
        return entry == null ? made : entry.face(Selection.of(400, false));
    }

    /// The families in the order in which they were described, as they were written.
    public List<String> families() {
        List<String> names = new ArrayList<>();
        for (List<FaceEntry> entries : families.values()) {
            names.add(entries.getLast().description().family());
        }
        return List.copyOf(names);
    }

    /// Whether a family of that name is described; case does not matter. Generic names are families
    /// of the bundled fonts.
    public boolean hasFamily(String family) {
        return families.containsKey(key(family));
    }

    /// The problem to report for a family that is not there, with the nearest name that is.
    public FontProblem unknownFamily(String family, Span span) {
        return new FontProblem.UnknownFamily(span, family, NearestName.of(family, families()));
    }

    /// The faces for a text: for each family the face that fits it best (CSS Fonts 4, 5.2), then
    /// the fallback. Unknown families are passed over.
    public FontStack stack(List<String> families, Selection selection) {
        StackKey key = new StackKey(List.copyOf(families), selection);
        FontStack known = stacks.get(key);
        if (known == null) {
            known = new FontStack(candidates(key));
            FontStack raced = stacks.putIfAbsent(key, known);
            known = raced == null ? known : raced;
        }
        return known;
    }

    private List<FontStack.Candidate> candidates(StackKey key) {
        List<FontStack.Candidate> candidates = new ArrayList<>();
        Set<Seen> seen = new HashSet<>();
        List<String> order = new ArrayList<>(key.families);
        order.addAll(fallback);
        for (int i = 0; i < order.size(); i++) {
            boolean named = i < key.families.size();
            for (FaceEntry entry : matching(order.get(i), key.selection)) {
                if (seen.add(Seen.of(entry))) {
                    Scope scope = named ? Scope.ALL : entry.description().scope();
                    candidates.add(new Choice(entry, key.selection, scope));
                }
            }
        }
        return candidates;
    }

    /// The entries of a family that are asked: the best match, then the best of the other style, so
    /// that a character that only the roman has is not taken from a stranger. No more, lest one
    /// missing character load every file.
    private List<FaceEntry> matching(String family, Selection wanted) {
        List<FaceEntry> matching = new ArrayList<>(best(family, wanted));
        matching.addAll(best(family, wanted.ofOtherStyle()));
        return matching;
    }

    /// The entries that fit best: several when they make one composite face.
    private List<FaceEntry> best(String family, Selection wanted) {
        List<FaceEntry> best = new ArrayList<>(1);
        for (FaceEntry entry : families.getOrDefault(key(family), List.of())) {
            Serves serves = entry.description().serves();
            Serves soFar = best.isEmpty() ? serves : best.getFirst().description().serves();
            int compared = best.isEmpty() ? -1 : serves.compareFor(wanted, soFar);
            if (compared < 0) {
                best.clear();
            }
            if (compared < 0 || (compared == 0 && serves.isChosenLike(soFar))) {
                best.add(entry);
            }
        }
        return best;
    }

    // ---- for e-books ----

    /// A face as a rule of its own would describe it.
    ///
    /// @param rule the rule that it comes from
    /// @param serves what of the family it is for: of a variable font, one value on each axis that
    ///   rules have a word for
    /// @param variety what else distinguishes it from other instances, such as `12opsz`; empty for
    ///   nothing
    public record Serving(FontFace rule, Face face, Serves serves, String variety) {
        /// Whether it is to set a character and can.
        public boolean covers(int codePoint) {
            return serves.has(codePoint) && face.covers(codePoint);
        }
    }

    /// The faces of one family for a text, the first that covers a character being the one that
    /// sets it.
    public List<Serving> serving(String family, Selection wanted) {
        List<Serving> serving = new ArrayList<>();
        for (FaceEntry entry : best(family, wanted)) {
            entry.face(wanted)
                    .ifPresent(face ->
                            serving.add(
                                    new Serving(
                                            entry.description(),
                                            face,
                                            entry.serves(wanted),
                                            entry.variety(wanted))));
        }
        return serving;
    }

    /// A face for texts of one kind, found when it is first asked for.
    private static final class Choice implements FontStack.Candidate {
        private final FaceEntry entry;
        private final Selection selection;
        private final Scope scope;
        // Benign race: whoever asks at the same time gets the same face.
        private volatile @Nullable Found found;

        private record Found(Optional<Face> face) {}

        Choice(FaceEntry entry, Selection selection, Scope scope) {
            this.entry = entry;
            this.selection = selection;
            this.scope = scope;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public boolean includes(int codePoint) {
            return entry.description().serves().has(codePoint);
        }

        @Override
        public boolean isLimited() {
            return !entry.description().serves().characters().isEmpty();
        }

        @Override
        public Optional<Face> face() {
            Found known = found;
            if (known == null) {
                known = new Found(entry.face(selection));
                found = known;
            }
            return known.face;
        }
    }
}
