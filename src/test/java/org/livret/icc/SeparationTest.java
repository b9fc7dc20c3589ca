package org.livret.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.geom.Color;

import java.util.Optional;

class SeparationTest {
    private static final OutputProfile COATED = OutputProfile.standard();
    private static final Separation INKS = new Separation(COATED, COATED.inkLimit());

    private static Color rgb(int red, int green, int blue) {
        return new Color.Rgb(red, green, blue, 1000);
    }

    @Test
    void paperStaysPaperAndBlackIsBlackInkAlone() {
        assertThat(INKS.area(Color.WHITE)).isEqualTo(new Coverage(0, 0, 0, 0));
        assertThat(INKS.area(Color.BLACK)).isEqualTo(new Coverage(0, 0, 0, 1000));
        assertThat(INKS.ofPixel(0xFFFFFF)).isEqualTo(new Coverage(0, 0, 0, 0));
    }

    @Test
    void everyGreyOfADrawingIsBlackInkAloneAndLighterThanTheOneBefore() {
        int before = 1001;
        for (int level = 0; level < 256; level++) {
            Coverage inks = INKS.area(rgb(level, level, level));
            assertThat(inks.isBlackOnly()).isTrue();
            assertThat(inks.black()).as("grey %d", level).isLessThan(before);
            before = inks.black();
        }
    }

    @Test
    void aGreyKeepsItsLightnessBetweenPaperAndBlackInk() throws UnusableProfile {
        // Black ink of the made press is as dark as its share. Grey 187 has 0.49693 of white's
        // light (IEC 61966-2-1), so L* is 75.88, and 24.1 % of black are wanted.
        Separation plain = made(4000);

        assertThat(plain.grey(187)).isEqualTo(241);
        assertThat(plain.area(rgb(187, 187, 187))).isEqualTo(new Coverage(0, 0, 0, 241));
        assertThat(plain.ofPixel(0xBBBBBB)).isEqualTo(new Coverage(241, 241, 241, 241));
    }

    private static Separation made(int limit) throws UnusableProfile {
        return new Separation(
                OutputProfile.read(MadeProfile.narrow().bytes(), Optional.empty()), limit);
    }

    @Test
    void fineThingsThatAreDarkAndLookGreyAreBlackInkAlone() {
        Color ink = rgb(0x1c, 0x1f, 0x2a);
        Color muted = rgb(0x59, 0x5d, 0x69);
        Color navy = rgb(0x1f, 0x3a, 0x5f);

        assertThat(INKS.area(ink).isBlackOnly()).isFalse();
        assertThat(INKS.fine(ink)).isEqualTo(new Coverage(0, 0, 0, 1000));
        assertThat(INKS.fine(muted).isBlackOnly()).isTrue();
        assertThat(INKS.fine(muted).black()).isBetween(700, 800);
        assertThat(INKS.fine(navy)).isEqualTo(INKS.area(navy));
    }

    @Test
    void fineGreysThatAreNearlyBlackAreFullBlack() {
        assertThat(INKS.area(rgb(40, 40, 40)).black()).isBetween(900, 999);
        assertThat(INKS.fine(rgb(40, 40, 40)).black()).isEqualTo(1000);
        assertThat(INKS.fine(rgb(128, 128, 128))).isEqualTo(INKS.area(rgb(128, 128, 128)));
    }

    @Test
    void inksThatTheStyleNamesStayAsTheyAre() {
        Color rich = new Color.Cmyk(1000, 1000, 1000, 1000, 500);

        assertThat(INKS.area(rich)).isEqualTo(new Coverage(1000, 1000, 1000, 1000));
        assertThat(INKS.fine(rich)).isEqualTo(new Coverage(1000, 1000, 1000, 1000));
    }

    @Test
    void tooMuchInkIsTakenFromTheColoursNotFromBlack() throws UnusableProfile {
        // Black is 100 % of each ink there; of 250 %, black takes 100, and the others share 150.
        assertThat(made(2500).ofPixel(0)).isEqualTo(new Coverage(500, 500, 500, 1000));
        assertThat(made(900).ofPixel(0)).isEqualTo(new Coverage(0, 0, 0, 1000));
    }

    @Test
    void noColourTakesMoreInkThanTheLimit() {
        Separation sparing = new Separation(COATED, 2400);
        for (int rgb = 0; rgb < 1 << 24; rgb += 1009) {
            assertThat(INKS.ofPixel(rgb).total()).isLessThanOrEqualTo(3000);
            assertThat(sparing.ofPixel(rgb).total()).isLessThanOrEqualTo(2400);
        }
    }

    /// What Little CMS 2 makes of the same colours: relative colorimetric, with black point
    /// compensation.
    @ParameterizedTest
    @CsvSource({
        "255, 0, 0,     0, 920, 968, 0",
        "0, 128, 0,     772, 189, 999, 157",
        "138, 75, 18,   302, 668, 940, 347",
        "0, 0, 255,     1000, 775, 0, 0",
        "20, 60, 120,   968, 775, 180, 151",
        "10, 10, 12,    758, 669, 576, 887",
        "250, 240, 230, 34, 63, 112, 0"
    })
    void coloursAreThoseOfAnotherColourEngine(
            int red, int green, int blue, int cyan, int magenta, int yellow, int black) {
        Coverage inks = INKS.area(rgb(red, green, blue));

        assertThat((double) inks.cyan()).isCloseTo(cyan, offset(16.0));
        assertThat((double) inks.magenta()).isCloseTo(magenta, offset(16.0));
        assertThat((double) inks.yellow()).isCloseTo(yellow, offset(16.0));
        assertThat((double) inks.black()).isCloseTo(black, offset(16.0));
    }
}
