package org.livret.math;

import org.livret.math.Formula.Limits;
import org.livret.math.Formula.Pair;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what is raised and lowered behind an atom: scripts, primes, limits.
final class ScriptReader {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String RAISED_AS = "0123456789+−=()ni";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final String LOWERED_AS = "0123456789+−=()";

    /// Primes by their number, as far as they have characters of their own.
    private static final String[] PRIMES = {"", "′", "″", "‴", "⁗"};

    private final Rows rows;
    private final TexStream in;
    private final Formula base;
    private Optional<Limits> limits;
    private final List<Formula> low = new ArrayList<>();
    private final List<Formula> high = new ArrayList<>();
    private boolean told;

    ScriptReader(Rows rows, Rows.Nucleus nucleus) {
        this.rows = rows;
        this.in = rows.in;
        this.base = nucleus.formula();
        this.limits = nucleus.limits();
    }

    Formula read() {
        while (one(in.peek())) {}
        return built();
    }

    static boolean isPrime(TexToken token) {
        return token.is('\'') || token.is('’');
    }

    private boolean one(TexToken token) {
        if (token.kind() == Kind.SUP || Rows.structure(token) == Structure.SUPERSCRIPT) {
            script(high, in.next());
            return true;
        }
        if (token.kind() == Kind.SUB || Rows.structure(token) == Structure.SUBSCRIPT) {
            script(low, in.next());
            return true;
        }
        if (isPrime(token)) {
            primes();
            return true;
        }
        if (token.kind() == Kind.CHARACTER && typed(token)) {
            return true;
        }
        return limits(token);
    }

    /// Adds a script. Two at one height are set side by side, and told of once.
    private void script(List<Formula> scripts, TexToken sign) {
        add(scripts, rows.argument(sign), sign);
    }

    @SuppressWarnings("ReferenceEquality") // Which of the two lists it is.
    private void add(List<Formula> scripts, Formula script, TexToken sign) {
        boolean afterPrimes = scripts.size() == 1 && isPrimes(scripts.getFirst());
        if (!scripts.isEmpty() && !afterPrimes && !told) {
            told = true;
            rows.faults.report(
                    new TexProblem.DoubleScript(scripts == high, rows.faults.place(sign)));
        }
        scripts.add(script);
    }

    private static boolean isPrimes(Formula formula) {
        return formula instanceof Formula.Operator(String sign, Atom _, Formula.Size _)
                && Arrays.asList(PRIMES).contains(sign);
    }

    private void primes() {
        int count = 0;
        while (isPrime(in.peek())) {
            in.next();
            count++;
        }
        String sign = count < PRIMES.length ? PRIMES[count] : "′".repeat(count);
        high.add(new Formula.Operator(sign, Atom.ORD, Formula.Size.PLAIN));
    }

    /// Scripts that are typed as characters, `x²`.
    private boolean typed(TexToken token) {
        boolean raised = RAISED.contains(token.text());
        if (!raised && !LOWERED.contains(token.text())) {
            return false;
        }
        String from = raised ? RAISED : LOWERED;
        String to = raised ? RAISED_AS : LOWERED_AS;
        List<TexToken> plain = new ArrayList<>();
        while (in.peek().kind() == Kind.CHARACTER && from.contains(in.peek().text())) {
            TexToken next = in.next();
            String as = String.valueOf(to.charAt(from.indexOf(next.text())));
            plain.add(new TexToken(Kind.CHARACTER, as, next.from(), next.to(), false));
        }
        add(raised ? high : low, rows.braced(plain, token), token);
        return true;
    }

    private boolean limits(TexToken token) {
        Structure structure = Rows.structure(token);
        if (structure == null) {
            return false;
        }
        switch (structure) {
            case LIMITS -> limits = Optional.of(Limits.ALWAYS);
            case NO_LIMITS -> limits = Optional.empty();
            case DISPLAY_LIMITS -> limits = Optional.of(Limits.IN_DISPLAY);
            default -> {
                return false;
            }
        }
        in.next();
        return true;
    }

    private Formula built() {
        Pair pair = new Pair(joined(low), joined(high));
        if (pair.isEmpty()) {
            return base;
        }
        return limits.isPresent()
                ? new Formula.UnderOver(base, pair, limits.get())
                : new Formula.Scripts(base, pair, Pair.NONE);
    }

    private static Optional<Formula> joined(List<Formula> scripts) {
        return scripts.isEmpty() ? Optional.empty() : Optional.of(Rows.of(scripts));
    }
}
