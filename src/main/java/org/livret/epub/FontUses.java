package org.livret.epub;

import org.livret.css.FontFaceRule;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
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

        Use(Serving serving) {
            this.serving = serving;
        }
    }

    private final Fonts fonts;
    private final List<FontFaceRule> rules;
    private final Map<Wanted, List<Serving>> serving = new HashMap<>();
    private final Map<Kind, Use> uses = new LinkedHashMap<>();

    /// How many characters of a family are set in each variety.
    private final Map<String, Map<String, Integer>> varieties = new HashMap<>();

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
        List<Serving> faces = serving.computeIfAbsent(wanted, this::serving);
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

    private List<Serving> serving(Wanted wanted) {
        List<Serving> out = new ArrayList<>(2);
        for (String family : wanted.families()) {
            if (isGeneric(family)) {
                break;
            }
            if (isDeclared(family)) {
                out.addAll(fonts.serving(family, wanted.selection()));
            }
        }
        return out;
    }

    private void characters(String text, List<Serving> faces, TextStyle style) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= ' ') {
                character(c, faces, style);
            }
        }
    }

    private void character(int codePoint, List<Serving> faces, TextStyle style) {
        for (Serving face : faces) {
            if (face.covers(codePoint)) {
                Use use = uses.computeIfAbsent(kind(face), _ -> new Use(face));
                use.characters.set(codePoint);
                use.features.add(features(face.face().features(), style));
                varieties
                        .computeIfAbsent(key(face.rule().family()), _ -> new LinkedHashMap<>())
                        .merge(face.variety(), 1, Integer::sum);
                return;
            }
        }
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
        return varieties.values().stream().anyMatch(one -> one.size() > 1);
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
            String name = faces.isEmpty() ? family : name(family, faces.getFirst().variety());
            if (!name.equals(family)) {
                names.add(name);
            }
            names.add(family);
        }
        return names;
    }

    private String name(String family, String variety) {
        String most = "";
        int count = 0;
        for (Map.Entry<String, Integer> one :
                varieties.getOrDefault(key(family), Map.of()).entrySet()) {
            if (one.getValue() > count) {
                most = one.getKey();
                count = one.getValue();
            }
        }
        return variety.equals(most) || count == 0
                ? family
                : family + " " + (variety.isEmpty() ? "plain" : variety.replace('_', ' '));
    }

    // ---- files ----

    /// The files to embed, in the order of the rules that declare them.
    List<FontFile> files(Reporter reporter) {
        List<FontFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (FontFaceRule rule : rules) {
            for (Use use : uses.values()) {
                if (use.serving.rule().span().equals(rule.span())) {
                    file(use, names, reporter, files);
                }
            }
        }
        return List.copyOf(files);
    }

    private void file(Use use, Set<String> names, Reporter reporter, List<FontFile> files) {
        Serving serving = use.serving;
        Face face = serving.face();
        SubsetWriter.Use subset = new SubsetWriter.Use(use.characters, List.copyOf(use.features));
        String name = face.name();
        for (int i = 2; !names.add(name); i++) {
            name = face.name() + "-" + i;
        }
        String fileName = name + ".woff";
        SubsetWriter.woff(face, subset, serving.rule().span(), reporter)
                .ifPresent(bytes ->
                        files.add(
                                new FontFile(
                                        name(serving.rule().family(), serving.variety()),
                                        serving.serves(),
                                        face.features(),
                                        fileName,
                                        bytes)));
    }
}
