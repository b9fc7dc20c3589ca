package org.livret.css;

import org.livret.geom.Color;

/// A colour in a space, before it becomes one of the screen's: components as CSS writes them, the
/// opacity from 0 to 1, and which of them are `none`.
record SpacedColor(ColorSpace space, double[] components, double alpha, boolean[] missing) {
    /// Where in `missing` the opacity stands.
    static final int ALPHA = 3;

    /// Differences smaller than this are not seen (CSS Color 4, section 13.2).
    private static final double JUST_NOTICEABLE = 0.02;

    /// Chroma below which a hue says nothing.
    private static final double GREY = 4e-6;

    SpacedColor(ColorSpace space, double[] components, double alpha) {
        this(space, components, alpha, new boolean[4]);
    }

    static SpacedColor of(Color.Rgb rgb) {
        return new SpacedColor(
                ColorSpace.SRGB,
                new double[] {rgb.red() / 255.0, rgb.green() / 255.0, rgb.blue() / 255.0},
                rgb.alpha() / 1000.0);
    }

    /// The same colour in another space. What was `none` is 0, but stays so for the same component;
    /// a hue of a grey becomes `none`.
    SpacedColor in(ColorSpace other) {
        if (other == space) {
            return this;
        }
        double[] made = other.fromXyz(space.toXyz(components));
        boolean[] none = new boolean[4];
        none[ALPHA] = missing[ALPHA];
        int hue = other.hue();
        if (hue >= 0) {
            none[hue] = space.hue() >= 0 && missing[space.hue()] || isGrey(other, made);
        }
        return new SpacedColor(other, made, alpha, none);
    }

    private static boolean isGrey(ColorSpace space, double[] c) {
        return switch (space) {
            case HSL -> c[1] < 0.001;
            case HWB -> c[1] + c[2] > 99.999;
            case LCH -> c[1] < 0.0015;
            case OKLCH -> c[1] < GREY;
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
                    false;
        };
    }

    /// The colour on the screen: one outside of sRGB becomes paler until what is still cut off is
    /// not seen (CSS Color 4, section 13.2).
    Color.Rgb toRgb() {
        double[] rgb = in(ColorSpace.SRGB).components;
        return inGamut(rgb) ? rounded(rgb) : rounded(mapped());
    }

    private static boolean inGamut(double[] rgb) {
        for (double c : rgb) {
            if (c < -0.0001 || c > 1.0001) {
                return false;
            }
        }
        return true;
    }

    private double[] mapped() {
        double[] lch = in(ColorSpace.OKLCH).components;
        if (lch[0] >= 1 || lch[0] <= 0) {
            double end = lch[0] >= 1 ? 1 : 0;
            return new double[] {end, end, end};
        }
        double[] best = clipped(rgb(lch));
        if (difference(best, lch) < JUST_NOTICEABLE) {
            return best;
        }
        double least = 0;
        double most = lch[1];
        boolean leastInGamut = true;
        while (most - least > 0.0001) {
            double chroma = (least + most) / 2;
            double[] paler = {lch[0], chroma, lch[2]};
            double[] rgb = rgb(paler);
            if (leastInGamut && inGamut(rgb)) {
                least = chroma;
                continue;
            }
            best = clipped(rgb);
            double difference = difference(best, paler);
            if (difference >= JUST_NOTICEABLE) {
                most = chroma;
            } else if (JUST_NOTICEABLE - difference < 0.0001) {
                return best;
            } else {
                leastInGamut = false;
                least = chroma;
            }
        }
        return best;
    }

    private static double[] rgb(double[] lch) {
        return ColorSpace.SRGB.fromXyz(ColorSpace.OKLCH.toXyz(lch));
    }

    private static double[] clipped(double[] rgb) {
        return new double[] {
            Math.clamp(rgb[0], 0, 1), Math.clamp(rgb[1], 0, 1), Math.clamp(rgb[2], 0, 1)
        };
    }

    private static double difference(double[] rgb, double[] lch) {
        double[] one = ColorSpace.OKLAB.fromXyz(ColorSpace.SRGB.toXyz(rgb));
        double[] other = Cylinders.fromPolar(lch);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private Color.Rgb rounded(double[] rgb) {
        return new Color.Rgb(
                octet(rgb[0]),
                octet(rgb[1]),
                octet(rgb[2]),
                Math.clamp(Math.round(alpha * 1000), 0, 1000));
    }

    // Halves are rounded up, whichever way they were come by.
    private static int octet(double value) {
        return Math.clamp(Math.round(value * 255 + 1e-9), 0, 255);
    }
}
