package org.livret.css;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Writes component values as CSS text, the same text for the same values.
final class ValueText {
    private ValueText() {}

    static String of(List<Value> values) {
        StringBuilder out = new StringBuilder();
        write(values, out);
        return out.toString();
    }

    private static void write(List<Value> values, StringBuilder out) {
        boolean glue = true;
        for (Value value : values) {
            boolean tight = value instanceof Value.Sign(char sign) && (sign == ',' || sign == '/');
            if (!glue && !tight) {
                out.append(' ');
            }
            write(value, out);
            glue = value instanceof Value.Sign(char sign) && sign == '/';
        }
    }

    private static void write(Value value, StringBuilder out) {
        switch (value) {
            case Value.Ident(String name) -> identifier(name, out);
            case Value.Quoted(String text) -> quoted(text, out);
            case Value.Numeric(double number, String unit) ->
                    out.append(number(number)).append(unit);
            case Value.Hash(String name) -> identifier(name, out.append('#'));
            case Value.Url(String address) -> {
                quoted(address, out.append("url("));
                out.append(')');
            }
            case Value.Function(String name, List<Value> arguments) -> {
                identifier(name, out);
                write(arguments, out.append('('));
                out.append(')');
            }
            case Value.Block(char open, List<Value> values) -> {
                write(values, out.append(open));
                out.append(open == '(' ? ')' : open == '[' ? ']' : '}');
            }
            case Value.Sign(char sign) -> out.append(sign);
        }
    }

    /// At most four decimals, no exponent, no trailing zeros.
    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        String text =
                BigDecimal.valueOf(number)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return text.equals("0.0000") ? "0" : text;
    }

    static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f) {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void identifier(String name, StringBuilder out) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digitFirst =
                    i == 0
                            && c >= '0'
                            && c <= '9'
                            && (out.isEmpty() || out.charAt(out.length() - 1) != '#');
            if (digitFirst || c < 0x20) {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                if (!Scanner.isNamePart(c)) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
    }
}
