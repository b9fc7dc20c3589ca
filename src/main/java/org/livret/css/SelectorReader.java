package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Combinator;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Link;
import org.livret.css.Selector.PseudoElement;
import org.livret.css.Selector.Test;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a list of selectors. A selector that cannot be used is reported and left out; the others
/// of its list stay.
final class SelectorReader extends Scanner {
    /// More would only slow matching down.
    private static final int DEEPEST = 8;

    private static final int ID = 1 << 20;
    private static final int CLASS = 1 << 10;
    private static final int TYPE = 1;
    private static final Integer MINUS_ONE = -1;

    private static final List<String> ELEMENTS =
            List.of("before", "after", "marker", "first-letter", "first-line");
    private static final List<String> CLASSES =
            List.of(
                    "first-child",
                    "last-child",
                    "only-child",
                    "first-of-type",
                    "last-of-type",
                    "only-of-type",
                    "root",
                    "empty",
                    "link",
                    "any-link");
    private static final List<String> FUNCTIONS =
            List.of(
                    "nth-child",
                    "nth-last-child",
                    "nth-of-type",
                    "nth-last-of-type",
                    "not",
                    "is",
                    "where",
                    "lang");

    private final SourceFile file;
    private final Reporter reporter;
    private final int depth;
    private @Nullable String fault;
    private @Nullable String nearest;
    private int specificity;
    private @Nullable PseudoElement pseudo;

    private SelectorReader(SourceFile file, int start, int end, Reporter reporter, int depth) {
        super(file.text(), start, end);
        this.file = file;
        this.reporter = reporter;
        this.depth = depth;
    }

    static List<Selector> list(SourceFile file, int start, int end, Reporter reporter) {
        return new SelectorReader(file, start, end, reporter, 0).list();
    }

    private List<Selector> list() {
        List<Selector> out = new ArrayList<>();
        while (!atEnd()) {
            skipSpace();
            int start = at;
            Selector selector = selector();
            if (selector != null) {
                out.add(selector);
            } else {
                skipToComma();
                int last = at;
                while (last > start && text.charAt(last - 1) <= ' ') {
                    last--;
                }
                reporter.report(
                        new CssProblem.UnusableSelector(
                                text.substring(start, last),
                                fault == null ? "it is empty" : fault,
                                Optional.ofNullable(nearest),
                                new Span(file, start, last)));
            }
            at++;
        }
        return out;
    }

    private void skipToComma() {
        int open = 0;
        while (!atEnd() && (peek(0) != ',' || open > 0)) {
            open += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
            at++;
        }
    }

    /// Reads up to the comma or the end; null after a fault.
    private @Nullable Selector selector() {
        int start = at;
        specificity = 0;
        pseudo = null;
        fault = null;
        nearest = null;
        Compound left = compound(Optional.empty());
        while (left != null) {
            int textEnd = at;
            Combinator combinator = combinator();
            if (combinator == null) {
                return new Selector(
                        left,
                        Optional.ofNullable(pseudo),
                        specificity,
                        text.substring(start, textEnd).strip());
            }
            if (pseudo != null) {
                return fail("nothing can follow a pseudo-element");
            }
            left = compound(Optional.of(new Link(combinator, left)));
        }
        return null;
    }

    // The type of null is whatever the caller returns.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T fail(String why) {
        fault = fault == null ? why : fault;
        return null;
    }

    private @Nullable Combinator combinator() {
        boolean space = skipSpace();
        if (atEnd() || peek(0) == ',') {
            return null;
        }
        char sign = peek(0);
        if (sign == '>' || sign == '+' || sign == '~') {
            at++;
            skipSpace();
            return sign == '>'
                    ? Combinator.CHILD
                    : sign == '+' ? Combinator.NEXT_SIBLING : Combinator.SUBSEQUENT_SIBLING;
        }
        // Without space there is no combinator: the next compound then fails at its first sign.
        return space || !startsName() ? Combinator.DESCENDANT : Combinator.CHILD;
    }

    private @Nullable Compound compound(Optional<Link> left) {
        List<Test> tests = new ArrayList<>(2);
        int start = at;
        if (peek(0) == '*' && peek(1) != '|') {
            at++;
        } else if (startsName()) {
            specificity += TYPE;
            tests.add(new Selector.Type(name()));
        }
        while (fault == null && atSimple()) {
            Test test =
                    switch (peek(0)) {
                        case '#' -> id();
                        case '.' -> className();
                        case '[' -> attribute();
                        default -> pseudo();
                    };
            if (test != null) {
                tests.add(test);
            }
        }
        if (fault != null) {
            return null;
        }
        return at == start
                ? fail(
                        atEnd() || peek(0) == ','
                                ? "a selector is missing here"
                                : "‘" + peek(0) + "’ cannot stand here")
                : new Compound(tests, left);
    }

    private boolean atSimple() {
        char c = peek(0);
        return c == '#' || c == '.' || c == '[' || c == ':';
    }

    private @Nullable Test id() {
        at++;
        String name = name();
        specificity += ID;
        return name.isEmpty() ? fail("a name must follow ‘#’") : new Selector.Id(name);
    }

    private @Nullable Test className() {
        at++;
        String name = name();
        specificity += CLASS;
        return name.isEmpty() ? fail("a name must follow ‘.’") : new Selector.ClassName(name);
    }

    private @Nullable Test attribute() {
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
        String value = peek(0) == '"' || peek(0) == '\'' ? string() : name();
        skipSpace();
        boolean ignoreCase = false;
        if (startsName()) {
            ignoreCase = name().equalsIgnoreCase("i");
            skipSpace();
        }
        return close()
                ? new Selector.AttributeTest(name, operator, value, ignoreCase)
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

    /// A pseudo-class as a test; null for a pseudo-element, which is kept apart, and after a fault.
    private @Nullable Test pseudo() {
        boolean element = peek(1) == ':';
        at += element ? 2 : 1;
        String name = name().toLowerCase(Locale.ROOT);
        PseudoElement found = pseudoElement(name, element);
        if (found != null) {
            specificity += TYPE;
            pseudo = found;
            return null;
        }
        if (element) {
            nearest = nearest("::", name, ELEMENTS);
            return fail("Livret has no pseudo-element ‘::" + name + "’");
        }
        if (peek(0) == '(') {
            return function(name);
        }
        specificity += CLASS;
        return switch (name) {
            case "first-child" -> new Selector.Nth(0, 1, false, false);
            case "last-child" -> new Selector.Nth(0, 1, false, true);
            case "first-of-type" -> new Selector.Nth(0, 1, true, false);
            case "last-of-type" -> new Selector.Nth(0, 1, true, true);
            case "only-child" -> new Selector.Only(false);
            case "only-of-type" -> new Selector.Only(true);
            case "root" -> Selector.State.ROOT;
            case "empty" -> Selector.State.EMPTY;
            case "link", "any-link" -> Selector.State.LINK;
            case "visited", "hover", "active", "focus", "focus-visible", "focus-within", "target" ->
                    Selector.State.NEVER;
            default -> {
                nearest = nearest(":", name, CLASSES);
                yield fail("Livret has no pseudo-class ‘:" + name + "’");
            }
        };
    }

    private static @Nullable String nearest(String sign, String name, List<String> known) {
        return NearestName.of(name, known).map(sign::concat).orElse(null);
    }

    private static @Nullable PseudoElement pseudoElement(String name, boolean doubled) {
        return switch (name) {
            case "before" -> PseudoElement.BEFORE;
            case "after" -> PseudoElement.AFTER;
            case "first-letter" -> PseudoElement.FIRST_LETTER;
            case "first-line" -> PseudoElement.FIRST_LINE;
            case "marker" -> doubled ? PseudoElement.MARKER : null;
            default -> null;
        };
    }

    private @Nullable Test function(String name) {
        int open = at + 1;
        int close = closing();
        if (close < 0) {
            return fail("‘)’ is missing");
        }
        at = close + 1;
        return switch (name) {
            case "nth-child" -> nth(open, close, false, false);
            case "nth-last-child" -> nth(open, close, false, true);
            case "nth-of-type" -> nth(open, close, true, false);
            case "nth-last-of-type" -> nth(open, close, true, true);
            case "not", "is", "where", "matches" -> anyOf(name, open, close);
            case "lang" -> lang(open, close);
            default -> {
                nearest = nearest(":", name, FUNCTIONS);
                yield fail("Livret has no pseudo-class ‘:" + name + "()’");
            }
        };
    }

    private int closing() {
        int depthHere = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            depthHere += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depthHere == 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Test anyOf(String name, int open, int close) {
        if (depth >= DEEPEST) {
            return fail("it is nested too deeply");
        }
        List<Selector> inner = new SelectorReader(file, open, close, reporter, depth + 1).list();
        if (inner.isEmpty()) {
            return fail("nothing usable stands in ‘:" + name + "()’");
        }
        int most = 0;
        for (Selector selector : inner) {
            most = Math.max(most, selector.specificity());
        }
        specificity += name.equals("where") ? 0 : most;
        return new Selector.AnyOf(inner, name.equals("not"));
    }

    private @Nullable Test lang(int open, int close) {
        specificity += CLASS;
        List<String> ranges = new ArrayList<>();
        for (Value value : Tokenizer.values(text, open, close)) {
            switch (value) {
                case Value.Ident(String range) -> ranges.add(range.toLowerCase(Locale.ROOT));
                case Value.Quoted(String range) -> ranges.add(range.toLowerCase(Locale.ROOT));
                case Value.Sign _,
                        Value.Numeric _,
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

    private @Nullable Test nth(int open, int close, boolean ofType, boolean fromEnd) {
        specificity += CLASS;
        Test found =
                position(
                        text.substring(open, close).strip().toLowerCase(Locale.ROOT),
                        ofType,
                        fromEnd);
        return found == null
                ? fail("positions are written like ‘2n+1’, ‘odd’, ‘even’ or ‘3’")
                : found;
    }

    // CSS Syntax 3, section 6 (an+b), without its exotic spacings.
    private static @Nullable Test position(String formula, boolean ofType, boolean fromEnd) {
        if (formula.equals("odd") || formula.equals("even")) {
            return new Selector.Nth(2, formula.equals("odd") ? 1 : 0, ofType, fromEnd);
        }
        int n = formula.indexOf('n');
        String step = n < 0 ? "0" : formula.substring(0, n).strip();
        String offset = formula.substring(n + 1).strip();
        Integer a =
                step.isEmpty() || step.equals("+")
                        ? (Integer) 1
                        : step.equals("-") ? MINUS_ONE : number(step);
        Integer b = n >= 0 && offset.isEmpty() ? (Integer) 0 : number(offset);
        boolean signed =
                n < 0 || offset.isEmpty() || offset.charAt(0) == '+' || offset.charAt(0) == '-';
        return a == null || b == null || !signed ? null : new Selector.Nth(a, b, ofType, fromEnd);
    }

    private static @Nullable Integer number(String digits) {
        int sign = digits.startsWith("-") ? -1 : 1;
        String rest =
                digits.startsWith("-") || digits.startsWith("+")
                        ? digits.substring(1).strip()
                        : digits;
        if (rest.isEmpty() || rest.length() > 6) {
            return null;
        }
        for (int i = 0; i < rest.length(); i++) {
            if (!isDigit(rest.charAt(i))) {
                return null;
            }
        }
        return sign * Integer.parseInt(rest);
    }
}
