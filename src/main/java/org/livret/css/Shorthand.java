package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A property that sets several longhands at once. Longhands that the value does not mention get
/// their initial values.
record Shorthand(String name, List<Property<?>> longhands, Expander expander, String expected) {
    /// Splits a value among longhands; null when it cannot be used.
    @FunctionalInterface
    interface Expander {
        @Nullable Map<Property<?>, List<Value>> expand(Tokens in, List<Property<?>> longhands);
    }

    static final List<Value> INITIAL = List.of(new Value.Ident("initial"));

    /// The value of every longhand; null when the value cannot be used.
    @Nullable Map<Property<?>, List<Value>> expand(List<Value> value) {
        Tokens in = new Tokens(value);
        Map<Property<?>, List<Value>> found = expander.expand(in, longhands);
        if (found == null || !in.atEnd()) {
            return null;
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        for (Property<?> longhand : longhands) {
            out.put(longhand, found.getOrDefault(longhand, INITIAL));
        }
        return out;
    }

    static Shorthand of(String name, List<Property<?>> longhands, Expander expander) {
        return new Shorthand(name, longhands, expander, expected(longhands));
    }

    /// What the shorthand takes, from what its longhands take.
    private static String expected(List<Property<?>> longhands) {
        if (longhands.size() == 4
                && longhands.getFirst().expected().equals(longhands.getLast().expected())) {
            return longhands.getFirst().expected() + ", up to four times";
        }
        StringBuilder out = new StringBuilder("values of ");
        for (Property<?> longhand : longhands) {
            out.append(longhand == longhands.getFirst() ? "‘" : ", ‘")
                    .append(longhand.name())
                    .append('’');
        }
        return out.toString();
    }

    /// The part at the cursor that a longhand takes; null, and the cursor stays, when it takes
    /// none.
    static @Nullable List<Value> part(Tokens in, Property<?> longhand) {
        int start = in.position();
        if (!in.atEnd() && longhand.readPart(in, Units.NEUTRAL) != null) {
            return in.since(start);
        }
        in.back(start);
        return null;
    }
}
