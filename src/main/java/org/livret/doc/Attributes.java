package org.livret.doc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What braces say of a node, as in `{#id .class key=value}`: an id, classes in order without
/// repetition, other pairs in order.
public record Attributes(
        Optional<String> id, List<String> classes, SequencedMap<String, String> pairs) {
    public static final Attributes NONE =
            new Attributes(Optional.empty(), List.of(), new LinkedHashMap<>());

    public Attributes {
        classes = List.copyOf(classes);
        pairs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pairs));
    }

    public static Attributes ofClass(String name) {
        return NONE.withClass(name);
    }

    public boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && pairs.isEmpty();
    }

    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(pairs.get(key));
    }

    public Attributes withId(String newId) {
        return new Attributes(Optional.of(newId), classes, pairs);
    }

    public Attributes withClass(String name) {
        if (hasClass(name)) {
            return this;
        }
        List<String> more = new ArrayList<>(classes);
        more.add(name);
        return new Attributes(id, more, pairs);
    }

    public Attributes with(String key, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(pairs);
        more.put(key, value);
        return new Attributes(id, classes, more);
    }

    public Attributes without(String key) {
        if (!pairs.containsKey(key)) {
            return this;
        }
        SequencedMap<String, String> fewer = new LinkedHashMap<>(pairs);
        fewer.remove(key);
        return new Attributes(id, classes, fewer);
    }
}
