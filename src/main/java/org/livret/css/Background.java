package org.livret.css;

import org.livret.css.BoxStyle.Position;
import org.livret.geom.Color;

import java.util.List;
import java.util.Optional;

/// The ground of a box: a colour, and pictures and gradients upon it (CSS Backgrounds 3, section
/// 2). The first layer is the uppermost; the colour reaches as far as `clip`.
public record Background(Color color, Area clip, List<Layer> layers) {
    public static final Background NONE = new Background(Color.TRANSPARENT, Area.BORDER, List.of());

    public Background {
        layers = List.copyOf(layers);
    }

    public boolean isEmpty() {
        return color.isTransparent() && layers.isEmpty();
    }

    /// Up to which of its edges a box is meant.
    public enum Area {
        BORDER,
        PADDING,
        CONTENT
    }

    public record Layer(Image image, Placement placement) {}

    /// How large an image is, where it stands in `origin`, how it is repeated, and up to which edge
    /// it is seen.
    public record Placement(Size size, Position position, Repeat repeat, Area origin, Area clip) {}

    public sealed interface Image {}

    /// A picture by path, relative to the project once the cascade is done.
    public record Url(String path) implements Image {}

    /// A gradient (CSS Images 4, section 3). Its stops are on `line`: lengths and percentages of a
    /// line or a radius; for a conic gradient thousandths of a degree and percentages of a turn.
    public record Gradient(Line line, List<Stop> stops, boolean repeats) implements Image {
        public Gradient {
            stops = List.copyOf(stops);
        }
    }

    /// A colour at a place, or, without a colour, a hint: the place where the colours around it are
    /// mixed half and half. A stop at `auto` stands evenly between its neighbours.
    public record Stop(Optional<Color> color, Extent at) {}

    /// Along what a gradient runs.
    public sealed interface Line {}

    /// Across the box: thousandths of a degree, 0 upwards, clockwise.
    public record Across(int angle) implements Line {}

    /// Into a corner: `east` and `north` are 1 or -1. The other two corners share a colour.
    public record IntoCorner(int east, int north) implements Line {}

    /// From a centre outwards.
    public record Outwards(boolean circle, Radius radius, Position center) implements Line {}

    /// Around a centre, clockwise from an angle in thousandths of a degree, 0 upwards.
    public record Around(int angle, Position center) implements Line {}

    /// How far a radial gradient goes.
    public sealed interface Radius {}

    public enum Reach implements Radius {
        CLOSEST_SIDE,
        CLOSEST_CORNER,
        FARTHEST_SIDE,
        FARTHEST_CORNER
    }

    public record Radii(Extent x, Extent y) implements Radius {}

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

    /// `background-repeat`.
    public record Repeat(Tiling across, Tiling down) {}

    /// How an image is repeated in one direction. ROUND fits a whole number of images by their
    /// size, SPACE by gaps between them.
    public enum Tiling {
        ONCE,
        REPEAT,
        ROUND,
        SPACE
    }
}
