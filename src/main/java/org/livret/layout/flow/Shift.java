package org.livret.layout.flow;

import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.page.Fragment;
import org.livret.page.Ramp;

import java.util.ArrayList;
import java.util.List;

/// A move of fragments from the coordinates in which they were set into those of what holds them.
public record Shift(long dx, long dy) {

    public List<Fragment> all(List<Fragment> fragments) {
        List<Fragment> moved = new ArrayList<>(fragments.size());
        into(fragments, moved);
        return moved;
    }

    public void into(List<Fragment> fragments, List<Fragment> out) {
        for (Fragment fragment : fragments) {
            out.add(dx == 0 && dy == 0 ? fragment : one(fragment));
        }
    }

    private Fragment one(Fragment fragment) {
        return switch (fragment) {
            case Fragment.Glyphs g ->
                    new Fragment.Glyphs(
                            g.tag(),
                            g.origin().plus(dx, dy),
                            g.face(),
                            g.size(),
                            g.stretch(),
                            g.color(),
                            g.run());
            case Fragment.Fill f ->
                    new Fragment.Fill(f.tag(), path(f.shape()), f.evenOdd(), paint(f.paint()));
            case Fragment.Stroke s ->
                    new Fragment.Stroke(s.tag(), path(s.path()), s.pen(), s.color());
            case Fragment.Image i ->
                    new Fragment.Image(
                            i.tag(), i.raster(), i.area().plus(dx, dy), i.clip().map(this::path));
            case Fragment.Shadow s ->
                    new Fragment.Shadow(
                            s.tag(),
                            new Fragment.Cast(
                                    s.cast().area().plus(dx, dy),
                                    s.cast().corners(),
                                    s.cast().blur(),
                                    s.cast().inwards()),
                            s.color(),
                            path(s.edge()));
            // The clip is in the group's inner coordinates, so that only the map moves.
            case Fragment.Group g ->
                    new Fragment.Group(
                            Affine.translate((double) dx, (double) dy).after(g.map()),
                            g.clip(),
                            g.opacity(),
                            g.box().plus(dx, dy),
                            g.fragments());
            case Fragment.LinkArea l ->
                    new Fragment.LinkArea(
                            l.tag(), l.area().plus(dx, dy), l.target(), l.description());
        };
    }

    private Fragment.Paint paint(Fragment.Paint paint) {
        return switch (paint) {
            case Fragment.Solid solid -> solid;
            case Fragment.LinearGradient(Point start, Point end, Ramp ramp) ->
                    new Fragment.LinearGradient(start.plus(dx, dy), end.plus(dx, dy), ramp);
            case Fragment.RadialGradient(Point center, long x, long y, Ramp ramp) ->
                    new Fragment.RadialGradient(center.plus(dx, dy), x, y, ramp);
            case Fragment.ConicGradient(Point center, int angle, Ramp ramp) ->
                    new Fragment.ConicGradient(center.plus(dx, dy), angle, ramp);
            case Fragment.Pattern(Rect cell, long across, long down, List<Fragment> fragments) ->
                    new Fragment.Pattern(cell.plus(dx, dy), across, down, fragments);
        };
    }

    private Path path(Path path) {
        List<Path.Segment> moved = new ArrayList<>(path.segments().size());
        for (Path.Segment segment : path.segments()) {
            moved.add(
                    switch (segment) {
                        case Path.MoveTo(long x, long y) -> new Path.MoveTo(x + dx, y + dy);
                        case Path.LineTo(long x, long y) -> new Path.LineTo(x + dx, y + dy);
                        case Path.CurveTo(long x1, long y1, long x2, long y2, long x, long y) ->
                                new Path.CurveTo(
                                        x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy);
                        case Path.Close close -> close;
                    });
        }
        return new Path(moved);
    }
}
