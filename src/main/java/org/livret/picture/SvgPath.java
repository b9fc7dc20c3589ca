package org.livret.picture;

import org.livret.geom.Path;
import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.List;

/// Builds paths from SVG's shapes: user units in, scaled points out. One user unit is a CSS pixel,
/// 0.75 point (CSS Values 4, section 6.2).
final class SvgPath {
    static final double SP_PER_UNIT = Sp.PER_PT * 0.75;

    /// The control points of a quarter circle lie at this share of the radius.
    private static final double CIRCLE = 0.5522847498307936;

    private final List<Path.Segment> segments = new ArrayList<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    static long sp(double units) {
        double clamped = Math.max(-1e7, Math.min(1e7, units));
        return Math.round(clamped * SP_PER_UNIT);
    }

    Path path() {
        return new Path(segments);
    }

    SvgPath move(double toX, double toY) {
        segments.add(new Path.MoveTo(sp(toX), sp(toY)));
        x = startX = toX;
        y = startY = toY;
        return this;
    }

    SvgPath line(double toX, double toY) {
        segments.add(new Path.LineTo(sp(toX), sp(toY)));
        x = toX;
        y = toY;
        return this;
    }

    SvgPath curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        segments.add(new Path.CurveTo(sp(x1), sp(y1), sp(x2), sp(y2), sp(toX), sp(toY)));
        x = toX;
        y = toY;
        return this;
    }

    private void quadratic(double cx, double cy, double toX, double toY) {
        curve(
                x + 2 * (cx - x) / 3,
                y + 2 * (cy - y) / 3,
                toX + 2 * (cx - toX) / 3,
                toY + 2 * (cy - toY) / 3,
                toX,
                toY);
    }

    SvgPath close() {
        segments.add(new Path.Close());
        x = startX;
        y = startY;
        return this;
    }

    static Path rectangle(double x, double y, double width, double height, double rx, double ry) {
        double a = Math.min(rx, width / 2);
        double b = Math.min(ry, height / 2);
        SvgPath path = new SvgPath();
        if (a <= 0 || b <= 0) {
            return path.move(x, y)
                    .line(x + width, y)
                    .line(x + width, y + height)
                    .line(x, y + height)
                    .close()
                    .path();
        }
        double ka = a * (1 - CIRCLE);
        double kb = b * (1 - CIRCLE);
        double right = x + width;
        double bottom = y + height;
        return path.move(x + a, y)
                .line(right - a, y)
                .curve(right - ka, y, right, y + kb, right, y + b)
                .line(right, bottom - b)
                .curve(right, bottom - kb, right - ka, bottom, right - a, bottom)
                .line(x + a, bottom)
                .curve(x + ka, bottom, x, bottom - kb, x, bottom - b)
                .line(x, y + b)
                .curve(x, y + kb, x + ka, y, x + a, y)
                .close()
                .path();
    }

    static Path ellipse(double cx, double cy, double rx, double ry) {
        double ka = rx * CIRCLE;
        double kb = ry * CIRCLE;
        return new SvgPath()
                .move(cx + rx, cy)
                .curve(cx + rx, cy + kb, cx + ka, cy + ry, cx, cy + ry)
                .curve(cx - ka, cy + ry, cx - rx, cy + kb, cx - rx, cy)
                .curve(cx - rx, cy - kb, cx - ka, cy - ry, cx, cy - ry)
                .curve(cx + ka, cy - ry, cx + rx, cy - kb, cx + rx, cy)
                .close()
                .path();
    }

    static Path polygon(String points, boolean closed) {
        SvgNumbers in = new SvgNumbers(points);
        SvgPath path = new SvgPath();
        while (in.atNumber()) {
            double px = in.number();
            double py = in.number();
            if (Double.isNaN(px) || Double.isNaN(py)) {
                break;
            }
            if (path.segments.isEmpty()) {
                path.move(px, py);
            } else {
                path.line(px, py);
            }
        }
        return closed && !path.segments.isEmpty() ? path.close().path() : path.path();
    }

    /// Path data; as the specification says, an error ends the path where it stands (SVG 1.1,
    /// appendix F.2).
    static Path data(String data) {
        SvgPath path = new SvgPath();
        path.read(new SvgNumbers(data));
        return path.path();
    }

    private void read(SvgNumbers in) {
        char command = 0;
        double controlX = 0;
        double controlY = 0;
        char before = 0;
        while (!in.atEnd()) {
            if (!in.atNumber()) {
                command = in.next();
            } else if (command == 0) {
                return;
            }
            boolean relative = Character.isLowerCase(command);
            double bx = relative ? x : 0;
            double by = relative ? y : 0;
            char kind = Character.toUpperCase(command);
            double[] v = arguments(in, kind);
            if (v.length > 0 && Double.isNaN(v[v.length - 1])) {
                return;
            }
            boolean reflects =
                    kind == 'S' && (before == 'C' || before == 'S')
                            || kind == 'T' && (before == 'Q' || before == 'T');
            double rx = reflects ? 2 * x - controlX : x;
            double ry = reflects ? 2 * y - controlY : y;
            switch (kind) {
                case 'M' -> {
                    move(bx + v[0], by + v[1]);
                    command = relative ? 'l' : 'L';
                }
                case 'L' -> line(bx + v[0], by + v[1]);
                case 'H' -> line(bx + v[0], y);
                case 'V' -> line(x, by + v[0]);
                case 'C' -> {
                    controlX = bx + v[2];
                    controlY = by + v[3];
                    curve(bx + v[0], by + v[1], controlX, controlY, bx + v[4], by + v[5]);
                }
                case 'S' -> {
                    controlX = bx + v[0];
                    controlY = by + v[1];
                    curve(rx, ry, controlX, controlY, bx + v[2], by + v[3]);
                }
                case 'Q' -> {
                    controlX = bx + v[0];
                    controlY = by + v[1];
                    quadratic(controlX, controlY, bx + v[2], by + v[3]);
                }
                case 'T' -> {
                    controlX = rx;
                    controlY = ry;
                    quadratic(rx, ry, bx + v[0], by + v[1]);
                }
                case 'A' ->
                        SvgArc.add(
                                this,
                                x,
                                y,
                                new SvgArc(
                                        v[0], v[1], v[2], v[3] != 0, v[4] != 0, bx + v[5],
                                        by + v[6]));
                case 'Z' -> close();
                default -> {
                    return;
                }
            }
            before = kind;
        }
    }

    private static double[] arguments(SvgNumbers in, char kind) {
        int count =
                switch (kind) {
                    case 'M', 'L', 'T' -> 2;
                    case 'H', 'V' -> 1;
                    case 'C' -> 6;
                    case 'S', 'Q' -> 4;
                    case 'A' -> 7;
                    default -> 0;
                };
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            boolean flag = kind == 'A' && (i == 3 || i == 4);
            values[i] = flag ? (in.flag() ? 1 : 0) : in.number();
        }
        return values;
    }
}
