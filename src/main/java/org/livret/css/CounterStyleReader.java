package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.CounterRule.Changes;
import org.livret.css.CounterRule.Negative;
import org.livret.css.CounterRule.Pad;
import org.livret.css.CounterStyle.Additive;
import org.livret.css.CounterStyle.Algorithm;
import org.livret.css.CounterStyle.Alphabetic;
import org.livret.css.CounterStyle.Cyclic;
import org.livret.css.CounterStyle.Fixed;
import org.livret.css.CounterStyle.Look;
import org.livret.css.CounterStyle.Numeric;
import org.livret.css.CounterStyle.Range;
import org.livret.css.CounterStyle.Symbolic;
import org.livret.css.CounterStyle.Weight;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `@counter-style`. A descriptor that cannot be used is reported and left out; a style that
/// has no symbols is reported and left out whole.
final class CounterStyleReader {
    private static final List<String> DESCRIPTORS =
            List.of(
                    "system",
                    "symbols",
                    "additive-symbols",
                    "negative",
                    "prefix",
                    "suffix",
                    "range",
                    "pad",
                    "fallback",
                    "speak-as");

    /// Names that cannot be given another meaning (section 2).
    private static final Set<String> RESERVED =
            Set.of(
                    "none",
                    "decimal",
                    "disc",
                    "square",
                    "circle",
                    "disclosure-open",
                    "disclosure-closed");

    private final Reporter reporter;
    private String system = "symbolic";
    private int first = 1;
    private String base = "";
    private List<String> symbols = List.of();
    private List<Weight> weights = List.of();
    private @Nullable String prefix;
    private @Nullable String suffix;
    private @Nullable Negative negative;
    private @Nullable Pad pad;
    private @Nullable List<Range> ranges;
    private Optional<String> fallback = Optional.empty();

    private CounterStyleReader(Reporter reporter) {
        this.reporter = reporter;
    }

    static Optional<CounterRule> read(
            String name, List<Declaration> descriptors, Span span, Reporter reporter) {
        String fault =
                !isName(name)
                        ? "it has no name"
                        : RESERVED.contains(name) ? "the name is CSS's own" : "";
        CounterStyleReader reader = new CounterStyleReader(reporter);
        descriptors.forEach(reader::descriptor);
        Optional<Algorithm> algorithm = reader.algorithm();
        if (fault.isEmpty() && algorithm.isEmpty() && reader.base.isEmpty()) {
            fault = "it lacks symbols for the system ‘" + reader.system + "’";
        }
        if (!fault.isEmpty()) {
            reporter.report(new CssProblem.UnusableCounterStyle(name, fault, span));
            return Optional.empty();
        }
        Changes look =
                new Changes(
                        reader.prefix, reader.suffix, reader.negative, reader.pad, reader.ranges);
        return Optional.of(new CounterRule(name, algorithm, reader.base, look, reader.fallback));
    }

    private static boolean isName(String name) {
        List<Value> values = Tokenizer.values(name);
        return values.size() == 1 && values.getFirst() instanceof Value.Ident;
    }

    private Optional<Algorithm> algorithm() {
        Algorithm made =
                switch (system) {
                    case "cyclic" -> symbols.isEmpty() ? null : new Cyclic(symbols);
                    case "fixed" -> symbols.isEmpty() ? null : new Fixed(first, symbols);
                    case "symbolic" -> symbols.isEmpty() ? null : new Symbolic(symbols);
                    case "alphabetic" -> symbols.size() < 2 ? null : new Alphabetic(symbols);
                    case "numeric" -> symbols.size() < 2 ? null : new Numeric(symbols);
                    case "additive" -> weights.isEmpty() ? null : new Additive(weights);
                    default -> null;
                };
        return Optional.ofNullable(made);
    }

    private void descriptor(Declaration declaration) {
        String name = declaration.property();
        if (!DESCRIPTORS.contains(name)) {
            reporter.report(
                    new CssProblem.UnknownCounterDescriptor(
                            name, NearestName.of(name, DESCRIPTORS), declaration.span()));
            return;
        }
        Tokens in = new Tokens(declaration.value());
        boolean read =
                switch (name) {
                    case "system" -> system(in);
                    case "symbols" -> symbolList(in);
                    case "additive-symbols" -> weights(in);
                    case "range" -> ranges(in);
                    case "speak-as" -> true;
                    default -> look(name, in);
                };
        if (!read || !in.atEnd() && !name.equals("speak-as")) {
            reporter.report(
                    new CssProblem.UnusableValue(
                            declaration.property(),
                            ValueText.of(declaration.value()),
                            expected(declaration.property()),
                            declaration.span()));
        }
    }

    private static String expected(String descriptor) {
        return switch (descriptor) {
            case "system" ->
                    "‘cyclic’, ‘numeric’, ‘alphabetic’, ‘symbolic’, ‘additive’, ‘fixed’ or"
                            + " ‘extends’ with a name";
            case "additive-symbols" ->
                    "weights with symbols, the heaviest first: ‘10 \"x\", 1 \"i\"’";
            case "range" -> "‘auto’ or pairs of bounds such as ‘1 10, 20 infinite’";
            case "pad" -> "a whole number and a symbol";
            case "fallback" -> "the name of another style";
            default -> "texts in quotes";
        };
    }

    private boolean look(String name, Tokens in) {
        return switch (name) {
            case "negative" -> {
                negative = negative(in);
                yield negative != null;
            }
            case "prefix" -> {
                prefix = symbol(in);
                yield prefix != null;
            }
            case "suffix" -> {
                suffix = symbol(in);
                yield suffix != null;
            }
            case "pad" -> {
                pad = pad(in);
                yield pad != null;
            }
            default -> {
                fallback = name(in);
                yield fallback.isPresent();
            }
        };
    }

    private boolean symbolList(Tokens in) {
        symbols = symbols(in);
        return !symbols.isEmpty();
    }

    private boolean weights(Tokens in) {
        weights = weightList(in);
        return !weights.isEmpty();
    }

    private boolean system(Tokens in) {
        String word = in.word();
        in.skip();
        boolean known =
                switch (word) {
                    case "cyclic", "numeric", "alphabetic", "symbolic", "additive" -> true;
                    case "fixed" -> in.atEnd() || first(in);
                    case "extends" -> base(in);
                    default -> false;
                };
        system = known ? word : system;
        return known;
    }

    private boolean first(Tokens in) {
        Integer number = Forms.whole(in, Units.NEUTRAL, -999_999);
        first = number == null ? 1 : number;
        return number != null;
    }

    private boolean base(Tokens in) {
        base = name(in).orElse("");
        return !base.isEmpty();
    }

    private static Optional<String> name(Tokens in) {
        if (in.peek() instanceof Value.Ident(String name)) {
            in.skip();
            return Optional.of(name);
        }
        return Optional.empty();
    }

    private static @Nullable String symbol(Tokens in) {
        String symbol =
                switch (in.peek()) {
                    case Value.Quoted(String text) -> text;
                    case Value.Ident(String text) -> text;
                    case null, default -> null;
                };
        if (symbol != null) {
            in.skip();
        }
        return symbol;
    }

    private static List<String> symbols(Tokens in) {
        List<String> out = new ArrayList<>();
        String symbol = symbol(in);
        while (symbol != null) {
            out.add(symbol);
            symbol = symbol(in);
        }
        return out;
    }

    private static List<Weight> weightList(Tokens in) {
        List<Weight> out = new ArrayList<>();
        do {
            Integer value = Forms.whole(in, Units.NEUTRAL, 0);
            String symbol = symbol(in);
            value = value == null ? Forms.whole(in, Units.NEUTRAL, 0) : value;
            boolean falls = out.isEmpty() || value != null && value < out.getLast().value();
            if (value == null || symbol == null || !falls) {
                return List.of();
            }
            out.add(new Weight(value, symbol));
        } while (in.take(','));
        return out;
    }

    private static @Nullable Negative negative(Tokens in) {
        String before = symbol(in);
        String after = symbol(in);
        return before == null ? null : new Negative(before, after == null ? "" : after);
    }

    private static @Nullable Pad pad(Tokens in) {
        Integer width = Forms.whole(in, Units.NEUTRAL, 0);
        String symbol = symbol(in);
        width = width == null ? Forms.whole(in, Units.NEUTRAL, 0) : width;
        return width == null || symbol == null ? null : new Pad(width, symbol);
    }

    private boolean ranges(Tokens in) {
        if (in.take("auto")) {
            ranges = List.of();
            return true;
        }
        List<Range> out = new ArrayList<>();
        do {
            Integer least =
                    in.take("infinite")
                            ? (Integer) Integer.MIN_VALUE
                            : Forms.whole(in, Units.NEUTRAL, -999_999);
            Integer most =
                    in.take("infinite")
                            ? (Integer) Integer.MAX_VALUE
                            : Forms.whole(in, Units.NEUTRAL, -999_999);
            if (least == null || most == null || least > most) {
                return false;
            }
            out.add(new Range(least, most));
        } while (in.take(','));
        ranges = out;
        return true;
    }

    /// `symbols(system "a" "b")`: a style without a name (section 5.3).
    static @Nullable CounterStyle anonymous(Tokens in) {
        CounterStyleReader reader = new CounterStyleReader(problem -> {});
        if (!in.word().isEmpty() && !reader.system(in)) {
            return null;
        }
        reader.symbols = symbols(in);
        Look look = Look.PLAIN.withSuffix(" ");
        return in.atEnd() && !reader.system.equals("extends")
                ? reader.algorithm()
                        .map(made -> new CounterStyle("", made, look, Optional.empty()))
                        .orElse(null)
                : null;
    }
}
