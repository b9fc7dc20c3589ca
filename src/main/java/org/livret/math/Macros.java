package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.math.TexToken.Kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The commands that a manuscript defines for itself.
public final class Macros {
    /// None.
    public static final Macros NONE = new Macros(Map.of());

    private final Map<String, Macro> byName;

    private Macros(Map<String, Macro> byName) {
        this.byName = byName;
    }

    /// A command that stands for a text. With `first`, its first argument may be left out.
    record Macro(int arguments, @Nullable List<TexToken> first, List<TexToken> body) {
        Macro {
            first = first == null ? null : List.copyOf(first);
            body = List.copyOf(body);
        }
    }

    /// Macros by their names, with or without the backslash: `RR` is `\mathbb{R}`, `norm` is
    /// `\lVert #1\rVert`. A macro has as many arguments as its text names.
    public static Macros of(Map<String, String> texts) {
        Map<String, Macro> macros = new TreeMap<>();
        texts.forEach((name, text) ->
                macros.put(name.startsWith("\\") ? name.substring(1) : name, macro(text)));
        return macros.isEmpty() ? NONE : new Macros(macros);
    }

    private static Macro macro(String text) {
        List<TexToken> body = body(text);
        int arguments = 0;
        for (TexToken token : body) {
            if (token.kind() == Kind.PARAMETER) {
                arguments = Math.max(arguments, token.text().charAt(0) - '0');
            }
        }
        return new Macro(arguments, null, body);
    }

    static Macro builtIn(int arguments, String text) {
        return new Macro(arguments, null, body(text));
    }

    private static List<TexToken> body(String text) {
        List<TexToken> tokens = TexScanner.scan(text);
        return tokens.subList(0, tokens.size() - 1);
    }

    @Nullable Macro of(String name) {
        return byName.get(name);
    }

    /// The names of all macros, without backslashes.
    Set<String> names() {
        return byName.keySet();
    }

    /// These with one more, which hides one of its name.
    Macros with(String name, Macro macro) {
        Map<String, Macro> more = new TreeMap<>(byName);
        more.put(name, macro);
        return new Macros(more);
    }
}
