package org.livret.css;

import java.util.function.DoubleUnaryOperator;

/// The spaces in which colours are named and mixed (CSS Color 4, section 10): how each is converted
/// to and from CIE XYZ under D65.
///
/// Components are in the numbers of CSS: 0 to 1 for RGB and XYZ, degrees for hues, 0 to 100 for
/// percentages of `hsl()` and `hwb()` and for the lightness of `lab()`, 0 to 1 for that of
/// `oklab()`. `StrictMath` makes colours equal on every machine.
enum ColorSpace {
    SRGB,
    SRGB_LINEAR,
    DISPLAY_P3,
    A98_RGB,
    PROPHOTO_RGB,
    REC2020,
    XYZ_D50,
    XYZ_D65,
    HSL,
    HWB,
    LAB,
    LCH,
    OKLAB,
    OKLCH;

    private static final Matrix FROM_SRGB =
            new Matrix(
                    506752.0 / 1228815,
                    87881.0 / 245763,
                    12673.0 / 70218,
                    87098.0 / 409605,
                    175762.0 / 245763,
                    12673.0 / 175545,
                    7918.0 / 409605,
                    87881.0 / 737289,
                    1001167.0 / 1053270);
    private static final Matrix FROM_P3 =
            new Matrix(
                    608311.0 / 1250200,
                    189793.0 / 714400,
                    198249.0 / 1000160,
                    35783.0 / 156275,
                    247089.0 / 357200,
                    198249.0 / 2500400,
                    0,
                    32229.0 / 714400,
                    5220557.0 / 5000800);
    private static final Matrix FROM_A98 =
            new Matrix(
                    573536.0 / 994567,
                    263643.0 / 1420810,
                    187206.0 / 994567,
                    591459.0 / 1989134,
                    6239551.0 / 9945670,
                    374412.0 / 4972835,
                    53769.0 / 1989134,
                    351524.0 / 4972835,
                    4929758.0 / 4972835);
    private static final Matrix FROM_PROPHOTO =
            new Matrix(
                    0.79776664490064230,
                    0.13518129740053308,
                    0.03134773412839220,
                    0.28807482881940130,
                    0.71183523424187300,
                    0.00008993693872564,
                    0,
                    0,
                    0.82510460251046020);
    private static final Matrix FROM_REC2020 =
            new Matrix(
                    63426534.0 / 99577255,
                    20160776.0 / 139408157,
                    47086771.0 / 278816314,
                    26158966.0 / 99577255,
                    472592308.0 / 697040785,
                    8267143.0 / 139408157,
                    0,
                    19567812.0 / 697040785,
                    295819943.0 / 278816314);

    /// Bradford's adaptation.
    private static final Matrix D50_TO_D65 =
            new Matrix(
                    0.955473421488075,
                    -0.02309845494876471,
                    0.06325924320057072,
                    -0.0283697093338637,
                    1.0099953980813041,
                    0.021041441191917323,
                    0.012314014864481998,
                    -0.020507649298898964,
                    1.330365926242124);

    private static final Matrix TO_CONES =
            new Matrix(
                    0.8190224379967030,
                    0.3619062600528904,
                    -0.1288737815209879,
                    0.0329836539323885,
                    0.9292868615863434,
                    0.0361446663506424,
                    0.0481771893596242,
                    0.2642395317527308,
                    0.6335478284694309);
    private static final Matrix CONES_TO_OKLAB =
            new Matrix(
                    0.2104542683093140,
                    0.7936177747023054,
                    -0.0040720430116193,
                    1.9779985324311684,
                    -2.42859224204858,
                    0.4505937096174110,
                    0.0259040424655478,
                    0.7827717124575296,
                    -0.8086757549230774);

    private static final double[] WHITE = {0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585};
    private static final double KAPPA = 24389.0 / 27;
    private static final double EPSILON = 216.0 / 24389;

    /// Which component is a hue; -1 for none.
    int hue() {
        return switch (this) {
            case HSL, HWB -> 0;
            case LCH, OKLCH -> 2;
            case SRGB,
                    SRGB_LINEAR,
                    DISPLAY_P3,
                    A98_RGB,
                    PROPHOTO_RGB,
                    REC2020,
                    XYZ_D50,
                    XYZ_D65,
                    LAB,
                    OKLAB ->
                    -1;
        };
    }

    double[] toXyz(double[] c) {
        return switch (this) {
            case SRGB -> FROM_SRGB.times(each(c, ColorSpace::linear));
            case SRGB_LINEAR -> FROM_SRGB.times(c);
            case DISPLAY_P3 -> FROM_P3.times(each(c, ColorSpace::linear));
            case A98_RGB -> FROM_A98.times(each(c, v -> power(v, 563.0 / 256)));
            case PROPHOTO_RGB ->
                    D50_TO_D65.times(FROM_PROPHOTO.times(each(c, ColorSpace::fromProphoto)));
            case REC2020 -> FROM_REC2020.times(each(c, ColorSpace::fromRec2020));
            case XYZ_D50 -> D50_TO_D65.times(c);
            case XYZ_D65 -> c.clone();
            case HSL -> SRGB.toXyz(Cylinders.fromHsl(c));
            case HWB -> SRGB.toXyz(Cylinders.fromHwb(c));
            case LAB -> D50_TO_D65.times(fromLab(c));
            case LCH -> LAB.toXyz(Cylinders.fromPolar(c));
            case OKLAB -> fromOklab(c);
            case OKLCH -> OKLAB.toXyz(Cylinders.fromPolar(c));
        };
    }

    double[] fromXyz(double[] xyz) {
        return switch (this) {
            case SRGB -> each(FROM_SRGB.solve(xyz), ColorSpace::encoded);
            case SRGB_LINEAR -> FROM_SRGB.solve(xyz);
            case DISPLAY_P3 -> each(FROM_P3.solve(xyz), ColorSpace::encoded);
            case A98_RGB -> each(FROM_A98.solve(xyz), v -> power(v, 256.0 / 563));
            case PROPHOTO_RGB ->
                    each(FROM_PROPHOTO.solve(D50_TO_D65.solve(xyz)), ColorSpace::toProphoto);
            case REC2020 -> each(FROM_REC2020.solve(xyz), ColorSpace::toRec2020);
            case XYZ_D50 -> D50_TO_D65.solve(xyz);
            case XYZ_D65 -> xyz.clone();
            case HSL -> Cylinders.toHsl(SRGB.fromXyz(xyz));
            case HWB -> Cylinders.toHwb(SRGB.fromXyz(xyz));
            case LAB -> toLab(D50_TO_D65.solve(xyz));
            case LCH -> Cylinders.toPolar(LAB.fromXyz(xyz));
            case OKLAB -> CONES_TO_OKLAB.times(each(TO_CONES.times(xyz), StrictMath::cbrt));
            case OKLCH -> Cylinders.toPolar(OKLAB.fromXyz(xyz));
        };
    }

    private static double[] each(double[] c, DoubleUnaryOperator function) {
        return new double[] {
            function.applyAsDouble(c[0]), function.applyAsDouble(c[1]), function.applyAsDouble(c[2])
        };
    }

    // ---- transfer curves, of which negative values mirror positive ones ----

    private static double power(double value, double exponent) {
        return Math.copySign(StrictMath.pow(Math.abs(value), exponent), value);
    }

    private static double linear(double value) {
        return Math.abs(value) <= 0.04045
                ? value / 12.92
                : Math.copySign(StrictMath.pow((Math.abs(value) + 0.055) / 1.055, 2.4), value);
    }

    private static double encoded(double value) {
        return Math.abs(value) <= 0.0031308
                ? value * 12.92
                : Math.copySign(1.055 * StrictMath.pow(Math.abs(value), 1 / 2.4) - 0.055, value);
    }

    private static double fromProphoto(double value) {
        return Math.abs(value) <= 16.0 / 512 ? value / 16 : power(value, 1.8);
    }

    private static double toProphoto(double value) {
        return Math.abs(value) < 1.0 / 512 ? value * 16 : power(value, 1 / 1.8);
    }

    private static final double REC_ALPHA = 1.09929682680944;
    private static final double REC_BETA = 0.018053968510807;

    private static double fromRec2020(double value) {
        double v = Math.abs(value);
        return v < REC_BETA * 4.5
                ? value / 4.5
                : Math.copySign(StrictMath.pow((v + REC_ALPHA - 1) / REC_ALPHA, 1 / 0.45), value);
    }

    private static double toRec2020(double value) {
        double v = Math.abs(value);
        return v <= REC_BETA
                ? value * 4.5
                : Math.copySign(REC_ALPHA * StrictMath.pow(v, 0.45) - (REC_ALPHA - 1), value);
    }

    // ---- CIE Lab and Oklab ----

    private static double[] fromLab(double[] c) {
        double y = (c[0] + 16) / 116;
        double x = y + c[1] / 500;
        double z = y - c[2] / 200;
        return new double[] {
            WHITE[0] * cube(x),
            WHITE[1] * (c[0] > KAPPA * EPSILON ? y * y * y : c[0] / KAPPA),
            WHITE[2] * cube(z)
        };
    }

    private static double cube(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }

    private static double[] toLab(double[] xyz) {
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = xyz[i] / WHITE[i];
            f[i] = share > EPSILON ? StrictMath.cbrt(share) : (KAPPA * share + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double[] fromOklab(double[] c) {
        return TO_CONES.solve(each(CONES_TO_OKLAB.solve(c), v -> v * v * v));
    }

    /// Nine numbers by rows, and the matrix that undoes them.
    private static final class Matrix {
        private final double[] m;
        private final double[] inverse;

        Matrix(double... m) {
            this.m = m;
            this.inverse = inverse(m);
        }

        double[] times(double[] v) {
            return times(m, v);
        }

        double[] solve(double[] v) {
            return times(inverse, v);
        }

        private static double[] times(double[] m, double[] v) {
            return new double[] {
                m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
                m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
                m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
            };
        }

        private static double[] inverse(double[] m) {
            double[] cofactors = {
                m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
            };
            double determinant = m[0] * cofactors[0] + m[1] * cofactors[3] + m[2] * cofactors[6];
            for (int i = 0; i < cofactors.length; i++) {
                cofactors[i] /= determinant;
            }
            return cofactors;
        }
    }
}
