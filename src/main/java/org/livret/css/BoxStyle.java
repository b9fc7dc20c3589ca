package org.livret.css;

import org.livret.geom.Color;

import java.util.List;
import java.util.Optional;

/// The box of an element: its kind, sizes, edges and ground. Not inherited, but for `collapse`,
/// `borderSpacing`, `captionBelow` and `hidden`.
///
/// Radii, the gaps and offsets are extents; `opacity` in thousandths; `rotation` in thousandths of
/// a degree, clockwise.
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
        ObjectFit objectFit,
        boolean collapse,
        long borderSpacing,
        boolean tableFixed,
        boolean captionBelow,
        int opacity,
        int rotation,
        boolean clip,
        boolean hidden) {
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
                    ObjectFit.FILL,
                    false,
                    0,
                    false,
                    false,
                    1000,
                    0,
                    false,
                    false);

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

    public record Borders(Border top, Border right, Border bottom, Border left, Extent radius) {
        public static final Borders NONE =
                new Borders(Border.NONE, Border.NONE, Border.NONE, Border.NONE, Extent.ZERO);
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
        public record Url(String path, Size size) implements Image {}

        /// `linear-gradient()`; the angle in thousandths of a degree, 0 upwards, clockwise; stops'
        /// positions in thousandths of the line.
        public record LinearGradient(int angle, List<Stop> stops) implements Image {
            public LinearGradient {
                stops = List.copyOf(stops);
            }
        }

        public record Stop(Color color, int position) {}

        public enum Size {
            AUTO,
            COVER,
            CONTAIN
        }
    }

    /// `columns`, `column-*`. A count of 0 is `auto`.
    public record Columns(
            int count, Extent width, Extent gap, Border rule, boolean spanAll, boolean balance) {
        public static final Columns NONE =
                new Columns(0, Extent.AUTO, Extent.ZERO, Border.NONE, false, true);
    }

    /// Flex rows and grids: the container's tracks, gaps and alignment, and the item's share.
    /// `grow` in thousandths.
    public record Flow(
            List<Extent> tracks,
            Extent rowGap,
            Extent columnGap,
            boolean column,
            boolean wrap,
            Justify justify,
            Justify align,
            int grow,
            Extent basis,
            GridColumn place) {
        public static final Flow NONE =
                new Flow(
                        List.of(),
                        Extent.ZERO,
                        Extent.ZERO,
                        false,
                        false,
                        Justify.START,
                        Justify.STRETCH,
                        0,
                        Extent.AUTO,
                        GridColumn.AUTO);

        public Flow {
            tracks = List.copyOf(tracks);
        }
    }

    /// `grid-column`: the line that an item starts at, counted from 1, 0 for `auto`, and how many
    /// tracks it takes. A span of more tracks than there are, such as [#ALL_TRACKS], means all of
    /// them.
    public record GridColumn(int start, int span) {
        /// The span of `1 / -1`.
        public static final int ALL_TRACKS = 1_000;

        public static final GridColumn AUTO = new GridColumn(0, 1);
    }

    public enum Justify {
        START,
        END,
        CENTER,
        STRETCH,
        SPACE_BETWEEN,
        SPACE_AROUND
    }

    public enum ObjectFit {
        FILL,
        CONTAIN,
        COVER
    }
}
