package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// `attr()` as a value (CSS Values 5, section 7.7): the name of an attribute, and what its text is
/// read as. `type` is empty for text, `%` or a unit for a number in that unit, and otherwise the
/// name of a type, whose fitness is for the property to judge.
record AttributeReference(String name, String type) {
    private static final String TEXT = "";

    /// Reads up to the fallback; null when no name begins.
    static @Nullable AttributeReference read(Tokens in) {
        if (!(in.peek() instanceof Value.Ident(String name))) {
            return null;
        }
        in.skip();
        if (in.take('%')) {
            return new AttributeReference(name, "%");
        }
        Tokens type = in.function("type");
        if (type != null) {
            return new AttributeReference(name, type.take('*') ? "*" : "<" + inside(type));
        }
        String word = in.word();
        if (word.isEmpty()) {
            return new AttributeReference(name, TEXT);
        }
        in.skip();
        boolean text = word.equals("string") || word.equals("raw-string");
        return new AttributeReference(name, text ? TEXT : word);
    }

    private static String inside(Tokens type) {
        type.take('<');
        String word = type.word();
        return word.equals("string") ? TEXT : word;
    }

    boolean isText() {
        return type.equals(TEXT);
    }

    /// The text of the attribute as values; null when it cannot be read so. An address is never
    /// taken from an attribute.
    @Nullable List<Value> value(String text) {
        if (isText()) {
            return List.of(new Value.Quoted(text));
        }
        List<Value> values = Tokenizer.values(text);
        if (values.isEmpty() || Addresses.has(values) || Variables.isUsedIn(values)) {
            return null;
        }
        boolean unit =
                type.equals("%")
                        || Units.NEUTRAL.length(new Value.Numeric(1, type)) != null
                        || isAngle(type);
        if (!unit) {
            return values;
        }
        return values.size() == 1 && values.getFirst() instanceof Value.Numeric(double number, _)
                ? List.of(new Value.Numeric(number, type))
                : null;
    }

    private static boolean isAngle(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "deg", "grad", "rad", "turn" -> true;
            default -> false;
        };
    }
}
