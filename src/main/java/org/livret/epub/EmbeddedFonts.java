package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.FontFaceRule;
import org.livret.css.GeneratedStyle;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.StyledTree;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
import org.livret.epub.EpubInput.FontFile;
import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.Fonts;
import org.livret.font.SubsetWriter;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Finds out which declared faces an e-book is set in, and which characters of each, and cuts them
/// down to that.
///
/// A character goes to the first family of its style that has it, as a reading system will choose.
/// Generic families are the reading system's own, and so is what no declared family has.
public final class EmbeddedFonts {
    private static final String DIGITS = "0123456789.";

    /// How a text asks for its face.
    private record Wanted(List<String> families, int weight, boolean italic) {}

    /// A face as a family serves it.
    private record Candidate(String family, Face face) {}

    private static final class Use {
        final BitSet characters = new BitSet();
        final SequencedSet<Features> features = new LinkedHashSet<>();
    }

    private final Fonts fonts;
    private final List<FontFaceRule> rules;
    private final Map<Wanted, List<Candidate>> candidates = new HashMap<>();
    private final Map<TextStyle, Features> features = new HashMap<>();
    private final Map<Candidate, Use> uses = new LinkedHashMap<>();
    private @Nullable TextStyle firstHeading;

    private EmbeddedFonts(Fonts fonts, List<FontFaceRule> rules) {
        this.fonts = fonts;
        this.rules = rules;
    }

    /// The files to embed, in the order of the rules that declare them.
    ///
    /// @param tree the publication with its styles for print: they say what reading systems know by
    ///   themselves, such as that headings are bold
    /// @param rules the faces that stylesheets declare; others are never embedded
    public static List<FontFile> of(
            StyledTree tree, Fonts fonts, List<FontFaceRule> rules, Reporter reporter) {
        EmbeddedFonts used = new EmbeddedFonts(fonts, rules);
        used.collect(tree.body());
        used.collectNavigation(tree.body());
        tree.notes().values().forEach(used::collect);
        List<FontFile> files = new ArrayList<>();
        for (FontFaceRule rule : rules) {
            used.file(rule, reporter).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    // ---- what is said in which style ----

    private void collect(StyledElement element) {
        ComputedStyle style = element.style();
        if (style.box().display() == BoxStyle.Display.NONE) {
            return;
        }
        TextStyle own = style.text();
        for (Styled child : element.children()) {
            switch (child) {
                case StyledElement e -> collect(e);
                case Styled.StyledText(Content.Characters text) -> collect(text.text(), own);
                case Styled.StyledText _ -> {}
            }
        }
        element.pseudo().before().ifPresent(pseudo -> generated(pseudo, element));
        element.pseudo().after().ifPresent(pseudo -> generated(pseudo, element));
        element.pseudo().firstLetter().ifPresent(p -> collect(words(element), p.text()));
        element.pseudo().firstLine().ifPresent(p -> collect(words(element), p.text()));
        if (style.box().display() == BoxStyle.Display.LIST_ITEM) {
            marker(element);
        }
        if (firstHeading == null && element.element().name().equals("h1")) {
            firstHeading = own;
        }
    }

    private static String words(StyledElement element) {
        return Contents.words(element.element().children());
    }

    private void generated(ComputedStyle style, StyledElement element) {
        for (GeneratedStyle.Item item : style.generated().content().orElse(List.of())) {
            switch (item) {
                case GeneratedStyle.Literal(String text) -> collect(text, style.text());
                case GeneratedStyle.Attribute(String name) ->
                        collect(element.element().attribute(name).orElse(""), style.text());
                case GeneratedStyle.Counter(String _, GeneratedStyle.CounterStyle counter) ->
                        counter(counter, style.text());
                case GeneratedStyle.Counters(
                                String _,
                                String separator,
                                GeneratedStyle.CounterStyle counter) -> {
                    collect(separator, style.text());
                    counter(counter, style.text());
                }
                case GeneratedStyle.NamedString _,
                        GeneratedStyle.RunningElement _,
                        GeneratedStyle.TargetCounter _,
                        GeneratedStyle.TargetText _,
                        GeneratedStyle.Leader _,
                        GeneratedStyle.ElementText _,
                        GeneratedStyle.Picture _ -> {}
            }
        }
    }

    private void marker(StyledElement item) {
        ComputedStyle style = item.pseudo().marker().orElse(item.style());
        GeneratedStyle generated = item.style().generated();
        collect(generated.listMarker().orElse(""), style.text());
        counter(generated.listStyle(), style.text());
    }

    /// Numbers up to this one stand for all that a counter may say.
    private static final int COUNTED = 40;

    private void counter(GeneratedStyle.CounterStyle counter, TextStyle style) {
        switch (counter) {
            case NONE -> {}
            case DECIMAL, DECIMAL_LEADING_ZERO -> collect(DIGITS, style);
            case DISC, CIRCLE, SQUARE, DASH, LOWER_ROMAN, UPPER_ROMAN, LOWER_ALPHA, UPPER_ALPHA -> {
                collect(".", style);
                for (int i = 1; i <= COUNTED; i++) {
                    collect(counter.format(i), style);
                }
            }
        }
    }

    // The navigation document says headings in the style of the text, and a heading of its own.
    private void collectNavigation(StyledElement body) {
        headings(body.element(), body.style().text());
        TextStyle heading = firstHeading;
        if (heading != null) {
            String language = body.element().attribute("lang").orElse("");
            collect(Words.of(language).of(Words.Key.CONTENTS), heading);
        }
    }

    private void headings(Content.Element element, TextStyle style) {
        for (Content child : element.children()) {
            if (child instanceof Content.Element e) {
                if (Contents.isHeading(e)) {
                    collect(Contents.words(e.children()), style);
                } else {
                    headings(e, style);
                }
            }
        }
    }

    // ---- which face says it ----

    private void collect(String text, TextStyle style) {
        List<Candidate> faces =
                candidates.computeIfAbsent(
                        new Wanted(style.families(), style.weight(), style.italic()),
                        this::candidates);
        if (faces.isEmpty()) {
            return;
        }
        Features asked = features.computeIfAbsent(style, EmbeddedFonts::features);
        characters(text, faces, asked);
        switch (style.transform()) {
            case NONE -> {}
            case UPPERCASE, CAPITALIZE -> characters(text.toUpperCase(Locale.ROOT), faces, asked);
            case LOWERCASE -> characters(text.toLowerCase(Locale.ROOT), faces, asked);
        }
    }

    private void characters(String text, List<Candidate> faces, Features asked) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= ' ') {
                character(c, faces, asked);
            }
        }
    }

    private void character(int codePoint, List<Candidate> faces, Features asked) {
        for (Candidate candidate : faces) {
            if (candidate.face().covers(codePoint)) {
                Use use = uses.computeIfAbsent(candidate, _ -> new Use());
                use.characters.set(codePoint);
                use.features.add(asked);
                return;
            }
        }
    }

    private List<Candidate> candidates(Wanted wanted) {
        List<Candidate> out = new ArrayList<>(2);
        for (String family : wanted.families()) {
            if (isGeneric(family)) {
                break;
            }
            if (isDeclared(family)) {
                fonts.stack(List.of(family), wanted.weight(), wanted.italic())
                        .primary()
                        .ifPresent(face -> out.add(candidate(family, face)));
            }
        }
        return out;
    }

    private static Candidate candidate(String family, Face face) {
        return new Candidate(family.toLowerCase(Locale.ROOT), face);
    }

    private static boolean isGeneric(String family) {
        return switch (family.toLowerCase(Locale.ROOT)) {
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

    private static Features features(TextStyle style) {
        Features features = Features.DEFAULT;
        for (TextStyle.Feature feature : style.features()) {
            features = features.with(feature.tag(), feature.value());
        }
        return features;
    }

    // ---- files ----

    private Optional<FontFile> file(FontFaceRule rule, Reporter reporter) {
        Optional<Face> face =
                fonts.stack(List.of(rule.family()), rule.minWeight(), rule.italic()).primary();
        Use use = face.isEmpty() ? null : uses.remove(candidate(rule.family(), face.get()));
        if (face.isEmpty() || use == null) {
            return Optional.empty();
        }
        SubsetWriter.Use subset = new SubsetWriter.Use(use.characters, List.copyOf(use.features));
        String name = face.get().name() + ".woff";
        return SubsetWriter.woff(face.get(), subset, rule.span(), reporter)
                .map(bytes ->
                        new FontFile(rule.family(), rule.minWeight(), rule.italic(), name, bytes));
    }
}
