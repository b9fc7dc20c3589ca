package org.livret.css;

import org.livret.geom.Color;

import java.util.List;

/// The box of an element: its kind, sizes, edges, ground and what is around it. Not inherited, but
/// for `collapse`, `borderSpacing`, `captionBelow` and `hidden`.
///
/// The gaps and offsets are extents; `opacity` in thousandths.
public record BoxStyle(
        Display display,
        Edges margin,
        Edges padding,
        Borders borders,
        Background background,
        Around around,
        Extent width,
        Extent height,
        Extent minWidth,
        Extent maxWidth,
        Extent minHeight,
        Extent maxHeight,
        boolean borderBox,
        FloatSide floating,
        Clear clear,
        VerticalAlign verticalAlign,
        Columns columns,
        Flow flow,
        Fitting fitting,
        boolean collapse,
        long borderSpacing,
        boolean tableFixed,
        boolean captionBelow,
        int opacity,
        Transform transform,
        boolean clip,
        boolean hidden,
        InitialLetter initialLetter,
        UnicodeBidi unicodeBidi,
        Positioning positioning) {
    /// A block with nothing of its own: initial values all through.
    public static final BoxStyle PLAIN =
            new BoxStyle(
                    Display.BLOCK,
                    Edges.ZERO,
                    Edges.ZERO,
                    Borders.NONE,
                    Background.NONE,
                    Around.NONE,
                    Extent.AUTO,
                    Extent.AUTO,
                    Extent.AUTO,
                    Extent.Keyword.NONE,
                    Extent.AUTO,
                    Extent.Keyword.NONE,
                    false,
                    FloatSide.NONE,
                    Clear.NONE,
                    VerticalAlign.BASELINE,
                    Columns.NONE,
                    Flow.NONE,
                    Fitting.FILL,
                    false,
                    0,
                    false,
                    false,
                    1000,
                    Transform.NONE,
                    false,
                    false,
                    InitialLetter.NONE,
                    UnicodeBidi.NORMAL,
                    Positioning.STATIC);

    /// The style with other borders; everything else of it is kept.
    public BoxStyle withBorders(Borders other) {
        return with(padding, other);
    }

    /// The style with another padding.
    public BoxStyle withPadding(Edges other) {
        return with(other, borders);
    }

    private BoxStyle with(Edges otherPadding, Borders otherBorders) {
        return new BoxStyle(
                display,
                margin,
                otherPadding,
                otherBorders,
                background,
                around,
                width,
                height,
                minWidth,
                maxWidth,
                minHeight,
                maxHeight,
                borderBox,
                floating,
                clear,
                verticalAlign,
                columns,
                flow,
                fitting,
                collapse,
                borderSpacing,
                tableFixed,
                captionBelow,
                opacity,
                transform,
                clip,
                hidden,
                initialLetter,
                unicodeBidi,
                positioning);
    }

    /// `position` with the offsets from the edges of the containing block, and `z-index` (0 for
    /// `auto`) (CSS Positioned Layout 3).
    public record Positioning(
            Kind kind, Extent top, Extent right, Extent bottom, Extent left, int level) {
        public static final Positioning STATIC =
                new Positioning(Kind.STATIC, Extent.AUTO, Extent.AUTO, Extent.AUTO, Extent.AUTO, 0);

        public enum Kind {
            STATIC,
            RELATIVE,
            ABSOLUTE,
            FIXED
        }

        /// Whether the box is what absolute boxes within it are placed by.
        public boolean holds() {
            return kind != Kind.STATIC;
        }

        /// Whether the box is taken out of the flow.
        public boolean isAway() {
            return kind == Kind.ABSOLUTE || kind == Kind.FIXED;
        }
    }

    /// `unicode-bidi`: how the text of an element takes part in the ordering of what is around it.
    public enum UnicodeBidi {
        NORMAL,
        EMBED,
        ISOLATE,
        BIDI_OVERRIDE,
        ISOLATE_OVERRIDE,
        PLAINTEXT
    }

    /// `display`, as far as boxes differ.
    public enum Display {
        NONE,
        INLINE,
        INLINE_BLOCK,
        BLOCK,
        LIST_ITEM,
        TABLE,
        TABLE_CAPTION,
        TABLE_HEADER_GROUP,
        TABLE_ROW_GROUP,
        TABLE_FOOTER_GROUP,
        TABLE_ROW,
        TABLE_CELL,
        FLEX,
        GRID,
        CONTENTS
    }

    /// `float`; TOP and BOTTOM are page floats, FOOTNOTE moves the element to the page's note area
    /// (CSS GCPM 3).
    public enum FloatSide {
        NONE,
        LEFT,
        RIGHT,
        TOP,
        BOTTOM,
        FOOTNOTE
    }

    public enum Clear {
        NONE,
        LEFT,
        RIGHT,
        BOTH
    }

    /// Of cells and inline-level boxes.
    public enum VerticalAlign {
        BASELINE,
        TOP,
        MIDDLE,
        BOTTOM
    }

    public record Borders(Border top, Border right, Border bottom, Border left, Radii radii) {
        public static final Borders NONE =
                new Borders(Border.NONE, Border.NONE, Border.NONE, Border.NONE, Radii.NONE);
    }

    /// How round the corners are.
    public record Radii(Radius topLeft, Radius topRight, Radius bottomRight, Radius bottomLeft) {
        public static final Radii NONE =
                new Radii(Radius.NONE, Radius.NONE, Radius.NONE, Radius.NONE);
    }

    /// A corner's radii along its level and its upright side; percentages are those of the sides.
    public record Radius(Extent x, Extent y) {
        public static final Radius NONE = new Radius(Extent.ZERO, Extent.ZERO);
    }

    /// One side's line; the width is 0 when the line is not drawn.
    public record Border(long width, Line line, Color color) {
        public static final Border NONE = new Border(0, Line.NONE, Color.TRANSPARENT);

        public enum Line {
            NONE,
            SOLID,
            DASHED,
            DOTTED,
            DOUBLE,
            GROOVE,
            RIDGE,
            INSET,
            OUTSET
        }
    }

    /// What is painted around a box without taking room: shadows, the first one uppermost, and an
    /// outline so far from the border's edge.
    public record Around(List<Shadow> shadows, Border outline, long offset) {
        public static final Around NONE = new Around(List.of(), Border.NONE, 0);

        public Around {
            shadows = List.copyOf(shadows);
        }
    }

    /// A shadow of the box, moved by `x` and `y`, larger by `spread`, and fading over `blur` on
    /// both sides of its edge (CSS Backgrounds 3, section 6.1).
    public record Shadow(long x, long y, long blur, long spread, boolean inset, Color color) {}

    /// `columns`, `column-*`. A count of 0 is `auto`.
    public record Columns(
            int count, Extent width, Extent gap, Border rule, boolean spanAll, boolean balance) {
        public static final Columns NONE =
                new Columns(0, Extent.AUTO, Extent.ZERO, Border.NONE, false, true);
    }

    /// Flex containers and grids: gaps, alignment, direction and tracks; and of what stands in one,
    /// its share and place.
    public record Flow(
            Extent rowGap,
            Extent columnGap,
            Alignment alignment,
            FlexStyle flex,
            GridStyle grid,
            FlowItem item) {
        public static final Flow NONE =
                new Flow(
                        Extent.ZERO,
                        Extent.ZERO,
                        Alignment.NORMAL,
                        FlexStyle.ROW,
                        GridStyle.NONE,
                        FlowItem.NONE);
    }

    /// How a container's content, and the items in their areas, stand along the lines of text
    /// (`justify-*`) and across them (`align-*`).
    public record Alignment(
            Justify justifyContent,
            Justify alignContent,
            Justify justifyItems,
            Justify alignItems) {
        public static final Alignment NORMAL =
                new Alignment(Justify.NORMAL, Justify.NORMAL, Justify.NORMAL, Justify.NORMAL);
    }

    /// `flex-direction` and `flex-wrap`.
    public record FlexStyle(boolean column, boolean reverse, boolean wrap) {
        public static final FlexStyle ROW = new FlexStyle(false, false, false);
    }

    /// What an item says of itself. `grow` and `shrink` in thousandths; NORMAL is `auto` for
    /// `justifySelf` and `alignSelf`.
    public record FlowItem(
            int order,
            Justify justifySelf,
            Justify alignSelf,
            int grow,
            int shrink,
            Extent basis,
            GridStyle.Placement place) {
        public static final FlowItem NONE =
                new FlowItem(
                        0,
                        Justify.NORMAL,
                        Justify.NORMAL,
                        0,
                        1000,
                        Extent.AUTO,
                        GridStyle.Placement.AUTO);
    }

    /// The values of alignment properties (CSS Box Alignment 3, section 4). NORMAL leaves it to the
    /// container, or to its kind.
    public enum Justify {
        NORMAL,
        START,
        END,
        CENTER,
        STRETCH,
        BASELINE,
        SPACE_BETWEEN,
        SPACE_AROUND,
        SPACE_EVENLY
    }

    /// Where something stands in a larger or smaller area: percentages are those of the room that
    /// is left over (CSS Values 4, section 9.4).
    public record Position(Extent x, Extent y) {
        private static final Extent HALF = new Extent.Linear(0, 500);

        public static final Position CENTER = new Position(HALF, HALF);
    }

    /// `object-fit` and `object-position`.
    public record Fitting(ObjectFit how, Position position) {
        public static final Fitting FILL = new Fitting(ObjectFit.FILL, Position.CENTER);
    }

    public enum ObjectFit {
        FILL,
        CONTAIN,
        COVER,
        NONE,
        SCALE_DOWN
    }

    /// `transform`: steps, the last of which is applied first, about `origin` (CSS Transforms 1).
    public record Transform(List<Step> steps, Position origin) {
        public static final Transform NONE = new Transform(List.of(), Position.CENTER);

        public Transform {
            steps = List.copyOf(steps);
        }

        public sealed interface Step {}

        /// A turn in thousandths of a degree, clockwise.
        public record Rotate(int angle) implements Step {}

        /// Factors in thousandths; negative ones mirror.
        public record Scale(int x, int y) implements Step {}

        /// Percentages are those of the box itself.
        public record Translate(Extent x, Extent y) implements Step {}
    }

    /// `initial-letter`: how many lines tall the letter is, in thousandths, and how many lines it
    /// sinks; 0 and 0 for `normal` (CSS Inline 3, section 7).
    public record InitialLetter(int size, int sink) {
        public static final InitialLetter NONE = new InitialLetter(0, 0);
    }
}
