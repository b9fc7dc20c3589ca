package org.livret.layout.inline;

import org.livret.css.TextStyle.DecorationLine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;

/// Draws the lines below, above and through text (CSS Text Decoration 4, section 2).
final class DecorationLines {
    private final Look.Metrics metrics;
    private final long baseline;
    private final long start;
    private final long end;

    /// For a stretch of text of one look; `baseline` is that of the text itself.
    DecorationLines(Look.Metrics metrics, long baseline, long start, long end) {
        this.metrics = metrics;
        this.baseline = baseline;
        this.start = start;
        this.end = Math.max(start, end);
    }

    /// Whether a line is painted above the text.
    static boolean isAbove(DecorationLine line) {
        return line.kind() == DecorationLine.Kind.LINE_THROUGH;
    }

    void paint(DecorationLine line, List<Fragment> out) {
        DecorationLine.Stroke stroke = line.stroke();
        long own = isAbove(line) ? metrics.strikeThickness() : metrics.underlineThickness();
        long thickness = stroke.thickness() < 0 ? own : stroke.thickness();
        long top =
                switch (line.kind()) {
                    case UNDERLINE ->
                            baseline
                                    + (stroke.offset() < 0 ? metrics.underline() : stroke.offset());
                    case OVERLINE -> baseline - metrics.ascent();
                    case LINE_THROUGH -> baseline - metrics.strike() - thickness / 2;
                };
        if (thickness > 0) {
            paint(line, new Rect(start, top, end - start, thickness), out);
        }
    }

    private void paint(DecorationLine line, Rect bar, List<Fragment> out) {
        long thickness = bar.height();
        switch (line.stroke().line()) {
            case SOLID -> out.add(fill(line, bar));
            case DOUBLE -> {
                out.add(fill(line, bar));
                out.add(fill(line, bar.plus(0, 2 * thickness)));
            }
            case DOTTED -> out.add(stroke(line, along(bar), dotted(thickness)));
            case DASHED -> out.add(stroke(line, along(bar), dashed(thickness)));
            case WAVY -> out.add(stroke(line, wave(bar), Fragment.Pen.solid(thickness)));
        }
    }

    private static Fragment fill(DecorationLine line, Rect bar) {
        return new Fragment.Fill(
                Tag.ARTIFACT, Shapes.rect(bar), false, new Fragment.Solid(line.color()));
    }

    private static Fragment stroke(DecorationLine line, Path path, Fragment.Pen pen) {
        return new Fragment.Stroke(Tag.ARTIFACT, path, pen, line.color());
    }

    /// Round dots, one thickness apart.
    private static Fragment.Pen dotted(long width) {
        return new Fragment.Pen(
                width, Fragment.Cap.ROUND, Fragment.Join.ROUND, 10, List.of(0L, 2 * width), 0);
    }

    /// Dashes three times as long as thick, two thicknesses apart.
    private static Fragment.Pen dashed(long width) {
        return new Fragment.Pen(
                width,
                Fragment.Cap.BUTT,
                Fragment.Join.MITER,
                10,
                List.of(3 * width, 2 * width),
                0);
    }

    private static Path along(Rect bar) {
        long y = bar.y() + bar.height() / 2;
        return Shapes.line(bar.x(), y, bar.right(), y);
    }

    /// Half waves of three thicknesses, up and down by one and a half.
    private static Path wave(Rect bar) {
        long half = 3 * bar.height();
        long y = bar.y() + bar.height() / 2;
        List<Path.Segment> segments = new ArrayList<>();
        segments.add(new Path.MoveTo(bar.x(), y));
        long swing = 2 * bar.height();
        for (long x = bar.x(); x < bar.right(); x += half) {
            segments.add(
                    new Path.CurveTo(
                            x + half / 3, y + swing, x + 2 * half / 3, y + swing, x + half, y));
            swing = -swing;
        }
        return new Path(segments);
    }
}
