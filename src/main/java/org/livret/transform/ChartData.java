package org.livret.transform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The text of a `chart` fence: keys with values, a line `---`, then a table with a head as [Csv].
///
/// The first cell of a line is its label, the others are values, one a series.
record ChartData(Map<String, String> keys, List<String> head, List<List<String>> lines) {
    ChartData {
        keys = Map.copyOf(keys);
        head = List.copyOf(head);
        lines = lines.stream().map(List::copyOf).toList();
    }

    static ChartData of(String text) {
        Map<String, String> keys = new HashMap<>();
        String body = text;
        int line = text.startsWith("---\n") ? 0 : text.indexOf("\n---\n") + 1;
        if (line > 0 || text.startsWith("---\n")) {
            body = text.substring(line + "---\n".length());
            text.substring(0, line).lines().forEach(key -> key(key, keys));
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<Csv.Field> row : Csv.of(body).rows()) {
            rows.add(row.stream().map(Csv.Field::text).toList());
        }
        List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
        return new ChartData(keys, head, rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
    }

    private static void key(String line, Map<String, String> keys) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            keys.put(line.substring(0, colon).strip(), unquoted(line.substring(colon + 1).strip()));
        }
    }

    String key(String name) {
        return keys.getOrDefault(name, "");
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /// A number as people write it, with spaces between groups and a point or comma; null when it
    /// is none.
    static @Nullable Double number(String cell) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '−' || c == '+');
            if (Letters.isDigit(c)) {
                digits.append(c);
            } else if (c == '.' || c == ',') {
                digits.append('.');
            } else if (sign) {
                digits.append(c == '+' ? "" : "-");
            } else if (!Letters.isSpace(c) || i == 0) {
                return null;
            }
        }
        boolean numeric =
                !digits.isEmpty()
                        && digits.length() < 19
                        && digits.indexOf(".") == digits.lastIndexOf(".");
        boolean anyDigit = digits.chars().anyMatch(c -> c >= '0' && c <= '9');
        return numeric && anyDigit ? Double.valueOf(digits.toString()) : null;
    }
}
