package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.css.FontFaceRule;
import org.livret.css.TextStyle;
import org.livret.epub.EpubInput.FontFile;
import org.livret.font.AxisValue;
import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.Fonts;
import org.livret.font.Fonts.Serving;
import org.livret.font.Selection;
import org.livret.font.Serves;
import org.livret.font.Slope;
import org.livret.font.SubsetWriter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// Which faces of the declared families set which characters of an e-book, and the files that they
/// become.
///
/// A character goes to the first family of its style that has it, as a reading system will choose.
/// Generic families are the reading system's own, and so is what no declared family has.
///
/// Reading systems choose faces by weight, width and style alone. Instances of a variable font that
/// differ in anything else, as in the size that they are drawn for, are families of their own
/// there: those that most text is set in keep the family's name, the others get one by what
/// distinguishes them.
final class FontUses {
    /// How a text asks for its faces.
    private record Wanted(List<String> families, Selection selection) {}

    /// A face that becomes a file.
    private record Kind(String family, Serves serves, String variety, Face face) {}

    private static final class Use {
        final Serving serving;
        final BitSet characters = new BitSet();
        final SequencedSet<Features> features = new LinkedHashSet<>();

        /// How many characters of the text are set in it.
        int count;

        Use(Serving serving) {
            this.serving = serving;
        }
    }

    private final Fonts fonts;
    private final List<FontFaceRule> rules;
    private final Map<Wanted, List<Use>> candidates = new HashMap<>();
    private final Map<Kind, Use> uses = new LinkedHashMap<>();

    /// The usual variety of each family, once all text is noted.
    private final Map<String, String> usual = new HashMap<>();

    FontUses(Fonts fonts, List<FontFaceRule> rules) {
        this.fonts = fonts;
        this.rules = rules;
    }

    // ---- which face says it ----

    /// Notes a text in a style.
    ///
    /// @param around the style of the element in which it stands, whose families the reading system
    ///   will look through
    void add(String text, TextStyle style, TextStyle around) {
        Wanted wanted = new Wanted(style.families(), selection(style, around));
        List<Use> faces = candidates.computeIfAbsent(wanted, this::candidates);
        if (faces.isEmpty()) {
            return;
        }
        characters(text, faces, style);
        switch (style.transform()) {
            case NONE -> {}
            case UPPERCASE, CAPITALIZE -> characters(text.toUpperCase(Locale.ROOT), faces, style);
            case LOWERCASE -> characters(text.toLowerCase(Locale.ROOT), faces, style);
        }
    }

    private static Selection selection(TextStyle style, TextStyle around) {
        TextStyle.Cut cut = style.cut();
        List<AxisValue> variations = new ArrayList<>(around.cut().variations().size());
        for (TextStyle.AxisValue value : around.cut().variations()) {
            variations.add(new AxisValue(value.tag(), value.value()));
        }
        return new Selection(
                cut.weight(),
                cut.width(),
                new Slope(cut.slope().italic(), cut.slope().angle()),
                around.opticalSize(),
                variations);
    }

    private List<Use> candidates(Wanted wanted) {
        List<Use> out = new ArrayList<>(2);
        for (String family : wanted.families()) {
            if (isGeneric(family)) {
                break;
            }
            if (isDeclared(family)) {
                for (Serving face : fonts.serving(family, wanted.selection())) {
                    out.add(uses.computeIfAbsent(kind(face), _ -> new Use(face)));
                }
            }
        }
        return out;
    }

    private static void characters(String text, List<Use> faces, TextStyle style) {
        Use last = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            Use use = c < ' ' ? null : first(faces, c);
            if (use != null && use != last) {
                use.features.add(features(use.serving.face().features(), style));
                last = use;
            }
            if (use != null) {
                use.characters.set(c);
                use.count++;
            }
        }
    }

    private static @Nullable Use first(List<Use> faces, int codePoint) {
        for (Use use : faces) {
            if (use.serving.covers(codePoint)) {
                return use;
            }
        }
        return null;
    }

    private static Kind kind(Serving face) {
        return new Kind(key(face.rule().family()), face.serves(), face.variety(), face.face());
    }

    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }

    private static Features features(Features face, TextStyle style) {
        Features features = face;
        for (TextStyle.Feature feature : style.features()) {
            features = features.with(feature.tag(), feature.value());
        }
        return features;
    }

    static boolean isGeneric(String family) {
        return switch (key(family)) {
            case "serif",
                    "sans-serif",
                    "monospace",
                    "cursive",
                    "fantasy",
                    "math",
                    "system-ui",
                    "ui-serif",
                    "ui-sans-serif",
                    "ui-monospace",
                    "ui-rounded" ->
                    true;
            default -> false;
        };
    }

    private boolean isDeclared(String family) {
        for (FontFaceRule rule : rules) {
            if (rule.family().equalsIgnoreCase(family)) {
                return true;
            }
        }
        return false;
    }

    // ---- names ----

    /// Whether any family is set in instances that rules have no words for.
    boolean hasVarieties() {
        return uses.values().stream()
                .anyMatch(
                        use -> use.count > 0 && !usual(use.serving).equals(use.serving.variety()));
    }

    /// The families of a style as the e-book calls them.
    List<String> families(TextStyle style) {
        Selection selection = selection(style, style);
        List<String> names = new ArrayList<>(style.families().size() + 1);
        for (String family : style.families()) {
            List<Serving> faces =
                    isGeneric(family) || !isDeclared(family)
                            ? List.of()
                            : fonts.serving(family, selection);
            String name = faces.isEmpty() ? family : name(faces.getFirst());
            if (!name.equalsIgnoreCase(family)) {
                names.add(name);
            }
            names.add(family);
        }
        return names;
    }

    private String name(Serving face) {
        String family = face.rule().family();
        String variety = face.variety();
        return variety.equals(usual(face))
                ? family
                : family + " " + (variety.isEmpty() ? "plain" : variety.replace('_', ' '));
    }

    /// The variety in which most text of a face's family is set.
    private String usual(Serving face) {
        return usual.computeIfAbsent(key(face.rule().family()), this::usual);
    }

    private String usual(String family) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<Kind, Use> use : uses.entrySet()) {
            if (use.getKey().family.equals(family)) {
                counts.merge(use.getKey().variety, use.getValue().count, Integer::sum);
            }
        }
        String usual = "";
        int most = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            if (one.getValue() > most) {
                usual = one.getKey();
                most = one.getValue();
            }
        }
        return usual;
    }

    // ---- files ----

    /// The files to embed, in the order of the rules that declare them.
    List<FontFile> files() {
        List<FontFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Use> left = new ArrayList<>(uses.values());
        for (FontFaceRule rule : rules) {
            // Faces of one file in a folder have one place.
            for (Iterator<Use> all = left.iterator(); all.hasNext(); ) {
                Use use = all.next();
                if (use.count > 0 && use.serving.rule().span().equals(rule.span())) {
                    files.add(file(use, names));
                    all.remove();
                }
            }
        }
        return List.copyOf(files);
    }

    private FontFile file(Use use, Set<String> names) {
        Serving serving = use.serving;
        Face face = serving.face();
        SubsetWriter.Use subset = new SubsetWriter.Use(use.characters, List.copyOf(use.features));
        String name = face.name();
        for (int i = 2; !names.add(name); i++) {
            name = face.name() + "-" + i;
        }
        String fileName = name + ".woff";
        return new FontFile(
                name(serving),
                serving.serves(),
                face.features(),
                fileName,
                SubsetWriter.woff(face, subset));
    }
}
