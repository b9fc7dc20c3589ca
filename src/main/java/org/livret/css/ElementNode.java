package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    int positionOf(Selector.Nth nth) {
        if (nth.ofType()) {
            return siblings.ofType(position, nth.fromEnd());
        }
        return nth.fromEnd() ? siblings.count() - position + 1 : position;
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

    /// Whether the element's language is in one of the ranges (RFC 4647, extended filtering, by
    /// prefix).
    boolean speaks(List<String> ranges) {
        String tag = language.toLowerCase(Locale.ROOT);
        for (String range : ranges) {
            boolean any = range.equals("*") && !tag.isEmpty();
            if (any
                    || tag.equals(range)
                    || (tag.startsWith(range) && tag.charAt(range.length()) == '-')) {
                return true;
            }
        }
        return false;
    }
}
