package org.livret.css;

/// The spaces that name colours by their hue: an angle in degrees around the greys (CSS Color 4,
/// sections 7 to 9).
final class Cylinders {
    private Cylinders() {}

    static double[] fromHsl(double[] c) {
        double saturation = c[1] / 100;
        double lightness = c[2] / 100;
        double strength = saturation * Math.min(lightness, 1 - lightness);
        return new double[] {
            hsl(c[0], lightness, strength, 0),
            hsl(c[0], lightness, strength, 8),
            hsl(c[0], lightness, strength, 4)
        };
    }

    private static double hsl(double hue, double lightness, double strength, int offset) {
        double k = modulo(offset + hue / 30, 12);
        return lightness - strength * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }

    static double[] toHsl(double[] rgb) {
        double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        double lightness = (most + least) / 2;
        // What is left over of greys by rounding is no colour.
        double chroma = most - least < 1e-9 ? 0 : most - least;
        double saturation =
                chroma == 0 || lightness <= 0 || lightness == 1
                        ? 0
                        : (most - lightness) / Math.min(lightness, 1 - lightness);
        double hue = hue(rgb, most, chroma);
        // Colours outside of sRGB may come out with a negative saturation: the opposite hue.
        return saturation < 0
                ? new double[] {modulo(hue + 180, 360), -saturation * 100, lightness * 100}
                : new double[] {hue, saturation * 100, lightness * 100};
    }

    private static double hue(double[] rgb, double most, double chroma) {
        if (chroma == 0) {
            return 0;
        }
        double sextant =
                most == rgb[0]
                        ? (rgb[1] - rgb[2]) / chroma
                        : most == rgb[1]
                                ? (rgb[2] - rgb[0]) / chroma + 2
                                : (rgb[0] - rgb[1]) / chroma + 4;
        return modulo(sextant * 60, 360);
    }

    static double[] fromHwb(double[] c) {
        double white = c[1] / 100;
        double black = c[2] / 100;
        if (white + black >= 1) {
            double grey = white / (white + black);
            return new double[] {grey, grey, grey};
        }
        double[] pure = fromHsl(new double[] {c[0], 100, 50});
        for (int i = 0; i < 3; i++) {
            pure[i] = pure[i] * (1 - white - black) + white;
        }
        return pure;
    }

    static double[] toHwb(double[] rgb) {
        double white = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        double black = 1 - Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        return new double[] {toHsl(rgb)[0], white * 100, black * 100};
    }

    static double[] fromPolar(double[] c) {
        double hue = StrictMath.toRadians(c[2]);
        return new double[] {c[0], c[1] * StrictMath.cos(hue), c[1] * StrictMath.sin(hue)};
    }

    static double[] toPolar(double[] lab) {
        double hue = StrictMath.toDegrees(StrictMath.atan2(lab[2], lab[1]));
        return new double[] {
            lab[0], StrictMath.sqrt(lab[1] * lab[1] + lab[2] * lab[2]), modulo(hue, 360)
        };
    }

    static double modulo(double value, double by) {
        return value - Math.floor(value / by) * by;
    }
}
