package org.livret.font;

/// The path operators of a charstring (Adobe Technical Note 5177, section 4.1): each draws from the
/// point where the last one ended, with all numbers of the stack.
final class CharstringPath {
    private final Operands in;
    private final GlyphPen pen;
    private double x;
    private double y;
    private boolean open;

    CharstringPath(Operands in, GlyphPen pen) {
        this.in = in;
        this.pen = pen;
    }

    /// Begins at a point, for the parts of a composed glyph.
    void startAt(double startX, double startY) {
        x = startX;
        y = startY;
    }

    // ---- moves and lines ----

    void move(double dx, double dy) {
        close();
        x += dx;
        y += dy;
    }

    /// Ends the contour, if one was begun.
    void close() {
        if (open) {
            pen.close();
            open = false;
        }
    }

    private void begin() {
        if (!open) {
            pen.moveTo(x, y);
            open = true;
        }
    }

    private void line(double dx, double dy) {
        begin();
        x += dx;
        y += dy;
        pen.lineTo(x, y);
    }

    private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
        begin();
        double x1 = x + dx1;
        double y1 = y + dy1;
        double x2 = x1 + dx2;
        double y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        pen.cubicTo(x1, y1, x2, y2, x, y);
    }

    /// `rlineto`, from a place in the stack to another.
    void lines(int from, int to) {
        for (int i = from; i + 2 <= to; i += 2) {
            line(in.get(i), in.get(i + 1));
        }
    }

    /// `hlineto` and `vlineto`: lines along the axes by turns.
    void alternatingLines(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int i = 0; i < in.size(); i++) {
            line(horizontal ? in.get(i) : 0, horizontal ? 0 : in.get(i));
            horizontal = !horizontal;
        }
    }

    // ---- curves ----

    /// `rrcurveto`, from a place in the stack to another; returns the place after the last curve.
    int curves(int from, int to) {
        int i = from;
        for (; i + 6 <= to; i += 6) {
            curve(
                    in.get(i),
                    in.get(i + 1),
                    in.get(i + 2),
                    in.get(i + 3),
                    in.get(i + 4),
                    in.get(i + 5));
        }
        return i;
    }

    /// `rcurveline`: curves, then a line.
    void curvesAndLine() {
        int after = curves(0, in.size() - 2);
        lines(after, after + 2);
    }

    /// `rlinecurve`: lines, then a curve.
    void linesAndCurve() {
        int curve = Math.max(0, in.size() - 6);
        lines(0, curve);
        curves(curve, in.size());
    }

    /// `hhcurveto` and `vvcurveto`: curves that begin and end along one axis; a first number that
    /// is left over moves the first control point across.
    void parallelCurves(boolean horizontal) {
        int i = in.size() % 4 == 0 ? 0 : 1;
        double across = i == 0 ? 0 : in.get(0);
        for (; i + 4 <= in.size(); i += 4) {
            if (horizontal) {
                curve(in.get(i), across, in.get(i + 1), in.get(i + 2), in.get(i + 3), 0);
            } else {
                curve(across, in.get(i), in.get(i + 1), in.get(i + 2), 0, in.get(i + 3));
            }
            across = 0;
        }
    }

    /// `hvcurveto` and `vhcurveto`: curves that begin along one axis and end along the other, by
    /// turns; a last number that is left over moves the last point across.
    void alternatingCurves(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int i = 0; i + 4 <= in.size(); i += 4) {
            double across = in.size() - i == 5 ? in.get(i + 4) : 0;
            if (horizontal) {
                curve(in.get(i), 0, in.get(i + 1), in.get(i + 2), across, in.get(i + 3));
            } else {
                curve(0, in.get(i), in.get(i + 1), in.get(i + 2), in.get(i + 3), across);
            }
            horizontal = !horizontal;
        }
    }

    // ---- flex: two curves that coarse screens may show as a line ----

    void flex() {
        curves(0, 12);
    }

    void hflex() {
        curve(in.get(0), 0, in.get(1), in.get(2), in.get(3), 0);
        curve(in.get(4), 0, in.get(5), -in.get(2), in.get(6), 0);
    }

    void hflex1() {
        double back = -(in.get(1) + in.get(3) + in.get(7));
        curve(in.get(0), in.get(1), in.get(2), in.get(3), in.get(4), 0);
        curve(in.get(5), 0, in.get(6), in.get(7), in.get(8), back);
    }

    /// The last number goes along the longer way of the whole; across, the curve ends where it
    /// began.
    void flex1() {
        double dx = in.get(0) + in.get(2) + in.get(4) + in.get(6) + in.get(8);
        double dy = in.get(1) + in.get(3) + in.get(5) + in.get(7) + in.get(9);
        boolean horizontal = Math.abs(dx) > Math.abs(dy);
        double last = in.get(10);
        curves(0, 6);
        curve(
                in.get(6),
                in.get(7),
                in.get(8),
                in.get(9),
                horizontal ? last : -dx,
                horizontal ? -dy : last);
    }
}
