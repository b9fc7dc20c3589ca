package org.livret.box;

import org.livret.css.BoxStyle.Display;
import org.livret.css.CounterStyle;
import org.livret.css.GeneratedStyle;
import org.livret.css.GeneratedStyle.CounterChange;
import org.livret.xhtml.Content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CSS counters with their scopes (CSS Lists 3, section 4): a counter lives from the element that
/// resets it to the end of that element's parent.
final class Counters {
    private static final class Instance {
        int value;

        Instance(int value) {
            this.value = value;
        }
    }

    private final Map<String, Deque<Instance>> instances = new HashMap<>();
    private final Deque<List<String>> scopes = new ArrayDeque<>();

    Counters() {
        scopes.push(new ArrayList<>());
    }

    /// Applies an element's changes and opens the scope of its children. Must be paired with
    /// [#leave()].
    void enter(GeneratedStyle style) {
        for (CounterChange change : style.counterReset()) {
            reset(change.name(), change.value());
        }
        for (CounterChange change : style.counterIncrement()) {
            current(change.name()).value += change.value();
        }
        scopes.push(new ArrayList<>(2));
    }

    void leave() {
        for (String name : scopes.pop()) {
            all(name).pop();
        }
    }

    void reset(String name, int value) {
        List<String> scope = scopes.element();
        if (scope.contains(name)) {
            current(name).value = value;
        } else {
            all(name).push(new Instance(value));
            scope.add(name);
        }
    }

    void increment(String name) {
        current(name).value++;
    }

    private Deque<Instance> all(String name) {
        return instances.computeIfAbsent(name, _ -> new ArrayDeque<>());
    }

    private Instance current(String name) {
        if (all(name).isEmpty()) {
            reset(name, 0);
        }
        return all(name).element();
    }

    /// The marker of the list item at hand.
    String marker(CounterStyle style) {
        return style.marker(current("list-item").value);
    }

    String format(String name, CounterStyle style) {
        return style.format(current(name).value);
    }

    /// All instances from the outermost to the innermost, joined.
    String format(String name, String separator, CounterStyle style) {
        current(name);
        StringBuilder out = new StringBuilder();
        for (Iterator<Instance> i = all(name).descendingIterator(); i.hasNext(); ) {
            out.append(style.format(i.next().value));
            if (i.hasNext()) {
                out.append(separator);
            }
        }
        return out.toString();
    }

    /// The counter `list-item` is the list's own, without any rule (CSS Lists 3, section 4.6).
    void listItem(Content.Element element, Display display) {
        switch (element.name()) {
            case "ol", "ul" -> reset("list-item", number(element.attribute("start"), 1) - 1);
            case "li" -> {
                Optional<String> value = element.attribute("value");
                if (value.isPresent()) {
                    reset("list-item", number(value, 1));
                } else {
                    increment("list-item");
                }
            }
            default -> {
                if (display == Display.LIST_ITEM) {
                    increment("list-item");
                }
            }
        }
    }

    static int number(Optional<String> text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text.get().strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
