package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A cursor over component values, for reading a property's value from left to right.
final class Tokens {
    private final List<Value> values;
    private int at;

    Tokens(List<Value> values) {
        this.values = values;
    }

    boolean atEnd() {
        return at >= values.size();
    }

    @Nullable Value peek() {
        return at < values.size() ? values.get(at) : null;
    }

    void skip() {
        at++;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /// The values from a position up to here.
    List<Value> since(int position) {
        return List.copyOf(values.subList(position, at));
    }

    List<Value> rest() {
        return values.subList(at, values.size());
    }

    /// The keyword here in lower case, not consumed; empty when there is no identifier.
    String word() {
        return peek() instanceof Value.Ident(String name) ? name.toLowerCase(Locale.ROOT) : "";
    }

    /// Consumes a keyword if it stands here.
    boolean take(String keyword) {
        if (peek() instanceof Value.Ident(String name) && name.equalsIgnoreCase(keyword)) {
            at++;
            return true;
        }
        return false;
    }

    /// Consumes a sign if it stands here.
    boolean take(char sign) {
        if (peek() instanceof Value.Sign(char found) && found == sign) {
            at++;
            return true;
        }
        return false;
    }

    /// Consumes a function and gives a cursor over its arguments.
    @Nullable Tokens function(String name) {
        if (peek() instanceof Value.Function(String found, List<Value> arguments)
                && found.equals(name)) {
            at++;
            return new Tokens(arguments);
        }
        return null;
    }
}
