package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Condition.All;
import org.livret.css.Condition.Any;
import org.livret.css.Condition.Feature;
import org.livret.css.Condition.Not;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the preludes of `@media`, `@supports` and `@import`.
///
/// ```
/// condition = 'not' group | group ('and' group)* | group ('or' group)*
/// group     = '(' condition ')' | '(' feature ')' | function '(' anything ')'
/// query     = condition | ('not' | 'only')? medium ('and' 'not'? group)*
/// ```
final class ConditionReader extends Scanner {
    private static final int DEEPEST = 16;

    private int depth;

    ConditionReader(String text, int start, int end) {
        super(text, start, end);
    }

    /// The condition that fills the text; null when it is none.
    static @Nullable Condition condition(String text, int start, int end) {
        ConditionReader reader = new ConditionReader(text, start, end);
        Condition read = reader.condition();
        return reader.atEnd() ? read : null;
    }

    /// The queries of a list, each with its text; those that cannot be read never apply.
    static List<MediaQuery> queries(String text, int start, int end) {
        ConditionReader reader = new ConditionReader(text, start, end);
        List<MediaQuery> out = new ArrayList<>(1);
        reader.skipSpace();
        while (!reader.atEnd()) {
            int from = reader.at;
            MediaQuery query = reader.query();
            reader.skipSpace();
            if (query == null || !reader.atEnd() && reader.peek(0) != ',') {
                reader.skipToComma();
                query = MediaQuery.never(text.substring(from, reader.at).strip());
            }
            out.add(query);
            reader.at++;
            reader.skipSpace();
        }
        return out;
    }

    private void skipToComma() {
        int open = 0;
        while (!atEnd() && (open > 0 || peek(0) != ',')) {
            open += peek(0) == '(' ? 1 : peek(0) == ')' ? -1 : 0;
            at++;
        }
    }

    private @Nullable MediaQuery query() {
        int from = at;
        String word = word();
        boolean not = word.equals("not") && peek(0) != '(';
        boolean only = word.equals("only") && peek(0) != '(';
        String medium = not || only ? word() : word;
        if (medium.isEmpty() || peek(0) == '(' && medium.equals(word)) {
            at = from;
            Condition condition = condition();
            return condition == null
                    ? null
                    : new MediaQuery(
                            "all", false, Optional.of(condition), text.substring(from, at).strip());
        }
        List<Condition> parts = new ArrayList<>(0);
        int more = at;
        while (word().equals("and")) {
            boolean negated = peek(0) != '(' && takeWord("not");
            Condition part = group();
            if (part == null) {
                return null;
            }
            parts.add(negated ? new Not(part) : part);
            more = at;
        }
        at = more;
        Optional<Condition> all =
                parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.size() == 1 ? parts.getFirst() : new All(parts));
        return new MediaQuery(medium, not, all, text.substring(from, at).strip());
    }

    /// The word here in lower case with the space behind it; empty when there is none.
    private String word() {
        skipSpace();
        String word = startsName() ? name().toLowerCase(Locale.ROOT) : "";
        skipSpace();
        return word;
    }

    private boolean takeWord(String wanted) {
        int from = at;
        boolean found = word().equals(wanted);
        at = found ? at : from;
        return found;
    }

    @Nullable Condition condition() {
        if (++depth > DEEPEST) {
            return null;
        }
        Condition first = takeWord("not") ? negated() : group();
        List<Condition> parts = new ArrayList<>(List.of());
        String joined = "";
        while (first != null) {
            parts.add(first);
            skipSpace();
            int from = at;
            String word = word();
            boolean joins = word.equals("and") || word.equals("or");
            if (!joins || !joined.isEmpty() && !joined.equals(word)) {
                at = from;
                break;
            }
            joined = word;
            first = group();
        }
        depth--;
        return first == null
                ? null
                : parts.size() == 1
                        ? parts.getFirst()
                        : joined.equals("or") ? new Any(parts) : new All(parts);
    }

    private @Nullable Condition negated() {
        Condition inner = group();
        return inner == null ? null : new Not(inner);
    }

    private @Nullable Condition group() {
        skipSpace();
        String function = startsName() ? name().toLowerCase(Locale.ROOT) : "";
        if (peek(0) != '(') {
            return null;
        }
        int open = at + 1;
        int close = closing();
        if (close < 0) {
            return null;
        }
        if (function.isEmpty()) {
            at = open;
            if (beginsCondition()) {
                Condition inner = condition();
                skipSpace();
                if (inner == null || at != close) {
                    return null;
                }
                at = close + 1;
                return inner;
            }
        }
        at = close + 1;
        return new Feature(function, text.substring(open, close).strip());
    }

    /// Whether what stands in brackets is a condition, not a feature.
    private boolean beginsCondition() {
        skipSpace();
        if (peek(0) == '(') {
            return true;
        }
        int from = at;
        String word = startsName() ? name().toLowerCase(Locale.ROOT) : "";
        boolean call = peek(0) == '(';
        boolean space = skipSpace();
        boolean condition =
                switch (word) {
                    case "not" -> space || call;
                    case "selector", "font-tech", "font-format", "supports", "style" -> call;
                    default -> false;
                };
        at = from;
        return condition;
    }

    private int closing() {
        int from = at;
        int open = 0;
        int found = -1;
        while (!atEnd() && found < 0) {
            char c = peek(0);
            if (c == '"' || c == '\'') {
                string();
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            found = open == 0 ? at : -1;
            at++;
        }
        at = from;
        return found;
    }
}
