package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The style rules of all sheets, found by what their last compound asks for: an id, a class, a
/// type, or anything.
///
/// Entries are numbered in cascade order, lowest priority first, so that the numbers that match an
/// element are both its identity for sharing styles and, sorted, the order of applying.
final class RuleIndex {
    /// One selector of a rule. Of layers in one origin, that of the higher number wins.
    record Entry(Origin origin, int layer, Selector selector, List<Declaration> declarations) {}

    private final List<Entry> entries;
    private final Map<Key, List<Integer>> byKey = new HashMap<>();
    private final List<Integer> others = new ArrayList<>();
    private final List<SequencedSet<String>> attributes = new ArrayList<>();
    private boolean asksAttributes;

    /// What a compound asks for that few elements have.
    private record Key(Kind kind, String name) {}

    private enum Kind {
        ID,
        CLASS,
        TYPE
    }

    /// Takes entries in the order of the sheets.
    RuleIndex(List<Entry> inOrder) {
        List<Entry> sorted = new ArrayList<>(inOrder);
        // The sort is stable: entries of the same origin, layer and specificity stay in order of
        // appearance.
        sorted.sort(
                Comparator.comparing(Entry::origin)
                        .thenComparingInt(Entry::layer)
                        .thenComparingInt(entry -> entry.selector().specificity()));
        entries = List.copyOf(sorted);
        for (int i = 0; i < entries.size(); i++) {
            file(entries.get(i).selector().subject(), i);
            attributes.add(attributes(entries.get(i)));
            asksAttributes |= !attributes.getLast().isEmpty();
        }
    }

    /// The names of the attributes whose values go into an entry's own.
    private static SequencedSet<String> attributes(Entry entry) {
        SequencedSet<String> names = new LinkedHashSet<>(0);
        for (Declaration declaration : entry.declarations()) {
            Variables.attributes(declaration.value(), names);
        }
        return names;
    }

    /// The values of all attributes that go into the styles of an element, as one text.
    String attributes(int[] numbers, ElementNode node) {
        if (!asksAttributes) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int number : numbers) {
            for (String name : attributes.get(number)) {
                String value = node.element.attributes().get(name);
                out.append(value == null ? "" : '=' + value).append('\0');
            }
        }
        return out.toString();
    }

    /// Files an entry under what each of its possible last compounds asks for.
    private void file(Compound subject, int number) {
        List<Key> keys = keys(subject);
        if (keys.isEmpty()) {
            others.add(number);
        }
        for (Key key : keys) {
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
        }
    }

    /// Under which keys elements that a compound may match are found: under its id, else a class,
    /// else its type, else under all of what the selectors of `:is()` or `&` ask for. Empty when
    /// elements of any kind may match.
    private static List<Key> keys(Compound subject) {
        Key key = null;
        List<Key> any = List.of();
        for (Test test : subject.tests()) {
            switch (test) {
                case Selector.Id(String name) -> key = rarer(key, new Key(Kind.ID, name));
                case Selector.ClassName(String name) -> key = rarer(key, new Key(Kind.CLASS, name));
                case Selector.Type(String name) -> key = rarer(key, new Key(Kind.TYPE, name));
                case Selector.AnyOf anyOf -> any = anyOf.negated() ? any : keys(anyOf.selectors());
                case Selector.AttributeTest _,
                        Selector.Nth _,
                        Selector.Only _,
                        Selector.Has _,
                        Selector.Lang _,
                        Selector.Direction _,
                        Selector.State _ -> {}
            }
        }
        return key == null ? any : List.of(key);
    }

    private static Key rarer(@Nullable Key known, Key other) {
        return known != null && known.kind().compareTo(other.kind()) < 0 ? known : other;
    }

    private static List<Key> keys(List<Selector> selectors) {
        SequencedSet<Key> out = new LinkedHashSet<>();
        for (Selector selector : selectors) {
            List<Key> one = keys(selector.subject());
            if (one.isEmpty()) {
                return List.of();
            }
            out.addAll(one);
        }
        return List.copyOf(out);
    }

    /// The numbers of the entries that match an element or its pseudo-elements, ascending.
    int[] matching(ElementNode node) {
        Matches out = new Matches();
        collect(others, node, out);
        collect(byKey.get(new Key(Kind.TYPE, node.element.name())), node, out);
        for (String name : node.classes) {
            collect(byKey.get(new Key(Kind.CLASS, name)), node, out);
        }
        String id = node.element.attributes().get("id");
        if (id != null) {
            collect(byKey.get(new Key(Kind.ID, id)), node, out);
        }
        return out.sorted();
    }

    private void collect(@Nullable List<Integer> candidates, ElementNode node, Matches out) {
        if (candidates != null) {
            for (int candidate : candidates) {
                if (Matcher.matches(entries.get(candidate).selector().subject(), node)) {
                    out.add(candidate);
                }
            }
        }
    }

    /// The entries for the element itself (no pseudo-element) or for one of its pseudo-elements, in
    /// cascade order.
    List<Entry> entries(int[] numbers, Optional<Selector.PseudoElement> pseudo) {
        List<Entry> out = new ArrayList<>();
        for (int number : numbers) {
            Entry entry = entries.get(number);
            if (entry.selector().pseudo().equals(pseudo)) {
                out.add(entry);
            }
        }
        return out;
    }

    private static final class Matches {
        private int[] numbers = new int[16];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }

        /// Each once: an entry may be filed under several keys of one element.
        int[] sorted() {
            Arrays.sort(numbers, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || numbers[i] != numbers[i - 1]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
