package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A longhand property that Livret knows; the only way to name one. `T` is the type of its computed
/// value.
///
/// `index` is its slot in a style's values. `initial` is CSS text.
public final class Property<T> {
    private final String name;
    private final int index;
    private final boolean inherited;
    private final String initial;
    private final Form<T> form;
    private final List<Value> initialTokens;
    private final T initialValue;

    Property(String name, int index, boolean inherited, String initial, Form<T> form) {
        this.name = name;
        this.index = index;
        this.inherited = inherited;
        this.initial = initial;
        this.form = form;
        this.initialTokens = Tokenizer.values(initial);
        T value = form.read(initialTokens, Units.NEUTRAL);
        if (value == null) {
            throw new IllegalStateException("initial value of " + name);
        }
        this.initialValue = value;
    }

    public String name() {
        return name;
    }

    public boolean inherited() {
        return inherited;
    }

    /// The initial value as CSS text.
    public String initial() {
        return initial;
    }

    /// The values it takes, in words.
    public String expected() {
        return form.expected();
    }

    int index() {
        return index;
    }

    /// The initial value; `currentcolor` is the only one that depends on the element.
    T initialValue(Units units) {
        if (initial.equals("currentcolor")) {
            T read = form.read(initialTokens, units);
            return read == null ? initialValue : read;
        }
        return initialValue;
    }

    @Nullable T read(List<Value> value, Units units) {
        return form.read(value, units);
    }

    @Nullable T readPart(Tokens in, Units units) {
        return form.reader().read(in, units);
    }

    @Override
    public String toString() {
        return name;
    }
}
