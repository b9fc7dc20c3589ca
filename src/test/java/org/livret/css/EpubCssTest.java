package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.idpf.epubcheck.util.css.CssContentHandler;
import org.idpf.epubcheck.util.css.CssErrorHandler;
import org.idpf.epubcheck.util.css.CssExceptions.CssException;
import org.idpf.epubcheck.util.css.CssParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EpubCssTest {
    private static final String ROOT = "html { font-size: 10pt; --accent: #0a0; --gap: 5pt } ";

    private static String epub(String css) {
        String all = EpubCss.write(Css.of(ROOT + css).sheets(), Map.of());
        return all.substring(all.indexOf('\n') + 1).replace("\n", "").replace("    ", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin: 5pt 0 | margin: 0.5em 0;",
                "font-size: 20pt; margin-top: 10pt | font-size: 2em;margin-top: 0.5em;",
                "line-height: 15pt | line-height: 1.5;",
                "font-size: 20pt; line-height: 25pt | font-size: 2em;line-height: 1.25;",
                "margin: 0.5rlh 0 | margin: 0.6em 0;",
                "font-size: 20pt; line-height: 2rlh | font-size: 2em;line-height: 1.2;",
                "border: 0.3pt solid | border: 1px solid;",
                "width: 50% | width: 50%;",
                "padding: calc(var(--gap) + 1em) | padding: calc(0.5em + 1em);",
                "color: var(--accent) !important | color: #00aa00 !important;",
                "margin: var(--none, 10pt) | margin: 1em;",
                "margin: var(--none) | ''",
                "background: color-mix(in srgb, red 20%, white) | background: rgba(255, 0, 0,"
                        + " 0.2);",
                "background-color: #123 | background-color: #112233;",
                "background-color: white | background-color: transparent;",
                "background: url(x.png) | ''",
                "background: linear-gradient(45deg, #fff, red 5mm, #dde 100%) 0 0 / 10pt 10pt |"
                        + " background: linear-gradient(45deg, transparent, #ff0000 1.417em,"
                        + " rgba(0, 0, 127, 0.133) 100%) 0 0/1em 1em;",
                "border-radius: 5pt / 10pt; border-top-left-radius: 5pt | border-radius:"
                        + " 0.5em/1em;border-top-left-radius: 0.5em;",
                "box-shadow: 0 1pt 3pt rgb(0 0 0 / 20%), inset 0 0 0 2pt #ddd | box-shadow: 0 0.1em"
                        + " 0.3em rgba(0, 0, 0, 0.2), inset 0 0 0 0.2em rgba(128, 128, 128,"
                        + " 0.267);",
                "outline: 0.5pt solid red; outline-offset: -1pt | outline: 1px solid"
                        + " #ff0000;outline-offset: -0.1em;",
                "border-color: device-cmyk(0 1 1 0) | border-color: #ff0000;",
                "border: 1pt solid #ddd | border: 1px solid rgba(128, 128, 128, 0.267);",
                "color: #135; background: #fff | color: #113355;background: transparent;",
                "color: #fff; background: #135 | color: #ffffff;background: #113355;",
                "break-before: recto | page-break-before: always;break-before: recto;",
                "break-inside: avoid | page-break-inside: avoid;break-inside: avoid;",
                "hyphens: auto | -epub-hyphens: auto;-webkit-hyphens: auto;hyphens: auto;",
                "text-align: start | text-align: left;text-align: start;",
                "height: 3cm; string-set: a content(); page: x; float: footnote; position:"
                        + " running(x) | ''",
                "initial-letter: 3 | font-size: 4.53em;float: left;line-height: 0.78;margin-right:"
                        + " 0.05em;",
                "initial-letter: 2 1 | font-size: 2.76em;line-height: 1;",
                "line-snap: baseline | ''",
                "content: leader('.') | ''",
                "content: 'a' counter(x) | content: \"a\" counter(x);",
                "color: light-dark(red, color-mix(in oklab, white, white)) | color: #ff0000;color:"
                        + " light-dark(#ff0000, #ffffff);",
                "color: oklch(0.543115 0.092684 194.767) | color: #008080;",
                "border-top: 1px solid color-mix(in srgb, currentcolor 20%, transparent) |"
                        + " border-top: 1px solid color-mix(in srgb, currentcolor 20%,"
                        + " transparent);",
                "width: min(100%, 20pt) | width: min(100%, 2em);",
                "font-family: \"A B\", serif | font-family: \"A B\", serif;",
                "--x: 1 | ''"
            })
    void declarations(String print, String expected) {
        String written = epub("p { " + print + " }");
        int dark = written.indexOf("@media");
        assertThat(dark < 0 ? written : written.substring(0, dark))
                .isEqualTo(expected.isEmpty() ? "" : "p {" + expected + "}");
    }

    @Test
    void mediaArePickedAndConditionsKept() {
        assertThat(
                        epub(
                                "@media print { p { margin: 0 } } @media epub { p { margin: 1em } }"
                                        + " @media epub and (prefers-color-scheme: dark) { p { color:"
                                        + " red } } @page { margin: 0 }"))
                .isEqualTo(
                        "p {margin: 1em;}@media (prefers-color-scheme: dark) {p {color: #ff0000;}}");
    }

    @Test
    void theReaderChoosesTheColoursOfThePage() {
        assertThat(epub("body { color: red; background: red; font-size: 9pt; margin: 0 }"))
                .isEqualTo("body {margin: 0;}");
    }

    @Test
    void colouredTextGivesWayInDarkMode() {
        assertThat(epub("h1, .a > b { color: #09f } p { margin: 0 }"))
                .isEqualTo(
                        "h1, .a > b {color: #0099ff;}p {margin: 0;}@media (prefers-color-scheme:"
                                + " dark) {h1,.a > b {color: inherit;}}");
    }

    @Test
    void linesOnADarkGradientAndShadowsDoNotGoWithTheText() {
        assertThat(epub("h1 { border: 1px solid #135; background: linear-gradient(#135, #246) }"))
                .isEqualTo(
                        "h1 {border: 1px solid #113355;background:"
                                + " linear-gradient(#113355, #224466);}");
        assertThat(epub("h1 { border: 1px solid #135; background: linear-gradient(#fff, #eee) }"))
                .as("a tint lets the page through")
                .contains("border: 1px solid color-mix(in srgb, currentcolor");
        assertThat(epub("p { box-shadow: 0 0 2px #135 }"))
                .isEqualTo("p {box-shadow: 0 0 0.15em #113355;}");
    }

    /// The parser of EPUBCheck itself finds nothing to complain about, and a second time gives the
    /// same text.
    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void themesAreCleanCss(String theme) throws Exception {
        CollectingReporter reporter = new CollectingReporter();
        List<StyleSheet> sheets = ThemeTest.sheets(theme, reporter);
        String css = EpubCss.write(sheets, Map.of("accent", "#c00"));
        List<String> faults = new ArrayList<>();
        CssErrorHandler errors = (CssException fault) -> faults.add(fault.getMessage());
        new CssParser().parse(new java.io.StringReader(css), "style.css", errors, new Ignoring());
        assertThat(faults).isEmpty();
        assertThat(css)
                .isEqualTo(
                        EpubCss.write(ThemeTest.sheets(theme, reporter), Map.of("accent", "#c00")))
                .doesNotContain("var(", "white)", "@page", "pt;", "mm;", "leader(", "@font-face")
                .contains("#cc0000", "epub|type");
    }

    private static final class Ignoring implements CssContentHandler {
        @Override
        public void startDocument() {}

        @Override
        public void endDocument() {}

        @Override
        public void startAtRule(org.idpf.epubcheck.util.css.CssGrammar.CssAtRule rule) {}

        @Override
        public void endAtRule(String name) {}

        @Override
        public void selectors(List<org.idpf.epubcheck.util.css.CssGrammar.CssSelector> selectors) {}

        @Override
        public void endSelectors(
                List<org.idpf.epubcheck.util.css.CssGrammar.CssSelector> selectors) {}

        @Override
        public void declaration(
                org.idpf.epubcheck.util.css.CssGrammar.CssDeclaration declaration) {}
    }
}
