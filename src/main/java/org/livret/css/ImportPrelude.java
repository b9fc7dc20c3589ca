package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What follows `@import` (CSS Cascade 5, section 2.1): an address, perhaps a layer (an empty name
/// for one without), perhaps a condition, and where the media queries start.
record ImportPrelude(
        String address, Optional<String> layer, Optional<String> supports, int queries) {
    static @Nullable ImportPrelude read(String text, int start, int end) {
        return new Reading(text, start, end).read();
    }

    private static final class Reading extends Scanner {
        Reading(String text, int start, int end) {
            super(text, start, end);
        }

        private @Nullable ImportPrelude read() {
            String address = address();
            if (address == null || address.isEmpty()) {
                return null;
            }
            Optional<String> layer = Optional.empty();
            Optional<String> supports = Optional.empty();
            boolean more = true;
            while (more) {
                skipSpace();
                int from = at;
                String word = startsName() ? name() : "";
                boolean call = peek(0) == '(';
                if (word.equalsIgnoreCase("layer") && layer.isEmpty()) {
                    layer = Optional.of(call ? inside() : "");
                } else if (word.equalsIgnoreCase("supports") && call) {
                    supports = Optional.of(condition(inside()));
                } else {
                    at = from;
                    more = false;
                }
            }
            return new ImportPrelude(address, layer, supports, at);
        }

        // A declaration may stand without brackets of its own.
        private static String condition(String inside) {
            boolean bare = inside.indexOf(':') >= 0 && inside.indexOf('(') != 0;
            return bare && !inside.startsWith("not ") ? '(' + inside + ')' : inside;
        }

        private @Nullable String address() {
            skipSpace();
            if (peek(0) == '"' || peek(0) == '\'') {
                return string();
            }
            if (!startsName() || !name().equalsIgnoreCase("url") || peek(0) != '(') {
                return null;
            }
            at++;
            skipSpace();
            if (peek(0) == '"' || peek(0) == '\'') {
                String address = string();
                skipSpace();
                at++;
                return address;
            }
            at--;
            return inside();
        }

        /// What stands in the brackets that open here.
        private String inside() {
            int open = at + 1;
            int depth = 0;
            do {
                depth += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
                at++;
            } while (at < end && depth > 0);
            return text.substring(open, Math.max(open, depth == 0 ? at - 1 : at)).strip();
        }
    }
}
