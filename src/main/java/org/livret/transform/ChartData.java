package org.livret.transform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The text of a `chart` fence: keys with values, a line `---`, then a table with a head, its cells
/// apart by commas, semicolons or tabs.
///
/// The first cell of a line is its label, the others are values, one a series. A cell in double
/// quotes may hold the separator.
record ChartData(Map<String, String> keys, List<String> head, List<List<String>> lines) {
    ChartData {
        keys = Map.copyOf(keys);
        head = List.copyOf(head);
        lines = lines.stream().map(List::copyOf).toList();
    }

    static ChartData of(String text) {
        Map<String, String> keys = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        boolean keyed = text.startsWith("---\n") || text.contains("\n---\n");
        boolean table = !keyed;
        char separator = Line.EDGE;
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            if (table) {
                separator = separator == Line.EDGE ? separator(line) : separator;
                rows.add(cells(line, separator));
            } else if (line.strip().equals("---")) {
                table = true;
            } else {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    keys.put(
                            line.substring(0, colon).strip(),
                            unquoted(line.substring(colon + 1).strip()));
                }
            }
        }
        List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
        return new ChartData(keys, head, rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
    }

    String key(String name) {
        return keys.getOrDefault(name, "");
    }

    private static char separator(String line) {
        return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
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
