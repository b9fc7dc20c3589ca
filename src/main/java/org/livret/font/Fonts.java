package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
    private final Map<String, List<Entry>> families;
    private final Map<String, Entry> byName;
    private final List<String> fallback;
    private final Reporter reporter;
    private final ConcurrentHashMap<StackKey, FontStack> stacks = new ConcurrentHashMap<>();

    private record StackKey(List<String> families, int weight, boolean italic) {}

    /// A catalogue of the given faces alone; [BundledFonts#with] adds those that travel with the
    /// program.
    ///
    /// @param faces in order; of two that serve the same, the later one wins, as of two
    ///   `@font-face` rules
    /// @param fallback the families that are asked for a character that no named family has
    public Fonts(List<FontFace> faces, List<String> fallback, Reporter reporter) {
        this.reporter = reporter;
        this.fallback = List.copyOf(fallback);
        Map<String, List<Entry>> families = new LinkedHashMap<>();
        Map<String, Entry> byName = new LinkedHashMap<>();
        Map<String, Entry> byPlace = new HashMap<>();
        for (FontFace face : faces) {
            Entry shared = byPlace.get(face.source().place());
            Entry entry =
                    shared == null
                            ? new Entry(face, uniqueName(face, byName), this)
                            : new Entry(face, shared);
            byPlace.putIfAbsent(face.source().place(), entry);
            byName.putIfAbsent(entry.name, entry);
            String key = key(face.family());
            List<Entry> family = families.get(key);
            if (family == null) {
                family = new ArrayList<>();
                families.put(key, family);
            }
            family.addFirst(entry);
        }
        this.families = families;
        this.byName = byName;
    }

    private static String uniqueName(FontFace face, Map<String, Entry> taken) {
        String file = face.source().fileName();
        int dot = file.lastIndexOf('.');
        String plain = (dot > 0 ? file.substring(0, dot) : file).replace(' ', '-');
        String name = plain;
        for (int i = 2; taken.containsKey(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }

    /// The face with the key that pages carry ([Face#name()]).
    public Optional<Face> face(String name) {
        Entry entry = byName.get(name);
        return entry == null ? Optional.empty() : entry.face();
    }

    /// The families in the order in which they were described, as they were written.
    public List<String> families() {
        List<String> names = new ArrayList<>();
        for (List<Entry> entries : families.values()) {
            names.add(entries.getLast().description.family());
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

    /// The faces for a text: for each family the face nearest to the weight and style (CSS Fonts 4,
    /// 5.2), then the fallback. Unknown families are passed over.
    ///
    /// @param weight 1 to 1000
    public FontStack stack(List<String> families, int weight, boolean italic) {
        StackKey key = new StackKey(List.copyOf(families), weight, italic);
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
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>(key.families);
        order.addAll(fallback);
        for (int i = 0; i < order.size(); i++) {
            for (Entry entry : matching(order.get(i), key.weight, key.italic)) {
                if (seen.add(entry.name)) {
                    candidates.add(i < key.families.size() ? new Named(entry) : entry);
                }
            }
        }
        return candidates;
    }

    /// The entries of a family that are asked: the best match, then the best of the other style, so
    /// that a character that only the roman has is not taken from a stranger. No more, lest one
    /// missing character load every file.
    private List<Entry> matching(String family, int weight, boolean italic) {
        List<Entry> matching = new ArrayList<>(2);
        Entry best = best(family, weight, italic);
        Entry other = best(family, weight, !italic);
        if (best != null) {
            matching.add(best);
        }
        if (other != null) {
            matching.add(other);
        }
        return matching;
    }

    private @Nullable Entry best(String family, int weight, boolean italic) {
        Entry best = null;
        for (Entry entry : families.getOrDefault(key(family), List.of())) {
            boolean fits = entry.description.italic() == italic;
            if (fits && (best == null || entry.distance(weight) < best.distance(weight))) {
                best = entry;
            }
        }
        return best;
    }

    /// A face of a family that a style names: asked for all that it has.
    private record Named(Entry entry) implements FontStack.Candidate {
        @Override
        public Optional<Face> face() {
            return entry.face();
        }
    }

    /// A description with its face, read on first use.
    private static final class Entry implements FontStack.Candidate {
        private final FontFace description;
        private final String name;
        private final Fonts fonts;
        private final @Nullable Entry shared;
        private boolean loaded;
        private @Nullable Face face;

        Entry(FontFace description, String name, Fonts fonts) {
            this.description = description;
            this.name = name;
            this.fonts = fonts;
            this.shared = null;
        }

        /// A description of a file that another description names too.
        Entry(FontFace description, Entry shared) {
            this.description = description;
            this.name = shared.name;
            this.fonts = shared.fonts;
            this.shared = shared;
        }

        @Override
        public Scope scope() {
            return description.scope();
        }

        @Override
        public synchronized Optional<Face> face() {
            if (shared != null) {
                return shared.face();
            }
            if (!loaded) {
                face = load().orElse(null);
                loaded = true;
            }
            return Optional.ofNullable(face);
        }

        private Optional<Face> load() {
            String file = description.source().fileName();
            try {
                byte[] bytes = description.source().read();
                String member = description.source().member();
                return new FaceReader(file, member, description.span(), fonts.reporter)
                        .read(name, bytes);
            } catch (IOException e) {
                String reason =
                        e instanceof NoSuchFileException
                                ? "there is no such file"
                                : String.valueOf(e.getMessage());
                fonts.reporter.report(new FontProblem.Unreadable(description.span(), file, reason));
                return Optional.empty();
            }
        }

        /// How far the face's weights are from the wanted one, in the order of CSS Fonts 4, 5.2:
        /// from 400 to 500 first the heavier up to 500, then the lighter, then the heavier; below
        /// 400 the lighter first; above 500 the heavier first.
        int distance(int weight) {
            int min = description.minWeight();
            int max = description.maxWeight();
            if (min <= weight && weight <= max) {
                return 0;
            }
            boolean heavier = min > weight;
            int gap = heavier ? min - weight : weight - max;
            if (weight >= 400 && weight <= 500) {
                return heavier ? min <= 500 ? gap : 2000 + gap : 1000 + gap;
            }
            boolean favoured = weight < 400 ? !heavier : heavier;
            return favoured ? gap : 1000 + gap;
        }
    }
}
