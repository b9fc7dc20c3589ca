package org.livret.layout.decoration;

import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;

/// One of the borders of a box that is seen.
record BorderSide(Edge edge, Border border) {
    /// A colour this dark has no darker shade that could be told from it.
    private static final int DARK = 80;

    /// The width of a border in the parts that bands are measured in.
    static final int WHOLE = 6;

    static final int HALF = 3;

    enum Edge {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT;

        boolean isLevel() {
            return this == TOP || this == BOTTOM;
        }

        /// Whether light from the upper left falls on the side of something that stands out.
        boolean isLit() {
            return this == TOP || this == LEFT;
        }
    }

    /// A stripe along a border, from its outer edge inwards in sixths of its width.
    record Band(int from, int to, Color color) {}

    static List<BorderSide> visible(Borders borders) {
        List<BorderSide> sides = new ArrayList<>(4);
        add(Edge.TOP, borders.top(), sides);
        add(Edge.RIGHT, borders.right(), sides);
        add(Edge.BOTTOM, borders.bottom(), sides);
        add(Edge.LEFT, borders.left(), sides);
        return sides;
    }

    private static void add(Edge edge, Border border, List<BorderSide> sides) {
        if (border.width() > 0 && border.line() != Line.NONE) {
            sides.add(new BorderSide(edge, border));
        }
    }

    static boolean areAlike(List<BorderSide> sides) {
        for (BorderSide side : sides) {
            if (!side.border.equals(sides.getFirst().border)) {
                return false;
            }
        }
        return true;
    }

    /// Whether sides, however wide, have the same bands, and so can be painted as rings.
    static boolean areOneShape(List<BorderSide> sides) {
        List<Band> bands = sides.getFirst().bands();
        for (BorderSide side : sides) {
            if (side.isBroken() || !side.bands().equals(bands)) {
                return false;
            }
        }
        return true;
    }

    /// Whether two of the sides have a corner in common.
    static boolean meet(List<BorderSide> sides) {
        return sides.size() > 2
                || sides.size() == 2
                        && sides.getFirst().edge.isLevel() != sides.getLast().edge.isLevel();
    }

    /// Whether the line has gaps.
    boolean isBroken() {
        return border.line() == Line.DASHED || border.line() == Line.DOTTED;
    }

    boolean isDotted() {
        return border.line() == Line.DOTTED;
    }

    List<Band> bands() {
        Color color = border.color();
        return switch (border.line()) {
            case NONE, DASHED, DOTTED -> List.of();
            case SOLID -> List.of(new Band(0, WHOLE, color));
            case DOUBLE -> List.of(new Band(0, 2, color), new Band(4, WHOLE, color));
            case GROOVE -> List.of(new Band(0, HALF, shade(!edge.isLit())), lower(edge.isLit()));
            case RIDGE -> List.of(new Band(0, HALF, shade(edge.isLit())), lower(!edge.isLit()));
            case INSET -> List.of(new Band(0, WHOLE, shade(!edge.isLit())));
            case OUTSET -> List.of(new Band(0, WHOLE, shade(edge.isLit())));
        };
    }

    private Band lower(boolean lit) {
        return new Band(HALF, WHOLE, shade(lit));
    }

    /// The colour in light is the colour itself, in shadow a darker one. Of very dark colours it is
    /// the shadow that is the colour itself, and the light that is lighter.
    private Color shade(boolean lit) {
        Color.Rgb c = border.color().onScreen();
        boolean dark = Math.max(c.red(), Math.max(c.green(), c.blue())) < DARK;
        if (lit != dark) {
            return border.color();
        }
        return new Color.Rgb(
                shade(c.red(), dark), shade(c.green(), dark), shade(c.blue(), dark), c.alpha());
    }

    /// Half way to white, or two thirds of the light.
    private static int shade(int component, boolean lighter) {
        return lighter ? (component + 255) / 2 : component * 2 / 3;
    }
}
