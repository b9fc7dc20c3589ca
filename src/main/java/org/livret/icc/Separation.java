package org.livret.icc;

/// Screen colours into the inks of a printing condition: relative colorimetric with black point
/// compensation, so that colours that can be printed stay what they are, paper stays white, and the
/// darkest screen colour becomes the darkest print.
///
/// Neutral colours of drawings take black ink alone: a grey of three inks shifts its hue from copy
/// to copy, and thin grey letters of three inks are never in register.
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
    private static final int LEVELS = 256;

    private final Lut.Cursor toInks;
    private final int limit;
    private final double black;
    private final double[] linear = new double[LEVELS];
    private final int[] greys = new int[LEVELS];

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
        greys(toLab);
    }

    private static double lightness(Lut toLab, double... inks) {
        return Lab.lightness(toLab.of(inks)[0]);
    }

    /// Black ink for each grey of a screen, so that its lightness is kept between paper and the
    /// black ink alone.
    private void greys(Lut toLab) {
        double[] printed = new double[FULL + 1];
        for (int ink = 0; ink <= FULL; ink++) {
            printed[ink] = Lab.luminance(lightness(toLab, 0, 0, 0, ink / (double) FULL));
        }
        double paper = printed[0];
        double full = printed[FULL];
        int ink = FULL;
        for (int i = 0; i < LEVELS; i++) {
            double wanted = full + linear[i] * (paper - full);
            while (ink > 0 && printed[ink - 1] <= wanted) {
                ink--;
            }
            boolean next = ink > 0 && printed[ink - 1] - wanted < wanted - printed[ink];
            greys[i] = next ? ink - 1 : ink;
        }
    }

    /// The inks of a colour of a drawing, in sRGB from 0 to 255.
    public Inks of(int red, int green, int blue) {
        if (red == green && green == blue) {
            return new Inks(0, 0, 0, greys[red]);
        }
        look(red, green, blue);
        return limited(
                round(toInks.out[0]),
                round(toInks.out[1]),
                round(toInks.out[2]),
                round(toInks.out[3]));
    }

    /// Black ink in thousandths for a neutral colour from 0 to 255.
    public int grey(int level) {
        return greys[level];
    }

    /// The inks of a picture's pixel `0xRRGGBB`, in thousandths. Neutral pixels are no exception
    /// here: dark parts of pictures want more than one ink.
    public Inks ofPixel(int rgb) {
        look(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        return limited(
                round(toInks.out[0]),
                round(toInks.out[1]),
                round(toInks.out[2]),
                round(toInks.out[3]));
    }

    private void look(int red, int green, int blue) {
        double r = linear[red];
        double g = linear[green];
        double b = linear[blue];
        double x = (TO_XYZ[0][0] * r + TO_XYZ[0][1] * g + TO_XYZ[0][2] * b) / Lab.WHITE_X;
        double y = TO_XYZ[1][0] * r + TO_XYZ[1][1] * g + TO_XYZ[1][2] * b;
        double z = (TO_XYZ[2][0] * r + TO_XYZ[2][1] * g + TO_XYZ[2][2] * b) / Lab.WHITE_Z;
        Lab.code(lifted(x), lifted(y), lifted(z), toInks.in);
        toInks.look();
    }

    private double lifted(double share) {
        return black + (1 - black) * share;
    }

    private static int round(double ink) {
        return (int) (ink * FULL + 0.5);
    }

    /// Too much ink is taken from the colours, since black carries the drawing.
    private Inks limited(int cyan, int magenta, int yellow, int black) {
        int colors = cyan + magenta + yellow;
        if (colors + black <= limit) {
            return new Inks(cyan, magenta, yellow, black);
        }
        int room = Math.max(0, limit - black);
        return new Inks(
                cyan * room / colors, magenta * room / colors, yellow * room / colors, black);
    }
}
