package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Point;
import org.livret.geom.Sp;
import org.livret.page.PageSequence;

import java.util.ArrayList;
import java.util.List;

/// Page numbers in the text.
class SettlingTest {
    @Test
    void aReferenceShowsThePageOfItsTarget() {
        String css =
                "a::after { content: target-counter(attr(href), page) } h1 { break-before: page }";
        assertThat(
                        Publication.of(
                                        css,
                                        "<p><a href='#x'>see </a></p><h1>a</h1><h1 id='x'>b</h1>")
                                .lines())
                .containsExactly("1:10 10 see|3", "2:10 10 a", "3:10 10 b");
    }

    @Test
    void aSectionIsCalledByItsHeading() {
        assertThat(
                        Publication.of(
                                        "a::after { content: target-text(attr(href)) }",
                                        "<p><a href='#s'>x</a></p><section"
                                                + " id='s'><h1>t</h1><p>long</p></section>")
                                .lines())
                .containsExactly("1:10 10 x|t", "1:20 10 t", "1:30 10 long");
    }

    @Test
    void aReferenceThatMovesItsTargetIsSetAgain() {
        // Ten pages in front make the number two digits wide, which makes the line one more.
        String css =
                "a::after { content: target-counter(attr(href), page) } h1 { break-before: page }";
        String ten = "<h1>h</h1>".repeat(9);
        assertThat(
                        Publication.of(
                                        css,
                                        "<p><a"
                                                + " href='#x'>abcdefg</a></p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p><p"
                                                + " id='x'>x</p>"
                                                + ten)
                                .problems())
                .isEmpty();
    }

    @Test
    void roundsAreBoundedAndReported() {
        // On page 1 the target's label is short and leaves it there; a label that makes the line
        // longer pushes it to page 2, whose label is short again.
        String css =
                """
                @page :right { @bottom-left { content: counter(page, decimal); } }
                @page :left { @bottom-left { content: counter(page, decimal-leading-zero); } }
                a::after { content: target-counter(attr(href), page) 'x' }
                @page { counter-reset: none }
                """;
        String body =
                "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p><a href='#x'>"
                        + "abcdef"
                        + "</a></p><p id='x'>x</p>";
        Publication p = Publication.of(css, body);
        p.pages();
        assertThat(p.codes()).isSubsetOf("LY109");
    }

    @Test
    void anchorsOutlineAndStartsTellTheirPlaces() {
        PageSequence pages =
                Publication.of("h1 { break-before: page }", "<p>a</p><h1 id='x'>b</h1>").pages();
        assertThat(pages.anchors())
                .containsEntry("x", new PageSequence.Placement(1, new Point(Sp.pt(10), Sp.pt(10))));
        assertThat(pages.outline()).extracting(PageSequence.Bookmark::title).containsExactly("b");
        assertThat(pages.starts())
                .containsExactly(
                        new PageSequence.PageStart(0, 0, 0), new PageSequence.PageStart(1, 1, 0));
    }

    @Test
    void aPageThatBeginsInAParagraphStartsAtItsCharacter() {
        PageSequence pages = Publication.of("", "<p>" + "abcd efg ".repeat(10) + "</p>").pages();
        assertThat(pages.starts()).contains(new PageSequence.PageStart(1, 0, 72));
    }

    // ---- index ----

    /// Lines of an entry for a text on pages of eight lines; the entry is on the last page.
    private static String entry(String text, String places) {
        Publication p =
                Publication.of(
                        "h1 { break-before: page } p { text-align: left }",
                        text + "<h1>i</h1><p>" + places + "</p>");
        List<String> lines = p.lines();
        assertThat(p.problems()).isEmpty();
        String all =
                String.join("", lines.subList(lines.indexOf(heading(lines)) + 1, lines.size()));
        return all.replaceAll("\\d+:\\d+ 10 ", " ").replace("|", "").strip();
    }

    private static String heading(List<String> lines) {
        return lines.stream().filter(line -> line.endsWith(" i")).findFirst().orElseThrow();
    }

    private static String pages(int count) {
        StringBuilder out = new StringBuilder();
        for (int page = 1; page <= count; page++) {
            out.append("<h1 id='p").append(page).append("'>h</h1>");
        }
        return out.toString();
    }

    private static String places(String... targets) {
        List<String> places = new ArrayList<>();
        for (String target : targets) {
            boolean main = target.endsWith("!");
            String to = main ? target.substring(0, target.length() - 1) : target;
            places.add("<a><place to='" + to + "'" + (main ? " main='' " : "") + "/></a>");
        }
        return String.join(",", places);
    }

    @Test
    void anIndexSaysEachPageOnceAndThreeInARowAsARange() {
        assertThat(entry(pages(4), places("p1", "p2", "p4"))).isEqualTo("1,2,4");
        assertThat(entry(pages(4), places("p2", "p3", "p4"))).isEqualTo("2-4");
        assertThat(entry("<p id='a'>a</p><p id='b'>b</p>" + pages(2), places("a", "b", "p2")))
                .isEqualTo("1,3");
    }

    @Test
    void thePagesOfAnIndexStandLowestFirst() {
        assertThat(entry(pages(3), places("p3", "p1"))).isEqualTo("1,3");
    }

    @Test
    void aMainPlaceStandsByItself() {
        assertThat(entry(pages(4), places("p1", "p2!", "p3", "p4"))).isEqualTo("1,2,3,4");
        assertThat(entry("<p id='a'>a</p><p id='b'>b</p>", places("a", "b!"))).isEqualTo("1");
    }

    @Test
    void aRangeReachesFromTheFirstPageOfItsPartToTheLast() {
        String part =
                "<h1>a</h1><section id='s'><p>b</p><p>c</p><h1 id='in'>d</h1><p>e</p></section>"
                        + "<p>f</p><h1 id='x'>g</h1>";
        String range = "<a><place to='s' range=''/></a>";
        assertThat(entry(part, range)).isEqualTo("1-2");
        assertThat(entry(part, range + "," + places("in", "x"))).isEqualTo("1-2,3");
        assertThat(entry(part, range + "," + places("in!"))).isEqualTo("1-2,2");
        assertThat(entry("<section id='s'><p>b</p></section>", range)).isEqualTo("1");
    }

    @Test
    void whatFollowsARangeDoesNotLengthenIt() {
        // The part ends with the last line of page 1; the next lines stand on page 2.
        String eight = "<p>x</p>".repeat(8);
        assertThat(
                        entry(
                                "<section id='s'>" + eight + "</section><p>y</p><p>y</p>",
                                "<a><place to='s' range=''/></a>"))
                .isEqualTo("1");
    }
}
