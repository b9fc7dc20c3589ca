package org.livret.layout.inline;

import org.livret.geom.Affine;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves what was set at the left edge to another place of its line.
final class Moved {
    private Moved() {}

    /// A line whose first glyph stands at the left edge, wherever its alignment had put it.
    static Line toLeft(Line line) {
        long left = Long.MAX_VALUE;
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                left = Math.min(left, glyphs.origin().x());
            }
        }
        return left == Long.MAX_VALUE
                ? line
                : new Line(
                        line.height(),
                        line.baseline(),
                        all(line.fragments(), -left, 0),
                        line.notes(),
                        line.marks(),
                        line.hyphenated(),
                        line.start());
    }

    static List<Fragment> all(List<Fragment> fragments, long x, long y) {
        List<Fragment> out = new ArrayList<>(fragments.size());
        for (Fragment fragment : fragments) {
            out.add(moved(fragment, x, y));
        }
        return out;
    }

    private static Fragment moved(Fragment fragment, long x, long y) {
        return switch (fragment) {
            case Fragment.Glyphs g ->
                    new Fragment.Glyphs(
                            g.tag(),
                            new Point(g.origin().x() + x, g.origin().y() + y),
                            g.face(),
                            g.size(),
                            g.stretch(),
                            g.color(),
                            g.run());
            case Fragment.LinkArea l -> {
                Rect a = l.area();
                Rect area = new Rect(a.x() + x, a.y() + y, a.width(), a.height());
                yield new Fragment.LinkArea(l.tag(), area, l.target(), l.description());
            }
            case Fragment.Fill f when f.shape().asRect().isPresent() -> {
                Rect a = f.shape().asRect().get();
                Rect area = new Rect(a.x() + x, a.y() + y, a.width(), a.height());
                yield new Fragment.Fill(f.tag(), Shapes.rect(area), f.evenOdd(), f.paint());
            }
            case Fragment.Fill _,
                    Fragment.Stroke _,
                    Fragment.Image _,
                    Fragment.Shadow _,
                    Fragment.Group _ ->
                    new Fragment.Group(
                            new Affine(1, 0, 0, 1, x, y),
                            Optional.empty(),
                            1000,
                            new Rect(x, y, 0, 0),
                            List.of(fragment));
        };
    }
}
