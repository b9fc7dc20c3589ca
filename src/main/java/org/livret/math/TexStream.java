package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.math.TexToken.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Tokens one after another, macros replaced by what they stand for.
final class TexStream {
    /// So many macros are replaced in one formula, and so many tokens may come of them: a macro
    /// that calls itself ends here.
    private static final int MOST_CALLS = 1_000;

    private static final int MOST_TOKENS = 20_000;

    private final Deque<TexToken> tokens;
    private final Faults faults;
    private Macros macros;
    private int calls;
    private int made;

    TexStream(List<TexToken> tokens, Macros macros, Faults faults) {
        this.tokens = new ArrayDeque<>(tokens);
        this.macros = macros;
        this.faults = faults;
    }

    Macros macros() {
        return macros;
    }

    void define(String name, Macros.Macro macro) {
        macros = macros.with(name, macro);
    }

    /// The next token, which is no macro; it stays.
    TexToken peek() {
        while (true) {
            TexToken token = raw();
            Macros.Macro macro = token.kind() == Kind.COMMAND ? macro(token.text()) : null;
            if (macro == null) {
                return token;
            }
            tokens.removeFirst();
            expand(token, macro);
        }
    }

    private Macros.@Nullable Macro macro(String name) {
        Macros.Macro own = macros.of(name);
        return own != null ? own : Commands.macro(name);
    }

    /// The next token, which is no macro; it is gone. The end comes again and again.
    TexToken next() {
        TexToken token = peek();
        take();
        return token;
    }

    private TexToken raw() {
        return tokens.getFirst();
    }

    private TexToken take() {
        return raw().kind() == Kind.END ? raw() : tokens.removeFirst();
    }

    /// Puts a token back before all others.
    void back(TexToken token) {
        tokens.addFirst(token);
    }

    /// Gives up all that is left.
    void drop() {
        TexToken end = tokens.getLast();
        tokens.clear();
        tokens.add(end);
    }

    /// Takes the parameter of a definition, when one comes next.
    boolean parameter() {
        boolean there = raw().kind() == Kind.PARAMETER;
        if (there) {
            take();
        }
        return there;
    }

    // ---- arguments as they are written ----

    /// The tokens of a group without its braces, or the next token alone; null at the end, or where
    /// a group ends.
    @Nullable List<TexToken> argument() {
        TexToken first = raw();
        if (first.kind() == Kind.END || first.kind() == Kind.CLOSE) {
            return null;
        }
        take();
        if (first.kind() != Kind.OPEN) {
            return List.of(first);
        }
        List<TexToken> out = new ArrayList<>();
        int open = 1;
        while (true) {
            TexToken token = take();
            if (token.kind() == Kind.END) {
                faults.report(new TexProblem.Unclosed("{", faults.place(first)));
                return out;
            }
            open += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (open == 0) {
                return out;
            }
            out.add(token);
        }
    }

    /// What stands in brackets, when brackets come next.
    @Nullable List<TexToken> bracketed() {
        if (!raw().is('[')) {
            return null;
        }
        TexToken first = take();
        List<TexToken> out = new ArrayList<>();
        int open = 0;
        while (true) {
            TexToken token = take();
            if (token.kind() == Kind.END) {
                faults.report(new TexProblem.Unclosed("[", faults.place(first)));
                return out;
            }
            if (open == 0 && token.is(']')) {
                return out;
            }
            open += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            out.add(token);
        }
    }

    /// The characters of tokens, without spaces but those between words.
    static String text(List<TexToken> tokens) {
        StringBuilder out = new StringBuilder();
        for (TexToken token : tokens) {
            out.append(token.spaced() && !out.isEmpty() ? " " : "");
            out.append(token.kind() == Kind.COMMAND ? "\\" : "").append(token.text());
        }
        return out.toString();
    }

    // ---- macros ----

    private void expand(TexToken call, Macros.Macro macro) {
        List<List<TexToken>> arguments = new ArrayList<>();
        for (int i = 0; i < macro.arguments(); i++) {
            List<TexToken> argument = i == 0 && macro.first() != null ? bracketed() : null;
            argument = argument == null && i == 0 ? macro.first() : argument;
            argument = argument == null ? argument() : argument;
            if (argument == null) {
                faults.report(new TexProblem.NoArgument(call.text(), faults.place(call)));
                argument = List.of();
            }
            arguments.add(argument);
        }
        List<TexToken> text = filled(macro.body(), arguments, call);
        made += text.size();
        if (++calls > MOST_CALLS || made > MOST_TOKENS) {
            faults.last(new TexProblem.Endless(call.text(), faults.place(call)));
            drop();
            return;
        }
        for (TexToken token : text.reversed()) {
            tokens.addFirst(token);
        }
    }

    private static List<TexToken> filled(
            List<TexToken> body, List<List<TexToken>> arguments, TexToken call) {
        List<TexToken> out = new ArrayList<>();
        for (TexToken token : body) {
            int number = token.kind() == Kind.PARAMETER ? token.text().charAt(0) - '0' : 0;
            if (number == 0) {
                out.add(token.at(call));
            } else if (number <= arguments.size()) {
                out.addAll(arguments.get(number - 1));
            }
        }
        return out;
    }
}
