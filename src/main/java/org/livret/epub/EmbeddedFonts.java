package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.FontFaceRule;
import org.livret.css.GeneratedStyle;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.StyledTree;
import org.livret.css.TextStyle;
import org.livret.epub.EpubInput.FontFile;
import org.livret.font.Fonts;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.List;

/// Finds out which declared faces an e-book is set in, and which characters of each, and cuts them
/// down to that.
public final class EmbeddedFonts {
    private static final String DIGITS = "0123456789.";

    private final FontUses uses;
    private @Nullable TextStyle firstHeading;

    private EmbeddedFonts(FontUses uses) {
        this.uses = uses;
    }

    /// What an e-book carries of its fonts.
    ///
    /// @param files in the order of the rules that declare them
    /// @param tree the publication, its elements marked where the sheet needs it to tell instances
    ///   of variable fonts apart
    /// @param rules what the sheet says of these marks, empty for nothing
    public record Embedded(List<FontFile> files, ElementTree tree, String rules) {
        public Embedded {
            files = List.copyOf(files);
        }

        /// No fonts at all.
        public static Embedded none(ElementTree tree) {
            return new Embedded(List.of(), tree, "");
        }
    }

    /// The files to embed and what belongs to them.
    ///
    /// @param styled the publication with its styles for print: they say what reading systems know
    ///   by themselves, such as that headings are bold
    /// @param rules the faces that stylesheets declare; others are never embedded
    public static Embedded of(
            ElementTree tree, StyledTree styled, Fonts fonts, List<FontFaceRule> rules) {
        FontUses uses = new FontUses(fonts, rules);
        EmbeddedFonts used = new EmbeddedFonts(uses);
        used.collect(styled.body());
        used.collectNavigation(styled.body());
        styled.notes().values().forEach(used::collect);
        List<FontFile> files = uses.files();
        if (!uses.hasVarieties()) {
            return new Embedded(files, tree, "");
        }
        FontClasses classes = new FontClasses(uses);
        ElementTree marked = classes.mark(styled);
        return new Embedded(files, marked, classes.rules());
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
        element.pseudo().firstLetter().ifPresent(p -> uses.add(words(element), p.text(), own));
        element.pseudo().firstLine().ifPresent(p -> uses.add(words(element), p.text(), own));
        if (style.box().display() == BoxStyle.Display.LIST_ITEM) {
            marker(element);
        }
        if (firstHeading == null && element.element().name().equals("h1")) {
            firstHeading = own;
        }
    }

    private void collect(String text, TextStyle style) {
        uses.add(text, style, style);
    }

    private static String words(StyledElement element) {
        return Contents.words(element.element().children());
    }

    private void generated(ComputedStyle style, StyledElement element) {
        TextStyle own = style.text();
        TextStyle around = element.style().text();
        for (GeneratedStyle.Item item : style.generated().content().orElse(List.of())) {
            switch (item) {
                case GeneratedStyle.Literal(String text) -> uses.add(text, own, around);
                case GeneratedStyle.Attribute(String name) ->
                        uses.add(element.element().attribute(name).orElse(""), own, around);
                case GeneratedStyle.Counter(String _, CounterStyle counter) ->
                        counter(counter, own, around);
                case GeneratedStyle.Counters(String _, String separator, CounterStyle counter) -> {
                    uses.add(separator, own, around);
                    counter(counter, own, around);
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
        TextStyle around = item.style().text();
        uses.add(generated.listMarker().orElse(""), style.text(), around);
        counter(generated.listStyle(), style.text(), around);
    }

    /// Numbers up to this one stand for all that a counter may say.
    private static final int COUNTED = 40;

    private void counter(CounterStyle counter, TextStyle style, TextStyle around) {
        if (counter.equals(CounterStyle.DECIMAL)) {
            uses.add(DIGITS, style, around);
        } else if (!counter.isNone()) {
            uses.add(".", style, around);
            for (int i = 1; i <= COUNTED; i++) {
                uses.add(counter.marker(i), style, around);
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
}
