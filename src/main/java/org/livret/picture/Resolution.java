package org.livret.picture;

import org.livret.diag.Span;
import org.livret.geom.Size;
import org.livret.geom.Sp;

/// A picture of pixels at the size at which it is printed.
///
/// Halftones of the usual 150 lines an inch show what 300 pixels an inch hold; one and a half
/// pixels a line, 225, are as good to most eyes, and with one, 150, every pixel can be seen.
public record Resolution(String path, int width, int height, Size printed) {
    private static final int FULL = 300;
    private static final int SHARP = 225;
    private static final int LEAST = 150;

    public static Resolution of(Picture.Raster raster, Size printed) {
        return new Resolution(raster.path(), raster.width(), raster.height(), printed);
    }

    /// Pixels an inch, in the direction in which there are fewer.
    public int perInch() {
        return (int) Math.min(perInch(width, printed.width()), perInch(height, printed.height()));
    }

    private static double perInch(int pixels, long length) {
        return pixels * 72 / Math.max(1e-3, Sp.toPt(length));
    }

    /// Whether the picture is sharp.
    public boolean isEnough() {
        return perInch() >= SHARP;
    }

    /// What to tell of a picture that is not, at the place where it is named.
    public PictureProblem problem(Span span) {
        return perInch() < LEAST
                ? new PictureProblem.Coarse(this, span)
                : new PictureProblem.Soft(this, span);
    }

    String message() {
        return "The picture ‘" + path + "’ is printed with " + perInch() + " pixels an inch";
    }

    String hint() {
        long sharp = Math.round((double) printed.width() * perInch() / SHARP);
        return "With "
                + pixels(printed.width())
                + " × "
                + pixels(printed.height())
                + " pixels it would be sharp; those that it has are enough for a width of "
                + Sp.formatMm(sharp)
                + ".";
    }

    private static long pixels(long length) {
        return (long) Math.ceil(Sp.toPt(length) * FULL / 72);
    }
}
