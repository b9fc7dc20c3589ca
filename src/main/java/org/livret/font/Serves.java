package org.livret.font;

import java.util.List;

/// What of a family a face is there for, as its `@font-face` rule says (CSS Fonts 4, section 4.4).
///
/// @param weights 1 to 1000
/// @param widths in thousandths of the normal width
/// @param characters the characters that it sets; empty for all
public record Serves(Range weights, Range widths, Slopes slopes, List<CharacterRange> characters) {
    public static final Range NORMAL_WIDTH = Range.of(1000);

    public Serves {
        characters = List.copyOf(characters);
    }

    /// Values from the least to the greatest. One that is `open` is chosen as if it were these, but
    /// does not keep a variable font from values beyond them.
    public record Range(int least, int greatest, boolean open) {
        public Range {
            if (least > greatest) {
                throw new IllegalArgumentException(least + " to " + greatest);
            }
        }

        public static Range of(int value) {
            return new Range(value, value, false);
        }

        boolean has(int value) {
            return least <= value && value <= greatest;
        }

        int nearest(int value) {
            return open ? value : Math.clamp(value, least, greatest);
        }
    }

    /// Italic, or slanted by angles as [Slope] counts them.
    public record Slopes(boolean italic, Range angles) {
        public static final Slopes UPRIGHT = new Slopes(false, Range.of(0));
        public static final Slopes ITALIC = new Slopes(true, Range.of(0));
    }

    /// Characters from the first to the last.
    public record CharacterRange(int first, int last) {}

    static Serves of(int weight, boolean italic) {
        return new Serves(
                Range.of(weight), NORMAL_WIDTH, italic ? Slopes.ITALIC : Slopes.UPRIGHT, List.of());
    }

    boolean has(int codePoint) {
        boolean has = characters.isEmpty();
        for (int i = 0; i < characters.size() && !has; i++) {
            CharacterRange range = characters.get(i);
            has = range.first <= codePoint && codePoint <= range.last;
        }
        return has;
    }

    /// Whether both make one composite face (CSS Fonts 4, section 4.5.1).
    boolean isChosenLike(Serves other) {
        return weights.equals(other.weights)
                && widths.equals(other.widths)
                && slopes.equals(other.slopes);
    }

    // ---- how far from what is wanted ----

    /// Less than another's when this one is to be taken: width comes before style, style before
    /// weight (CSS Fonts 4, section 5.2).
    int compareFor(Selection wanted, Serves other) {
        int width = Long.compare(ofWidth(wanted.width()), other.ofWidth(wanted.width()));
        if (width != 0) {
            return width;
        }
        int style = Long.compare(ofSlope(wanted.slope()), other.ofSlope(wanted.slope()));
        return style != 0
                ? style
                : Long.compare(ofWeight(wanted.weight()), other.ofWeight(wanted.weight()));
    }

    /// Further than any value of its kind.
    private static final long FAR = 1_000_000;

    /// To narrower faces when the wanted one is narrow or normal, to wider ones else.
    private long ofWidth(int width) {
        if (widths.has(width)) {
            return 0;
        }
        boolean wider = widths.least > width;
        long gap = wider ? widths.least - width : width - widths.greatest;
        return wider == (width > Selection.NORMAL_WIDTH) ? gap : FAR + gap;
    }

    /// From 400 to 500 first the heavier up to 500, then the lighter, then the heavier; below 400
    /// the lighter first; above 500 the heavier first.
    private long ofWeight(int weight) {
        if (weights.has(weight)) {
            return 0;
        }
        boolean heavier = weights.least > weight;
        long gap = heavier ? weights.least - weight : weight - weights.greatest;
        if (weight >= 400 && weight <= 500) {
            return heavier ? weights.least <= 500 ? gap : 2 * FAR + gap : FAR + gap;
        }
        return heavier == (weight > 500) ? gap : FAR + gap;
    }

    private long ofSlope(Slope slope) {
        if (slope.italic()) {
            return slopes.italic ? 0 : 1 + ofAngle(Slope.ITALIC_FROM, slopes.angles);
        }
        if (slopes.italic) {
            return slope.angle() == 0 ? FAR : 2 * FAR;
        }
        Range mirrored =
                new Range(-slopes.angles.greatest, -slopes.angles.least, slopes.angles.open);
        return slope.angle() < 0
                ? ofAngle(-slope.angle(), mirrored)
                : ofAngle(slope.angle(), slopes.angles);
    }

    /// To steeper angles first when the wanted one is as steep as italics, to flatter ones else;
    /// those that lean to the other side last.
    private static long ofAngle(int angle, Range angles) {
        if (angles.has(angle)) {
            return 0;
        }
        boolean steeper = angles.least > angle;
        long gap = steeper ? angles.least - angle : angle - angles.greatest;
        if (angles.greatest <= 0) {
            return 3 * FAR + gap;
        }
        return steeper == (angle >= Slope.ITALIC_FROM || angle == 0) ? gap : FAR + gap;
    }
}
