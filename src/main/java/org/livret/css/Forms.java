package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;

/// The forms of values that many properties share: lengths, numbers, colours, lists.
final class Forms {
    static final Form<Color> COLOR =
            new Form<>("a colour such as ‘#336699’, ‘rgb(51 102 153)’ or ‘navy’", Colors::read);
    static final Form<Color> PAINT =
            new Form<>(
                    "a colour or ‘none’",
                    (in, units) -> in.take("none") ? Color.TRANSPARENT : Colors.read(in, units));
    static final Form<Long> LENGTH = new Form<>("a length such as ‘2mm’", Forms::length);
    static final Form<Extent> MARGIN =
            new Form<>(
                    "a length, a percentage or ‘auto’",
                    (in, units) -> in.take("auto") ? Extent.AUTO : extent(in, units));
    static final Form<Extent> PADDING =
            new Form<>("a length or percentage that is not negative", Forms::positive);
    static final Form<Extent> SIZE =
            new Form<>("a length, a percentage, ‘auto’ or ‘max-content’", Forms::size);
    static final Form<Extent> LIMIT = new Form<>("a length, a percentage or ‘none’", Forms::limit);
    static final Form<Extent> GAP =
            new Form<>(
                    "a length, a percentage or ‘normal’",
                    (in, units) -> in.take("normal") ? Extent.AUTO : positive(in, units));
    static final Form<Long> BORDER_WIDTH =
            new Form<>("a length, ‘thin’, ‘medium’ or ‘thick’", Forms::borderWidth);
    static final Form<Integer> THOUSANDTHS =
            new Form<>("a number or percentage from 0 to 1", Forms::share);
    static final Form<Integer> FACTOR = new Form<>("a number that is not negative", Forms::factor);
    static final Form<Integer> COUNT =
            new Form<>("a whole number from 1", (in, units) -> whole(in, units, 1));

    private Forms() {}

    static @Nullable Long length(Tokens in, Units units) {
        Quantity quantity = Quantity.read(in, units);
        return quantity == null ? null : quantity.absolute();
    }

    static @Nullable Extent extent(Tokens in, Units units) {
        Quantity quantity = Quantity.read(in, units);
        return quantity == null ? null : quantity.extent();
    }

    static @Nullable Extent positive(Tokens in, Units units) {
        Value value = in.peek();
        Quantity quantity = Quantity.read(in, units);
        // The sum of a calc() is only known to be negative against its container; layout clamps it.
        boolean refused =
                quantity == null || (value instanceof Value.Numeric && quantity.isNegative());
        return refused || quantity == null ? null : quantity.extent();
    }

    static @Nullable Extent size(Tokens in, Units units) {
        Extent keyword = keyword(in);
        return keyword == null ? positive(in, units) : keyword;
    }

    private static @Nullable Extent limit(Tokens in, Units units) {
        Extent keyword = in.take("none") ? Extent.Keyword.NONE : keyword(in);
        return keyword == null ? positive(in, units) : keyword;
    }

    private static @Nullable Extent keyword(Tokens in) {
        Extent found =
                switch (in.word()) {
                    case "auto" -> Extent.AUTO;
                    case "min-content" -> Extent.Keyword.MIN_CONTENT;
                    case "max-content" -> Extent.Keyword.MAX_CONTENT;
                    case "fit-content" -> Extent.Keyword.FIT_CONTENT;
                    default -> null;
                };
        if (found != null) {
            in.skip();
        }
        return found;
    }

    // The keywords' widths are those of browsers: 1, 3 and 5 px.
    private static @Nullable Long borderWidth(Tokens in, Units units) {
        Long keyword =
                switch (in.word()) {
                    case "thin" -> 49_152L;
                    case "medium" -> 147_456L;
                    case "thick" -> 245_760L;
                    default -> null;
                };
        if (keyword != null) {
            in.skip();
            return keyword;
        }
        Long length = length(in, units);
        return length == null || length < 0 ? null : length;
    }

    static @Nullable Double number(Tokens in, Units units) {
        Quantity quantity = Quantity.read(in, units);
        return quantity == null || !quantity.isNumber() ? null : (Double) quantity.number();
    }

    static @Nullable Integer whole(Tokens in, Units units, int least) {
        Double number = number(in, units);
        if (number == null || number != Math.rint(number) || number < least || number > 1_000_000) {
            return null;
        }
        return number.intValue();
    }

    private static @Nullable Integer share(Tokens in, Units units) {
        Quantity quantity = Quantity.read(in, units);
        if (quantity == null || quantity.kind() == Quantity.Kind.ANGLE || quantity.length() != 0) {
            return null;
        }
        double value = quantity.isNumber() ? quantity.number() : quantity.percent() / 100;
        return (int) Math.round(Math.max(0, Math.min(1, value)) * 1000);
    }

    private static @Nullable Integer factor(Tokens in, Units units) {
        Double number = number(in, units);
        return number == null || number < 0 || number > 1_000_000
                ? null
                : (Integer) (int) Math.round(number * 1000);
    }

    /// Values divided by commas; null when one of them cannot be read.
    static <T> @Nullable List<T> commaSeparated(Tokens in, Units units, Form.Reader<T> reader) {
        List<T> out = new ArrayList<>();
        do {
            T item = reader.read(in, units);
            if (item == null) {
                return null;
            }
            out.add(item);
        } while (in.take(','));
        return List.copyOf(out);
    }
}
