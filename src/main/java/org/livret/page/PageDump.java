package org.livret.page;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Prints finished pages as text, one fragment a line, lengths in points: what tests compare, and
/// what a painter may know.
///
/// ```
/// page 1 ‘i’ 100×80 bleed 9
///   glyphs 10,24 ‘Square’ 10 w 40 ‘word’ #3.4
///   fill 0,0 100×80 rgb(255,0,0) artifact
/// ```
public final class PageDump {
    private final StringBuilder out = new StringBuilder();

    private PageDump() {}

    /// All pages, then anchors and page starts.
    public static String of(PageSequence pages) {
        PageDump dump = new PageDump();
        pages.pages().forEach(dump::page);
        pages.anchors()
                .forEach((id, at) -> {
                    dump.out
                            .append("anchor ")
                            .append(id)
                            .append(" page ")
                            .append(at.page() + 1)
                            .append(" at ");
                    dump.point(at.at()).out.append('\n');
                });
        for (PageSequence.PageStart start : pages.starts()) {
            dump.out
                    .append("start page ")
                    .append(start.page() + 1)
                    .append(" node ")
                    .append(start.node());
            dump.out.append(" offset ").append(start.offset()).append('\n');
        }
        return dump.out.toString();
    }

    /// One page.
    public static String of(Page page) {
        PageDump dump = new PageDump();
        dump.page(page);
        return dump.out.toString();
    }

    private void page(Page page) {
        out.append("page ").append(page.number()).append(" ‘").append(page.label()).append("’ ");
        size(page.size());
        if (page.bleed() != 0) {
            out.append(" bleed ").append(Sp.format(page.bleed()));
        }
        out.append(page.cropMarks() ? " crop" : "")
                .append(page.registrationMarks() ? " register" : "")
                .append('\n');
        fragments(page.fragments(), 1);
    }

    private void fragments(List<Fragment> fragments, int depth) {
        for (Fragment fragment : fragments) {
            out.repeat(' ', depth * 2);
            fragment(fragment, depth);
        }
    }

    private void fragment(Fragment fragment, int depth) {
        switch (fragment) {
            case Fragment.Glyphs g -> glyphs(g);
            case Fragment.Fill f -> {
                out.append(f.evenOdd() ? "fill even-odd " : "fill ");
                path(f.shape()).text(" ").paint(f.paint());
                tag(f.tag());
                if (f.paint() instanceof Fragment.Pattern pattern) {
                    fragments(pattern.fragments(), depth + 1);
                }
            }
            case Fragment.Stroke s -> {
                out.append("stroke ");
                path(s.path()).text(" w ").length(s.pen().width()).text(" ");
                color(s.color()).dashes(s.pen().dashes());
                tag(s.tag());
            }
            case Fragment.Image i -> {
                out.append("image ");
                rect(i.area()).text(" ‘").text(i.raster().path()).text("’").clip(i.clip());
                tag(i.tag());
            }
            case Fragment.Shadow s -> shadow(s);
            case Fragment.Group g -> {
                out.append("group ");
                rect(g.box()).affine(g.map()).clip(g.clip());
                out.append(g.opacity() == 1000 ? "" : " opacity " + g.opacity()).append('\n');
                fragments(g.fragments(), depth + 1);
            }
            case Fragment.LinkArea l -> {
                out.append("link ");
                rect(l.area()).text(" to ");
                switch (l.target()) {
                    case Fragment.Uri(String uri) -> out.append(uri);
                    case Fragment.Anchor(String id) -> out.append('#').append(id);
                }
                out.append(" ‘").append(l.description()).append('’');
                tag(l.tag());
            }
        }
    }

    private void shadow(Fragment.Shadow s) {
        Fragment.Cast cast = s.cast();
        out.append("shadow ");
        rect(cast.area()).corners(cast.corners());
        if (cast.blur() != 0) {
            text(" blur ").length(cast.blur());
        }
        text(" ").color(s.color()).text(cast.inwards() ? " inside " : " outside ").path(s.edge());
        tag(s.tag());
    }

    private void glyphs(Fragment.Glyphs g) {
        out.append("glyphs ");
        point(g.origin())
                .text(" ‘")
                .text(g.face())
                .text("’ ")
                .length(g.size())
                .text(" w ")
                .length(g.run().width());
        if (g.stretch() != 1000) {
            out.append(" stretch ").append(g.stretch());
        }
        if (!g.color().equals(Color.BLACK)) {
            text(" ").color(g.color());
        }
        out.append(" ‘").append(g.run().text().replace("\n", "\\n")).append('’');
        tag(g.tag());
    }

    private void tag(Tag tag) {
        if (tag.isArtifact()) {
            out.append(" artifact\n");
        } else {
            out.append(" #").append(tag.element()).append('.').append(tag.order()).append('\n');
        }
    }

    private PageDump text(String text) {
        out.append(text);
        return this;
    }

    private PageDump length(long length) {
        return text(Sp.format(length));
    }

    private PageDump point(Point p) {
        return at(p.x(), p.y());
    }

    private PageDump at(long x, long y) {
        return length(x).text(",").length(y);
    }

    private PageDump size(Size size) {
        return length(size.width()).text("×").length(size.height());
    }

    private PageDump rect(Rect r) {
        return at(r.x(), r.y()).text(" ").length(r.width()).text("×").length(r.height());
    }

    /// The radii of round corners, clockwise from the upper left one.
    private PageDump corners(Shapes.Corners c) {
        return c.isRound()
                ? text(" round ")
                        .corner(c.topLeft())
                        .text(" ")
                        .corner(c.topRight())
                        .text(" ")
                        .corner(c.bottomRight())
                        .text(" ")
                        .corner(c.bottomLeft())
                : this;
    }

    private PageDump corner(Shapes.Corner corner) {
        return corner.x() == corner.y()
                ? length(corner.x())
                : length(corner.x()).text("/").length(corner.y());
    }

    /// A rectangle as its place and size; any other path as its segments.
    private PageDump path(Path path) {
        Optional<Rect> rect = path.asRect();
        if (rect.isPresent()) {
            return rect(rect.get());
        }
        out.append('[');
        for (int i = 0; i < path.segments().size(); i++) {
            out.append(i == 0 ? "" : " ");
            switch (path.segments().get(i)) {
                case Path.MoveTo(long x, long y) -> text("M").at(x, y);
                case Path.LineTo(long x, long y) -> text("L").at(x, y);
                case Path.CurveTo(long x1, long y1, long x2, long y2, long x, long y) ->
                        text("C").at(x1, y1).text(" ").at(x2, y2).text(" ").at(x, y);
                case Path.Close _ -> text("Z");
            }
        }
        return text("]");
    }

    private void paint(Fragment.Paint paint) {
        switch (paint) {
            case Fragment.Solid(Color color) -> color(color);
            case Fragment.LinearGradient(Point start, Point end, Ramp ramp) -> {
                text("gradient ").point(start).text(" to ").point(end);
                ramp(ramp);
            }
            case Fragment.RadialGradient(Point center, long x, long y, Ramp ramp) -> {
                text("radial ").point(center).text(" to ").length(x).text("×").length(y);
                ramp(ramp);
            }
            case Fragment.ConicGradient(Point center, int angle, Ramp ramp) -> {
                text("conic ").point(center).text(" from ");
                length(Sp.scale(angle, Sp.PER_PT, 1000));
                ramp(ramp);
            }
            case Fragment.Pattern(Rect cell, long across, long down, List<Fragment> _) ->
                    text("pattern ").rect(cell).text(" every ").at(across, down);
        }
    }

    /// Stops with their places in thousandths.
    private void ramp(Ramp ramp) {
        out.append(ramp.repeats() ? " repeating" : "");
        for (Ramp.Stop stop : ramp.stops()) {
            text(" ").length(Sp.scale(stop.at(), Sp.PER_PT, Ramp.WHOLE / 1000)).text(" ");
            color(stop.color());
            out.append(stop.middle() == Ramp.HALF ? "" : " middle " + stop.middle());
        }
    }

    private PageDump color(Color color) {
        switch (color) {
            case Color.Rgb(int r, int g, int b, int _) ->
                    out.append("rgb(")
                            .append(r)
                            .append(',')
                            .append(g)
                            .append(',')
                            .append(b)
                            .append(')');
            case Color.Cmyk(int c, int m, int y, int k, int _) ->
                    out.append("cmyk(")
                            .append(c)
                            .append(',')
                            .append(m)
                            .append(',')
                            .append(y)
                            .append(',')
                            .append(k)
                            .append(')');
        }
        if (color.alpha() != 1000) {
            out.append('/').append(color.alpha());
        }
        return this;
    }

    private void dashes(List<Long> dashes) {
        for (int i = 0; i < dashes.size(); i++) {
            out.append(i == 0 ? " dashed " : ",").append(Sp.format(dashes.get(i)));
        }
    }

    private PageDump clip(Optional<Path> clip) {
        return clip.isEmpty() ? this : text(" clip ").path(clip.get());
    }

    private PageDump affine(Affine map) {
        if (map.equals(Affine.IDENTITY)) {
            return this;
        }
        out.append(" map ");
        thousandths(map.a());
        thousandths(map.b());
        thousandths(map.c());
        thousandths(map.d());
        return at(Math.round(map.e()), Math.round(map.f()));
    }

    /// A coefficient with three decimals at most.
    private void thousandths(double coefficient) {
        length(Math.round(coefficient * Sp.PER_PT)).text(" ");
    }
}
