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
    private final @Nullable Map<String, String> attributes;
    private final Reporter reporter;
    private final Map<String, List<Value>> resolved = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> invalid = new HashSet<>();

    private Variables(Map<String, Custom> declared, Scope scope, Reporter reporter) {
        this.declared = declared;
        this.inherited = scope.custom();
        this.attributes = scope.attributes();
        this.reporter = reporter;
    }

    /// What stands for names: the values of custom properties, and the attributes of the element;
    /// null where no element is known, so that `attr()` stays as it is written.
    record Scope(Map<String, List<Value>> custom, @Nullable Map<String, String> attributes) {}

    /// Whether values depend on the element: on `var()`, `attr()` or `env()`.
    static boolean isUsedIn(List<Value> values) {
        for (Value value : values) {
            boolean used =
                    switch (value) {
                        case Value.Function(String name, List<Value> arguments) ->
                                name.equals("var")
                                        || name.equals("attr")
                                        || name.equals("env")
                                        || isUsedIn(arguments);
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

    /// Adds the names of the attributes that values ask for.
    static void attributes(List<Value> values, Set<String> names) {
        for (Value value : values) {
            if (value instanceof Value.Function(String name, List<Value> arguments)) {
                if (name.equals("attr")
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof Value.Ident(String attribute)) {
                    names.add(attribute);
                }
                attributes(arguments, names);
            } else if (value instanceof Value.Block(char _, List<Value> inner)) {
                attributes(inner, names);
            }
        }
    }

    /// The values of custom properties on an element: what it inherits and its own, with references
    /// among them replaced. Properties that refer to themselves, or to nothing, have no value.
    static Map<String, List<Value>> resolve(
            Map<String, Custom> declared, Scope inherited, Reporter reporter) {
        if (declared.isEmpty()) {
            return inherited.custom();
        }
        Variables variables = new Variables(declared, inherited, reporter);
        Map<String, List<Value>> out = new LinkedHashMap<>(inherited.custom());
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

    /// The values with every reference replaced; null when one has neither value nor fallback.
    static @Nullable List<Value> substitute(
            List<Value> values, Scope scope, Span span, Reporter reporter) {
        return new Variables(Map.of(), scope, reporter).substitute(values, span);
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
            case Value.Function(String name, List<Value> arguments) when name.equals("env") ->
                    environment(arguments, span);
            case Value.Function(String name, List<Value> arguments)
                    when name.equals("attr") && attributes != null ->
                    attribute(arguments, attributes, span);
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

    /// What a device tells of itself; of paper only that nothing covers its edges.
    private @Nullable List<Value> environment(List<Value> arguments, Span span) {
        Tokens in = new Tokens(arguments);
        if (!(in.peek() instanceof Value.Ident(String name))) {
            return null;
        }
        in.skip();
        if (name.startsWith("safe-area-")) {
            return List.of(new Value.Numeric(0, "px"));
        }
        if (in.take(',')) {
            return substitute(in.rest(), span);
        }
        reporter.report(new CssProblem.NoEnvironment(name, span));
        return null;
    }

    private @Nullable List<Value> attribute(
            List<Value> arguments, Map<String, String> of, Span span) {
        Tokens in = new Tokens(arguments);
        AttributeReference asked = AttributeReference.read(in);
        if (asked == null) {
            return null;
        }
        String text = of.get(asked.name());
        List<Value> value = text == null ? null : asked.value(text);
        if (value != null) {
            return value;
        }
        if (in.take(',')) {
            return substitute(in.rest(), span);
        }
        return asked.isText() ? List.of(new Value.Quoted("")) : null;
    }
}
