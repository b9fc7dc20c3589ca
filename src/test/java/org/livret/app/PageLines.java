package org.livret.app;

import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.page.Ramp;

import java.util.List;
import java.util.Locale;

/// Pages as text to be read by people who look through a change: one text line a line, lengths in
/// tenths of points, shapes as the boxes that hold them. What a hundredth of a point or the number
/// of an element moves does not show; `PageDump` says all.
///
/// ```
/// page 5 ‘5’ 419.5×595.3
///   45.4,174.4 w 188.7 {EBGaramond-Italic 10.4 #1c1f2a} What is written without effort
///   fill 45.4,442.3 323.2×2 #b83a1b
/// ```
final class PageLines {
    private final StringBuilder out = new StringBuilder();

    private PageLines() {}

    static String of(PageSequence pages) {
        PageLines text = new PageLines();
        for (Page page : pages.pages()) {
            text.out
                    .append("page ")
                    .append(page.number())
                    .append(" ‘")
                    .append(page.label())
                    .append("’ ")
                    .append(size(page.size().width(), page.size().height()))
                    .append('\n');
            text.fragments(page.fragments(), 1);
        }
        return text.out.toString();
    }

    private void fragments(List<Fragment> fragments, int depth) {
        int next;
        for (int i = 0; i < fragments.size(); i = next) {
            next = i + 1;
            out.repeat(' ', depth * 2);
            switch (fragments.get(i)) {
                case Fragment.Glyphs first -> {
                    while (next < fragments.size()
                            && fragments.get(next) instanceof Fragment.Glyphs after
                            && goesOn((Fragment.Glyphs) fragments.get(next - 1), after)) {
                        next++;
                    }
                    line(first.origin(), fragments.subList(i, next));
                }
                case Fragment.Fill fill ->
                        shape("fill", fill.shape().bounds(), paint(fill.paint()));
                case Fragment.Stroke stroke ->
                        shape(
                                "stroke",
                                stroke.path().bounds(),
                                tenths(stroke.pen().width()) + " " + color(stroke.color()));
                case Fragment.Image image -> shape("image", image.area(), image.raster().path());
                case Fragment.Shadow shadow ->
                        shape("shadow", shadow.cast().area(), color(shadow.color()));
                case Fragment.LinkArea link -> shape("link", link.area(), target(link.target()));
                case Fragment.Group group -> {
                    String seen = group.opacity() == 1000 ? "" : "opacity " + group.opacity();
                    shape("group", group.box(), seen);
                    fragments(group.fragments(), depth + 1);
                }
            }
        }
    }

    /// Whether a run is set on, raised or not, where another ends.
    private static boolean goesOn(Fragment.Glyphs before, Fragment.Glyphs after) {
        long gap = after.origin().x() - before.origin().x() - before.run().width();
        long rise = after.origin().y() - before.origin().y();
        return Math.abs(gap) < Sp.PER_PT && Math.abs(rise) < before.size() / 2;
    }

    private void line(Point origin, List<Fragment> runs) {
        long width = 0;
        StringBuilder text = new StringBuilder();
        String dress = "";
        for (Fragment fragment : runs) {
            Fragment.Glyphs run = (Fragment.Glyphs) fragment;
            width = run.origin().x() + run.run().width() - origin.x();
            String own = run.face() + " " + tenths(run.size()) + " " + color(run.color());
            if (!own.equals(dress)) {
                text.append(" {").append(own).append("} ");
                dress = own;
            }
            text.append(run.run().text().replace("\n", "\\n"));
        }
        out.append(at(origin.x(), origin.y())).append(" w ").append(tenths(width));
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private void shape(String what, Rect box, String rest) {
        out.append(what).append(' ').append(at(box.x(), box.y())).append(' ');
        out.append(size(box.width(), box.height()));
        out.append(rest.isEmpty() ? "" : " " + rest).append('\n');
    }

    private static String target(Fragment.Target target) {
        return switch (target) {
            case Fragment.Uri(String uri) -> uri;
            case Fragment.Anchor(String id) -> "#" + id;
        };
    }

    private static String paint(Fragment.Paint paint) {
        return switch (paint) {
            case Fragment.Solid(Color color) -> color(color);
            case Fragment.Pattern _ -> "pattern";
            case Fragment.Gradient gradient -> {
                StringBuilder stops = new StringBuilder(kind(gradient));
                for (Ramp.Stop stop : gradient.ramp().stops()) {
                    stops.append(' ').append(stop.at() / 1000).append(color(stop.color()));
                }
                yield stops.toString();
            }
        };
    }

    private static String kind(Fragment.Gradient gradient) {
        return switch (gradient) {
            case Fragment.LinearGradient _ -> "gradient";
            case Fragment.RadialGradient _ -> "radial";
            case Fragment.ConicGradient _ -> "conic";
        };
    }

    private static String color(Color color) {
        String seen = color.alpha() == 1000 ? "" : "/" + color.alpha();
        return switch (color) {
            case Color.Rgb(int r, int g, int b, int _) ->
                    String.format(Locale.ROOT, "#%02x%02x%02x", r, g, b) + seen;
            case Color.Cmyk(int c, int m, int y, int k, int _) ->
                    "cmyk(" + c + "," + m + "," + y + "," + k + ")" + seen;
        };
    }

    private static String at(long x, long y) {
        return tenths(x) + "," + tenths(y);
    }

    private static String size(long width, long height) {
        return tenths(width) + "×" + tenths(height);
    }

    private static String tenths(long length) {
        return Sp.format(Math.round(length * 10.0 / Sp.PER_PT) * Sp.PER_PT / 10);
    }
}
