package org.livret.css;

import java.util.List;
import java.util.Optional;

/// How a counter is written (CSS Counter Styles 3). A number that the style cannot write is written
/// in its fallback's, and at last in decimal.
public record CounterStyle(
        String name, Algorithm algorithm, Look look, Optional<CounterStyle> fallback) {
    /// Longer representations help nobody and could fill the memory.
    private static final int LONGEST = 60;

    /// What turns numbers into symbols (section 3.1).
    public sealed interface Algorithm {}

    /// Writes nothing: `none`.
    public record Nothing() implements Algorithm {}

    /// One symbol after the other, again and again.
    public record Cyclic(List<String> symbols) implements Algorithm {
        public Cyclic {
            symbols = List.copyOf(symbols);
        }
    }

    /// One symbol for each number from `first` on.
    public record Fixed(int first, List<String> symbols) implements Algorithm {
        public Fixed {
            symbols = List.copyOf(symbols);
        }
    }

    /// One symbol after the other, doubled, trebled and so on with each round: *, †, **, ††.
    public record Symbolic(List<String> symbols) implements Algorithm {
        public Symbolic {
            symbols = List.copyOf(symbols);
        }
    }

    /// Letters as digits without a zero: a, b, …, z, aa, ab.
    public record Alphabetic(List<String> symbols) implements Algorithm {
        public Alphabetic {
            symbols = List.copyOf(symbols);
        }
    }

    /// Digits, the first of which is zero.
    public record Numeric(List<String> symbols) implements Algorithm {
        public Numeric {
            symbols = List.copyOf(symbols);
        }
    }

    /// Symbols with weights that add up, as Roman numerals do; the heaviest first.
    public record Additive(List<Weight> weights) implements Algorithm {
        public Additive {
            weights = List.copyOf(weights);
        }
    }

    public record Weight(int value, String symbol) {}

    /// What stands around symbols: `prefix` and `suffix` in markers, `minus` and `afterMinus`
    /// around negative numbers, `pad` before numbers that are shorter than `width`.
    public record Look(
            String prefix,
            String suffix,
            String minus,
            String afterMinus,
            int width,
            String pad,
            List<Range> ranges) {
        static final Look PLAIN = new Look("", ". ", "-", "", 0, "", List.of());

        public Look {
            ranges = List.copyOf(ranges);
        }

        Look withSuffix(String other) {
            return new Look(prefix, other, minus, afterMinus, width, pad, ranges);
        }

        Look in(int least, int most) {
            return new Look(
                    prefix, suffix, minus, afterMinus, width, pad, List.of(new Range(least, most)));
        }
    }

    public record Range(int least, int most) {
        boolean holds(int value) {
            return least <= value && value <= most;
        }
    }

    public static final CounterStyle DECIMAL =
            new CounterStyle(
                    "decimal",
                    new Numeric(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")),
                    Look.PLAIN,
                    Optional.empty());
    public static final CounterStyle NONE =
            new CounterStyle("none", new Nothing(), Look.PLAIN, Optional.empty());

    /// The style that CSS itself knows by a name.
    public static Optional<CounterStyle> named(String name) {
        return Optional.ofNullable(CounterStyles.NONE.find(name));
    }

    /// Whether the style writes nothing at all.
    public boolean isNone() {
        return algorithm instanceof Nothing;
    }

    /// The number as text, without prefix and suffix.
    public String format(int value) {
        return format(value, 0);
    }

    /// What stands before the content of a list item of this number.
    public String marker(int value) {
        String text = format(value);
        return isNone() ? "" : look.prefix() + text + look.suffix().stripTrailing();
    }

    private String format(int value, int depth) {
        Optional<String> own = inRange(value) ? signed(value) : Optional.empty();
        if (own.isPresent()) {
            return own.get();
        }
        return fallback.isPresent() && depth < 8
                ? fallback.get().format(value, depth + 1)
                : Integer.toString(value);
    }

    private boolean inRange(int value) {
        if (!look.ranges().isEmpty()) {
            return look.ranges().stream().anyMatch(range -> range.holds(value));
        }
        return switch (algorithm) {
            case Nothing _, Cyclic _, Numeric _, Fixed _ -> true;
            case Alphabetic _, Symbolic _ -> value >= 1;
            case Additive _ -> value >= 0;
        };
    }

    /// The symbols with the signs of a negative number, filled up to the width; empty when there
    /// are none for the number.
    private Optional<String> signed(int value) {
        boolean negative = value < 0 && takesSign();
        return symbols(negative ? -value : value)
                .map(text -> {
                    String minus = negative ? look.minus() : "";
                    String after = negative ? look.afterMinus() : "";
                    int missing = look.width() - length(minus) - length(text) - length(after);
                    return minus
                            + look.pad().repeat(Math.clamp(missing, 0, LONGEST))
                            + text
                            + after;
                });
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private boolean takesSign() {
        return switch (algorithm) {
            case Nothing _, Cyclic _, Fixed _ -> false;
            case Symbolic _, Alphabetic _, Numeric _, Additive _ -> true;
        };
    }

    private Optional<String> symbols(int value) {
        return switch (algorithm) {
            case Nothing _ -> Optional.of("");
            case Cyclic(List<String> s) -> Optional.of(s.get(Math.floorMod(value - 1, s.size())));
            case Fixed(int first, List<String> s) -> {
                long at = (long) value - first;
                yield at < 0 || at >= s.size() ? Optional.empty() : Optional.of(s.get((int) at));
            }
            case Symbolic(List<String> s) -> symbolic(s, value);
            case Alphabetic(List<String> s) -> alphabetic(s, value);
            case Numeric(List<String> s) -> Optional.of(numeric(s, value));
            case Additive(List<Weight> weights) -> additive(weights, value);
        };
    }

    private static Optional<String> symbolic(List<String> symbols, int value) {
        if (value < 1) {
            return Optional.empty();
        }
        int times = (value + symbols.size() - 1) / symbols.size();
        return times > LONGEST
                ? Optional.empty()
                : Optional.of(symbols.get((value - 1) % symbols.size()).repeat(times));
    }

    private static Optional<String> alphabetic(List<String> symbols, int value) {
        if (value < 1) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (int left = value; left > 0; left = (left - 1) / symbols.size()) {
            out.insert(0, symbols.get((left - 1) % symbols.size()));
        }
        return Optional.of(out.toString());
    }

    private static String numeric(List<String> symbols, int value) {
        StringBuilder out = new StringBuilder(value == 0 ? symbols.getFirst() : "");
        for (int left = value; left > 0; left /= symbols.size()) {
            out.insert(0, symbols.get(left % symbols.size()));
        }
        return out.toString();
    }

    private static Optional<String> additive(List<Weight> weights, int value) {
        StringBuilder out = new StringBuilder();
        int left = value;
        for (Weight weight : weights) {
            if (weight.value() == 0) {
                out.append(value == 0 ? weight.symbol() : "");
            } else {
                int times = left / weight.value();
                if (times > LONGEST) {
                    return Optional.empty();
                }
                out.append(weight.symbol().repeat(times));
                left -= times * weight.value();
            }
        }
        return left == 0 && !out.isEmpty() ? Optional.of(out.toString()) : Optional.empty();
    }
}
