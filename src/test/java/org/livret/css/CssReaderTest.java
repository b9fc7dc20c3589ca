package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.geom.Sp;
import org.livret.xhtml.ElementTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class CssReaderTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/livret/css/golden");

    private final CollectingReporter reporter = new CollectingReporter();

    private String problems() {
        StringBuilder out = new StringBuilder();
        for (Problem problem : reporter.problems()) {
            out.append(ProblemText.render(problem));
        }
        return out.toString();
    }

    /// `-Dgolden.update` writes the file anew, and fails all the same, so that nothing changes
    /// unseen.
    @Test
    void everyMistakeIsReportedWithItsPlace() throws IOException {
        String css = Files.readString(GOLDEN.resolve("malformed.css"));
        StyleSheet sheet =
                CssReader.read(new SourceFile("malformed.css", css), Origin.USER, reporter);
        Path expected = GOLDEN.resolve("problems.txt");
        String was = Files.exists(expected) ? Files.readString(expected) : "";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, problems());
        }
        assertThat(problems()).isEqualTo(was);
        // What stands around the mistakes is used.
        ComputedStyle style = new Css().and(Origin.USER, css).paragraph();
        assertThat(style.box().margin())
                .hasToString(new Edges(points(2), points(5), points(4), points(3)).toString());
        assertThat(sheet.rules()).isNotEmpty();
    }

    private static Extent points(double pt) {
        return Extent.fixed(Sp.pt(pt));
    }

    @Test
    void placesAreExactBehindTabsAndLineEnds() {
        String css = "a { }\r\n\tp {\t\tcolor: bleu }\rq { color: bleu }";
        CssReader.read(new SourceFile("x.css", css), Origin.USER, reporter);
        assertThat(reporter.problems())
                .extracting(problem -> css.substring(problem.span().start(), problem.span().end()))
                .containsExactly("color: bleu", "color: bleu");
        assertThat(reporter.problems().get(0).span().start()).isEqualTo(css.indexOf("color"));
    }

    @Test
    void importsAreReadInTheirPlaceAndBounded() {
        Imports imports =
                (from, address) ->
                        switch (address) {
                            case "a.css" ->
                                    Optional.of(
                                            new SourceFile(
                                                    "a.css",
                                                    "p { margin-left: 1pt; margin-right: 1pt }"));
                            case "loop.css" ->
                                    Optional.of(new SourceFile("loop.css", "@import 'loop.css';"));
                            default -> Optional.empty();
                        };
        SourceFile file =
                new SourceFile(
                        "x.css",
                        "@import 'a.css' print; @import 'none.css'; @import url(loop.css); p {"
                                + " margin-left: 2pt }");
        StyleSheet sheet = CssReader.read(file, Origin.USER, imports, reporter);
        assertThat(reporter.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("CS007", "CS006");
        assertThat(sheet.rules().getFirst()).isInstanceOf(StyleSheet.ImportRule.class);
        Cascade cascade = Cascade.of(List.of(sheet), Medium.PRINT, Map.of(), reporter);
        ComputedStyle style =
                Css.first(
                                cascade.style(
                                                new ElementTree(
                                                        Css.element("body", Css.element("p")),
                                                        new LinkedHashMap<>()))
                                        .body())
                        .style();
        assertThat(style.box().margin().left()).isEqualTo(points(2));
        assertThat(style.box().margin().right()).isEqualTo(points(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@pge { size: A5 } | CS004 | @page",
                "p::frst-letter { color: red } | CS005 | ::first-letter",
                "p:last-chld { color: red } | CS005 | :last-child",
                "p:nth-chld(2) { color: red } | CS005 | :nth-child",
                "p { colr: red } | CS002 | color",
                "@page { siz: A5 } | CS002 | size",
                "@page { @top-lft { content: none } } | CS001 | @top-left",
                "@page { @top-left { contnt: none } } | CS002 | content",
                "@font-face { font-family: F; src: url(f.ttf); font-wieght: 700 } | CS017 |"
                        + " font-weight"
            })
    void whatIsUnknownIsToldWithTheNearestName(String css, String code, String nearest) {
        Css read = Css.of(css);
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.problems()).contains("Did you mean ‘" + nearest + "’?");
    }

    @Test
    void addressesAreRelativeToTheSheet() {
        SourceFile file =
                new SourceFile(
                        "styles/mine/x.css",
                        "@font-face { font-family: F; font-weight: 300 700; font-style: italic;"
                                + " src: local(F), url('../fonts/f.ttf') format('truetype') }");
        StyleSheet sheet = CssReader.read(file, Origin.USER, reporter);
        FontFaceRule face = ((StyleSheet.FontRule) sheet.rules().getFirst()).face();
        assertThat(face.sources()).containsExactly("styles/fonts/f.ttf");
        assertThat(face.serves().weights()).isEqualTo(new FontFaceRule.Range(300, 700, false));
        assertThat(face.serves().italic()).isTrue();
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void hostileSheetsAreRefusedNotFollowed() {
        CssReader.read(new SourceFile("deep.css", "a:not(".repeat(10_000)), Origin.USER, reporter);
        CssReader.read(
                new SourceFile("long.css", "p { color: red }".repeat(200_000)),
                Origin.USER,
                reporter);
        assertThat(reporter.problems())
                .extracting(problem -> problem.code().id())
                .containsOnly("CS014");
    }

    /// Whatever the text, there is a sheet and no exception: pieces of CSS in random order, and
    /// random bytes.
    @Test
    void randomSheetsAreRead() {
        String[] pieces = {
            "p",
            " ",
            "{",
            "}",
            "color",
            ":",
            "red",
            ";",
            "@page",
            "@media",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            "url(",
            "/*",
            "*/",
            "calc(",
            "1",
            "em",
            "%",
            ",",
            "--x",
            "var(--x)",
            "!important",
            "::before",
            ":nth-child(",
            "\n",
            "\u0000",
            "é",
            "@import",
            "@font-face",
            "#",
            ".",
            ">",
            "grid-template-columns",
            "linear-gradient(",
            "content",
            "margin",
            "font",
            "-",
            "+",
            "/",
            "u+",
            "\uD83D",
            "&",
            "> b",
            "@layer",
            "@supports",
            "@counter-style",
            ":has(",
            " of ",
            "not",
            "and",
            "@",
            "<!--",
            "background"
        };
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "p { " : "");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            StyleSheet sheet =
                    CssReader.read(
                            new SourceFile("random.css", text.toString()), Origin.USER, reporter);
            Cascade cascade = Cascade.of(List.of(sheet), Medium.PRINT, Map.of(), reporter);
            cascade.page(new PageStyle.Context("", 1, false, true, false));
            cascade.style(
                    new ElementTree(Css.element("body", Css.element("p")), new LinkedHashMap<>()));
            EpubCss.write(List.of(sheet), Map.of());
        }
        assertThat(reporter.problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(ProblemText.render(problem)).contains(problem.code().id()));
    }

    @Test
    void textIsKeptByteForByte() {
        byte[] bytes = "p::before { content: \"\\201C\\00A0é\" }".getBytes(StandardCharsets.UTF_8);
        String css = new String(bytes, StandardCharsets.UTF_8);
        ComputedStyle before =
                Css.first(Css.of(css).style(Css.element("body", Css.element("p"))))
                        .pseudo()
                        .before()
                        .orElseThrow();
        assertThat(before.generated().content().orElseThrow())
                .containsExactly(new GeneratedStyle.Literal("“\u00A0é"));
    }
}
