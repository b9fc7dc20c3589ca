package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Combinator;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Link;
import org.livret.css.Selector.PseudoElement;
import org.livret.css.Selector.Test;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a list of selectors. A selector that cannot be used is reported and left out; the others
/// of its list stay.
final class SelectorReader extends SimpleSelectors {
    /// More would only slow matching down.
    private static final int DEEPEST = 8;

    /// A selector that may take more tests on one element is refused. Selectors of nested rules
    /// hold those around them, so that a few lines could ask for millions of tests.
    private static final long HEAVIEST = 2_000;

    private final Span where;
    private final Consumer<CssProblem.UnusableSelector> unusable;
    private final Context context;
    private @Nullable PseudoElement pseudo;
    private final List<NestedText.Reference> references = new ArrayList<>(0);

    /// The references of all selectors read so far.
    private final List<NestedText.Reference> allReferences = new ArrayList<>(0);

    /// What stands around a list of selectors: the selectors that `&` stands for (none at the top,
    /// where it is the root), what a selector that begins with a combinator relates to, whether one
    /// without relates to it, too, and how deep the list stands in functions.
    record Context(List<Selector> parents, Relation relation, int depth) {
        static final Context TOP = new Context(List.of(), Relation.NONE, 0);

        static Context within(List<Selector> parents) {
            return parents.isEmpty() ? TOP : new Context(parents, Relation.NESTED, 0);
        }

        private Context inFunction(Relation inner) {
            return new Context(parents, inner, depth + 1);
        }

        private Compound parent() {
            Test test =
                    parents.isEmpty() ? Selector.State.ROOT : new Selector.AnyOf(parents, false);
            return new Compound(List.of(test), Optional.empty());
        }
    }

    enum Relation {
        NONE,
        /// To the selectors of the rule around, unless the selector names them with `&`.
        NESTED,
        /// To the element that `:has()` asks about.
        ANCHOR
    }

    private SelectorReader(
            Span where, Consumer<CssProblem.UnusableSelector> unusable, Context context) {
        super(where);
        this.where = where;
        this.unusable = unusable;
        this.context = context;
    }

    static List<Selector> list(Span where, Reporter reporter, Context context) {
        return new SelectorReader(where, reporter::report, context).list();
    }

    private List<Selector> list() {
        List<Selector> out = new ArrayList<>();
        do {
            skipSpace();
            int start = at;
            Selector selector = selector();
            if (selector != null) {
                out.add(selector);
            } else {
                at = start;
                skipToComma();
                unusable(start);
            }
            at++;
        } while (at <= end && text.charAt(at - 1) == ',');
        return out;
    }

    private void unusable(int start) {
        int last = at;
        while (last > start && text.charAt(last - 1) <= ' ') {
            last--;
        }
        unusable.accept(
                new CssProblem.UnusableSelector(
                        text.substring(start, last),
                        fault == null ? "it is empty" : fault,
                        nearest,
                        new Span(where.file(), start, last)));
    }

    private void skipToComma() {
        int open = 0;
        while (!atEnd() && (peek(0) != ',' || open > 0)) {
            open += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
            skipOne();
        }
    }

    /// Reads up to the comma or the end; null after a fault.
    private @Nullable Selector selector() {
        int start = at;
        forget();
        pseudo = null;
        references.clear();
        Optional<Link> before = before();
        boolean first = before.isEmpty();
        Compound left = compound(before, first);
        while (left != null) {
            int stop = at;
            Combinator combinator = combinator();
            if (combinator == null) {
                return finished(left, new Span(where.file(), start, stop));
            }
            if (pseudo != null) {
                return fail("nothing can follow a pseudo-element");
            }
            left = compound(Optional.of(new Link(combinator, left)), false);
        }
        return null;
    }

    private @Nullable Selector finished(Compound subject, Span written) {
        if (weight > HEAVIEST) {
            return fail("it is too complicated");
        }
        allReferences.addAll(references);
        String own = text.substring(written.start(), written.end()).strip();
        List<String> plain =
                context.depth() > 0
                        ? List.of()
                        : new NestedText(own, written.start(), references, context.parents())
                                .plain(context.relation() == Relation.NESTED);
        return new Selector(subject, Optional.ofNullable(pseudo), specificity, weight, plain);
    }

    /// What stands to the left of a selector that is relative to something.
    private Optional<Link> before() {
        Combinator sign = context.relation() == Relation.NONE ? null : sign();
        boolean implied =
                switch (context.relation()) {
                    case NONE -> false;
                    case NESTED -> sign != null || !names('&');
                    case ANCHOR -> true;
                };
        if (!implied) {
            return Optional.empty();
        }
        Compound anchor = new Compound(List.of(Selector.State.ANCHOR), Optional.empty());
        if (context.relation() == Relation.NESTED) {
            count(context.parents());
            anchor = context.parent();
        }
        return Optional.of(new Link(sign == null ? Combinator.DESCENDANT : sign, anchor));
    }

    /// Adds the specificity of the most specific of some selectors, and their weight.
    private void count(List<Selector> selectors) {
        int most = 0;
        for (Selector selector : selectors) {
            most = Math.max(most, selector.specificity());
            weight += selector.weight();
        }
        specificity += most;
    }

    private @Nullable Combinator combinator() {
        boolean space = skipSpace();
        if (atEnd() || peek(0) == ',') {
            return null;
        }
        Combinator sign = sign();
        if (sign != null) {
            return sign;
        }
        // Without space there is no combinator: the next compound then fails at its first sign.
        return space || !startsName() ? Combinator.DESCENDANT : Combinator.CHILD;
    }

    /// A combinator that is a sign, passed with the space behind it.
    private @Nullable Combinator sign() {
        Combinator sign =
                switch (peek(0)) {
                    case '>' -> Combinator.CHILD;
                    case '+' -> Combinator.NEXT_SIBLING;
                    case '~' -> Combinator.SUBSEQUENT_SIBLING;
                    default -> null;
                };
        if (sign != null) {
            at++;
            skipSpace();
        }
        return sign;
    }

    private @Nullable Compound compound(Optional<Link> left, boolean first) {
        List<Test> tests = new ArrayList<>(2);
        List<Test> costly = new ArrayList<>(0);
        int start = at;
        type(tests);
        while (fault == null && atSimple()) {
            boolean leads = first && at == start;
            Test test =
                    switch (peek(0)) {
                        case '#' -> id();
                        case '.' -> className();
                        case '[' -> attribute();
                        case '&' -> nesting(leads, at == start);
                        default -> pseudo();
                    };
            if (test != null) {
                weight++;
                boolean later =
                        test instanceof Selector.Has
                                || test instanceof Selector.Nth nth && !nth.among().isEmpty();
                (later ? costly : tests).add(test);
            }
        }
        if (fault != null) {
            return null;
        }
        if (at == start) {
            return fail(
                    atEnd() || peek(0) == ','
                            ? "a selector is missing here"
                            : "‘" + peek(0) + "’ cannot stand here");
        }
        tests.addAll(costly);
        return new Compound(tests, left);
    }

    private boolean atSimple() {
        char c = peek(0);
        return c == '#' || c == '.' || c == '[' || c == ':' || c == '&';
    }

    private Test nesting(boolean first, boolean leads) {
        references.add(new NestedText.Reference(at, first, leads));
        at++;
        count(context.parents());
        return context.parent().tests().getFirst();
    }

    /// A pseudo-class as a test; null for a pseudo-element, which is kept apart, and after a fault.
    private @Nullable Test pseudo() {
        boolean doubled = peek(1) == ':';
        at += doubled ? 2 : 1;
        String name = name().toLowerCase(Locale.ROOT);
        PseudoElement found = PseudoClasses.element(name, doubled);
        if (found != null) {
            return element(found);
        }
        if (doubled) {
            nearest = PseudoClasses.nearestElement(name);
            return fail("Livret has no pseudo-element ‘::" + name + "’");
        }
        if (peek(0) == '(') {
            return function(name);
        }
        specificity += CLASS;
        Test test = PseudoClasses.named(name);
        if (test == null) {
            nearest = PseudoClasses.nearestClass(name);
            return fail("Livret has no pseudo-class ‘:" + name + "’");
        }
        return test;
    }

    private @Nullable Test element(PseudoElement found) {
        specificity += TYPE;
        if (context.depth() > 0) {
            return fail("no pseudo-element can stand in brackets");
        }
        if (pseudo != null && pseudo != PseudoElement.ELSEWHERE) {
            // A part of a part, such as `::before::marker`, is no box here.
            pseudo = PseudoElement.ELSEWHERE;
            return null;
        }
        pseudo = found;
        if (peek(0) == '(') {
            int close = closing();
            at = close < 0 ? end : close + 1;
        }
        return null;
    }

    private @Nullable Test function(String name) {
        int open = at + 1;
        int close = closing();
        if (close < 0) {
            return fail("‘)’ is missing");
        }
        at = close + 1;
        Span inside = new Span(where.file(), open, close);
        return switch (name) {
            case "nth-child" -> nth(inside, false, false);
            case "nth-last-child" -> nth(inside, false, true);
            case "nth-of-type" -> nth(inside, true, false);
            case "nth-last-of-type" -> nth(inside, true, true);
            case "not", "is", "where", "matches" -> anyOf(name, inside);
            case "has" -> has(inside);
            case "lang" -> lang(inside);
            case "dir" -> direction(inside);
            default -> {
                nearest = PseudoClasses.nearestFunction(name);
                yield fail("Livret has no pseudo-class ‘:" + name + "()’");
            }
        };
    }

    /// The selectors in the brackets of a function; null when none of them can be used.
    private @Nullable List<Selector> inner(String name, Span inside, Relation relation) {
        if (context.depth() >= DEEPEST) {
            return fail("it is nested too deeply");
        }
        List<CssProblem.UnusableSelector> problems = new ArrayList<>(0);
        SelectorReader reader =
                new SelectorReader(inside, problems::add, context.inFunction(relation));
        List<Selector> inner = reader.list();
        if (inner.isEmpty()) {
            return fail(problems.getFirst().why() + " in ‘:" + name + "()’");
        }
        problems.forEach(unusable);
        references.addAll(reader.allReferences);
        return inner;
    }

    private @Nullable Test anyOf(String name, Span inside) {
        List<Selector> inner = inner(name, inside, Relation.NONE);
        if (inner == null) {
            return null;
        }
        int before = specificity;
        count(inner);
        specificity = name.equals("where") ? before : specificity;
        return new Selector.AnyOf(inner, name.equals("not"));
    }

    private @Nullable Test has(Span inside) {
        if (context.relation() == Relation.ANCHOR) {
            return fail("‘:has()’ cannot stand in ‘:has()’");
        }
        List<Selector> inner = inner("has", inside, Relation.ANCHOR);
        if (inner == null) {
            return null;
        }
        count(inner);
        return new Selector.Has(inner);
    }

    private @Nullable Test nth(Span inside, boolean ofType, boolean fromEnd) {
        specificity += CLASS;
        int of = ofType ? -1 : of(inside);
        int stop = of < 0 ? inside.end() : of;
        AnPlusB formula = AnPlusB.read(text.substring(inside.start(), stop));
        if (formula == null) {
            return fail("positions are written like ‘2n+1’, ‘odd’, ‘even’ or ‘3’");
        }
        if (of < 0) {
            return new Selector.Nth(formula, ofType, fromEnd, List.of());
        }
        Span among = new Span(where.file(), of + 2, inside.end());
        List<Selector> inner = inner("nth-child", among, Relation.NONE);
        if (inner == null) {
            return null;
        }
        count(inner);
        return new Selector.Nth(formula, false, fromEnd, inner);
    }

    /// Where the word `of` stands between two spaces; -1 when it does not.
    private int of(Span inside) {
        for (int i = inside.start() + 1; i + 2 < inside.end(); i++) {
            boolean spaced = text.charAt(i - 1) <= ' ' && !isNamePart(text.charAt(i + 2));
            if (spaced && text.regionMatches(true, i, "of", 0, 2)) {
                return i;
            }
        }
        return -1;
    }
}
