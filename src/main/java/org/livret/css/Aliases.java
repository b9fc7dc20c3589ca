package org.livret.css;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names that are only other names of a property or a shorthand: older ones, and flow-relative ones
/// (CSS Logical Properties 1).
///
/// The flow-relative names stand for the sides of horizontal text from left to right; where text
/// runs from right to left, the cascade takes the opposite side.
final class Aliases {
    private static final String TABLE =
            """
            page-break-before break-before
            page-break-after break-after
            page-break-inside break-inside
            word-wrap overflow-wrap
            font-width font-stretch
            grid-gap gap
            grid-column-gap column-gap
            grid-row-gap row-gap
            inline-size width
            block-size height
            inset-block-start top
            inset-block-end bottom
            inset-inline-start left
            inset-inline-end right
            margin-block-start margin-top
            margin-block-end margin-bottom
            margin-inline-start margin-left
            margin-inline-end margin-right
            padding-block-start padding-top
            padding-block-end padding-bottom
            padding-inline-start padding-left
            padding-inline-end padding-right
            border-block-start border-top
            border-block-end border-bottom
            border-inline-start border-left
            border-inline-end border-right
            border-inline-start-width border-left-width
            border-inline-start-style border-left-style
            border-inline-start-color border-left-color
            border-inline-end-width border-right-width
            border-inline-end-style border-right-style
            border-inline-end-color border-right-color
            min-inline-size min-width
            max-inline-size max-width
            min-block-size min-height
            max-block-size max-height
            border-block-start-width border-top-width
            border-block-start-style border-top-style
            border-block-start-color border-top-color
            border-block-end-width border-bottom-width
            border-block-end-style border-bottom-style
            border-block-end-color border-bottom-color
            border-start-start-radius border-top-left-radius
            border-start-end-radius border-top-right-radius
            border-end-start-radius border-bottom-left-radius
            border-end-end-radius border-bottom-right-radius
            """;

    private static final Map<String, String> BY_NAME = read();

    private Aliases() {}

    private static Map<String, String> read() {
        Map<String, String> out = new LinkedHashMap<>();
        int at = 0;
        while (at < TABLE.length()) {
            int space = TABLE.indexOf(' ', at);
            int end = TABLE.indexOf('\n', space);
            out.put(TABLE.substring(at, space), TABLE.substring(space + 1, end));
            at = end + 1;
        }
        return out;
    }

    /// The name that another name stands for: itself, unless it is an alias.
    static String canonical(String name) {
        return BY_NAME.getOrDefault(name, name);
    }

    /// Other names by the name they stand for, in the order of the table.
    static Map<String, String> table() {
        return new LinkedHashMap<>(BY_NAME);
    }

    /// Whether a name means another side where text runs from right to left.
    static boolean isFlowRelative(String name) {
        return name.contains("-inline")
                || name.startsWith("border-start-")
                || name.startsWith("border-end-");
    }
}
