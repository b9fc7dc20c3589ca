package org.livret.css;

import org.livret.geom.Color;

import java.util.List;
import java.util.Optional;

/// The box of an element: its kind, sizes, edges and ground. Not inherited, but for `collapse`,
/// `borderSpacing`, `captionBelow` and `hidden`.
///
/// Radii, the gaps and offsets are extents; `opacity` in thousandths.
public record BoxStyle(
        Display display,
        Edges margin,
        Edges padding,
        Borders borders,
        Background background,
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
        UnicodeBidi unicodeBidi) {
    /// A block with nothing of its own: initial values all through.
    public static final BoxStyle PLAIN =
            new BoxStyle(
                    Display.BLOCK,
                    Edges.ZERO,
                    Edges.ZERO,
                    Borders.NONE,
                    Background.NONE,
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
                    UnicodeBidi.NORMAL);

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
                unicodeBidi);
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

    /// How round the corners are; percentages are those of the box's shorter side.
    public record Radii(Extent topLeft, Extent topRight, Extent bottomRight, Extent bottomLeft) {
        public static final Radii NONE =
                new Radii(Extent.ZERO, Extent.ZERO, Extent.ZERO, Extent.ZERO);
    }

    /// One side's line; the width is 0 when the line is not drawn.
    public record Border(long width, Line line, Color color) {
        public static final Border NONE = new Border(0, Line.NONE, Color.TRANSPARENT);

        public enum Line {
            NONE,
            SOLID,
            DASHED,
            DOTTED,
            DOUBLE
        }
    }

    /// The ground of a box: a colour below an optional picture or gradient.
    public record Background(Color color, Optional<Image> image) {
        public static final Background NONE = new Background(Color.TRANSPARENT, Optional.empty());

        public sealed interface Image {}

        /// A picture by path, relative to the project once the cascade is done.
        public record Url(String path, Placement placement) implements Image {}

        /// How large a picture is, where it stands, and whether it goes on to the right and below.
        public record Placement(Size size, Position position, boolean across, boolean down) {
            public static final Placement INITIAL =
                    new Placement(Given.AUTO, Position.CENTER, false, false);
        }

        /// `linear-gradient()`; the angle in thousandths of a degree, 0 upwards, clockwise; stops'
        /// positions in thousandths of the line.
        public record LinearGradient(int angle, List<Stop> stops) implements Image {
            public LinearGradient {
                stops = List.copyOf(stops);
            }
        }

        public record Stop(Color color, int position) {}

        /// `background-size`.
        public sealed interface Size {}

        public enum Fill implements Size {
            COVER,
            CONTAIN
        }

        /// A size that is given; what is `auto` follows from the picture's proportions.
        public record Given(Extent width, Extent height) implements Size {
            public static final Given AUTO = new Given(Extent.AUTO, Extent.AUTO);
        }
    }

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
