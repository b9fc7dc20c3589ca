package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Replaces `var()` by the values of custom properties (CSS Custom Properties 1).
final class Variables {
    /// Sheets that double a value again and again must not fill the memory.
    private static final int MOST_VALUES = 10_000;

    /// A custom property as declared, and where.
    record Custom(List<Value> value, Span span) {}

    private final Map<String, Custom> declared;
    private final Map<String, List<Value>> inherited;
    private final Reporter reporter;
    private final Map<String, List<Value>> resolved = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> invalid = new HashSet<>();

    private Variables(
            Map<String, Custom> declared, Map<String, List<Value>> inherited, Reporter reporter) {
        this.declared = declared;
        this.inherited = inherited;
        this.reporter = reporter;
    }

    static boolean isUsedIn(List<Value> values) {
        for (Value value : values) {
            boolean used =
                    switch (value) {
                        case Value.Function(String name, List<Value> arguments) ->
                                name.equals("var") || isUsedIn(arguments);
                        case Value.Block(char _, List<Value> inner) -> isUsedIn(inner);
                        case Value.Ident _,
                                Value.Quoted _,
                                Value.Numeric _,
                                Value.Hash _,
                                Value.Url _,
                                Value.Sign _ ->
                                false;
                    };
            if (used) {
                return true;
            }
        }
        return false;
    }

    /// The values of custom properties on an element: what it inherits and its own, with references
    /// among them replaced. Properties that refer to themselves, or to nothing, have no value.
    static Map<String, List<Value>> resolve(
            Map<String, Custom> declared, Map<String, List<Value>> inherited, Reporter reporter) {
        if (declared.isEmpty()) {
            return inherited;
        }
        Variables variables = new Variables(declared, inherited, reporter);
        Map<String, List<Value>> out = new LinkedHashMap<>(inherited);
        for (String name : declared.keySet()) {
            List<Value> value = variables.value(name);
            if (value == null) {
                out.remove(name);
            } else {
                out.put(name, value);
            }
        }
        return Map.copyOf(out);
    }

    /// The values with every `var()` replaced; null when one has neither value nor fallback.
    static @Nullable List<Value> substitute(
            List<Value> values, Map<String, List<Value>> custom, Span span, Reporter reporter) {
        return new Variables(Map.of(), custom, reporter).substitute(values, span);
    }

    private @Nullable List<Value> value(String name) {
        Custom custom = declared.get(name);
        if (custom == null) {
            return inherited.get(name);
        }
        if (resolved.containsKey(name)) {
            return resolved.get(name);
        }
        if (invalid.contains(name)) {
            return null;
        }
        if (!open.add(name)) {
            reporter.report(new CssProblem.CircularVariable(name, custom.span()));
            invalid.addAll(open);
            return null;
        }
        List<Value> value = substitute(custom.value(), custom.span());
        open.remove(name);
        if (value == null || invalid.contains(name)) {
            invalid.add(name);
            return null;
        }
        resolved.put(name, value);
        return value;
    }

    private @Nullable List<Value> substitute(List<Value> values, Span span) {
        if (!isUsedIn(values)) {
            return values;
        }
        List<Value> out = new ArrayList<>();
        for (Value value : values) {
            List<Value> replaced = replaced(value, span);
            if (replaced == null || out.size() + replaced.size() > MOST_VALUES) {
                return null;
            }
            out.addAll(replaced);
        }
        return out;
    }

    private @Nullable List<Value> replaced(Value value, Span span) {
        return switch (value) {
            case Value.Function(String name, List<Value> arguments) when name.equals("var") ->
                    variable(arguments, span);
            case Value.Function(String name, List<Value> arguments) -> {
                List<Value> inner = substitute(arguments, span);
                yield inner == null ? null : List.of(new Value.Function(name, inner));
            }
            case Value.Block(char open, List<Value> values) -> {
                List<Value> inner = substitute(values, span);
                yield inner == null ? null : List.of(new Value.Block(open, inner));
            }
            case Value.Ident _,
                    Value.Quoted _,
                    Value.Numeric _,
                    Value.Hash _,
                    Value.Url _,
                    Value.Sign _ ->
                    List.of(value);
        };
    }

    private @Nullable List<Value> variable(List<Value> arguments, Span span) {
        Tokens in = new Tokens(arguments);
        if (!(in.peek() instanceof Value.Ident(String name))) {
            return null;
        }
        in.skip();
        List<Value> value = value(name);
        if (value != null) {
            return value;
        }
        if (in.take(',')) {
            return substitute(in.rest(), span);
        }
        if (!invalid.contains(name) && !open.contains(name)) {
            Set<String> known = new TreeSet<>(inherited.keySet());
            known.addAll(declared.keySet());
            Optional<String> nearest = NearestName.of(name, known);
            reporter.report(new CssProblem.UnknownVariable(name, nearest, span));
        }
        return null;
    }
}
