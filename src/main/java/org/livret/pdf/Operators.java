package org.livret.pdf;

import org.livret.geom.Path;
import org.livret.geom.Sp;
import org.openpdf.text.pdf.ByteBuffer;

/// Writes a content stream's operators (ISO 32000-1, annex A) with lengths in points of at most
/// three decimals. Page coordinates are turned over: `height` is that of the space whose upper left
/// corner is the origin.
final class Operators {
    private static final int MILLI = 1000;

    /// The largest number of a matrix (ISO 19005-2, section 6.1.13).
    private static final double MOST = 2_000_000_000;

    private final ByteBuffer out;
    private long height;
    private long left;

    Operators(ByteBuffer out) {
        this.out = out;
    }

    /// Sets where the upper left corner of the current space lies: `left` from the left edge of the
    /// sheet, `height` above its lower edge, in scaled points.
    void origin(long newLeft, long newHeight) {
        left = newLeft;
        height = newHeight;
    }

    long left() {
        return left;
    }

    long height() {
        return height;
    }

    Operators x(long sp) {
        return length(left + sp);
    }

    Operators y(long sp) {
        return length(height - sp);
    }

    Operators length(long sp) {
        return thousandths(Numbers.bounded(Sp.scale(sp, MILLI, Sp.PER_PT)));
    }

    /// A number of thousandths, followed by a space.
    Operators thousandths(long value) {
        long rest = value;
        if (rest < 0) {
            out.append_i('-');
            rest = -rest;
        }
        digits(rest / MILLI);
        int fraction = (int) (rest % MILLI);
        if (fraction != 0) {
            out.append_i('.');
            for (int unit = MILLI / 10; fraction != 0; unit /= 10) {
                out.append_i('0' + fraction / unit);
                fraction %= unit;
            }
        }
        out.append_i(' ');
        return this;
    }

    /// A number of a matrix, with six decimals.
    Operators real(double value) {
        long millionths = Math.round(Math.clamp(value, -MOST, MOST) * 1_000_000);
        if (millionths < 0) {
            out.append_i('-');
            millionths = -millionths;
        }
        digits(millionths / 1_000_000);
        int fraction = (int) (millionths % 1_000_000);
        if (fraction != 0) {
            out.append_i('.');
            for (int unit = 100_000; fraction != 0; unit /= 10) {
                out.append_i('0' + fraction / unit);
                fraction %= unit;
            }
        }
        out.append_i(' ');
        return this;
    }

    private void digits(long value) {
        if (value >= 10) {
            digits(value / 10);
        }
        out.append_i((int) ('0' + value % 10));
    }

    Operators op(String name) {
        out.append(name).append_i('\n');
        return this;
    }

    /// Sets a graphics state of the resources.
    Operators state(String name) {
        return named(name).op("gs");
    }

    /// Writes a name, followed by a space.
    Operators named(String name) {
        out.append('/').append(name).append_i(' ');
        return this;
    }

    /// A map of coordinates, upwards as PDF has them: six numbers.
    Operators map(double a, double b, double c, double d, long e, long f) {
        return real(a).real(b).real(c).real(d).length(e).length(f).op("cm");
    }

    /// Adds a path's construction operators.
    void path(Path path) {
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(long x, long y) -> x(x).y(y).op("m");
                case Path.LineTo(long x, long y) -> x(x).y(y).op("l");
                case Path.CurveTo c ->
                        x(c.x1()).y(c.y1()).x(c.x2()).y(c.y2()).x(c.x()).y(c.y()).op("c");
                case Path.Close _ -> op("h");
            }
        }
    }

    /// Sets the fill colour, or the stroke colour.
    void color(Ink ink, boolean stroke) {
        switch (ink) {
            case Ink.Gray(int light) -> thousandths(light).op(stroke ? "G" : "g");
            case Ink.Rgb(int red, int green, int blue) ->
                    thousandths(red).thousandths(green).thousandths(blue).op(stroke ? "RG" : "rg");
            case Ink.Cmyk(int cyan, int magenta, int yellow, int black) ->
                    thousandths(cyan)
                            .thousandths(magenta)
                            .thousandths(yellow)
                            .thousandths(black)
                            .op(stroke ? "K" : "k");
        }
    }
}
