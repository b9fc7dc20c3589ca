package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.Background;
import org.livret.css.ComputedStyle;
import org.livret.css.Edges;
import org.livret.css.Extent;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.page.Fragment;

import java.util.Optional;

/// Lines of text that runs in both directions. Each fragment is shown with its place, so that texts
/// stand in the order in which they are read and places tell the order in which they are seen.
class DirectionsTest {
    private static Sample rightToLeft(String text) {
        Sample sample = Sample.of(text);
        sample.rightToLeft = true;
        return sample;
    }

    @Test
    void aForeignWordStandsInItsPlace() {
        assertThat(Sample.of("ab אבג cd").dump(200))
                .isEqualTo("0+30 ‘ab ’ | 30+30 ‘אבג’ | 60+30 ‘ cd’\n");
    }

    @Test
    void wordsOfOneDirectionFollowEachOther() {
        assertThat(Sample.of("a אב גד b").dump(200))
                .isEqualTo("0+20 ‘a ’ | 20+50 ‘אב גד’ | 70+20 ‘ b’\n");
        Fragment.Glyphs run =
                (Fragment.Glyphs)
                        Sample.of("אב גד").set(200).lines().getFirst().fragments().getFirst();
        assertThat(run.run().clusters()).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void aParagraphFromRightToLeftStartsAtTheRight() {
        assertThat(rightToLeft("אב ab גד").dump(100))
                .isEqualTo("70+30 ‘אב ’ | 50+20 ‘ab’ | 20+30 ‘ גד’\n");
    }

    @Test
    void itsLinesAreBrokenInReadingOrder() {
        // The space after the line's last word stands outside of the measure, on the left.
        assertThat(rightToLeft("אב גד הו").dump(50)).isEqualTo("-10+60 ‘אב גד ’\n30+20 ‘הו’\n");
    }

    @Test
    void numbersRunFromLeftToRight() {
        assertThat(rightToLeft("א 12").dump(50)).isEqualTo("30+20 ‘א ’ | 10+20 ‘12’\n");
    }

    @Test
    void alignmentsAreThoseOfTheDirection() {
        Sample sample = rightToLeft("אב");
        sample.align = Align.END;
        assertThat(sample.dump(50)).isEqualTo("0+20 ‘אב’\n");
        sample.align = Align.LEFT;
        assertThat(sample.dump(50)).isEqualTo("0+20 ‘אב’\n");
        sample.align = Align.RIGHT;
        assertThat(sample.dump(50)).isEqualTo("30+20 ‘אב’\n");
        sample.align = Align.JUSTIFY;
        assertThat(sample.dump(50)).isEqualTo("30+20 ‘אב’\n");
    }

    @Test
    void theFirstLineIsIndentedOnTheRight() {
        Sample sample = rightToLeft("אב גד");
        sample.indent = Extent.fixed(Sp.pt(10));
        assertThat(sample.dump(40)).isEqualTo("0+30 ‘אב ’\n20+20 ‘גד’\n");
    }

    @Test
    void whatIsTooLongSticksOutOnTheLeft() {
        Sample sample = rightToLeft("אבגדה");
        sample.whiteSpace = WhiteSpace.NOWRAP;
        assertThat(sample.dump(30)).isEqualTo("-20+50 ‘אבגדה’\n");
    }

    @Test
    void justifiedLinesReachBothEdges() {
        Sample sample = rightToLeft("אב גד הוזח");
        sample.align = Align.JUSTIFY;
        assertThat(sample.dump(60)).isEqualTo("-10+70 ‘אב גד ’\n20+40 ‘הוזח’\n");
    }

    @Test
    void aBoxReachesAroundWhatIsInItAndOpensOnTheRight() {
        Extent two = Extent.fixed(Sp.pt(2));
        Extent four = Extent.fixed(Sp.pt(4));
        Edges padding = new Edges(Extent.ZERO, four, Extent.ZERO, two);
        Background grey = Sample.ground(new Color.Rgb(200, 200, 200, 1000));
        Sample sample = rightToLeft("א ");
        ComputedStyle box = sample.style(Sample.box(Edges.ZERO, padding, grey));
        sample.add(new Box.InlineEdge(true, box)).text("ב").add(new Box.InlineEdge(false, box));
        sample.text(" ג");
        assertThat(sample.dump(100))
                .isEqualTo("fill 64+16 1+10 | 80+20 ‘א ’ | 66+10 ‘ב’ | 44+20 ‘ ג’\n");
    }

    @Test
    void aLinkOverBothDirectionsHasAnAreaOverEachPart() {
        Sample sample = Sample.of("a ");
        Optional<Box.Link> link = Optional.of(new Box.Link("#there", 7, "A place"));
        sample.text("b אב", sample.look(), link).text(" גד c");
        assertThat(sample.dump(200))
                .isEqualTo(
                        "0+20 ‘a ’ | 20+20 ‘b ’ | 70+20 ‘אב’ | 40+30 ‘ גד’ | 90+20 ‘ c’"
                                + " | link 20+20 1+10 Anchor[id=there]"
                                + " | link 70+20 1+10 Anchor[id=there]\n");
    }

    @Test
    void marksOfDirectionAreObeyedAndNotSaid() {
        assertThat(Sample.of("\u2067ab !\u2069 c").dump(200))
                .isEqualTo("20+20 ‘ab’ | 0+20 ‘ !’ | 40+20 ‘ c’\n");
    }
}
