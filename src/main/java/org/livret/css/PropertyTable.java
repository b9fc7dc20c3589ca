package org.livret.css;

import java.util.Map;
import java.util.TreeMap;

/// The properties that Livret knows as Markdown tables, for the documentation.
public final class PropertyTable {
    private PropertyTable() {}

    /// Three tables in alphabetical order: properties, shorthands, other names.
    public static String markdown() {
        StringBuilder out = new StringBuilder();
        properties(out);
        shorthands(out);
        aliases(out);
        return out.toString();
    }

    private static void properties(StringBuilder out) {
        Map<String, Property<?>> sorted = new TreeMap<>();
        Properties.all().forEach(property -> sorted.put(property.name(), property));
        out.append("| Property | Values | Initial | Inherited |\n|:--|:--|:--|:--|\n");
        for (Property<?> property : sorted.values()) {
            out.append("| `")
                    .append(property.name())
                    .append("` | ")
                    .append(escaped(property.expected()));
            out.append(" | `")
                    .append(property.initial())
                    .append("` | ")
                    .append(property.inherited() ? "yes" : "no")
                    .append(" |\n");
        }
    }

    private static void shorthands(StringBuilder out) {
        Map<String, Shorthand> sorted = new TreeMap<>();
        Shorthands.all().forEach(shorthand -> sorted.put(shorthand.name(), shorthand));
        out.append("\n| Shorthand | Sets |\n|:--|:--|\n");
        for (Shorthand shorthand : sorted.values()) {
            out.append("| `").append(shorthand.name()).append("` |");
            if (shorthand.name().equals("all")) {
                out.append(" every property but `direction` and `unicode-bidi` |\n");
                continue;
            }
            String separator = " ";
            for (Property<?> longhand : shorthand.longhands()) {
                out.append(separator).append('`').append(longhand.name()).append('`');
                separator = ", ";
            }
            out.append(" |\n");
        }
    }

    private static void aliases(StringBuilder out) {
        out.append("\n| Name | Stands for |\n|:--|:--|\n");
        new TreeMap<>(Aliases.table())
                .forEach((name, meaning) ->
                        out.append("| `")
                                .append(name)
                                .append("` | `")
                                .append(meaning)
                                .append("` |\n"));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
