package org.livret.xhtml;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.language.LanguageTag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// An element in the making. Attributes are written in one order whatever the order of the calls:
/// `id`, `class`, `lang`, `dir`, `epub:type`, `role`, others.
final class Tag {
    private final String name;
    private @Nullable String id;
    private @Nullable List<String> classes;
    private @Nullable String language;
    private @Nullable String direction;
    private @Nullable String type;
    private @Nullable String role;
    private @Nullable SequencedMap<String, String> others;

    Tag(String name) {
        this.name = name;
    }

    Tag id(String value) {
        id = value;
        return this;
    }

    /// Adds a class unless the element has it; nothing for the empty word.
    Tag cls(String word) {
        if (word.isEmpty()) {
            return this;
        }
        if (classes == null) {
            classes = new ArrayList<>(2);
        }
        if (!classes.contains(word)) {
            classes.add(word);
        }
        return this;
    }

    Tag meaning(Meaning meaning) {
        type = meaning.type().isEmpty() ? type : meaning.type();
        role = meaning.role().isEmpty() ? role : meaning.role();
        return this;
    }

    Tag set(String key, String value) {
        if (others == null) {
            others = new LinkedHashMap<>(4);
        }
        others.put(key, value);
        return this;
    }

    Content.Element of(Span span, List<Content> children) {
        return new Content.Element(name, attributes(), children, span);
    }

    Content.Element of(Span span, Content... children) {
        return of(span, List.of(children));
    }

    private SequencedMap<String, String> attributes() {
        SequencedMap<String, String> all = new LinkedHashMap<>(8);
        put(all, "id", id);
        put(all, "class", classes == null ? null : String.join(" ", classes));
        put(all, "lang", language);
        put(all, "dir", direction);
        put(all, "epub:type", type);
        put(all, "role", role);
        if (others != null) {
            all.putAll(others);
        }
        return all;
    }

    private static void put(Map<String, String> all, String key, @Nullable String value) {
        if (value != null) {
            all.put(key, value);
        }
    }

    /// Takes over what braces say of a node: id, classes, language, direction; other pairs as
    /// `data-` attributes, so that selectors can ask for them. An id goes to the first element that
    /// claims it. Keys that the mapping itself answers are left out.
    Tag braces(Attributes attributes, Ids ids) {
        if (attributes.isEmpty()) {
            return this;
        }
        if (attributes.id().isPresent() && ids.take(attributes.id().get())) {
            id = attributes.id().get();
        }
        for (String word : attributes.classes()) {
            cls(word);
        }
        for (Map.Entry<String, String> pair : attributes.pairs().entrySet()) {
            pair(pair.getKey(), pair.getValue());
        }
        return this;
    }

    private void pair(String key, String value) {
        switch (key) {
            case "lang" -> language = LanguageTag.isWellFormed(value) ? value : language;
            case "dir" ->
                    direction = value.equals("ltr") || value.equals("rtl") ? value : direction;
            case "label",
                    "number",
                    "caption",
                    "title",
                    "width",
                    "height",
                    "depth",
                    "details",
                    "start",
                    "type",
                    "highlight",
                    "index",
                    "see",
                    "see-also",
                    "sort",
                    "widths",
                    "id",
                    "no-lint",
                    "class" -> {}
            default -> {
                if (isPlain(key)) {
                    set("data-" + key, value);
                }
            }
        }
    }

    /// Turns braces' `width=` and `height=` into a style: a number with a unit of CSS, pixels
    /// without one. Anything else is left out.
    Tag sizes(Attributes attributes) {
        String style = size("width", attributes) + size("height", attributes);
        return style.isEmpty() ? this : set("style", style.substring(0, style.length() - 1));
    }

    /// Adds a declaration to the style; nothing for the empty word.
    Tag style(String declaration) {
        if (declaration.isEmpty()) {
            return this;
        }
        String before = others == null ? "" : others.getOrDefault("style", "");
        return set("style", before.isEmpty() ? declaration : before + ";" + declaration);
    }

    private static String size(String key, Attributes attributes) {
        String value = attributes.get(key).orElse("");
        int end = 0;
        while (end < value.length()
                && (isDigit(value.charAt(end)) || (end > 0 && value.charAt(end) == '.'))) {
            end++;
        }
        return switch (value.substring(end)) {
            case "%", "px", "pt", "mm", "cm", "in", "em", "rem" ->
                    end == 0 ? "" : key + ":" + value + ";";
            case "" -> end == 0 ? "" : key + ":" + value + "px;";
            default -> "";
        };
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean later = i > 0 && (c == '-' || c == '_' || isDigit(c));
            if (!later && !(isLetter(c) && c >= 'a')) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The ids that are taken in a publication.
    static final class Ids {
        private final Set<String> taken = new LinkedHashSet<>();

        /// Whether the id was free; it is taken now.
        boolean take(String id) {
            return taken.add(id);
        }
    }
}
