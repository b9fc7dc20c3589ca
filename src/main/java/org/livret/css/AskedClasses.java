package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.Compound;
import org.livret.css.Selector.Test;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/// The classes that the selectors of a publication's sheets ask for, in whatever medium and at
/// whatever place of a selector. What no selector asks for may be misspelt.
public final class AskedClasses {
    private final Map<String, List<Compound>> byName = new LinkedHashMap<>();
    private final List<Compound> byAttribute = new ArrayList<>();

    private AskedClasses() {}

    public static AskedClasses of(List<StyleSheet> sheets) {
        AskedClasses asked = new AskedClasses();
        for (StyleSheet sheet : sheets) {
            asked.rules(sheet.rules());
        }
        return asked;
    }

    /// A class of an element.
    public record Use(Content.Element element, String name) {}

    /// The classes of some elements for which no selector asks there, in the order of the tree.
    ///
    /// A selector asks for a class when the part of it that names the class matches the element
    /// where it stands: `.cover .title` asks for `title` within a cover only.
    public List<Use> unasked(ElementTree tree, Predicate<Content.Element> looked) {
        List<Use> found = new ArrayList<>();
        ElementNode html = Cascade.html(tree.body());
        ElementNode body =
                new ElementNode(tree.body(), html, null, ElementNode.Siblings.of(html.element));
        walk(body, looked, found);
        for (Content.Element note : tree.notes().values()) {
            ElementNode.Siblings alone = new ElementNode.Siblings(List.of(note));
            walk(new ElementNode(note, body, null, alone), looked, found);
        }
        return found;
    }

    /// The classes that are asked for of elements of some names wherever they stand.
    public SequencedSet<String> anywhere(Set<String> elements) {
        SequencedSet<String> names = new LinkedHashSet<>();
        byName.forEach((name, compounds) -> {
            if (compounds.stream().anyMatch(c -> c.left().isEmpty() && isFor(c, elements))) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean isFor(Compound compound, Set<String> elements) {
        for (Test test : compound.tests()) {
            if (test instanceof Selector.Type(String name) && !elements.contains(name)) {
                return false;
            }
        }
        return true;
    }

    // ---- reading ----

    private void rules(List<StyleSheet.Rule> rules) {
        for (StyleSheet.Rule rule : rules) {
            switch (rule) {
                case StyleSheet.StyleRule style -> selectors(style.selectors());
                case StyleSheet.MediaRule media -> rules(media.rules());
                case StyleSheet.SupportsRule supports -> rules(supports.rules());
                case StyleSheet.LayerRule layer -> rules(layer.rules());
                case StyleSheet.ImportRule imported -> rules(imported.sheet().rules());
                case StyleSheet.PageRule _,
                        StyleSheet.FontRule _,
                        StyleSheet.CounterStyleRule _,
                        StyleSheet.LayerOrder _ -> {}
            }
        }
    }

    private void selectors(List<Selector> selectors) {
        for (Selector selector : selectors) {
            Compound compound = selector.subject();
            add(compound);
            while (compound.left().isPresent()) {
                compound = compound.left().get().compound();
                add(compound);
            }
        }
    }

    private void add(Compound compound) {
        for (Test test : compound.tests()) {
            switch (test) {
                case Selector.ClassName(String name) ->
                        byName.computeIfAbsent(name, _ -> new ArrayList<>(2)).add(compound);
                case Selector.AttributeTest attribute when attribute.name().equals("class") ->
                        byAttribute.add(compound);
                case Selector.AnyOf any -> selectors(any.selectors());
                case Selector.Has has -> selectors(has.selectors());
                case Selector.Nth nth -> selectors(nth.among());
                case Selector.AttributeTest _,
                        Selector.Type _,
                        Selector.Id _,
                        Selector.Only _,
                        Selector.Lang _,
                        Selector.Direction _,
                        Selector.State _ -> {}
            }
        }
    }

    // ---- looking ----

    private void walk(ElementNode node, Predicate<Content.Element> looked, List<Use> found) {
        if (looked.test(node.element)) {
            for (String name : node.classes) {
                if (!asks(byName.getOrDefault(name, List.of()), node) && !asks(byAttribute, node)) {
                    found.add(new Use(node.element, name));
                }
            }
        }
        ElementNode.@Nullable Siblings siblings = null;
        ElementNode previous = null;
        for (Content child : node.element.children()) {
            if (child instanceof Content.Element element) {
                siblings = siblings == null ? ElementNode.Siblings.of(node.element) : siblings;
                previous = new ElementNode(element, node, previous, siblings);
                walk(previous, looked, found);
            }
        }
    }

    private static boolean asks(List<Compound> compounds, ElementNode node) {
        for (Compound compound : compounds) {
            if (Matcher.matches(compound, node)) {
                return true;
            }
        }
        return false;
    }
}
