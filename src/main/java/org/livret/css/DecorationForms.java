package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Background.Area;
import org.livret.css.Background.Image;
import org.livret.css.Background.Repeat;
import org.livret.css.Background.Tiling;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.css.BoxStyle.Radius;
import org.livret.css.BoxStyle.Shadow;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms of what is painted behind and around a box. Properties of backgrounds take a list, an
/// entry for each layer.
final class DecorationForms {
    private static final Keywords<Line> LINES =
            new Keywords<Line>()
                    .add("none", Line.NONE)
                    .add("hidden", Line.NONE)
                    .add("solid", Line.SOLID)
                    .add("dashed", Line.DASHED)
                    .add("dotted", Line.DOTTED)
                    .add("double", Line.DOUBLE)
                    .add("groove", Line.GROOVE)
                    .add("ridge", Line.RIDGE)
                    .add("inset", Line.INSET)
                    .add("outset", Line.OUTSET);
    static final Form<Line> LINE = LINES.form();
    static final Form<Line> OUTLINE =
            new Form<>(
                    "‘auto’, which is a solid line, or " + LINE.expected(),
                    (in, units) -> in.take("auto") ? Line.SOLID : LINES.read(in, units));
    static final Form<List<Optional<Image>>> IMAGES =
            new Form<>(
                    "‘none’, or pictures ‘url(…)’ and gradients such as ‘linear-gradient(…)’,"
                            + " ‘radial-gradient(…)’ and ‘conic-gradient(…)’, each perhaps"
                            + " ‘repeating-…’, with commas between them",
                    list(DecorationForms::image));
    static final Form<List<Repeat>> REPEAT =
            new Form<>(
                    "‘repeat’, ‘no-repeat’, ‘repeat-x’, ‘repeat-y’, ‘round’ or ‘space’",
                    list(DecorationForms::repeat));
    static final Form<List<Area>> AREA =
            new Form<>(
                    "‘border-box’, ‘padding-box’ or ‘content-box’",
                    list(
                            new Keywords<Area>()
                                    .add("border-box", Area.BORDER)
                                    .add("padding-box", Area.PADDING)
                                    .add("content-box", Area.CONTENT)));

    /// A page has nothing that scrolls: both words mean the same.
    static final Form<List<Boolean>> ATTACHMENT =
            new Form<>(
                    "‘scroll’ or ‘local’",
                    list(new Keywords<Boolean>().add("scroll", true).add("local", true)));

    static final Form<Radius> RADIUS =
            new Form<>(
                    "one or two lengths or percentages that are not negative",
                    DecorationForms::radius);
    static final Form<List<Shadow>> SHADOWS =
            new Form<>(
                    "‘none’ or shadows such as ‘0 1mm 3mm rgb(0 0 0 / 20%)’ and ‘inset 0 0 2mm"
                            + " gray’, with commas between them",
                    (in, units) ->
                            in.take("none")
                                    ? List.of()
                                    : Forms.commaSeparated(in, units, DecorationForms::shadow));

    private DecorationForms() {}

    private static <T> Form.Reader<List<T>> list(Form.Reader<T> reader) {
        return (in, units) -> Forms.commaSeparated(in, units, reader);
    }

    @SuppressWarnings("NullableOptional") // null: the value cannot be used; empty: it is ‘none’
    private static @Nullable Optional<Image> image(Tokens in, Units units) {
        if (in.take("none")) {
            return Optional.empty();
        }
        if (in.peek() instanceof Value.Url(String address)) {
            in.skip();
            return Optional.of(new Background.Url(address));
        }
        Background.Gradient gradient = GradientForms.read(in, units);
        return gradient == null ? null : Optional.of(gradient);
    }

    private static @Nullable Repeat repeat(Tokens in, Units units) {
        if (in.take("repeat-x")) {
            return new Repeat(Tiling.REPEAT, Tiling.ONCE);
        }
        if (in.take("repeat-y")) {
            return new Repeat(Tiling.ONCE, Tiling.REPEAT);
        }
        Tiling across = tiling(in);
        if (across == null) {
            return null;
        }
        Tiling down = tiling(in);
        return new Repeat(across, down == null ? across : down);
    }

    private static @Nullable Tiling tiling(Tokens in) {
        Tiling tiling =
                switch (in.word()) {
                    case "repeat" -> Tiling.REPEAT;
                    case "no-repeat" -> Tiling.ONCE;
                    case "round" -> Tiling.ROUND;
                    case "space" -> Tiling.SPACE;
                    default -> null;
                };
        if (tiling != null) {
            in.skip();
        }
        return tiling;
    }

    private static @Nullable Radius radius(Tokens in, Units units) {
        Extent x = Forms.positive(in, units);
        if (x == null) {
            return null;
        }
        Extent y = in.atEnd() ? x : Forms.positive(in, units);
        return y == null ? null : new Radius(x, y);
    }

    /// Two to four lengths in a row; `inset` and the colour before or after them (CSS Backgrounds
    /// 3, section 6.1).
    private static @Nullable Shadow shadow(Tokens in, Units units) {
        boolean inset = false;
        Color color = null;
        List<Long> lengths = List.of();
        while (true) {
            List<Long> next = lengths.isEmpty() ? lengths(in, units) : List.of();
            if (!inset && in.take("inset")) {
                inset = true;
            } else if (!next.isEmpty()) {
                lengths = next;
            } else {
                Color found = color == null ? Colors.read(in, units) : null;
                if (found == null) {
                    break;
                }
                color = found;
            }
        }
        long blur = lengths.size() > 2 ? lengths.get(2) : 0;
        return lengths.size() < 2 || blur < 0
                ? null
                : new Shadow(
                        lengths.get(0),
                        lengths.get(1),
                        blur,
                        lengths.size() > 3 ? lengths.get(3) : 0,
                        inset,
                        color == null ? units.color() : color);
    }

    private static List<Long> lengths(Tokens in, Units units) {
        List<Long> lengths = new ArrayList<>(4);
        while (lengths.size() < 4) {
            int start = in.position();
            Long length = Forms.length(in, units);
            if (length == null) {
                in.back(start);
                break;
            }
            lengths.add(length);
        }
        return lengths;
    }
}
