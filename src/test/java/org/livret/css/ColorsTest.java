package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.geom.Color;

/// CSS Color 4 and 5. The numbers are those of another implementation, Chromium 156's, rounded to
/// whole components; they may differ by one, which nobody sees.
class ColorsTest {
    private static Color color(String text) {
        Color read = Colors.read(new Tokens(Tokenizer.values(text)), Units.NEUTRAL);
        return read == null ? Color.TRANSPARENT : read;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hsl(120 100% 25%) | 0 128 0 1000",
                "hsl(210deg, 50%, 40%) | 51 102 153 1000",
                "hsl(0.5turn 80 30 / 50%) | 15 138 138 500",
                "hwb(90 10% 20%) | 115 204 26 1000",
                "hwb(300 60% 60%) | 128 128 128 1000",
                "lab(54.29 80.81 69.89) | 255 0 0 1000",
                "lab(50% 40 -20) | 171 90 154 1000",
                "lab(75% -20% 35%) | 158 197 100 1000",
                "lch(52.2% 72.2 50) | 205 86 26 1000",
                "lch(60 30 200deg) | 64 159 162 1000",
                "oklab(0.6 0.1 -0.1) | 159 99 186 1000",
                "oklab(40.1% 0.1143 0.045) | 125 36 41 1000",
                "oklch(0.7 0.1 150) | 111 176 125 1000",
                "oklch(60% 30% 260) | 84 128 199 1000",
                "oklch(50% 0.05 0.25turn) | 110 98 66 1000",
                "color(srgb 0.2 0.4 0.6) | 51 102 153 1000",
                "color(srgb-linear 0.2 0.4 0.6) | 124 170 203 1000",
                "color(display-p3 0.3 0.5 0.2) | 57 129 37 1000",
                "color(a98-rgb 0.3 0.5 0.4) | 29 128 101 1000",
                "color(prophoto-rgb 0.36 0.4 0.3) | 107 124 90 1000",
                "color(rec2020 0.42 0.47 0.30) | 114 134 85 1000",
                "color(xyz 0.3 0.3 0.3) | 162 145 143 1000",
                "color(xyz-d50 0.2 0.25 0.15) | 108 146 114 1000",
                "color(xyz-d65 20% 25% 15%) | 120 145 97 1000",
                "rgb(from #369 b g r) | 153 102 51 1000",
                "rgb(from #369 r g b / 50%) | 51 102 153 500",
                "hsl(from #369 h s calc(l + 20)) | 102 153 204 1000",
                "lch(from #369 calc(l * 1.2) c h) | 75 123 175 1000",
                "oklch(from teal l calc(c / 2) calc(h + 40)) | 85 116 135 1000",
                "color-mix(in srgb, red 20%, white) | 255 204 204 1000",
                "color-mix(in srgb, red 20%, blue 20%) | 128 0 128 400",
                "color-mix(in oklab, #369, gold) | 152 161 126 1000",
                "color-mix(in hsl, red, blue) | 255 0 255 1000",
                "color-mix(in hsl longer hue, red, blue) | 0 255 0 1000",
                "color-mix(in hsl increasing hue, red, blue) | 0 255 0 1000",
                "color-mix(in hsl decreasing hue, red, blue) | 255 0 255 1000",
                "color-mix(in lch, white, teal) | 147 190 189 1000",
                "color-mix(in lab, black 25%, teal) | 19 95 95 1000",
                "color-mix(in srgb, transparent 50%, teal) | 0 128 128 500",
                "color-mix(in srgb, rgb(255 0 0 / 20%) 25%, blue) | 16 0 239 800",
                "color-mix(in hwb, lime, navy) | 0 191 191 1000",
                "color-mix(in xyz, lime, navy) | 0 188 92 1000",
                "color-mix(in srgb-linear, lime, navy) | 0 188 92 1000",
                "color-mix(in srgb, 30% red, white) | 255 179 179 1000",
                "color-mix(in oklch, white, #369 calc(10% + 20%)) | 192 208 225 1000"
            })
    void everyNotationIsTheColourThatBrowsersShow(String text, String expected) {
        Color.Rgb rgb = (Color.Rgb) color(text);
        String[] wanted = expected.split(" ", -1);
        assertThat(rgb.red()).isBetween(near(wanted[0], -1), near(wanted[0], 1));
        assertThat(rgb.green()).isBetween(near(wanted[1], -1), near(wanted[1], 1));
        assertThat(rgb.blue()).isBetween(near(wanted[2], -1), near(wanted[2], 1));
        assertThat(rgb.alpha()).isBetween(near(wanted[3], -1), near(wanted[3], 1));
    }

    private static int near(String number, int by) {
        return Integer.parseInt(number) + by;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "light-dark(#123456, white) | #123456",
                "canvastext | #000000",
                "rgb(from currentcolor r g b) | #000000",
                "rgb(300 -20 51) | #ff0033",
                "rgb(none 51 none) | #003300",
                "rgb(100% 0% 20%) | #ff0033",
                "oklch(0.5 0 none) | #636363",
                "oklch(100% 0.3 120) | #ffffff",
                "lab(0 100 100) | #000000",
                // A hue of a grey says nothing: the other's is taken.
                "color-mix(in oklch, white, black) | #636363",
                "color-mix(in hsl, white, #ff0000) | #df9f9f"
            })
    void edges(String text, String expected) {
        assertThat(StyleDump.color(color(text))).isEqualTo(expected);
    }

    /// Colours that screens cannot show become paler, but keep their lightness and hue.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "oklch(0.7 0.4 150)",
                "oklch(0.5 0.37 30)",
                "oklch(0.85 0.3 250)",
                "color(display-p3 0 1 0)",
                "color(rec2020 1 0 0)",
                "lab(60 -100 80)"
            })
    void coloursOutsideOfTheScreensBecomePaler(String text) {
        SpacedColor asked = Colors.spaced(new Tokens(Tokenizer.values(text)), Units.NEUTRAL);
        assertThat(asked).isNotNull();
        double[] was = asked.in(ColorSpace.OKLCH).components();
        double[] made = SpacedColor.of(asked.toRgb()).in(ColorSpace.OKLCH).components();
        assertThat(made[0]).isCloseTo(was[0], within(0.02));
        assertThat(made[1]).isLessThan(was[1]);
        assertThat(Math.abs(made[2] - was[2])).isLessThan(10);
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    /// There and back again in every space.
    @Test
    void spacesUndoWhatTheyDo() {
        double[] xyz = {0.25, 0.3, 0.2};
        for (ColorSpace space : ColorSpace.values()) {
            double[] back = space.toXyz(space.fromXyz(xyz));
            for (int i = 0; i < 3; i++) {
                assertThat(back[i]).as(space + " " + i).isCloseTo(xyz[i], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb(1 2)",
                "rgb(1 2 3 4 5)",
                "rgb(1px 2 3)",
                "hsl(10% 20 30)",
                "color(srgb 1 2)",
                "color(hsl 1 2 3)",
                "color(mine 1 2 3)",
                "rgb(from nothing r g b)",
                "rgb(from red x g b)",
                "color-mix(in srgb, red)",
                "color-mix(in srgb, red 0%, blue 0%)",
                "color-mix(in oklch sideways hue, red, blue)",
                "color-mix(in srgb, device-cmyk(0 1 0 0), red)",
                "light-dark(red)",
                "lab(50 1 2 / 3 4)"
            })
    void whatIsNoColourIsNone(String text) {
        assertThat(Colors.read(new Tokens(Tokenizer.values(text)), Units.NEUTRAL)).isNull();
    }

    @Test
    void inksMixAsInks() {
        assertThat(color("color-mix(in srgb, device-cmyk(1 0 0 0) 10%, white)"))
                .isEqualTo(new Color.Cmyk(100, 0, 0, 0, 1000));
        assertThat(color("device-cmyk(0% 0.5 1 0 / 50%)"))
                .isEqualTo(new Color.Cmyk(0, 500, 1000, 0, 500));
    }
}
