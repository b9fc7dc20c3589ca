package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.AttributeTest;
import org.livret.css.Selector.Combinator;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Link;
import org.livret.css.Selector.Test;
import org.livret.xhtml.Content;

import java.util.List;
import java.util.Locale;

/// Matches selectors from right to left. XHTML's names are compared as they are written. `anchor`
/// is the element that `:has()` asks about, while it does.
record Matcher(@Nullable ElementNode anchor) {
    private static final Matcher PLAIN = new Matcher(null);

    static boolean matches(Compound compound, ElementNode node) {
        return PLAIN.holds(compound, node);
    }

    /// Whether one of the selectors matches; those of pseudo-elements do not.
    static boolean matchesAny(List<Selector> selectors, ElementNode node) {
        return PLAIN.any(selectors, node);
    }

    private boolean holds(Compound compound, ElementNode node) {
        for (Test test : compound.tests()) {
            if (!holds(test, node)) {
                return false;
            }
        }
        return compound.left().isEmpty() || related(compound.left().get(), node);
    }

    private boolean any(List<Selector> selectors, ElementNode node) {
        for (Selector selector : selectors) {
            if (selector.pseudo().isEmpty() && holds(selector.subject(), node)) {
                return true;
            }
        }
        return false;
    }

    private boolean related(Link link, ElementNode node) {
        return switch (link.combinator()) {
            case CHILD -> node.parent != null && holds(link.compound(), node.parent);
            case NEXT_SIBLING -> node.previous != null && holds(link.compound(), node.previous);
            case DESCENDANT -> {
                ElementNode ancestor = node.parent;
                while (ancestor != null && !holds(link.compound(), ancestor)) {
                    ancestor = ancestor.parent;
                }
                yield ancestor != null;
            }
            case SUBSEQUENT_SIBLING -> {
                ElementNode sibling = node.previous;
                while (sibling != null && !holds(link.compound(), sibling)) {
                    sibling = sibling.previous;
                }
                yield sibling != null;
            }
        };
    }

    private boolean holds(Test test, ElementNode node) {
        return switch (test) {
            case Selector.Type(String name) -> node.element.name().equals(name);
            case Selector.Id(String id) -> id.equals(node.element.attributes().get("id"));
            case Selector.ClassName(String name) -> node.classes.contains(name);
            case AttributeTest attribute ->
                    matches(attribute, node.element.attributes().get(attribute.name()));
            case Selector.Nth nth -> node.parent != null && stands(nth, node.positionOf(nth));
            case Selector.Only(boolean ofType) -> node.parent != null && isOnly(node, ofType);
            case Selector.AnyOf anyOf -> any(anyOf.selectors(), node) != anyOf.negated();
            case Selector.Has has -> has(has, node);
            case Selector.Lang lang -> node.speaks(lang.ranges());
            case Selector.Direction direction -> direction.rightToLeft() == node.runsRightToLeft();
            case Selector.State state -> holds(state, node);
        };
    }

    private static boolean stands(Selector.Nth nth, int position) {
        return position > 0 && nth.formula().matches(position);
    }

    private static boolean isOnly(ElementNode node, boolean ofType) {
        return ofType
                ? node.siblings.ofType(node.position, false) == 1
                        && node.siblings.ofType(node.position, true) == 1
                : node.siblings.count() == 1;
    }

    // Elements are compared by identity: the anchor is one place of the tree.
    @SuppressWarnings("ReferenceEquality")
    private boolean holds(Selector.State state, ElementNode node) {
        return switch (state) {
            case ROOT -> node.parent == null;
            case EMPTY -> isEmpty(node.element);
            case LINK ->
                    node.element.name().equals("a")
                            && node.element.attributes().containsKey("href");
            case ANCHOR -> node == anchor;
            case NEVER -> false;
        };
    }

    // ---- :has() ----

    private static boolean has(Selector.Has has, ElementNode node) {
        Matcher within = new Matcher(node);
        for (Selector selector : has.selectors()) {
            boolean found =
                    switch (first(selector.subject())) {
                        case CHILD, DESCENDANT -> within.below(selector, node);
                        case NEXT_SIBLING, SUBSEQUENT_SIBLING -> within.after(selector, node);
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /// How a selector begins, from its anchor.
    private static Combinator first(Compound subject) {
        Compound compound = subject;
        Combinator combinator = Combinator.DESCENDANT;
        while (compound.left().isPresent()) {
            combinator = compound.left().get().combinator();
            compound = compound.left().get().compound();
        }
        return combinator;
    }

    private boolean below(Selector selector, ElementNode node) {
        for (ElementNode child : node.children()) {
            if (holds(selector.subject(), child) || below(selector, child)) {
                return true;
            }
        }
        return false;
    }

    private boolean after(Selector selector, ElementNode node) {
        for (ElementNode sibling : node.following()) {
            if (holds(selector.subject(), sibling) || below(selector, sibling)) {
                return true;
            }
        }
        return false;
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
