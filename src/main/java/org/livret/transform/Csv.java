package org.livret.transform;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values (RFC 4180), as spreadsheets of several countries write them: the
/// separator is the tab, the semicolon or the comma, whichever of them, in this order, the first
/// line has outside of quotes. Lines without anything are skipped.
///
/// A field in double quotes may hold the separator, line feeds, and quotes written twice; the white
/// space around other fields is left out. What breaks the rules is kept as it stands and told of in
/// `faults`.
record Csv(List<List<Field>> rows, List<Fault> faults) {
    Csv {
        rows = rows.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /// What a field says, and the offset at which it begins in the text.
    record Field(String text, int at) {}

    /// What is wrong at an offset of the text.
    record Fault(Kind kind, int at) {}

    enum Kind {
        /// A field opens with a quote that nothing closes.
        OPEN_QUOTE,
        /// Something stands between a closing quote and the separator.
        AFTER_QUOTE,
        /// A quote stands in a field that does not begin with one.
        QUOTE_WITHIN
    }

    static Csv of(String text) {
        return new Reader(text).read();
    }

    private static final class Reader {
        private final String text;
        private final char separator;
        private final List<List<Field>> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private List<Field> row = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
            at = text.startsWith("\uFEFF") ? 1 : 0;
            separator = separator(text, at);
        }

        private static char separator(String text, int from) {
            boolean semicolon = false;
            boolean quoted = false;
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                if (!quoted && c == '\t') {
                    return '\t';
                }
                if (!quoted && c == '\n' && !text.substring(from, i).isBlank()) {
                    break;
                }
                semicolon |= !quoted && c == ';';
            }
            return semicolon ? ';' : ',';
        }

        Csv read() {
            while (at < text.length()) {
                row.add(field());
                if (at < text.length() && text.charAt(at) == separator) {
                    at++;
                    if (at == text.length()) {
                        row.add(new Field("", at));
                    }
                } else {
                    at++;
                    endRow();
                }
            }
            endRow();
            return new Csv(rows, faults);
        }

        private void endRow() {
            if (row.size() > 1 || (row.size() == 1 && !row.getFirst().text().isEmpty())) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }

        private Field field() {
            int start = at;
            while (start < text.length() && isSpace(text.charAt(start))) {
                start++;
            }
            return start < text.length() && text.charAt(start) == '"' ? quoted(start) : bare(start);
        }

        // A tab may be the separator, so that it counts as space only where it is not.
        private boolean isSpace(char c) {
            return c == ' ' || c == '\r' || (c == '\t' && separator != '\t');
        }

        private Field bare(int start) {
            at = end(start);
            int quote = text.indexOf('"', start);
            if (quote >= 0 && quote < at) {
                faults.add(new Fault(Kind.QUOTE_WITHIN, quote));
            }
            return new Field(text.substring(Math.min(start, at), at).strip(), start);
        }

        private int end(int from) {
            int end = from;
            while (end < text.length()
                    && text.charAt(end) != separator
                    && text.charAt(end) != '\n') {
                end++;
            }
            return end;
        }

        private Field quoted(int start) {
            StringBuilder out = new StringBuilder();
            int i = start + 1;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    out.append('"');
                    i++;
                } else if (c == '"') {
                    break;
                } else if (c != '\r') {
                    out.append(c);
                }
            }
            if (i >= text.length()) {
                faults.add(new Fault(Kind.OPEN_QUOTE, start));
                at = end(start);
                return new Field(text.substring(start, at).strip(), start);
            }
            at = end(i + 1);
            String rest = text.substring(i + 1, at).strip();
            if (!rest.isEmpty()) {
                faults.add(new Fault(Kind.AFTER_QUOTE, i + 1));
            }
            return new Field(out.append(rest).toString(), start);
        }
    }
}
