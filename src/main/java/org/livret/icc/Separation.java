package org.livret.icc;

import org.livret.geom.Color;

import java.util.HashMap;
import java.util.Map;

/// Screen colours into the inks of a printing condition: relative colorimetric with black point
/// compensation, so that colours that can be printed stay what they are, paper stays white, and the
/// darkest screen colour becomes the darkest print.
///
/// Neutral colours take black ink alone: a grey of three inks shifts its hue from copy to copy.
/// What is fine, letters and thin lines, takes black alone when it is dark and nearly neutral, too,
/// since three inks are never in register; and full black where it would be nearly full, since a
/// tint is screened and has ragged edges.
///
/// For one thread.
public final class Separation {
    /// sRGB's primaries in XYZ, adapted to D50 (IEC 61966-2-1, and ICC.1:2022, annex E).
    private static final double[][] TO_XYZ = {
        {0.4360747, 0.3850649, 0.1430804},
        {0.2225045, 0.7168786, 0.0606169},
        {0.0139322, 0.0971045, 0.7141733}
    };

    private static final int FULL = 1000;
    private static final int NEARLY_FULL = 900;

    /// Below this distance from the axis of greys in L*a*b*, small things look grey.
    private static final double NEARLY_NEUTRAL = 10;

    private static final double DARK = 60;
    private static final int LEVELS = 256;

    private final Lut.Cursor toInks;
    private final int limit;
    private final double black;
    private final double[] linear = new double[LEVELS];
    private final double[] printed = new double[FULL + 1];
    private final Map<Color, Coverage> areas = new HashMap<>();
    private final Map<Color, Coverage> fines = new HashMap<>();

    /// `limit` is the most ink in all, in thousandths of one full ink.
    public Separation(OutputProfile profile, int limit) {
        this.toInks = profile.toInks().new Cursor();
        this.limit = limit;
        for (int i = 0; i < LEVELS; i++) {
            double v = i / 255.0;
            linear[i] = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
        }
        Lut toLab = profile.toLab();
        this.black = Lab.luminance(lightness(toLab, profile.toInks().of(Lab.coded(0, 0, 0))));
        for (int ink = 0; ink <= FULL; ink++) {
            printed[ink] = Lab.luminance(lightness(toLab, 0, 0, 0, ink / (double) FULL));
        }
    }

    private static double lightness(Lut toLab, double... inks) {
        return Lab.lightness(toLab.of(inks)[0]);
    }

    /// The inks of a ground or a large shape.
    public Coverage area(Color color) {
        return areas.computeIfAbsent(
                color,
                _ ->
                        switch (color) {
                            case Color.Cmyk cmyk -> given(cmyk);
                            case Color.Rgb rgb -> area(rgb);
                        });
    }

    /// The inks of letters and thin lines.
    public Coverage fine(Color color) {
        return fines.computeIfAbsent(
                color,
                _ ->
                        switch (color) {
                            case Color.Cmyk cmyk -> given(cmyk);
                            case Color.Rgb rgb -> fine(rgb);
                        });
    }

    /// Who names inks means them.
    private static Coverage given(Color.Cmyk color) {
        return new Coverage(color.cyan(), color.magenta(), color.yellow(), color.black());
    }

    private Coverage area(Color.Rgb color) {
        return isNeutral(color)
                ? new Coverage(0, 0, 0, grey(color.red()))
                : ofPixel(color.red() << 16 | color.green() << 8 | color.blue());
    }

    private static boolean isNeutral(Color.Rgb color) {
        return color.red() == color.green() && color.green() == color.blue();
    }

    private Coverage fine(Color.Rgb color) {
        if (!isNeutral(color) && !looksGrey(color)) {
            return area(color);
        }
        double light =
                TO_XYZ[1][0] * linear[color.red()]
                        + TO_XYZ[1][1] * linear[color.green()]
                        + TO_XYZ[1][2] * linear[color.blue()];
        int ink = black(light);
        return new Coverage(0, 0, 0, ink >= NEARLY_FULL ? FULL : ink);
    }

    private boolean looksGrey(Color.Rgb color) {
        double[] lab = new double[3];
        code(color.red(), color.green(), color.blue(), 0, lab);
        return Lab.lightness(lab[0]) <= DARK && Lab.chroma(lab) <= NEARLY_NEUTRAL;
    }

    /// Black ink in thousandths for a grey of a screen from 0 to 255.
    public int grey(int level) {
        return black(linear[level]);
    }

    /// Black ink for an amount of light, so that lightness is kept between paper and the black ink
    /// alone.
    private int black(double light) {
        double wanted = printed[FULL] + light * (printed[0] - printed[FULL]);
        int low = 0;
        int high = FULL;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (printed[middle] > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return printed[low] - wanted < wanted - printed[high] ? low : high;
    }

    /// The inks of a picture's pixel `0xRRGGBB`, in thousandths. Neutral pixels are no exception
    /// here: dark parts of pictures want more than one ink.
    public Coverage ofPixel(int rgb) {
        look(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        return limited(
                round(toInks.out[0]),
                round(toInks.out[1]),
                round(toInks.out[2]),
                round(toInks.out[3]));
    }

    private void look(int red, int green, int blue) {
        code(red, green, blue, black, toInks.in);
        toInks.look();
    }

    /// Codes a colour for the tables, with black made as light as `lift` where white is 1.
    private void code(int red, int green, int blue, double lift, double[] out) {
        double r = linear[red];
        double g = linear[green];
        double b = linear[blue];
        double x = (TO_XYZ[0][0] * r + TO_XYZ[0][1] * g + TO_XYZ[0][2] * b) / Lab.WHITE_X;
        double y = TO_XYZ[1][0] * r + TO_XYZ[1][1] * g + TO_XYZ[1][2] * b;
        double z = (TO_XYZ[2][0] * r + TO_XYZ[2][1] * g + TO_XYZ[2][2] * b) / Lab.WHITE_Z;
        Lab.code(lift + (1 - lift) * x, lift + (1 - lift) * y, lift + (1 - lift) * z, out);
    }

    private static int round(double ink) {
        return (int) (ink * FULL + 0.5);
    }

    /// Too much ink is taken from the colours, since black carries the drawing.
    private Coverage limited(int cyan, int magenta, int yellow, int black) {
        int colors = cyan + magenta + yellow;
        if (colors + black <= limit) {
            return new Coverage(cyan, magenta, yellow, black);
        }
        int room = Math.max(0, limit - black);
        return new Coverage(
                cyan * room / colors, magenta * room / colors, yellow * room / colors, black);
    }
}
