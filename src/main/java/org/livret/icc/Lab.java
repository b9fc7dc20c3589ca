package org.livret.icc;

/// CIE L*a*b* under D50, the space in which profiles meet, in the coding of their tables: shares of
/// the largest number of 16 bits, where 0xFF00 is L* = 100 and 0x8000 is a* = 0 (ICC.1:2001-04,
/// section 6.3.4.2, which later versions keep for lut16Type).
final class Lab {
    /// D50 (ICC.1:2001-04, section 6.3.4.3); Y is 1.
    static final double WHITE_X = 0.9642;

    static final double WHITE_Z = 0.8249;

    private static final double LINEAR = 216.0 / 24389;
    private static final double SLOPE = 24389.0 / 27;
    private static final double LARGEST = 65_535;
    private static final double PER_LIGHTNESS = 652.8;
    private static final double PER_HUE = 256;
    private static final double NO_HUE = 128;

    /// Cube roots from 0 to 1 and a little more: what lies between two is near enough.
    private static final int STEPS = 8192;

    private static final double[] ROOTS = roots();

    private Lab() {}

    private static double[] roots() {
        double[] roots = new double[STEPS + STEPS / 8];
        for (int i = 0; i < roots.length; i++) {
            double share = i / (double) STEPS;
            roots[i] = share > LINEAR ? StrictMath.cbrt(share) : (SLOPE * share + 16) / 116;
        }
        return roots;
    }

    private static double root(double share) {
        double place = Math.max(0, share) * STEPS;
        int below = Math.min((int) place, ROOTS.length - 2);
        return ROOTS[below] + (ROOTS[below + 1] - ROOTS[below]) * (place - below);
    }

    /// Codes a colour of X, Y and Z as shares of white's.
    static void code(double x, double y, double z, double[] out) {
        double fx = root(x);
        double fy = root(y);
        double fz = root(z);
        code(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz), out, 0);
    }

    static double[] coded(double lightness, double a, double b) {
        double[] out = new double[3];
        code(lightness, a, b, out, 0);
        return out;
    }

    private static void code(double lightness, double a, double b, double[] out, int at) {
        out[at] = lightness * PER_LIGHTNESS / LARGEST;
        out[at + 1] = (a + NO_HUE) * PER_HUE / LARGEST;
        out[at + 2] = (b + NO_HUE) * PER_HUE / LARGEST;
    }

    /// How far a coded colour is from grey.
    static double chroma(double... coded) {
        double a = coded[1] * LARGEST / PER_HUE - NO_HUE;
        double b = coded[2] * LARGEST / PER_HUE - NO_HUE;
        return Math.sqrt(a * a + b * b);
    }

    /// The lightness that is coded so.
    static double lightness(double coded) {
        return coded * LARGEST / PER_LIGHTNESS;
    }

    /// Y of a lightness, where white has 1.
    static double luminance(double lightness) {
        double f = (lightness + 16) / 116;
        double cube = f * f * f;
        return cube > LINEAR ? cube : lightness / SLOPE;
    }
}
