package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Positioning.Kind;
import org.livret.css.GeneratedStyle.CounterChange;
import org.livret.css.GeneratedStyle.Item;
import org.livret.css.GeneratedStyle.StringSet;
import org.livret.css.GeneratedStyle.When;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms of generated content (CSS Generated Content 3, CSS GCPM 3, CSS Lists 3).
final class ContentForms {
    /// `list-style-type`: a counter style, or a string.
    record ListType(CounterStyle style, Optional<String> marker) {}

    /// `position`: where a box stands, or the name of a running element.
    record Position(Kind kind, Optional<String> running) {}

    static final Form<Optional<List<Item>>> CONTENT =
            new Form<>(
                    "‘normal’, ‘none’, or texts in quotes and functions such as ‘counter(page)’,"
                            + " ‘string(title)’ or ‘attr(href)’",
                    ContentForms::content);
    static final Form<List<StringSet>> STRING_SET =
            new Form<>(
                    "‘none’ or a name with content, such as ‘title content()’",
                    ContentForms::stringSets);
    static final Form<List<CounterChange>> RESET =
            new Form<>(
                    "‘none’ or names of counters, each perhaps with a number",
                    (in, units) -> changes(in, units, 0));
    static final Form<List<CounterChange>> INCREMENT =
            new Form<>(
                    "‘none’ or names of counters, each perhaps with a number",
                    (in, units) -> changes(in, units, 1));
    static final Form<ListType> LIST_TYPE =
            new Form<>(
                    "‘none’, ‘disc’, ‘decimal’, ‘lower-roman’ or another style of markers, or a"
                            + " text in quotes",
                    ContentForms::listType);
    static final Form<Position> POSITION =
            new Form<>(
                    "‘static’, ‘relative’, ‘absolute’, ‘fixed’ or ‘running(name)’",
                    ContentForms::position);
    static final Form<Integer> LEVEL =
            new Form<>(
                    "‘auto’ or a whole number",
                    (in, units) ->
                            in.take("auto") ? (Integer) 0 : Forms.whole(in, units, -1_000_000));
    static final Form<List<String>> QUOTES =
            new Form<>("‘none’ or pairs of texts in quotes", ContentForms::quotes);
    static final Form<Optional<String>> WRAP_MARK =
            new Form<>("‘none’ or a text in quotes", ContentForms::wrapMark);
    static final Form<String> PAGE =
            new Form<>("‘auto’ or the name of an @page rule", ContentForms::page);
    static final Form<Boolean> BOOKMARK =
            new Form<>("‘none’, ‘auto’ or a level from 1", ContentForms::bookmark);

    private ContentForms() {}

    @SuppressWarnings("NullableOptional") // null: the value cannot be used; empty: it is ‘normal’
    private static @Nullable Optional<List<Item>> content(Tokens in, Units units) {
        if (in.take("normal")) {
            return Optional.empty();
        }
        if (in.take("none")) {
            return Optional.of(List.of());
        }
        List<Item> items = items(in, units);
        // Alternative text after a slash is for speech; the tagged PDF takes texts as they stand.
        if (items != null && in.take('/') && items(in, units) == null) {
            return null;
        }
        return items == null ? null : Optional.of(items);
    }

    private static @Nullable List<Item> items(Tokens in, Units units) {
        List<Item> out = new ArrayList<>();
        Value value = in.peek();
        while (value != null && !(value instanceof Value.Sign)) {
            Item item = item(value, units);
            if (item == null) {
                return null;
            }
            out.add(item);
            in.skip();
            value = in.peek();
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static @Nullable Item item(Value value, Units units) {
        return switch (value) {
            case Value.Quoted(String text) -> new GeneratedStyle.Literal(text);
            case Value.Url(String address) -> new GeneratedStyle.Picture(address);
            case Value.Ident(String name) -> quote(name.toLowerCase(Locale.ROOT), units);
            case Value.Function(String name, List<Value> arguments) ->
                    function(name, new Tokens(arguments), units);
            case Value.Numeric _, Value.Hash _, Value.Block _, Value.Sign _ -> null;
        };
    }

    // The depth of quotation is not counted: the built-in sheet gives nested ‘q’ the inner pair.
    private static @Nullable Item quote(String keyword, Units units) {
        List<String> quotes = units.own().get(Properties.QUOTES);
        return switch (keyword) {
            case "open-quote" -> new GeneratedStyle.Literal(quotes.isEmpty() ? "" : quotes.get(0));
            case "close-quote" -> new GeneratedStyle.Literal(quotes.isEmpty() ? "" : quotes.get(1));
            case "no-open-quote", "no-close-quote" -> new GeneratedStyle.Literal("");
            default -> null;
        };
    }

    private static @Nullable Item function(String name, Tokens in, Units units) {
        Item item =
                switch (name) {
                    case "counter" -> counter(in, units);
                    case "counters" -> counters(in, units);
                    case "attr" -> attribute(in);
                    case "string" -> named(in, true);
                    case "element" -> named(in, false);
                    case "leader" -> leader(in);
                    case "target-counter" -> targetCounter(in, units);
                    case "target-text" -> targetText(in);
                    case "content" -> elementText(in);
                    default -> null;
                };
        return in.atEnd() ? item : null;
    }

    private static @Nullable String name(Tokens in) {
        if (in.peek() instanceof Value.Ident(String name)) {
            in.skip();
            return name;
        }
        return null;
    }

    private static @Nullable Item counter(Tokens in, Units units) {
        String name = name(in);
        CounterStyle style = name == null ? null : styleAfterComma(in, units);
        return name == null || style == null ? null : new GeneratedStyle.Counter(name, style);
    }

    private static @Nullable Item counters(Tokens in, Units units) {
        String name = name(in);
        if (name == null
                || !in.take(',')
                || !(in.peek() instanceof Value.Quoted(String separator))) {
            return null;
        }
        in.skip();
        CounterStyle style = styleAfterComma(in, units);
        return style == null ? null : new GeneratedStyle.Counters(name, separator, style);
    }

    private static @Nullable CounterStyle styleAfterComma(Tokens in, Units units) {
        return in.take(',') ? counterStyle(in, units) : CounterStyle.DECIMAL;
    }

    /// A name or `symbols(…)`; null for a word that names no style.
    private static @Nullable CounterStyle counterStyle(Tokens in, Units units) {
        Tokens symbols = in.function("symbols");
        if (symbols != null) {
            return CounterStyleReader.anonymous(symbols);
        }
        if (!(in.peek() instanceof Value.Ident(String name))) {
            return null;
        }
        in.skip();
        return units.counters().find(name);
    }

    private static @Nullable Item attribute(Tokens in) {
        String name = attributeName(in);
        return name == null ? null : new GeneratedStyle.Attribute(name);
    }

    /// The name in `attr(name)`, perhaps followed by a type such as `url`.
    private static @Nullable String attributeName(Tokens in) {
        String name = name(in);
        if (name != null) {
            name(in);
        }
        return name;
    }

    private static @Nullable Item named(Tokens in, boolean string) {
        String name = name(in);
        When when = When.FIRST;
        if (name != null && in.take(',')) {
            String word = in.word();
            in.skip();
            switch (word) {
                case "first" -> when = When.FIRST;
                case "start" -> when = When.START;
                case "last" -> when = When.LAST;
                case "first-except" -> when = When.FIRST_EXCEPT;
                default -> {
                    return null;
                }
            }
        }
        if (name == null) {
            return null;
        }
        return string
                ? new GeneratedStyle.NamedString(name, when)
                : new GeneratedStyle.RunningElement(name, when);
    }

    private static @Nullable Item leader(Tokens in) {
        String pattern =
                switch (in.word()) {
                    case "dotted" -> ". ";
                    case "solid" -> "_";
                    case "space" -> " ";
                    default ->
                            in.peek() instanceof Value.Quoted(String text) && !text.isEmpty()
                                    ? text
                                    : null;
                };
        in.skip();
        return pattern == null ? null : new GeneratedStyle.Leader(pattern);
    }

    private record Target(String attribute, String url) {}

    private static @Nullable Target target(Tokens in) {
        if (in.peek() instanceof Value.Url(String address)) {
            in.skip();
            return new Target("", address);
        }
        if (in.peek() instanceof Value.Quoted(String address)) {
            in.skip();
            return new Target("", address);
        }
        Tokens arguments = in.function("attr");
        String name = arguments == null ? null : attributeName(arguments);
        return name == null ? null : new Target(name, "");
    }

    private static @Nullable Item targetCounter(Tokens in, Units units) {
        Target target = target(in);
        String name = target != null && in.take(',') ? name(in) : null;
        CounterStyle style = name == null ? null : styleAfterComma(in, units);
        return target == null || name == null || style == null
                ? null
                : new GeneratedStyle.TargetCounter(target.attribute(), target.url(), name, style);
    }

    private static @Nullable Item targetText(Tokens in) {
        Target target = target(in);
        if (target == null || (in.take(',') && !in.take("content"))) {
            return null;
        }
        return new GeneratedStyle.TargetText(target.attribute(), target.url());
    }

    private static @Nullable Item elementText(Tokens in) {
        in.take("text");
        return new GeneratedStyle.ElementText();
    }

    private static @Nullable List<StringSet> stringSets(Tokens in, Units units) {
        return in.take("none")
                ? List.of()
                : Forms.commaSeparated(in, units, ContentForms::stringSet);
    }

    private static @Nullable StringSet stringSet(Tokens in, Units units) {
        String name = name(in);
        List<Item> value = name == null ? null : items(in, units);
        return name == null || value == null ? null : new StringSet(name, value);
    }

    private static @Nullable List<CounterChange> changes(Tokens in, Units units, int otherwise) {
        if (in.take("none")) {
            return List.of();
        }
        List<CounterChange> out = new ArrayList<>();
        String name = name(in);
        while (name != null) {
            Integer value =
                    in.peek() instanceof Value.Ident || in.atEnd()
                            ? (Integer) otherwise
                            : Forms.whole(in, units, -1_000_000);
            if (value == null) {
                return null;
            }
            out.add(new CounterChange(name, value));
            name = name(in);
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static @Nullable ListType listType(Tokens in, Units units) {
        if (in.peek() instanceof Value.Quoted(String marker)) {
            in.skip();
            return new ListType(CounterStyle.NONE, Optional.of(marker));
        }
        CounterStyle style = counterStyle(in, units);
        return style == null ? null : new ListType(style, Optional.empty());
    }

    private static @Nullable Position position(Tokens in, Units units) {
        Tokens arguments = in.function("running");
        if (arguments != null) {
            String name = name(arguments);
            return name == null ? null : new Position(Kind.STATIC, Optional.of(name));
        }
        Kind kind =
                switch (in.word()) {
                    case "static" -> Kind.STATIC;
                    // Nothing sticks where nothing scrolls (CSS Positioned Layout 3, section 3.5).
                    case "relative", "sticky" -> Kind.RELATIVE;
                    case "absolute" -> Kind.ABSOLUTE;
                    case "fixed" -> Kind.FIXED;
                    default -> null;
                };
        in.skip();
        return kind == null ? null : new Position(kind, Optional.empty());
    }

    @SuppressWarnings("NullableOptional") // null: the value cannot be used; empty: it is ‘none’
    private static @Nullable Optional<String> wrapMark(Tokens in, Units units) {
        if (in.take("none")) {
            return Optional.empty();
        }
        if (in.peek() instanceof Value.Quoted(String text)) {
            in.skip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        return null;
    }

    private static @Nullable List<String> quotes(Tokens in, Units units) {
        if (in.take("none")) {
            return List.of();
        }
        List<String> out = new ArrayList<>();
        while (in.peek() instanceof Value.Quoted(String text)) {
            in.skip();
            out.add(text);
        }
        return out.size() >= 2 && out.size() % 2 == 0 ? List.copyOf(out) : null;
    }

    // An element on `auto` is on its parent's page (CSS Paged Media 3, section 9.2): so the
    // property is inherited here.
    private static @Nullable String page(Tokens in, Units units) {
        if (in.take("auto")) {
            return units.parent() == Values.NONE ? "" : units.parent().get(Properties.PAGE);
        }
        return name(in);
    }

    private static @Nullable Boolean bookmark(Tokens in, Units units) {
        if (in.take("none")) {
            return false;
        }
        boolean bookmarked = in.take("auto") || Forms.whole(in, units, 1) != null;
        return bookmarked ? (Boolean) true : null;
    }
}
