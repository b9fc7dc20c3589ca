package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Point;
import org.livret.geom.Sp;
import org.livret.page.PageSequence;

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
}
