package org.livret.layout.decoration;

import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corners;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Paints the four borders of one box (CSS Backgrounds 3, section 3). Borders of one colour are one
/// shape; where others meet, they are mitred.
final class BorderPainter {
    private final List<BorderSide> sides;
    private final Rect rect;
    private final Insets widths;
    private final List<Fragment> out;

    BorderPainter(Borders borders, Rect rect, List<Fragment> out) {
        this.sides = BorderSide.visible(borders);
        this.rect = rect;
        this.widths =
                new Insets(
                        borders.top().width(),
                        borders.right().width(),
                        borders.bottom().width(),
                        borders.left().width());
        this.out = out;
    }

    void paint(Corners wanted) {
        if (sides.isEmpty()) {
            return;
        }
        Corners corners = wanted.within(rect);
        boolean alike = sides.size() == 4 && BorderSide.areAlike(sides);
        if (alike && sides.getFirst().isBroken() && corners.isRound()) {
            Border one = sides.getFirst().border();
            Path middle = inset(corners, BorderSide.HALF);
            out.add(stroke(middle, Dashes.around(one, Outlines.length(middle)), one));
        } else if (BorderSide.meet(sides) && BorderSide.areOneShape(sides)) {
            for (BorderSide.Band band : sides.getFirst().bands()) {
                out.add(ring(corners, band));
            }
        } else {
            for (BorderSide side : sides) {
                paint(side, corners);
            }
        }
    }

    private void paint(BorderSide side, Corners corners) {
        if (corners.isRound()) {
            Path part = new Mitre(rect, widths, corners).part(side.edge());
            out.add(
                    new Fragment.Group(
                            Affine.IDENTITY, Optional.of(part), 1000, rect, round(side, corners)));
        } else if (side.isBroken()) {
            out.add(line(side));
        } else {
            for (BorderSide.Band band : side.bands()) {
                out.add(fill(straight(side.edge(), band), false, band.color()));
            }
        }
    }

    /// What a side would be if it went all around the box.
    private List<Fragment> round(BorderSide side, Corners corners) {
        if (side.isBroken()) {
            Path middle = inset(corners, BorderSide.HALF);
            Border border = side.border();
            return List.of(stroke(middle, Dashes.around(border, Outlines.length(middle)), border));
        }
        return side.bands().stream().map(band -> ring(corners, band)).toList();
    }

    private Fragment ring(Corners corners, BorderSide.Band band) {
        Path outer = inset(corners, band.from());
        Path inner = inset(corners, band.to());
        return fill(Shapes.between(outer, inner), true, band.color());
    }

    /// The outline inside some parts of the borders.
    private Path inset(Corners corners, int share) {
        Insets part = part(share);
        return Shapes.rounded(rect.inset(part), corners.inside(part));
    }

    private Insets part(int share) {
        return new Insets(
                widths.top() * share / BorderSide.WHOLE,
                widths.right() * share / BorderSide.WHOLE,
                widths.bottom() * share / BorderSide.WHOLE,
                widths.left() * share / BorderSide.WHOLE);
    }

    /// A band of one side, mitred where it meets its neighbours.
    private Path straight(BorderSide.Edge edge, BorderSide.Band band) {
        Rect o = rect.inset(part(band.from()));
        Rect i = rect.inset(part(band.to()));
        return switch (edge) {
            case TOP ->
                    Shapes.polygon(o.x(), o.y(), o.right(), o.y(), i.right(), i.y(), i.x(), i.y());
            case RIGHT ->
                    Shapes.polygon(
                            o.right(),
                            o.y(),
                            i.right(),
                            i.y(),
                            i.right(),
                            i.bottom(),
                            o.right(),
                            o.bottom());
            case BOTTOM ->
                    Shapes.polygon(
                            o.x(),
                            o.bottom(),
                            o.right(),
                            o.bottom(),
                            i.right(),
                            i.bottom(),
                            i.x(),
                            i.bottom());
            case LEFT ->
                    Shapes.polygon(
                            o.x(), o.y(), i.x(), i.y(), i.x(), i.bottom(), o.x(), o.bottom());
        };
    }

    /// A straight side of dashes or dots along the middle of the border. Dots stand within the
    /// border, the outer ones where they would be the neighbours' as well.
    private Fragment line(BorderSide side) {
        Border border = side.border();
        long half = border.width() / 2;
        long in = side.isDotted() ? half : 0;
        Rect r = rect;
        Path path =
                switch (side.edge()) {
                    case TOP -> Shapes.line(r.x() + in, r.y() + half, r.right() - in, r.y() + half);
                    case RIGHT ->
                            Shapes.line(
                                    r.right() - half,
                                    r.y() + in,
                                    r.right() - half,
                                    r.bottom() - in);
                    case BOTTOM ->
                            Shapes.line(
                                    r.x() + in,
                                    r.bottom() - half,
                                    r.right() - in,
                                    r.bottom() - half);
                    case LEFT ->
                            Shapes.line(r.x() + half, r.y() + in, r.x() + half, r.bottom() - in);
                };
        long length = (side.edge().isLevel() ? r.width() : r.height()) - 2 * in;
        return stroke(path, Dashes.along(border, length), border);
    }

    private static Fragment fill(Path shape, boolean evenOdd, Color color) {
        return new Fragment.Fill(Tag.ARTIFACT, shape, evenOdd, new Fragment.Solid(color));
    }

    private static Fragment stroke(Path path, Fragment.Pen pen, Border border) {
        return new Fragment.Stroke(Tag.ARTIFACT, path, pen, border.color());
    }
}
