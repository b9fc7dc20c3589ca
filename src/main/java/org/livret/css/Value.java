package org.livret.css;

import java.util.List;

/// A component value (CSS Syntax 3, section 5.3) without white space and comments, which decide
/// nothing here.
public sealed interface Value {
    record Ident(String name) implements Value {}

    record Quoted(String text) implements Value {}

    /// A number, a percentage (unit `%`) or a dimension; the unit in lower case, empty for numbers.
    record Numeric(double number, String unit) implements Value {}

    record Hash(String name) implements Value {}

    record Url(String address) implements Value {}

    /// The name in lower case.
    record Function(String name, List<Value> arguments) implements Value {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /// Values in brackets; `open` is `(`, `[` or `{`.
    record Block(char open, List<Value> values) implements Value {
        public Block {
            values = List.copyOf(values);
        }
    }

    /// Any other sign, such as a comma or a slash.
    record Sign(char sign) implements Value {}
}
