package org.livret.geom;

import java.util.ArrayList;
import java.util.List;

/// The outlines that grounds, borders and clips are made of.
public final class Shapes {
    /// How far a quarter circle's control points stand from its ends, in millionths of the radius:
    /// 4/3·(√2 − 1).
    private static final long KAPPA = 552_285;

    private Shapes() {}

    public static Path rect(Rect r) {
        return polygon(r.x(), r.y(), r.right(), r.y(), r.right(), r.bottom(), r.x(), r.bottom());
    }

    /// A closed polygon through points given as x, y in turn.
    public static Path polygon(long... at) {
        List<Path.Segment> segments = new ArrayList<>(at.length / 2 + 1);
        segments.add(new Path.MoveTo(at[0], at[1]));
        for (int i = 2; i < at.length; i += 2) {
            segments.add(new Path.LineTo(at[i], at[i + 1]));
        }
        segments.add(new Path.Close());
        return new Path(segments);
    }

    public static Path line(long x1, long y1, long x2, long y2) {
        return new Path(List.of(new Path.MoveTo(x1, y1), new Path.LineTo(x2, y2)));
    }

    /// A rectangle with round corners, made smaller where they do not fit.
    public static Path rounded(Rect r, Corners wanted) {
        Corners c = wanted.within(r);
        if (!c.isRound()) {
            return rect(r);
        }
        Outline line = new Outline(r.x() + c.topLeft().x(), r.y());
        line.corner(r.right(), r.y(), c.topRight(), Turn.NORTH_EAST);
        line.corner(r.right(), r.bottom(), c.bottomRight(), Turn.SOUTH_EAST);
        line.corner(r.x(), r.bottom(), c.bottomLeft(), Turn.SOUTH_WEST);
        line.corner(r.x(), r.y(), c.topLeft(), Turn.NORTH_WEST);
        return line.closed();
    }

    /// What lies between two outlines, to be filled even-odd.
    public static Path between(Path outer, Path inner) {
        List<Path.Segment> segments = new ArrayList<>(outer.segments());
        segments.addAll(inner.segments());
        return new Path(segments);
    }

    /// The corners of a rectangle as an outline goes around it clockwise: `x` and `y` lead into the
    /// rectangle, `upright` tells that the pen comes along an upright side.
    private enum Turn {
        NORTH_EAST(-1, 1, false),
        SOUTH_EAST(-1, -1, true),
        SOUTH_WEST(1, -1, false),
        NORTH_WEST(1, 1, true);

        private final int x;
        private final int y;
        private final boolean upright;

        Turn(int x, int y, boolean upright) {
            this.x = x;
            this.y = y;
            this.upright = upright;
        }
    }

    /// An outline that is drawn from the start of its upper side.
    private static final class Outline {
        private final List<Path.Segment> segments = new ArrayList<>(10);
        private long penX;
        private long penY;

        Outline(long x, long y) {
            segments.add(new Path.MoveTo(x, y));
            at(x, y);
        }

        private void at(long x, long y) {
            penX = x;
            penY = y;
        }

        private void line(long x, long y) {
            if (x != penX || y != penY) {
                segments.add(new Path.LineTo(x, y));
                at(x, y);
            }
        }

        void corner(long x, long y, Corner corner, Turn turn) {
            if (!corner.isRound()) {
                line(x, y);
                return;
            }
            long besideX = x + turn.x * corner.x();
            long besideY = y + turn.y * corner.y();
            long nearX = x + turn.x * beyond(corner.x());
            long nearY = y + turn.y * beyond(corner.y());
            if (turn.upright) {
                line(x, besideY);
                segments.add(new Path.CurveTo(x, nearY, nearX, y, besideX, y));
                at(besideX, y);
            } else {
                line(besideX, y);
                segments.add(new Path.CurveTo(nearX, y, x, nearY, x, besideY));
                at(x, besideY);
            }
        }

        Path closed() {
            segments.add(new Path.Close());
            return new Path(segments);
        }
    }

    /// How far a control point stands from the corner that the curve rounds off.
    private static long beyond(long radius) {
        return radius - radius * KAPPA / 1_000_000;
    }

    /// How far a corner is rounded off along its level and its upright side: a quarter of an
    /// ellipse, and a square corner where either is nothing.
    public record Corner(long x, long y) {
        public static final Corner SQUARE = new Corner(0, 0);

        public boolean isRound() {
            return x > 0 && y > 0;
        }

        private Corner scaled(double factor) {
            return new Corner((long) Math.floor(x * factor), (long) Math.floor(y * factor));
        }

        private Corner less(long byX, long byY) {
            return new Corner(Math.max(0, x - byX), Math.max(0, y - byY));
        }

        /// The corner of a shape that lies `by` outside of this one all around. A corner sharper
        /// than that stays sharper than it (CSS Backgrounds 3, section 6.1.1).
        private Corner spread(long by) {
            return isRound() ? new Corner(x + eased(x, by), y + eased(y, by)) : SQUARE;
        }

        private static long eased(long radius, long by) {
            if (radius >= by) {
                return by;
            }
            double share = (double) radius / by - 1;
            return Math.round(by * (1 + share * share * share));
        }
    }

    /// The four corners of a rectangle.
    public record Corners(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {
        public static final Corners SQUARE = all(0);

        public static Corners all(long radius) {
            Corner corner = new Corner(radius, radius);
            return new Corners(corner, corner, corner, corner);
        }

        public boolean isRound() {
            return topLeft.isRound()
                    || topRight.isRound()
                    || bottomRight.isRound()
                    || bottomLeft.isRound();
        }

        /// The corners as they fit into a rectangle: when two are too large for the side that they
        /// share, all become smaller in proportion (CSS Backgrounds 3, section 4.5).
        public Corners within(Rect r) {
            double factor =
                    Math.min(
                            Math.min(
                                    fit(r.width(), topLeft.x + topRight.x),
                                    fit(r.width(), bottomLeft.x + bottomRight.x)),
                            Math.min(
                                    fit(r.height(), topLeft.y + bottomLeft.y),
                                    fit(r.height(), topRight.y + bottomRight.y)));
            return factor >= 1
                    ? this
                    : new Corners(
                            topLeft.scaled(factor),
                            topRight.scaled(factor),
                            bottomRight.scaled(factor),
                            bottomLeft.scaled(factor));
        }

        private static double fit(long side, long radii) {
            return radii <= side ? 1 : Math.max(0, (double) side / radii);
        }

        /// The corners of the shape inside edges of these widths (CSS Backgrounds 3, section 4.2).
        public Corners inside(Insets edges) {
            return new Corners(
                    topLeft.less(edges.left(), edges.top()),
                    topRight.less(edges.right(), edges.top()),
                    bottomRight.less(edges.right(), edges.bottom()),
                    bottomLeft.less(edges.left(), edges.bottom()));
        }

        /// The corners of a shape so much larger on all sides; smaller when `by` is negative.
        public Corners spread(long by) {
            return by <= 0
                    ? inside(Insets.all(-by))
                    : new Corners(
                            topLeft.spread(by),
                            topRight.spread(by),
                            bottomRight.spread(by),
                            bottomLeft.spread(by));
        }
    }
}
