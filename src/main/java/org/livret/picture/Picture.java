package org.livret.picture;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Size;

import java.util.List;
import java.util.Optional;

/// A picture ready to be placed. `path` names its file as the manuscript does, relative to the
/// manuscript's folder; `natural` is its size in scaled points at 96 pixels per inch, or at the
/// file's own resolution when it says one.
public sealed interface Picture {
    String path();

    Size natural();

    /// A JPEG or PNG picture in screen colours, still encoded. `inks` is the JPEG file that it was
    /// made from, when that is in printing inks: paper takes it as it is.
    record Raster(
            String path,
            Format format,
            byte[] bytes,
            int width,
            int height,
            boolean alpha,
            Size natural,
            Optional<byte[]> inks)
            implements Picture {

        /// A picture that was in screen colours from the start.
        public Raster(
                String path,
                Format format,
                byte[] bytes,
                int width,
                int height,
                boolean alpha,
                Size natural) {
            this(path, format, bytes, width, height, alpha, natural, Optional.empty());
        }
    }

    enum Format {
        JPEG,
        PNG
    }

    /// A vector drawing (static SVG). Item coordinates are scaled points in the drawing's own
    /// system, whose upper left corner is the origin and whose extent is `natural`: the view box is
    /// already mapped onto it.
    record Drawing(
            String path,
            Size natural,
            Optional<String> title,
            Optional<String> description,
            List<Item> items)
            implements Picture {
        public Drawing {
            items = List.copyOf(items);
        }
    }

    /// A picture that is drawn anew for the width it gets, such as a chart: its letters keep their
    /// size. `natural` is what it is at a usual width.
    non-sealed interface Elastic extends Picture {
        /// The drawing for a width in scaled points; its natural size has that width unless it
        /// needs more.
        Drawing at(long width, TextWidths widths);
    }

    /// Tells how wide a line of text will be, in scaled points.
    @FunctionalInterface
    interface TextWidths {
        long of(String text, Font font);
    }

    /// A part of a drawing, in painting order.
    sealed interface Item {}

    /// A shape with what fills and strokes it.
    record Shape(Path path, boolean evenOdd, Optional<Paint> fill, Optional<Stroke> stroke)
            implements Item {}

    /// A line of text. `x`, `y` place the start, middle or end of its baseline. `size` in scaled
    /// points. It is shaped by layout, which owns the fonts.
    record Text(String text, long x, long y, Anchor anchor, Font font, Color color)
            implements Item {}

    record Font(List<String> families, long size, int weight, boolean italic, long letterSpacing) {
        public Font {
            families = List.copyOf(families);
        }
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Items under a map, a clip and an opacity in thousandths.
    record Group(Affine map, Optional<Path> clip, int opacity, List<Item> items) implements Item {
        public Group {
            items = List.copyOf(items);
        }
    }

    record Stroke(
            Color color,
            long width,
            Cap cap,
            Join join,
            double miterLimit,
            List<Long> dashes,
            long dashOffset) {
        public Stroke {
            dashes = List.copyOf(dashes);
        }
    }

    enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    enum Join {
        MITER,
        ROUND,
        BEVEL
    }

    sealed interface Paint {}

    record Solid(Color color) implements Paint {}

    /// Colours that change from place to place; stops' positions in thousandths. Where a gradient
    /// repeats, what is between its first and its last stop does.
    sealed interface Gradient extends Paint {
        List<Stop> stops();
    }

    /// A gradient between two points of the drawing.
    record LinearGradient(long x1, long y1, long x2, long y2, List<Stop> stops, boolean repeats)
            implements Gradient {
        public LinearGradient {
            stops = List.copyOf(stops);
        }
    }

    /// A gradient from a point of the drawing to an ellipse around it.
    record RadialGradient(
            long x, long y, long radiusX, long radiusY, List<Stop> stops, boolean repeats)
            implements Gradient {
        public RadialGradient {
            stops = List.copyOf(stops);
        }
    }

    record Stop(int position, Color color) {}
}
