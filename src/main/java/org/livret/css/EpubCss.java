package org.livret.css;

import org.livret.css.StyleSheet.MediaQuery;
import org.livret.css.StyleSheet.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/// Writes the stylesheets of a publication again for e-readers, as one plain sheet.
///
/// In: the sheets of the PDF. Out: CSS text, the same for the same sheets. Selectors stay as they
/// are, since they match the same XHTML. Rules for print only, pages and what only a printer can do
/// are left out; custom properties and `color-mix()` are replaced by their values, since many
/// e-readers know neither; absolute lengths become relative to the reader's own font size. Light
/// grounds become translucent, and dark lines and drawings get a share of the text's colour, so
/// that night modes stay readable; where dark mode is announced, coloured text gives way. What
/// stands in `@media epub` is kept, but for those translations.
public final class EpubCss {
    private static final String DARK = "prefers-color-scheme";

    private final EpubDeclarations declarations;
    private final Function<FontFaceRule, Optional<String>> fontHref;
    private final StringBuilder out = new StringBuilder(8192);
    private final List<String> coloured = new ArrayList<>();
    private boolean knowsDarkMode;
    private boolean inDarkMode;

    private EpubCss(
            EpubDeclarations declarations, Function<FontFaceRule, Optional<String>> fontHref) {
        this.declarations = declarations;
        this.fontHref = fontHref;
    }

    /// `fontHref` gives the address of a font file as seen from the sheet; faces without one are
    /// left out.
    public static String write(
            List<StyleSheet> sheets,
            Map<String, String> customProperties,
            Function<FontFaceRule, Optional<String>> fontHref) {
        // What is wrong with the sheets is reported when pages are styled.
        Cascade cascade = Cascade.of(sheets, Medium.EPUB, customProperties, problem -> {});
        EpubCss css = new EpubCss(new EpubDeclarations(cascade.rootValues()), fontHref);
        css.out.append("@namespace epub \"http://www.idpf.org/2007/ops\";\n");
        for (StyleSheet sheet : sheets) {
            css.rules(sheet.rules());
        }
        css.darkMode();
        return css.out.toString();
    }

    private void rules(List<Rule> rules) {
        for (Rule rule : rules) {
            switch (rule) {
                case StyleSheet.StyleRule style -> style(style);
                case StyleSheet.MediaRule media -> media(media.queries(), media.rules());
                case StyleSheet.ImportRule imported ->
                        media(imported.queries(), imported.sheet().rules());
                case StyleSheet.FontRule font -> font(font.face());
                case StyleSheet.PageRule _ -> {}
            }
        }
    }

    private void style(StyleSheet.StyleRule rule) {
        List<String> lines = declarations.of(rule, !inDarkMode);
        if (lines.isEmpty()) {
            return;
        }
        StringJoiner selectors = new StringJoiner(", ");
        boolean colour = false;
        for (Selector selector : rule.selectors()) {
            selectors.add(selector.text());
        }
        out.append('\n').append(selectors).append(" {\n");
        for (String line : lines) {
            out.append("    ").append(line).append(";\n");
            colour |= line.startsWith("color:") && !line.startsWith("color: inherit");
        }
        out.append("}\n");
        if (colour) {
            colour(rule.selectors());
        }
    }

    // A reader that does not know a pseudo-element would drop the whole list of selectors.
    private void colour(List<Selector> selectors) {
        for (Selector selector : selectors) {
            if (selector.pseudo().isEmpty()) {
                coloured.add(selector.text());
            }
        }
    }

    /// Conditions are kept, the media themselves are not: e-readers know no medium `epub`.
    private void media(List<MediaQuery> queries, List<Rule> rules) {
        if (!StyleSheet.applies(queries, Medium.EPUB)) {
            return;
        }
        StringJoiner conditions = new StringJoiner(", ");
        boolean always = queries.isEmpty();
        for (MediaQuery query : queries) {
            if (query.appliesTo(Medium.EPUB)) {
                always |= query.condition().isEmpty();
                conditions.add(query.condition());
            }
        }
        if (always) {
            rules(rules);
            return;
        }
        boolean dark = conditions.toString().contains(DARK);
        knowsDarkMode |= dark;
        boolean outside = inDarkMode;
        inDarkMode |= dark;
        out.append("\n@media ").append(conditions).append(" {");
        rules(rules);
        inDarkMode = outside;
        out.append("}\n");
    }

    private void font(FontFaceRule face) {
        Optional<String> href = fontHref.apply(face);
        if (href.isEmpty()) {
            return;
        }
        out.append("\n@font-face {\n    font-family: ");
        ValueText.quoted(face.family(), out);
        out.append(";\n    font-weight: ").append(face.minWeight());
        if (face.maxWeight() > face.minWeight()) {
            out.append(' ').append(face.maxWeight());
        }
        out.append(";\n    font-style: ")
                .append(face.italic() ? "italic" : "normal")
                .append(";\n    src: url(");
        ValueText.quoted(href.get(), out);
        out.append(");\n}\n");
    }

    /// Colours chosen for white paper are too dark on a dark screen. A sheet that speaks of dark
    /// mode itself is left alone.
    private void darkMode() {
        if (knowsDarkMode || coloured.isEmpty()) {
            return;
        }
        out.append("\n@media (").append(DARK).append(": dark) {\n");
        out.append(String.join(",\n", coloured)).append(" {\n    color: inherit;\n}\n}\n");
    }
}
