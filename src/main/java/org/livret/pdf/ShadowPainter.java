package org.livret.pdf;

import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corner;
import org.livret.geom.SoftBox;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.pdf.Resources.Kind;
import org.openpdf.text.pdf.PdfIndirectReference;

import java.io.IOException;
import java.util.List;

/// Shadows. A blurred one is a mask that is made of shadings alone ([SoftBox]): it has no pixels,
/// so that it is smooth at any size and on any printer, and takes a few hundred bytes.
///
/// The profile across and the profile down are two axial shadings, the second of which multiplies
/// the first, or, where corners are round, is painted where it is darker. Round corners are radial
/// shadings upon them that meet them without a step, so that no seam can be seen.
final class ShadowPainter {
    private static final String NORMAL = "<</BM/Normal>>";

    /// A mask goes on beyond what is painted: viewers that round both to pixels do so apart.
    private static final Insets BEYOND = Insets.all(-2 * Sp.PER_PT);

    private final PagePainter.Tools tools;
    private final Canvas canvas;

    ShadowPainter(PagePainter.Tools tools, Canvas canvas) {
        this.tools = tools;
        this.canvas = canvas;
    }

    /// Paints with the colour and the opacity that are set; the graphics state is another one
    /// afterwards.
    void paint(Fragment.Shadow shadow) throws IOException {
        Fragment.Cast cast = shadow.cast();
        Rect reach = cast.inwards() ? shadow.edge().bounds() : cast.reach();
        Operators operators = canvas.operators();
        operators.path(
                cast.inwards()
                        ? shadow.edge()
                        : Shapes.between(
                                Shapes.rect(around(reach, shadow.edge()).inset(BEYOND)),
                                shadow.edge()));
        operators.op(cast.inwards() ? "W n" : "W* n");
        if (cast.blur() <= 0) {
            Path shape = Shapes.rounded(cast.area(), cast.corners());
            operators.path(cast.inwards() ? Shapes.between(Shapes.rect(reach), shape) : shape);
            operators.op(cast.inwards() ? "f*" : "f");
            return;
        }
        // The mask's space has the middle of the casting box as its origin, so that shadows of
        // boxes of one size are one mask.
        Rect area = cast.area();
        long x = area.x() + area.width() / 2;
        long y = area.y() + area.height() / 2;
        operators.map(1, 0, 0, 1, operators.left() + x, operators.height() - y);
        operators.origin(0, 0);
        Rect seen = reach.plus(-x, -y);
        SoftBox box =
                new SoftBox(
                        new Rect(
                                -area.width() / 2, -area.height() / 2, area.width(), area.height()),
                        cast.corners(),
                        cast.blur() / 2.0);
        PdfIndirectReference mask = mask(box, seen.inset(BEYOND), cast.inwards());
        operators.state(canvas.resources().add(Kind.STATE, mask));
        operators.path(Shapes.rect(seen));
        operators.op("f");
    }

    /// What an outer shadow's clip is cut out of: more than both.
    private static Rect around(Rect reach, Path edge) {
        Rect box = edge.bounds();
        long x = Math.min(reach.x(), box.x());
        long y = Math.min(reach.y(), box.y());
        return new Rect(
                x,
                y,
                Math.max(reach.right(), box.right()) - x,
                Math.max(reach.bottom(), box.bottom()) - y);
    }

    private PdfIndirectReference mask(SoftBox box, Rect seen, boolean inwards) throws IOException {
        Canvas form = Canvas.empty();
        if (box.isEllipse()) {
            ellipse(box, form);
        } else {
            sides(box, form);
            if (!box.isSquare()) {
                corners(box, seen, form);
            }
        }
        if (inwards) {
            state("<</BM/Difference>>", form);
            form.operators().thousandths(1000).op("g");
            form.operators().path(Shapes.rect(seen));
            form.operators().op("f");
        }
        Forms.Shape shape = new Forms.Shape(Drawn.box(seen), Forms.Group.MASK);
        PdfIndirectReference group = tools.forms().shared(form, shape);
        return tools.shared().dictionary("<</SMask<</S/Luminosity/G " + group + ">>>>");
    }

    private void state(String dictionary, Canvas form) throws IOException {
        PdfIndirectReference state = tools.shared().dictionary(dictionary);
        form.operators().state(form.resources().add(Kind.STATE, state));
    }

    private void shade(String dictionary, Canvas form) throws IOException {
        PdfIndirectReference shading = tools.shared().dictionary(dictionary);
        form.operators().named(form.resources().add(Kind.SHADING, shading)).op("sh");
    }

    /// Shades everything with the profiles of the width and of the height. The edges of a box that
    /// is larger than its blur are shadings of their own, since viewers look colours up in tables
    /// as long as the shading.
    private void sides(SoftBox box, Canvas form) throws IOException {
        SoftProfile profile = new SoftProfile(box, tools.shared());
        double reach = profile.reach();
        boolean joined = false;
        for (boolean upright : new boolean[] {false, true}) {
            double size = upright ? box.area().height() : box.area().width();
            double half = size / 2.0;
            List<Edge> edges =
                    profile.isNarrow(size)
                            ? List.of(new Edge(profile.across(size), -half - reach, half + reach))
                            : List.of(
                                    new Edge(profile.edge(), -half - reach, -half + reach),
                                    new Edge(profile.edge(), half + reach, half - reach));
            for (Edge edge : edges) {
                edge(edge, upright, form);
                if (!joined) {
                    state(box.isSquare() ? "<</BM/Multiply>>" : "<</BM/Darken>>", form);
                    joined = true;
                }
            }
        }
    }

    /// A function of 0 to 1 that runs from one place to another, both from the middle of the box.
    private record Edge(String function, double from, double to) {}

    private void edge(Edge edge, boolean upright, Canvas form) throws IOException {
        double length = (edge.to - edge.from) / Sp.PER_PT;
        long from = Math.round(edge.from);
        Operators operators = form.operators();
        operators.op("q");
        if (upright) {
            operators.map(0, length, 1, 0, 0, from);
        } else {
            operators.map(length, 0, 0, 1, from, 0);
        }
        shade(shading(2, "0 0 1 0", edge.function), form);
        operators.op("Q");
    }

    private static String shading(int type, String coordinates, String function) {
        return "<</ShadingType "
                + type
                + "/ColorSpace/DeviceGray/Coords["
                + coordinates
                + "]/Extend[true true]/Function "
                + function
                + ">>";
    }

    /// Paints each quarter from the middle of its corner's disc on.
    private void corners(SoftBox box, Rect seen, Canvas form) throws IOException {
        state(NORMAL, form);
        Rect area = box.area();
        corner(box, box.corners().topLeft(), new Quarter(area.x(), area.y(), -1, -1), seen, form);
        corner(
                box,
                box.corners().topRight(),
                new Quarter(area.right(), area.y(), 1, -1),
                seen,
                form);
        corner(
                box,
                box.corners().bottomRight(),
                new Quarter(area.right(), area.bottom(), 1, 1),
                seen,
                form);
        corner(
                box,
                box.corners().bottomLeft(),
                new Quarter(area.x(), area.bottom(), -1, 1),
                seen,
                form);
    }

    /// A corner of the box, and which way it points.
    private record Quarter(long x, long y, int east, int south) {
        /// What lies beyond the middle of a disc.
        Rect beyond(long middleX, long middleY, Rect seen) {
            long left = east > 0 ? middleX : Math.min(middleX, seen.x());
            long top = south > 0 ? middleY : Math.min(middleY, seen.y());
            long right = east > 0 ? Math.max(middleX, seen.right()) : middleX;
            long bottom = south > 0 ? Math.max(middleY, seen.bottom()) : middleY;
            return new Rect(left, top, right - left, bottom - top);
        }
    }

    private void corner(SoftBox box, Corner corner, Quarter quarter, Rect seen, Canvas form)
            throws IOException {
        double disc = box.disc(corner);
        long x = quarter.x - quarter.east * Math.round(disc);
        long y = quarter.y - quarter.south * Math.round(disc);
        Operators operators = form.operators();
        operators.op("q");
        operators.path(Shapes.rect(quarter.beyond(x, y, seen)));
        operators.op("W n");
        operators.map(1, 0, 0, 1, x, -y);
        shade(radial(box, disc), form);
        operators.op("Q");
    }

    private String radial(SoftBox box, double disc) throws IOException {
        SoftProfile profile = new SoftProfile(box, tools.shared());
        return shading(
                3,
                "0 0 "
                        + SoftProfile.points(profile.inner(disc))
                        + " 0 0 "
                        + SoftProfile.points(disc + profile.reach()),
                profile.outwards(disc));
    }

    private void ellipse(SoftBox box, Canvas form) throws IOException {
        long width = box.area().width();
        long height = box.area().height();
        double mean = StrictMath.sqrt((double) width * height);
        SoftProfile profile = new SoftProfile(box, tools.shared());
        String whole = profile.across(mean);
        String coordinates = "0 0 0 0 0 " + SoftProfile.points(mean / 2 + profile.reach());
        form.operators().op("q");
        form.operators().map(width / mean, 0, 0, height / mean, 0, 0);
        shade(shading(3, coordinates, SoftProfile.part(whole, "0.5 1")), form);
        form.operators().op("Q");
    }
}
