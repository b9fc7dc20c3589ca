package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads one keyword out of a list.
final class Keywords<T> implements Form.Reader<T> {
    private final List<String> names = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    /// Keywords for an enum's constants, in its order.
    static <E extends Enum<E>> Form<E> of(E[] constants) {
        Keywords<E> keywords = new Keywords<>();
        for (E constant : constants) {
            keywords.add(name(constant), constant);
        }
        return keywords.form();
    }

    /// A constant's keyword.
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Keywords<T> add(String name, T value) {
        names.add(name);
        values.add(value);
        return this;
    }

    Form<T> form() {
        return new Form<>("one of " + listed(), this);
    }

    /// The keywords in quotation marks, for messages.
    String listed() {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            out.append(out.isEmpty() ? "‘" : ", ‘").append(name).append('’');
        }
        return out.toString();
    }

    @Override
    public @Nullable T read(Tokens in, Units units) {
        int found = names.indexOf(in.word());
        if (found < 0) {
            return null;
        }
        in.skip();
        return values.get(found);
    }
}
