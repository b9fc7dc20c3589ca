package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What values a property takes: in words for people, and as the reader of a value.
///
/// `expected` completes the sentence “Expected is …”.
record Form<T>(String expected, Reader<T> reader) {
    /// Reads a computed value at the cursor; null when the value cannot be used. The cursor may
    /// then stand anywhere.
    @FunctionalInterface
    interface Reader<T> {
        @Nullable T read(Tokens in, Units units);
    }

    /// Reads the whole of a value.
    @Nullable T read(List<Value> value, Units units) {
        Tokens in = new Tokens(value);
        T read = reader.read(in, units);
        return read != null && in.atEnd() ? read : null;
    }
}
