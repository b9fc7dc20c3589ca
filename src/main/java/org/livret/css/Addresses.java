package org.livret.css;

import org.livret.diag.SourceFile;

import java.util.ArrayList;
import java.util.List;

/// Makes the addresses in a sheet relative to the project instead of the sheet, as paths with `/`.
///
/// Addresses with a scheme and those that start with `/` or `#` stay as they are; whether a path
/// may be opened is decided where pictures are opened.
final class Addresses {
    private Addresses() {}

    static List<Value> resolve(List<Value> values, SourceFile sheet) {
        if (!has(values)) {
            return values;
        }
        List<Value> out = new ArrayList<>(values.size());
        for (Value value : values) {
            out.add(
                    switch (value) {
                        case Value.Url(String address) -> new Value.Url(resolve(address, sheet));
                        case Value.Function(String name, List<Value> arguments) ->
                                new Value.Function(name, resolve(arguments, sheet));
                        case Value.Block(char open, List<Value> inner) ->
                                new Value.Block(open, resolve(inner, sheet));
                        case Value.Ident _,
                                Value.Quoted _,
                                Value.Numeric _,
                                Value.Hash _,
                                Value.Sign _ ->
                                value;
                    });
        }
        return out;
    }

    /// Whether any of the values, however deep, is an address.
    static boolean has(List<Value> values) {
        for (Value value : values) {
            boolean found =
                    switch (value) {
                        case Value.Url _ -> true;
                        case Value.Function(String _, List<Value> arguments) -> has(arguments);
                        case Value.Block(char _, List<Value> inner) -> has(inner);
                        case Value.Ident _,
                                Value.Quoted _,
                                Value.Numeric _,
                                Value.Hash _,
                                Value.Sign _ ->
                                false;
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static String resolve(String address, SourceFile sheet) {
        boolean absolute =
                address.isEmpty()
                        || address.charAt(0) == '/'
                        || address.charAt(0) == '#'
                        || hasScheme(address);
        return absolute
                ? address
                : normalized(
                        sheet.name().substring(0, sheet.name().lastIndexOf('/') + 1) + address);
    }

    private static boolean hasScheme(String address) {
        int colon = address.indexOf(':');
        int slash = address.indexOf('/');
        return colon > 0 && (slash < 0 || colon < slash);
    }

    private static String normalized(String path) {
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at <= path.length()) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            String step = path.substring(at, end);
            if (step.equals("..") && !out.isEmpty() && !out.getLast().equals("..")) {
                out.removeLast();
            } else if (!step.equals(".") && !(step.isEmpty() && at > 0)) {
                out.add(step);
            }
            at = end + 1;
        }
        return String.join("/", out);
    }
}
