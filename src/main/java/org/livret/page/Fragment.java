package org.livret.page;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
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
            Rect around = shape.bounds();
            return Math.min(around.width(), around.height()) <= THICKEST_RULE;
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

        /// Dashes three times as long as wide, two widths apart.
        public static Pen dashed(long width) {
            return new Pen(width, Cap.BUTT, Join.MITER, 10, List.of(3 * width, 2 * width), 0);
        }

        /// Round dots, one width apart.
        public static Pen dotted(long width) {
            return new Pen(width, Cap.ROUND, Join.ROUND, 10, List.of(0L, 2 * width), 0);
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

    /// A gradient along the line from `start` to `end`, the same all across it.
    record LinearGradient(Point start, Point end, Ramp ramp) implements Paint {}
}
