package org.livret.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.layout.LaidOut;
import org.livret.layout.Publication;
import org.livret.layout.inline.LayoutProblem;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is counted on pages, and that faults which are put there on purpose are found.
class StatisticsTest {
    private static final String TEXT =
            "<h1>one</h1><p>two three four<a class='noteref' href='#n1'>1</a></p>"
                    + "<ol><li>a</li><li>b</li></ol><p>five six seven eight</p>"
                    + "<aside id='n1'><p>nine ten</p></aside>";

    private static Statistics of(String css, String body) {
        Publication p = Publication.of(css, body);
        LaidOut laidOut = p.laidOut();
        return Statistics.of(p.styled(), laidOut, p.problems());
    }

    /// The same pages after something was done to their fragments.
    private static Statistics changed(String body, UnaryOperator<List<Fragment>> change) {
        Publication p = Publication.of("", body);
        LaidOut laidOut = p.laidOut();
        PageSequence all = laidOut.pages();
        List<Page> pages = new ArrayList<>();
        for (Page page : all.pages()) {
            pages.add(
                    new Page(
                            page.number(),
                            page.label(),
                            page.size(),
                            page.bleed(),
                            page.cropMarks(),
                            page.registrationMarks(),
                            change.apply(page.fragments())));
        }
        PageSequence other =
                new PageSequence(
                        pages, all.structure(), all.anchors(), all.outline(), all.starts());
        return Statistics.of(
                p.styled(), new LaidOut(other, laidOut.reports(), List.of()), p.problems());
    }

    private static boolean says(Fragment fragment, String text) {
        return fragment instanceof Fragment.Glyphs glyphs && glyphs.run().text().contains(text);
    }

    @Test
    void everyWordIsFoundAmongNumbersAndMarkers() {
        Statistics.Words words = of("p::before { content: 'x ' }", TEXT).words();
        assertThat(words.count()).isEqualTo(12);
        assertThat(words.lost()).isZero();
    }

    @Test
    void aLetterOverTwoLinesRunsIntoNeither() {
        Statistics.Lines lines =
                of(
                                "p { line-height: 9pt } p::first-letter { initial-letter: 2 }",
                                "<p>" + "two three four five ".repeat(6) + "</p>")
                        .lines();
        assertThat(lines.count()).isGreaterThan(3);
        assertThat(lines.overfull()).isZero();
    }

    @Test
    void whatIsNotForPrintIsNotMissed() {
        Statistics s = of(".screen { display: none }", "<p>a</p><p class='screen'>b c</p>");
        assertThat(s.words()).isEqualTo(new Statistics.Words(1, 0, List.of()));
    }

    @Test
    void aLineThatIsNotPaintedIsLostWordByWord() {
        for (String line : List.of("one", "five six", "nine")) {
            List<String> lost = new ArrayList<>();
            Statistics s =
                    changed(
                            TEXT,
                            fragments -> {
                                List<Fragment> left = new ArrayList<>();
                                for (Fragment each : fragments) {
                                    if (says(each, line)) {
                                        String text = ((Fragment.Glyphs) each).run().text();
                                        lost.addAll(List.of(text.strip().split(" ")));
                                    } else {
                                        left.add(each);
                                    }
                                }
                                return left;
                            });
            assertThat(s.words().first())
                    .extracting(Statistics.Loss::word)
                    .as(line)
                    .isNotEmpty()
                    .isEqualTo(lost);
            assertThat(s.words().found()).isEqualTo(12 - lost.size());
        }
    }

    @Test
    void aLineThatIsTooWideIsReportedOrCounted() {
        String word = "abcdefghijklmnop";
        Publication p = Publication.of("p { white-space: nowrap }", "<p>" + word + "</p>");
        LaidOut laidOut = p.laidOut();
        Span span = new Span(new SourceFile("a.md", word), 0, word.length());
        Statistics reported =
                Statistics.of(p.styled(), laidOut, List.of(new LayoutProblem.Overfull(span, 80)));
        assertThat(reported.lines().overfull()).isEqualTo(1);
        assertThat(reported.lines().unreported()).isEmpty();

        Statistics moved =
                changed(
                        "<p>abcdefgh</p>",
                        fragments -> fragments.stream().map(StatisticsTest::right).toList());
        assertThat(moved.lines().unreported())
                .containsExactly(new Statistics.Place("1", "abcdefgh"));
    }

    private static Fragment right(Fragment fragment) {
        Fragment.Glyphs g = (Fragment.Glyphs) fragment;
        return new Fragment.Glyphs(
                g.tag(),
                g.origin().plus(g.size(), 0),
                g.face(),
                g.size(),
                g.stretch(),
                g.color(),
                g.run());
    }

    @Test
    void linesInOneAnotherAreCounted() {
        Statistics s = of("p { margin-top: -8pt }", "<p>abc</p><p>abc</p>");
        assertThat(s.lines().unreported()).hasSize(1);
        assertThat(of("", "<p>abc</p><p>abc</p>").lines().unreported()).isEmpty();
    }

    @Test
    void hyphensAndSpacesAreMeasured() {
        Statistics.Lines lines =
                of(
                                "p { text-align: justify; hyphens: manual }",
                                "<p>a a a aa bcd\u00adefghijkl a b c d e</p>")
                        .lines();
        assertThat(lines.hyphenated()).isEqualTo(1);
        assertThat(lines.loosest()).isNotEmpty();
        assertThat(lines.loosest().getFirst().space()).isBetween(600, 1500);
    }

    @Test
    void theFaultsOfPageEndsAreToldApart() {
        String css = "html { orphans: 2; widows: 2 } h1 { break-after: avoid }";
        LaidOut.Quality stranded = of(css, "<h1>h</h1>".repeat(20)).pages();
        assertThat(stranded.strandedHeadings()).isEqualTo(stranded.pages() - 1);
        String nine = "<p>" + "line<br/>".repeat(9) + "</p>";
        assertThat(of("p { orphans: 9 }", nine).pages())
                .extracting(LaidOut.Quality::orphans, LaidOut.Quality::widows)
                .containsExactly(1, 0);
        assertThat(of("p { widows: 9 }", nine).pages())
                .extracting(LaidOut.Quality::orphans, LaidOut.Quality::widows)
                .containsExactly(0, 1);
        String columns = " div { columns: 2; column-gap: 0 }";
        assertThat(of(css + columns, "<div>" + "<h1>h</h1>".repeat(4) + "</div>").pages())
                .extracting(LaidOut.Quality::strandedHeadings)
                .isEqualTo(1);
        assertThat(of("p { break-inside: avoid }", nine).pages().splitBoxes()).isEqualTo(1);
    }
}
