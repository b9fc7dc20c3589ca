package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.TextStyle.DecorationLine;
import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.List;

/// The forms of text properties (CSS Fonts 4, CSS Text 4).
final class TextForms {
    /// `line-height`: a factor in millionths of the font size, or, when the factor is 0, a length.
    record LineHeight(int factor, long length) {
        long of(long fontSize) {
            return factor == 0 ? length : Math.round(fontSize * (factor / 1e6));
        }
    }

    /// `text-indent`.
    record Indent(Extent extent, boolean hanging) {}

    /// `hyphenate-limit-chars`; 0 is `auto`.
    record Characters(int word, int before, int after) {}

    /// `vertical-align`: how far the baseline is raised, or where a cell's content stands.
    record Position(long shift, BoxStyle.VerticalAlign align) {}

    static final Form<List<String>> FAMILY =
            new Form<>(
                    "names of font families divided by commas",
                    (in, units) -> Forms.commaSeparated(in, units, TextForms::family));
    static final Form<Long> SIZE =
            new Form<>("a length, a percentage or a word such as ‘small’", TextForms::fontSize);
    static final Form<Boolean> KERNING =
            new Keywords<Boolean>().add("auto", true).add("normal", true).add("none", false).form();
    static final Form<LineHeight> LINE_HEIGHT =
            new Form<>("a number, a length, a percentage or ‘normal’", TextForms::lineHeight);
    static final Form<Long> SPACING = new Form<>("a length or ‘normal’", TextForms::spacing);
    static final Form<Indent> INDENT =
            new Form<>("a length or percentage, and perhaps ‘hanging’", TextForms::indent);
    static final Form<Characters> LIMIT_CHARS =
            new Form<>(
                    "‘auto’ or up to three whole numbers: word, before, after",
                    TextForms::limitChars);
    static final Form<Integer> LIMIT_LINES =
            new Form<>(
                    "a whole number or ‘no-limit’",
                    (in, units) -> in.take("no-limit") ? (Integer) 0 : Forms.whole(in, units, 0));
    static final Form<Position> VERTICAL =
            new Form<>(
                    "‘baseline’, ‘super’, ‘sub’, ‘top’, ‘middle’, ‘bottom’, a length or a"
                            + " percentage",
                    TextForms::vertical);
    static final Form<Long> THICKNESS =
            new Form<>("a length, a percentage or ‘auto’", TextForms::thickness);
    static final Form<List<DecorationLine.Kind>> LINES =
            new Form<>(
                    "‘none’ or some of ‘underline’, ‘overline’, ‘line-through’", TextForms::lines);
    static final Form<Boolean> HANGING =
            new Form<>(
                    "‘none’ or some of ‘first’, ‘last’, ‘allow-end’, ‘force-end’",
                    TextForms::hanging);
    static final Form<BoxStyle.InitialLetter> INITIAL_LETTER =
            new Form<>(
                    "‘normal’, or a size in lines from 1 and perhaps how many of them the letter"
                            + " sinks",
                    TextForms::initialLetter);
    static final Form<Integer> TAB_SIZE =
            new Form<>("a whole number of spaces", (in, units) -> Forms.whole(in, units, 0));
    static final Form<Align> ALIGN =
            new Keywords<Align>()
                    .add("start", Align.START)
                    .add("end", Align.END)
                    .add("left", Align.LEFT)
                    .add("right", Align.RIGHT)
                    .add("center", Align.CENTER)
                    .add("justify", Align.JUSTIFY)
                    .form();
    static final Form<Alignment> ALIGNMENT =
            new Form<>(
                    ALIGN.expected() + ", or a text such as ‘\".\"’ that cells are aligned on",
                    TextForms::alignment);

    /// `text-align`: with a text that cells are aligned on, or without one.
    record Alignment(Align align, String on) {}

    static @Nullable Alignment alignment(Tokens in, Units units) {
        if (!(in.peek() instanceof Value.Quoted(String on))) {
            Align align = ALIGN.reader().read(in, units);
            return align == null ? null : new Alignment(align, "");
        }
        in.skip();
        Align align = in.atEnd() ? Align.END : ALIGN.reader().read(in, units);
        return align == null || on.isEmpty() ? null : new Alignment(align, on);
    }

    static final Form<WhiteSpace> WHITE_SPACE =
            new Keywords<WhiteSpace>()
                    .add("normal", WhiteSpace.NORMAL)
                    .add("nowrap", WhiteSpace.NOWRAP)
                    .add("pre", WhiteSpace.PRE)
                    .add("pre-wrap", WhiteSpace.PRE_WRAP)
                    .add("break-spaces", WhiteSpace.PRE_WRAP)
                    .add("pre-line", WhiteSpace.PRE_LINE)
                    .form();

    private TextForms() {}

    private static @Nullable String family(Tokens in, Units units) {
        if (in.peek() instanceof Value.Quoted(String name)) {
            in.skip();
            return name;
        }
        StringBuilder out = new StringBuilder();
        while (in.peek() instanceof Value.Ident(String word)) {
            out.append(out.isEmpty() ? "" : " ").append(word);
            in.skip();
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static @Nullable Long fontSize(Tokens in, Units units) {
        double pt =
                switch (in.word()) {
                    case "xx-small" -> 7;
                    case "x-small" -> 7.5;
                    case "small" -> 10;
                    case "medium" -> 12;
                    case "large" -> 13.5;
                    case "x-large" -> 18;
                    case "xx-large" -> 24;
                    case "xxx-large" -> 36;
                    case "smaller" -> -1 / 1.2;
                    case "larger" -> -1.2;
                    default -> 0;
                };
        if (pt != 0) {
            in.skip();
            return Math.round(pt > 0 ? pt * Sp.PER_PT : -pt * units.em());
        }
        boolean plain = in.peek() instanceof Value.Numeric;
        Quantity quantity = Quantity.length(in, units);
        if (quantity == null || plain && quantity.isNegative()) {
            return null;
        }
        return Math.max(0, quantity.against(units.em()));
    }

    private static @Nullable LineHeight lineHeight(Tokens in, Units units) {
        if (in.take("normal")) {
            return new LineHeight(1_200_000, 0);
        }
        Quantity quantity = Quantity.read(in, units);
        if (quantity == null || quantity.isNegative() || quantity.kind() == Quantity.Kind.ANGLE) {
            return null;
        }
        return quantity.isNumber()
                ? new LineHeight((int) Math.round(quantity.number() * 1e6), 0)
                : new LineHeight(0, Math.max(0, quantity.against(units.em())));
    }

    private static @Nullable Long spacing(Tokens in, Units units) {
        if (in.take("normal")) {
            return 0L;
        }
        Quantity quantity = Quantity.length(in, units);
        return quantity == null ? null : (Long) quantity.against(units.em());
    }

    private static @Nullable Indent indent(Tokens in, Units units) {
        boolean before = in.take("hanging");
        Extent extent = Forms.extent(in, units);
        boolean hanging = before || in.take("hanging");
        return extent == null ? null : new Indent(extent, hanging);
    }

    private static @Nullable Characters limitChars(Tokens in, Units units) {
        int[] numbers = new int[3];
        int count = 0;
        while (count < 3 && !in.atEnd()) {
            Integer number = in.take("auto") ? (Integer) 0 : Forms.whole(in, units, 0);
            if (number == null) {
                return null;
            }
            numbers[count++] = number;
        }
        if (count == 2) {
            numbers[2] = numbers[1];
        }
        return count == 0 ? null : new Characters(numbers[0], numbers[1], numbers[2]);
    }

    // The shifts are those of most text faces' own superscripts; CSS 2.2 leaves them to the user
    // agent.
    private static @Nullable Position vertical(Tokens in, Units units) {
        long em = units.parent().get(Properties.FONT_SIZE);
        Position keyword =
                switch (in.word()) {
                    case "baseline" -> new Position(0, BoxStyle.VerticalAlign.BASELINE);
                    case "super" -> new Position(em * 34 / 100, BoxStyle.VerticalAlign.BASELINE);
                    case "sub" -> new Position(-em * 18 / 100, BoxStyle.VerticalAlign.BASELINE);
                    case "top", "text-top" -> new Position(0, BoxStyle.VerticalAlign.TOP);
                    case "middle" -> new Position(0, BoxStyle.VerticalAlign.MIDDLE);
                    case "bottom", "text-bottom" -> new Position(0, BoxStyle.VerticalAlign.BOTTOM);
                    default -> null;
                };
        if (keyword != null) {
            in.skip();
            return keyword;
        }
        Quantity quantity = Quantity.length(in, units);
        return quantity == null
                ? null
                : new Position(
                        quantity.against(units.lineHeight()), BoxStyle.VerticalAlign.BASELINE);
    }

    /// A length that is not negative; less than 0 for the font's own.
    private static @Nullable Long thickness(Tokens in, Units units) {
        if (in.take("auto") || in.take("from-font")) {
            return -1L;
        }
        Quantity quantity = Quantity.length(in, units);
        return quantity == null ? null : (Long) Math.max(0, quantity.against(units.em()));
    }

    private static @Nullable List<DecorationLine.Kind> lines(Tokens in, Units units) {
        if (in.take("none")) {
            return List.of();
        }
        List<DecorationLine.Kind> out = new ArrayList<>();
        while (true) {
            DecorationLine.Kind kind =
                    switch (in.word()) {
                        case "underline" -> DecorationLine.Kind.UNDERLINE;
                        case "overline" -> DecorationLine.Kind.OVERLINE;
                        case "line-through" -> DecorationLine.Kind.LINE_THROUGH;
                        default -> null;
                    };
            if (kind == null) {
                return out.isEmpty() ? null : List.copyOf(out);
            }
            in.skip();
            out.add(kind);
        }
    }

    /// CSS Inline 3, section 7.1; without the lines to sink, the letter sinks as deep as its size
    /// says, or not at all for `raise`.
    private static BoxStyle.@Nullable InitialLetter initialLetter(Tokens in, Units units) {
        if (in.take("normal")) {
            return BoxStyle.InitialLetter.NONE;
        }
        Double size = Forms.number(in, units);
        if (size == null || size < 1 || size > 20) {
            return null;
        }
        Integer sink = (Integer) (int) Math.floor(size);
        if (in.take("raise")) {
            sink = (Integer) 1;
        } else if (!in.take("drop") && !in.atEnd()) {
            sink = Forms.whole(in, units, 1);
        }
        return sink == null || sink > 20
                ? null
                : new BoxStyle.InitialLetter((int) Math.round(size * 1000), sink);
    }

    private static @Nullable Boolean hanging(Tokens in, Units units) {
        if (in.take("none")) {
            return false;
        }
        boolean any = false;
        while (in.take("first")
                || in.take("last")
                || in.take("allow-end")
                || in.take("force-end")) {
            any = true;
        }
        return any ? (Boolean) true : null;
    }
}
