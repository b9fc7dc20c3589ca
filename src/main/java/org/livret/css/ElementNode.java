package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// An element with its surroundings, as selectors see it. Positions count from 1 among the elements
/// of a parent.
final class ElementNode {
    final Content.Element element;
    final @Nullable ElementNode parent;
    final @Nullable ElementNode previous;
    final int position;
    final Siblings siblings;
    final String language;
    final List<String> classes;

    /// What the elements of one parent share.
    static final class Siblings {
        private final List<Content.Element> elements;
        private int[] ofType = {};
        private int[] ofTypeFromEnd = {};
        private final IdentityHashMap<Selector.Nth, int[]> among = new IdentityHashMap<>(0);

        Siblings(List<Content.Element> elements) {
            this.elements = elements;
        }

        /// The element children of an element.
        static Siblings of(Content.Element parent) {
            List<Content.Element> elements = new ArrayList<>();
            for (Content child : parent.children()) {
                if (child instanceof Content.Element element) {
                    elements.add(element);
                }
            }
            return new Siblings(elements);
        }

        int count() {
            return elements.size();
        }

        // Made in one pass for all siblings when first asked for, so that a long list is not
        // counted again for each item.
        int ofType(int position, boolean fromEnd) {
            if (ofType.length != elements.size()) {
                ofType = counts(false);
                ofTypeFromEnd = counts(true);
            }
            return fromEnd ? ofTypeFromEnd[position - 1] : ofType[position - 1];
        }

        private int[] counts(boolean fromEnd) {
            int[] out = new int[elements.size()];
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < out.length; i++) {
                int at = fromEnd ? out.length - 1 - i : i;
                out[at] = seen.merge(elements.get(at).name(), 1, Integer::sum);
            }
            return out;
        }

        /// The positions among those that some selectors choose; 0 for the others.
        private int[] among(Selector.Nth nth, ElementNode parent) {
            return among.computeIfAbsent(
                    nth,
                    _ -> {
                        List<ElementNode> all = nodes(parent);
                        int[] out = new int[all.size()];
                        int seen = 0;
                        for (int i = 0; i < out.length; i++) {
                            int at = nth.fromEnd() ? out.length - 1 - i : i;
                            out[at] = Matcher.matchesAny(nth.among(), all.get(at)) ? ++seen : 0;
                        }
                        return out;
                    });
        }

        private List<ElementNode> nodes(ElementNode parent) {
            List<ElementNode> out = new ArrayList<>(elements.size());
            ElementNode previous = null;
            for (Content.Element each : elements) {
                previous = new ElementNode(each, parent, previous, this);
                out.add(previous);
            }
            return out;
        }
    }

    ElementNode(
            Content.Element element,
            @Nullable ElementNode parent,
            @Nullable ElementNode previous,
            Siblings siblings) {
        this.element = element;
        this.parent = parent;
        this.previous = previous;
        this.position = previous == null ? 1 : previous.position + 1;
        this.siblings = siblings;
        String own = ownLanguage(element);
        this.language = own != null ? own : parent == null ? "" : parent.language;
        this.classes = words(element.attributes().get("class"));
    }

    static @Nullable String ownLanguage(Content.Element element) {
        String lang = element.attributes().get("lang");
        return lang != null ? lang : element.attributes().get("xml:lang");
    }

    /// The place among the siblings that a test counts; 0 for an element that is none of them.
    int positionOf(Selector.Nth nth) {
        if (nth.ofType()) {
            return siblings.ofType(position, nth.fromEnd());
        }
        if (!nth.among().isEmpty() && parent != null) {
            return siblings.among(nth, parent)[position - 1];
        }
        return nth.fromEnd() ? siblings.count() - position + 1 : position;
    }

    /// The elements below, made anew: only `:has()` looks ahead.
    List<ElementNode> children() {
        return Siblings.of(element).nodes(this);
    }

    /// The elements behind this one below the same parent.
    List<ElementNode> following() {
        List<ElementNode> out = new ArrayList<>();
        ElementNode last = this;
        for (int i = position; i < siblings.count(); i++) {
            last = new ElementNode(siblings.elements.get(i), parent, last, siblings);
            out.add(last);
        }
        return out;
    }

    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> out = new ArrayList<>(2);
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            int end = space < 0 ? text.length() : space;
            if (end > at) {
                out.add(text.substring(at, end));
            }
            at = end + 1;
        }
        return out;
    }

    /// Whether the element's language is in one of the ranges.
    boolean speaks(List<String> ranges) {
        return LanguageRange.anyHolds(ranges, language);
    }

    /// Whether text runs from right to left here, by the nearest `dir`.
    boolean runsRightToLeft() {
        for (ElementNode node = this; node != null; node = node.parent) {
            String direction = node.element.attributes().get("dir");
            if (direction != null && !direction.equals("auto")) {
                return direction.equals("rtl");
            }
        }
        return false;
    }
}
