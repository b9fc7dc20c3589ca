package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.GeneratedStyle.When;
import org.livret.layout.inline.Line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Named strings and running elements from page to page (CSS GCPM 3, sections 1.1 and 1.2).
final class Running {
    private final Named<String> strings = new Named<>();
    private final Named<Box> elements = new Named<>();

    /// Takes in the marks of the next page, in order. The first `atTop` of them stand at the very
    /// start of the page.
    void page(List<Line.PlacedMark> marks, int atTop) {
        strings.turn();
        elements.turn();
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.get(i).mark()) {
                case Box.AnchorMark _, Box.EndMark _ -> {}
                case Box.StringMark(String name, String value) ->
                        strings.assign(name, value, i < atTop);
                case Box.RunningMark(String name, Box box) -> elements.assign(name, box, i < atTop);
            }
        }
    }

    Optional<String> string(String name, When when) {
        return strings.value(name, when);
    }

    Optional<Box> element(String name, When when) {
        return elements.value(name, when);
    }

    /// The assignments of one kind: those in force when the page begins, the page's first ones, and
    /// the last ones so far.
    private static final class Named<T> {
        private final Map<String, T> entry = new HashMap<>();
        private final Map<String, T> first = new HashMap<>();
        private final Map<String, T> last = new HashMap<>();
        private final Set<String> top = new HashSet<>();

        void turn() {
            entry.putAll(last);
            first.clear();
            top.clear();
        }

        void assign(String name, T value, boolean atTop) {
            if (first.putIfAbsent(name, value) == null && atTop) {
                top.add(name);
            }
            last.put(name, value);
        }

        Optional<T> value(String name, When when) {
            T before = entry.get(name);
            T here = first.get(name);
            return Optional.ofNullable(
                    switch (when) {
                        case FIRST -> here == null ? before : here;
                        case START -> here != null && top.contains(name) ? here : before;
                        case LAST -> last.get(name);
                        case FIRST_EXCEPT -> here == null ? before : null;
                    });
        }
    }
}
