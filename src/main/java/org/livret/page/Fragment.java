package org.livret.page;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Sp;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// One thing painted on a page, or an area that does something. Places are in scaled points from
/// the upper left corner of the trimmed page, y downwards; inside a [Group], in the group's own
/// coordinates. Fragments are painted in list order.
public sealed interface Fragment {
    /// Two points: what is thinner is printed like letters, not like grounds.
    long THICKEST_RULE = 2 * Sp.PER_PT;

    /// Glyphs of one face, size and colour on one baseline.
    ///
    /// `origin` is where the first glyph's pen starts. `face` is the face's PostScript name, `size`
    /// the font size. Glyph i is painted at the sum of the advances before it plus its own offset;
    /// advances are final: kerning, justification and letter spacing are in them. The spaces
    /// between words are glyphs too, so that text can be taken back from the page. `stretch` is the
    /// horizontal scaling of the glyphs in thousandths (1000 is none); advances already hold it.
    record Glyphs(Tag tag, Point origin, String face, long size, int stretch, Color color, Run run)
            implements Fragment {}

    /// Shaped glyphs in visual order. `text` is what they say in logical order; `clusters[i]` is
    /// the offset in it of the first character of glyph i's cluster. Offsets are in scaled points,
    /// y upwards as in fonts; empty arrays mean that all are zero.
    record Run(
            int[] glyphs,
            long[] advances,
            long[] xOffsets,
            long[] yOffsets,
            String text,
            int[] clusters) {
        public long width() {
            long sum = 0;
            for (long advance : advances) {
                sum += advance;
            }
            return sum;
        }
    }

    /// A filled shape (non-zero winding unless `evenOdd`).
    record Fill(Tag tag, Path shape, boolean evenOdd, Paint paint) implements Fragment {
        /// Whether this is a rule rather than a ground.
        public boolean isRule() {
            return thickness(true) <= THICKEST_RULE;
        }

        /// How thick the shape is where it is thinnest: a frame's sides, or the shape itself.
        public long thickness() {
            return thickness(false);
        }

        private long thickness(boolean most) {
            Rect around = shape.bounds();
            long whole = Math.min(around.width(), around.height());
            List<Path> outlines = evenOdd ? shape.outlines() : List.of();
            if (outlines.size() != 2) {
                return whole;
            }
            Rect outer = outlines.getFirst().bounds();
            Rect inner = outlines.getLast().bounds();
            return inner.isWithin(outer)
                    ? Math.min(whole, outer.around(inner).extreme(most))
                    : whole;
        }
    }

    /// A stroked path. Dashes are lengths on and off in turn; empty for a solid line.
    record Stroke(Tag tag, Path path, Pen pen, Color color) implements Fragment {
        public boolean isRule() {
            return pen.width() <= THICKEST_RULE;
        }
    }

    record Pen(
            long width, Cap cap, Join join, double miterLimit, List<Long> dashes, long dashOffset) {
        public Pen {
            dashes = List.copyOf(dashes);
        }

        public static Pen solid(long width) {
            return new Pen(width, Cap.BUTT, Join.MITER, 10, List.of(), 0);
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

    /// A raster picture, its whole area mapped onto `area`, painted inside `clip` when there is
    /// one.
    record Image(Tag tag, Picture.Raster raster, Rect area, Optional<Path> clip)
            implements Fragment {}

    /// The shadow of a box, seen outside of the box's `edge`, or inside of it when it is cast
    /// inwards.
    record Shadow(Tag tag, Cast cast, Color color, Path edge) implements Fragment {}

    /// What casts a shadow: a rectangle, the edges of which fade over `blur` on both sides, as a
    /// Gaussian blur of half that deviation makes them. Cast inwards, everything outside of the
    /// rectangle is in the shadow.
    record Cast(Rect area, Shapes.Corners corners, long blur, boolean inwards) {
        /// How far from the rectangle's edge a shadow can still be seen: three deviations.
        public static long reach(long blur) {
            return blur * 3 / 2;
        }

        /// The rectangle outside of which there is no shadow, or, cast inwards, nothing else.
        public Rect reach() {
            return area.inset(Insets.all(-reach(blur)));
        }
    }

    /// Fragments under a map, a clip and an opacity (thousandths), such as a vector drawing. `box`
    /// bounds what they paint, in the outer coordinates.
    record Group(Affine map, Optional<Path> clip, int opacity, Rect box, List<Fragment> fragments)
            implements Fragment {
        public Group {
            fragments = List.copyOf(fragments);
        }
    }

    /// Areas that lead somewhere; one link may have several (a link over two lines), all with the
    /// same tag and target: each line brings its own fragment.
    record LinkArea(Tag tag, Rect area, Target target, String description) implements Fragment {}

    /// Where a link leads.
    sealed interface Target {}

    record Uri(String uri) implements Target {}

    /// A place in this publication; see [PageSequence#anchors()].
    record Anchor(String id) implements Target {}

    /// What a shape is filled with.
    sealed interface Paint {}

    record Solid(Color color) implements Paint {}

    /// Colours that change from place to place.
    sealed interface Gradient extends Paint {
        Ramp ramp();
    }

    /// A gradient along the line from `start` to `end`, the same all across it.
    record LinearGradient(Point start, Point end, Ramp ramp) implements Gradient {}

    /// A gradient from a centre to an ellipse around it.
    record RadialGradient(Point center, long radiusX, long radiusY, Ramp ramp)
            implements Gradient {}

    /// A gradient around a centre, clockwise from an angle in thousandths of a degree, 0 upwards;
    /// its ramp is one turn.
    record ConicGradient(Point center, int angle, Ramp ramp) implements Gradient {}

    /// Fragments again and again, to all sides: in `cell`, and in cells so far `across` and `down`
    /// from it. The fragments' coordinates are the cell's own, to which they are clipped.
    record Pattern(Rect cell, long across, long down, List<Fragment> fragments) implements Paint {
        public Pattern {
            fragments = List.copyOf(fragments);
        }
    }
}
