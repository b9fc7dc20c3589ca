package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.css.Styled;
import org.livret.css.StyledTree;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.epub.EpubInput;
import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.FontStack;
import org.livret.font.Fonts;
import org.livret.font.SubsetWriter;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Finds out which faces an e-book needs, and which characters of each, and cuts them down to that.
final class EpubFonts {
    private record Wanted(List<String> families, int weight, boolean italic) {}

    private static final class Use {
        final BitSet characters = new BitSet();
        final SequencedSet<Features> features = new LinkedHashSet<>();
    }

    private final Fonts fonts;
    private final Map<Wanted, FontStack> stacks = new LinkedHashMap<>();
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private EpubFonts(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The files of the declared faces that the styled text is set in; faces that stand in for
    /// missing characters are left to the reading system's own.
    static List<EpubInput.FontFile> of(
            StyledTree tree, Fonts fonts, List<FontFaceRule> rules, Reporter reporter) {
        EpubFonts used = new EpubFonts(fonts);
        used.collect(tree.body());
        tree.notes().values().forEach(used::collect);
        List<EpubInput.FontFile> files = new ArrayList<>();
        for (FontFaceRule rule : rules) {
            used.file(rule, reporter).ifPresent(files::add);
        }
        return files;
    }

    private void collect(Styled.StyledElement element) {
        TextStyle style = element.style().text();
        for (Styled child : element.children()) {
            switch (child) {
                case Styled.StyledElement e -> collect(e);
                case Styled.StyledText(Content.Characters text) -> collect(text.text(), style);
                case Styled.StyledText _ -> {}
            }
        }
        element.pseudo().before().ifPresent(pseudo -> generated(pseudo.text(), element));
        element.pseudo().after().ifPresent(pseudo -> generated(pseudo.text(), element));
    }

    /// What generated content will say is not known here: figures, and the letters that numbers are
    /// written with.
    private void generated(TextStyle style, Styled.StyledElement element) {
        collect(
                "0123456789.,:;–—•· ivxlcdmIVXLCDM"
                        + element.element().attribute("title").orElse(""),
                style);
    }

    private void collect(String text, TextStyle style) {
        FontStack stack =
                stacks.computeIfAbsent(
                        new Wanted(style.families(), style.weight(), style.italic()),
                        w -> fonts.stack(w.families, w.weight, w.italic));
        Features features = Features.DEFAULT;
        for (TextStyle.Feature feature : style.features()) {
            features = features.with(feature.tag(), feature.value());
        }
        boolean changesCase = style.transform() != TextStyle.Transform.NONE;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            add(stack, c, features);
            if (changesCase) {
                add(stack, Character.toUpperCase(c), features);
                add(stack, Character.toLowerCase(c), features);
            }
        }
    }

    private void add(FontStack stack, int codePoint, Features features) {
        Face face = stack.faceFor(codePoint);
        if (face != null && codePoint >= ' ') {
            Use use = uses.computeIfAbsent(face.name(), _ -> new Use());
            use.characters.set(codePoint);
            use.features.add(features);
        }
    }

    private Optional<EpubInput.FontFile> file(FontFaceRule rule, Reporter reporter) {
        Optional<Face> face =
                fonts.stack(List.of(rule.family()), rule.minWeight(), rule.italic()).primary();
        Use use = face.isEmpty() ? null : uses.remove(face.get().name());
        if (face.isEmpty() || use == null) {
            return Optional.empty();
        }
        Span place = rule.span();
        SubsetWriter.Use subset = new SubsetWriter.Use(use.characters, List.copyOf(use.features));
        String name = face.get().name() + ".woff";
        return SubsetWriter.woff(face.get(), subset, place, reporter)
                .map(bytes ->
                        new EpubInput.FontFile(
                                rule.family(), rule.minWeight(), rule.italic(), name, bytes));
    }
}
