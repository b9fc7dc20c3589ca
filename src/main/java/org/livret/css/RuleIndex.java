package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The style rules of all sheets, found by what their last compound asks for: an id, a class, a
/// type, or anything.
///
/// Entries are numbered in cascade order, lowest priority first, so that the numbers that match an
/// element are both its identity for sharing styles and, sorted, the order of applying.
final class RuleIndex {
    /// One selector of a rule.
    record Entry(Origin origin, Selector selector, List<Declaration> declarations) {}

    private final List<Entry> entries;
    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<String, List<Integer>> byClass = new HashMap<>();
    private final Map<String, List<Integer>> byType = new HashMap<>();
    private final List<Integer> others = new ArrayList<>();

    /// Takes entries in the order of the sheets.
    RuleIndex(List<Entry> inOrder) {
        List<Entry> sorted = new ArrayList<>(inOrder);
        // The sort is stable: entries of the same origin and specificity stay in order of
        // appearance.
        sorted.sort(
                Comparator.comparing(Entry::origin)
                        .thenComparingInt(entry -> entry.selector().specificity()));
        entries = List.copyOf(sorted);
        for (int i = 0; i < entries.size(); i++) {
            bucket(entries.get(i).selector()).add(i);
        }
    }

    private List<Integer> bucket(Selector selector) {
        String id = null;
        String className = null;
        String type = null;
        for (Test test : selector.subject().tests()) {
            switch (test) {
                case Selector.Id(String name) -> id = name;
                case Selector.ClassName(String name) -> className = name;
                case Selector.Type(String name) -> type = name;
                case Selector.AttributeTest _,
                        Selector.Nth _,
                        Selector.Only _,
                        Selector.AnyOf _,
                        Selector.Lang _,
                        Selector.State _ -> {}
            }
        }
        if (id != null) {
            return byId.computeIfAbsent(id, k -> new ArrayList<>());
        }
        if (className != null) {
            return byClass.computeIfAbsent(className, k -> new ArrayList<>());
        }
        return type == null ? others : byType.computeIfAbsent(type, k -> new ArrayList<>());
    }

    /// The numbers of the entries that match an element or its pseudo-elements, ascending.
    int[] matching(ElementNode node) {
        Matches out = new Matches();
        collect(others, node, out);
        collect(byType.get(node.element.name()), node, out);
        for (String name : node.classes) {
            collect(byClass.get(name), node, out);
        }
        String id = node.element.attributes().get("id");
        if (id != null) {
            collect(byId.get(id), node, out);
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

        int[] sorted() {
            int[] out = Arrays.copyOf(numbers, count);
            Arrays.sort(out);
            return out;
        }
    }
}
