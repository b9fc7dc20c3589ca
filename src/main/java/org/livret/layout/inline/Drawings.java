package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.css.ParagraphStyle;
import org.livret.css.TextStyle;
import org.livret.diag.Span;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.layout.decoration.PictureSetter;
import org.livret.page.Fragment;
import org.livret.page.Ramp;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Vector drawings into fragments, with their texts shaped. All fragments of a drawing carry the
/// tag of its figure.
public final class Drawings implements PictureSetter {
    private final Words words;
    private final Typography typography;
    private final MissingCharacters missing;

    Drawings(Typography typography, MissingCharacters missing) {
        this.typography = typography;
        this.missing = missing;
        this.words =
                new Words(
                        typography,
                        new Words.Policy(
                                ParagraphStyle.Hyphens.NONE,
                                new ParagraphStyle.HyphenateLimits(0, 0, 0, 0)));
    }

    @Override
    public List<Fragment> drawing(Picture.Drawing drawing, Rect area, Tag tag, Span span) {
        Size natural = drawing.natural();
        if (natural.width() == 0 || natural.height() == 0 || drawing.items().isEmpty()) {
            return List.of();
        }
        double sx = (double) area.width() / natural.width();
        double sy = (double) area.height() / natural.height();
        Affine map = new Affine(sx, 0, 0, sy, area.x(), area.y());
        List<Fragment> fragments = items(drawing.items(), tag, span);
        return List.of(
                new Fragment.Group(
                        map,
                        Optional.of(Shapes.rect(new Rect(0, 0, natural.width(), natural.height()))),
                        1000,
                        area,
                        fragments));
    }

    private List<Fragment> items(List<Picture.Item> items, Tag tag, Span span) {
        List<Fragment> out = new ArrayList<>(items.size());
        for (Picture.Item item : items) {
            switch (item) {
                case Picture.Shape shape -> shape(shape, tag, out);
                case Picture.Text text -> text(text, tag, span, out);
                case Picture.Group(Affine map, var clip, int opacity, List<Picture.Item> inner) -> {
                    List<Fragment> fragments = items(inner, tag, span);
                    if (!fragments.isEmpty()) {
                        Rect box = Bounds.of(fragments).mapped(map);
                        out.add(new Fragment.Group(map, clip, opacity, box, fragments));
                    }
                }
            }
        }
        return out;
    }

    private static void shape(Picture.Shape shape, Tag tag, List<Fragment> out) {
        shape.fill()
                .ifPresent(fill ->
                        out.add(
                                new Fragment.Fill(
                                        tag, shape.path(), shape.evenOdd(), paint(fill))));
        shape.stroke()
                .ifPresent(s -> out.add(new Fragment.Stroke(tag, shape.path(), pen(s), s.color())));
    }

    private static Fragment.Paint paint(Picture.Paint paint) {
        return switch (paint) {
            case Picture.Solid(Color color) -> new Fragment.Solid(color);
            case Picture.LinearGradient g ->
                    new Fragment.LinearGradient(
                            new Point(g.x1(), g.y1()),
                            new Point(g.x2(), g.y2()),
                            ramp(g.stops(), g.repeats()));
            case Picture.RadialGradient g ->
                    new Fragment.RadialGradient(
                            new Point(g.x(), g.y()),
                            g.radiusX(),
                            g.radiusY(),
                            ramp(g.stops(), g.repeats()));
        };
    }

    private static Ramp ramp(List<Picture.Stop> given, boolean repeats) {
        List<Ramp.Stop> stops = new ArrayList<>(given.size());
        int at = 0;
        for (Picture.Stop stop : given) {
            at = Math.max(at, stop.position() * (Ramp.WHOLE / 1000));
            stops.add(new Ramp.Stop(at, stop.color()));
        }
        return new Ramp(stops, repeats && at > stops.getFirst().at());
    }

    private static Fragment.Pen pen(Picture.Stroke s) {
        Fragment.Cap cap =
                switch (s.cap()) {
                    case BUTT -> Fragment.Cap.BUTT;
                    case ROUND -> Fragment.Cap.ROUND;
                    case SQUARE -> Fragment.Cap.SQUARE;
                };
        Fragment.Join join =
                switch (s.join()) {
                    case MITER -> Fragment.Join.MITER;
                    case ROUND -> Fragment.Join.ROUND;
                    case BEVEL -> Fragment.Join.BEVEL;
                };
        return new Fragment.Pen(s.width(), cap, join, s.miterLimit(), s.dashes(), s.dashOffset());
    }

    // ---- text ----

    @Override
    public long textWidth(String text, Picture.Font font) {
        return width(text, typography.look(style(font, Color.BLACK)));
    }

    private long width(String text, Look look) {
        return line(text, look, Tag.ARTIFACT, new Place(0, 0), Optional.empty(), _ -> {});
    }

    private void text(Picture.Text text, Tag tag, Span span, List<Fragment> out) {
        Look look = typography.look(style(text.font(), text.color()));
        long width = width(text.text(), look);
        long x =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        GlyphBuffer glyphs = new GlyphBuffer();
        line(
                text.text(),
                look,
                tag,
                new Place(x, text.y()),
                Optional.of(glyphs),
                word -> missing.report(word, span));
        glyphs.drainTo(out);
    }

    private static TextStyle style(Picture.Font font, Color color) {
        return new TextStyle(
                font.families(),
                font.size(),
                TextStyle.Cut.of(font.weight(), font.italic()),
                List.of(),
                true,
                color,
                Color.TRANSPARENT,
                font.letterSpacing(),
                0,
                TextStyle.Transform.NONE,
                List.of(),
                0,
                false,
                "");
    }

    private record Place(long x, long y) {}

    /// A word, or a space where `word` is null, of a text.
    private record Token(int from, @Nullable Word word, long width) {}

    private long line(
            String text,
            Look look,
            Tag tag,
            Place place,
            Optional<GlyphBuffer> out,
            Consumer<Word> met) {
        Levels levels = Levels.of(text, false);
        List<Token> tokens = tokens(text, look, levels, met);
        int[] ways = new int[tokens.size()];
        for (int i = 0; levels != null && i < ways.length; i++) {
            ways[i] = levels.at(tokens.get(i).from);
        }
        long x = place.x;
        for (int index : Levels.order(ways, ways.length)) {
            Token token = tokens.get(index);
            GlyphBuffer.Pen pen = new GlyphBuffer.Pen(look, tag, x, place.y);
            out.ifPresent(o -> paint(token, text, (ways[index] & 1) != 0, pen, o));
            x += token.width;
        }
        return x - place.x;
    }

    private static void paint(
            Token token, String text, boolean rightToLeft, GlyphBuffer.Pen pen, GlyphBuffer out) {
        if (token.word == null) {
            out.space(pen, text.charAt(token.from), token.width, rightToLeft);
        } else {
            out.word(token.word, pen);
        }
    }

    private List<Token> tokens(
            String text, Look look, @Nullable Levels levels, Consumer<Word> met) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i + 1;
            char c = text.charAt(i);
            if (Spaces.isSpace(c)) {
                tokens.add(new Token(i, null, Spaces.of(look, c, '\n', '\n').width()));
            } else {
                while (end < text.length()
                        && !Spaces.isSpace(text.charAt(end))
                        && (levels == null || levels.at(end) == levels.at(i))) {
                    end++;
                }
                boolean rightToLeft = levels != null && levels.rightToLeft(i);
                Word word = words.get(look, text, i, end, rightToLeft);
                met.accept(word);
                tokens.add(new Token(i, word, word.width));
            }
            i = end;
        }
        return tokens;
    }
}
