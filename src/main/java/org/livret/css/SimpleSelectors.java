package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Test;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the simple selectors that hold no others: names, ids, classes, attributes, languages and
/// directions. What they weigh is added up for the selector at hand; the first fault is kept.
abstract class SimpleSelectors extends Scanner {
    static final int ID = 1 << 20;
    static final int CLASS = 1 << 10;
    static final int TYPE = 1;

    protected @Nullable String fault;
    protected Optional<String> nearest = Optional.empty();
    protected int specificity;
    protected long weight;

    SimpleSelectors(Span where) {
        super(where.file().text(), where.start(), where.end());
    }

    protected final void forget() {
        specificity = 0;
        weight = 0;
        fault = null;
        nearest = Optional.empty();
    }

    // The type of null is whatever the caller returns.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    protected final <T> @Nullable T fail(String why) {
        fault = fault == null ? why : fault;
        return null;
    }

    protected final void skipOne() {
        char c = peek(0);
        if (c == '"' || c == '\'') {
            string();
        } else {
            at = Math.min(end, at + (c == '\\' ? 2 : 1));
        }
    }

    /// Whether a sign stands in the selector outside of strings.
    protected final boolean names(char sign) {
        int start = at;
        int open = 0;
        while (!atEnd() && peek(0) != sign && (peek(0) != ',' || open > 0)) {
            open += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
            skipOne();
        }
        boolean found = peek(0) == sign;
        at = start;
        return found;
    }

    protected final int closing() {
        int start = at;
        int open = 0;
        while (!atEnd()) {
            open += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
            if (open == 0) {
                int found = at;
                at = start;
                return found;
            }
            skipOne();
        }
        at = start;
        return -1;
    }

    /// The name of an element or `*`, perhaps with a namespace, which decides nothing: all elements
    /// are those of XHTML, those of SVG within it keep their names.
    protected final void type(List<Test> tests) {
        int start = at;
        String name = startsName() ? name() : "";
        at += name.isEmpty() && peek(0) == '*' ? 1 : 0;
        if (peek(0) == '|' && peek(1) != '=' && peek(1) != '|') {
            at++;
            name = startsName() ? name() : "";
            boolean any = name.isEmpty() && peek(0) == '*';
            at = any ? at + 1 : name.isEmpty() ? start : at;
        }
        if (!name.isEmpty()) {
            specificity += TYPE;
            weight++;
            tests.add(new Selector.Type(name));
        }
    }

    protected final @Nullable Test id() {
        at++;
        String name = name();
        specificity += ID;
        return name.isEmpty() ? fail("a name must follow ‘#’") : new Selector.Id(name);
    }

    protected final @Nullable Test className() {
        at++;
        String name = name();
        specificity += CLASS;
        return name.isEmpty() ? fail("a name must follow ‘.’") : new Selector.ClassName(name);
    }

    protected final @Nullable Test attribute() {
        at++;
        skipSpace();
        String name = attributeName();
        skipSpace();
        specificity += CLASS;
        if (name.isEmpty()) {
            return fail("the name of an attribute is missing");
        }
        Selector.Operator operator = operator();
        if (operator == Selector.Operator.PRESENT) {
            return close()
                    ? new Selector.AttributeTest(name, operator, "", false)
                    : fail("‘]’ is missing");
        }
        skipSpace();
        boolean quoted = peek(0) == '"' || peek(0) == '\'';
        if (!quoted && !startsName()) {
            return fail("the value of an attribute that is no name stands in quotes");
        }
        String value = quoted ? string() : name();
        skipSpace();
        String flag = startsName() ? name().toLowerCase(Locale.ROOT) : "s";
        skipSpace();
        if (!flag.equals("i") && !flag.equals("s")) {
            return fail("only ‘i’ and ‘s’ can follow the value of an attribute");
        }
        return close()
                ? new Selector.AttributeTest(name, operator, value, flag.equals("i"))
                : fail("‘]’ is missing");
    }

    private boolean close() {
        boolean closed = peek(0) == ']';
        at += closed ? 1 : 0;
        return closed;
    }

    /// `epub|type` and `*|lang` are matched by their written names.
    private String attributeName() {
        if (peek(0) == '*' && peek(1) == '|') {
            at += 2;
            return name();
        }
        String name = name();
        if (peek(0) == '|' && peek(1) != '=') {
            at++;
            return name.isEmpty() ? name() : name + ':' + name();
        }
        return name;
    }

    private Selector.Operator operator() {
        Selector.Operator found =
                switch (peek(0)) {
                    case '=' -> Selector.Operator.EQUALS;
                    case '~' -> Selector.Operator.INCLUDES;
                    case '|' -> Selector.Operator.DASH_MATCH;
                    case '^' -> Selector.Operator.PREFIX;
                    case '$' -> Selector.Operator.SUFFIX;
                    case '*' -> Selector.Operator.SUBSTRING;
                    default -> Selector.Operator.PRESENT;
                };
        if (found == Selector.Operator.EQUALS) {
            at++;
        } else if (found != Selector.Operator.PRESENT) {
            at += peek(1) == '=' ? 2 : 0;
        }
        return found;
    }

    protected final @Nullable Test lang(Span inside) {
        specificity += CLASS;
        List<String> ranges = new ArrayList<>();
        boolean any = false;
        for (Value value : Tokenizer.values(text, inside.start(), inside.end())) {
            switch (value) {
                case Value.Ident(String range) -> {
                    ranges.add((any ? "*" : "") + range.toLowerCase(Locale.ROOT));
                    any = false;
                }
                case Value.Quoted(String range) -> ranges.add(range.toLowerCase(Locale.ROOT));
                case Value.Sign(char sign) -> any = sign == '*';
                case Value.Numeric _,
                        Value.Hash _,
                        Value.Url _,
                        Value.Function _,
                        Value.Block _ -> {}
            }
        }
        return ranges.isEmpty()
                ? fail("a language must stand in ‘:lang()’")
                : new Selector.Lang(ranges);
    }

    protected final @Nullable Test direction(Span inside) {
        specificity += CLASS;
        return switch (text.substring(inside.start(), inside.end()).strip()) {
            case "ltr" -> new Selector.Direction(false);
            case "rtl" -> new Selector.Direction(true);
            default -> fail("‘ltr’ or ‘rtl’ must stand in ‘:dir()’");
        };
    }
}
