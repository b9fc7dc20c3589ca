package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.AttributeTest;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Link;
import org.livret.css.Selector.Test;
import org.livret.xhtml.Content;

import java.util.Locale;

/// Matches selectors from right to left. XHTML's names are compared as they are written.
final class Matcher {
    private Matcher() {}

    static boolean matches(Compound compound, ElementNode node) {
        for (Test test : compound.tests()) {
            if (!matches(test, node)) {
                return false;
            }
        }
        return compound.left().isEmpty() || related(compound.left().get(), node);
    }

    private static boolean related(Link link, ElementNode node) {
        return switch (link.combinator()) {
            case CHILD -> node.parent != null && matches(link.compound(), node.parent);
            case NEXT_SIBLING -> node.previous != null && matches(link.compound(), node.previous);
            case DESCENDANT -> {
                ElementNode ancestor = node.parent;
                while (ancestor != null && !matches(link.compound(), ancestor)) {
                    ancestor = ancestor.parent;
                }
                yield ancestor != null;
            }
            case SUBSEQUENT_SIBLING -> {
                ElementNode sibling = node.previous;
                while (sibling != null && !matches(link.compound(), sibling)) {
                    sibling = sibling.previous;
                }
                yield sibling != null;
            }
        };
    }

    private static boolean matches(Test test, ElementNode node) {
        return switch (test) {
            case Selector.Type(String name) -> node.element.name().equals(name);
            case Selector.Id(String id) -> id.equals(node.element.attributes().get("id"));
            case Selector.ClassName(String name) -> node.classes.contains(name);
            case AttributeTest attribute ->
                    matches(attribute, node.element.attributes().get(attribute.name()));
            case Selector.Nth nth -> node.parent != null && nth.matches(node.positionOf(nth));
            case Selector.Only(boolean ofType) -> node.parent != null && isOnly(node, ofType);
            case Selector.AnyOf anyOf -> matchesAny(anyOf, node) != anyOf.negated();
            case Selector.Lang lang -> node.speaks(lang.ranges());
            case Selector.State state -> matches(state, node);
        };
    }

    private static boolean isOnly(ElementNode node, boolean ofType) {
        return ofType
                ? node.siblings.ofType(node.position, false) == 1
                        && node.siblings.ofType(node.position, true) == 1
                : node.siblings.count() == 1;
    }

    private static boolean matchesAny(Selector.AnyOf anyOf, ElementNode node) {
        for (Selector selector : anyOf.selectors()) {
            if (selector.pseudo().isEmpty() && matches(selector.subject(), node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Selector.State state, ElementNode node) {
        return switch (state) {
            case ROOT -> node.parent == null;
            case EMPTY -> isEmpty(node.element);
            case LINK ->
                    node.element.name().equals("a")
                            && node.element.attributes().containsKey("href");
            case NEVER -> false;
        };
    }

    private static boolean isEmpty(Content.Element element) {
        for (Content child : element.children()) {
            if (!(child instanceof Content.Characters(String text, var _)) || !text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(AttributeTest test, @Nullable String found) {
        if (found == null) {
            return false;
        }
        String actual = test.ignoreCase() ? found.toLowerCase(Locale.ROOT) : found;
        String wanted = test.ignoreCase() ? test.value().toLowerCase(Locale.ROOT) : test.value();
        return switch (test.operator()) {
            case PRESENT -> true;
            case EQUALS -> actual.equals(wanted);
            case INCLUDES ->
                    !wanted.isEmpty()
                            && !wanted.contains(" ")
                            && (' ' + actual + ' ').contains(' ' + wanted + ' ');
            case DASH_MATCH -> actual.equals(wanted) || actual.startsWith(wanted + '-');
            case PREFIX -> !wanted.isEmpty() && actual.startsWith(wanted);
            case SUFFIX -> !wanted.isEmpty() && actual.endsWith(wanted);
            case SUBSTRING -> !wanted.isEmpty() && actual.contains(wanted);
        };
    }
}
