package org.livret.layout.decoration;

import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.page.Fragment.Cap;
import org.livret.page.Fragment.Join;
import org.livret.page.Fragment.Pen;

import java.util.List;

/// Pens for borders with gaps. Dashes are three widths long and two apart, round dots a width
/// apart, both a little more or less, so that they end as they begin (CSS Backgrounds 3, section
/// 3.2).
final class Dashes {
    private static final long DASH = 3;
    private static final long PERIOD = 5;
    private static final long DOTS = 2;
    private static final double MITER = 10;

    private Dashes() {}

    /// A line that begins and ends with a whole dash, or with a dot's middle.
    static Pen along(Border border, long length) {
        long w = Math.max(1, border.width());
        if (border.line() == Line.DOTTED) {
            return dots(w, period(length, DOTS * w));
        }
        long count = Math.max(0, Math.round((length - DASH * w) / (double) (PERIOD * w)));
        long part = Math.max(1, length / (count * PERIOD + DASH));
        long dash = DASH * part;
        return dashes(w, dash, count == 0 ? dash : Math.max(1, (length - dash) / count - dash));
    }

    /// A closed line.
    static Pen around(Border border, long length) {
        long w = Math.max(1, border.width());
        if (border.line() == Line.DOTTED) {
            return dots(w, period(length, DOTS * w));
        }
        long period = period(length, PERIOD * w);
        long dash = period * DASH / PERIOD;
        return dashes(w, dash, period - dash);
    }

    private static long period(long length, long wanted) {
        return Math.max(1, length / Math.max(1, Math.round(length / (double) wanted)));
    }

    private static Pen dashes(long width, long dash, long gap) {
        return new Pen(
                width,
                Cap.BUTT,
                Join.MITER,
                MITER,
                List.of(Math.max(1, dash), Math.max(1, gap)),
                0);
    }

    private static Pen dots(long width, long period) {
        return new Pen(width, Cap.ROUND, Join.ROUND, MITER, List.of(0L, period), 0);
    }
}
