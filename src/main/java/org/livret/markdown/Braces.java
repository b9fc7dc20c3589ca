package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.doc.Attributes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Attributes in braces, `{#id .class key=value key="two words"}`, and the index after them. `-`
/// alone is short for `.unnumbered`, as in Pandoc.
record Braces(Attributes attributes, int end) {
    /// Reads braces that begin at an index; null when what stands there is no list of attributes.
    static @Nullable Braces at(String s, int at) {
        return at < s.length() && s.charAt(at) == '{' ? new Reader(s, at).read() : null;
    }

    /// Finds braces that end where a text ends, apart from its words by white space: those of a
    /// heading or a caption. Returns the index of `{`, or -1.
    static int trailing(String s) {
        if (!s.endsWith("}")) {
            return -1;
        }
        int from = Math.max(0, s.length() - Limits.BRACES);
        for (int i = s.lastIndexOf('{'); i >= from; i = i == 0 ? -1 : s.lastIndexOf('{', i - 1)) {
            Braces found = i == 0 || Columns.isWhite(s.charAt(i - 1)) ? at(s, i) : null;
            if (found != null) {
                return found.end == s.length() ? i : -1;
            }
        }
        return -1;
    }

    /// The attributes of one list followed by those of another, which wins.
    static Attributes join(Attributes first, Attributes second) {
        if (first.isEmpty()) {
            return second;
        }
        List<String> classes = new ArrayList<>(first.classes());
        for (String name : second.classes()) {
            if (!classes.contains(name)) {
                classes.add(name);
            }
        }
        SequencedMap<String, String> pairs = new LinkedHashMap<>(first.pairs());
        pairs.putAll(second.pairs());
        return new Attributes(second.id().isPresent() ? second.id() : first.id(), classes, pairs);
    }

    private static final class Reader {
        private final String s;
        private final int last;
        private int i;
        private Optional<String> id = Optional.empty();
        private final List<String> classes = new ArrayList<>();
        private final SequencedMap<String, String> pairs = new LinkedHashMap<>();

        Reader(String s, int at) {
            this.s = s;
            this.i = at + 1;
            this.last = Math.min(s.length(), at + Limits.BRACES);
        }

        @Nullable Braces read() {
            boolean any = false;
            while (true) {
                int before = i;
                while (i < last && Columns.isWhite(s.charAt(i))) {
                    i++;
                }
                if (i == last) {
                    return null;
                }
                if (s.charAt(i) == '}') {
                    return any ? new Braces(new Attributes(id, classes, pairs), i + 1) : null;
                }
                if (any && i == before || !item()) {
                    return null;
                }
                any = true;
            }
        }

        private boolean item() {
            char c = s.charAt(i);
            if (c == '#') {
                id = Optional.of(word(i + 1));
                return !id.get().isEmpty();
            }
            if (c == '.') {
                return addClass(word(i + 1));
            }
            if (c == '-'
                    && i + 1 < last
                    && (s.charAt(i + 1) == '}' || Columns.isWhite(s.charAt(i + 1)))) {
                i++;
                return addClass("unnumbered");
            }
            return pair();
        }

        private boolean addClass(String name) {
            if (!name.isEmpty() && !classes.contains(name)) {
                classes.add(name);
            }
            return !name.isEmpty();
        }

        private boolean pair() {
            int start = i;
            while (i < last
                    && (Scan.isAlphanumeric(s.charAt(i))
                            || i > start && "_:.-".indexOf(s.charAt(i)) >= 0)) {
                i++;
            }
            if (i == start || i + 1 >= last || s.charAt(i) != '=') {
                return false;
            }
            String key = s.substring(start, i++);
            char quote = s.charAt(i);
            String value = quote == '"' || quote == '\'' ? quoted(quote) : word(i);
            if (value == null || value.isEmpty() && quote != '"' && quote != '\'') {
                return false;
            }
            if (key.equals("id")) {
                id = Optional.of(value);
            } else if (key.equals("class")) {
                for (String name : value.split(" ")) {
                    addClass(name);
                }
            } else {
                pairs.put(key, value);
            }
            return true;
        }

        private @Nullable String quoted(char quote) {
            int close = i + 1;
            while (close < last && s.charAt(close) != quote) {
                close += s.charAt(close) == '\\' ? 2 : 1;
            }
            if (close >= last) {
                return null;
            }
            String value = Entities.decode(s.substring(i + 1, close).replace('\n', ' '));
            i = close + 1;
            return value;
        }

        // Stops at what a class or an id cannot hold; the caller then meets it as a fault.
        private String word(int from) {
            i = from;
            while (i < last
                    && !Columns.isWhite(s.charAt(i))
                    && "{}\"'<>=`".indexOf(s.charAt(i)) < 0) {
                i++;
            }
            return s.substring(from, i);
        }
    }
}
