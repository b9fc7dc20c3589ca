package org.livret.cli;

import java.util.List;
import java.util.Locale;

/// The text of values in JSON (RFC 8259).
final class Json {
    private Json() {}

    static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static String member(String name, int value) {
        return member(name, Integer.toString(value));
    }

    static String member(String name, String json) {
        return string(name) + ":" + json;
    }

    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
