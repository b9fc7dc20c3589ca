package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Styled.StyledElement;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Size;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The stylesheets of a publication for one output, ready to style elements and pages.
///
/// The element tree starts at `body`; around it stands an `html` element of the cascade's own,
/// which `:root` and `html` match and to which `rem` refers. Custom properties from the front
/// matter stand on it, above the theme's and below the user's sheets. Safe to use from several
/// threads once the tree is styled.
public final class Cascade {
    /// A right page without a name that is neither first nor blank.
    private static final PageStyle.Context UNNAMED =
            new PageStyle.Context("", 3, false, false, false);

    private final ActiveRules rules;
    private final RuleIndex index;
    private final Computation.Context context;
    private final PageStyles pages;

    private final Computed root;

    private Cascade(ActiveRules rules, Reporter reporter) {
        this.rules = rules;
        this.index = new RuleIndex(rules.entries());
        CounterStyles counters = CounterStyles.of(rules.counterStyles());
        this.context = new Computation.Context(page(rules), counters, reporter);
        this.root = rootWithoutLanguage(context);
        this.pages = new PageStyles(rules.pageRules(), root, context);
    }

    /// The size of the pages without a name, to which lengths may refer.
    private Size page(ActiveRules rules) {
        Computation.Context first =
                new Computation.Context(Units.PAGE, CounterStyles.NONE, problem -> {});
        return new PageStyles(rules.pageRules(), rootWithoutLanguage(first), first)
                .style(UNNAMED)
                .size();
    }

    /// Sheets of an earlier origin first; those of one origin in the order in which they are to
    /// win. The names in `customProperties` may leave out their leading dashes.
    public static Cascade of(
            List<StyleSheet> sheets,
            Medium medium,
            Map<String, String> customProperties,
            Reporter reporter) {
        MediaFeatures features = MediaFeatures.UNSIZED;
        // Rules may depend on the size of pages, which rules set: those that do not depend on it
        // (Media Queries 4, section 4.1).
        ActiveRules first =
                ActiveRules.of(
                        sheets,
                        new ActiveRules.Target(medium, features),
                        customProperties,
                        problem -> {});
        if (first.asksSize()) {
            Cascade unasked = new Cascade(first, problem -> {});
            features = new MediaFeatures(Optional.of(unasked.context.page()));
        }
        ActiveRules rules =
                ActiveRules.of(
                        sheets,
                        new ActiveRules.Target(medium, features),
                        customProperties,
                        reporter);
        Cascade cascade = new Cascade(rules, reporter);
        rules.reportCounterStyles(cascade.context.counters(), reporter);
        return cascade;
    }

    /// Styles every element. Equal styles under equal parents are the same object.
    public StyledTree style(ElementTree tree) {
        StyleSharing sharing = new StyleSharing(index, context);
        ElementNode html = html(tree.body());
        Computed root = sharing.style(html, null, null);
        Walk walk = new Walk(sharing, root.values());
        ElementNode bodyNode =
                new ElementNode(tree.body(), html, null, ElementNode.Siblings.of(html.element));
        StyledElement body = walk.element(bodyNode, root);
        Computed bodyStyle = sharing.style(bodyNode, root, root.values());
        SequencedMap<String, StyledElement> notes = new LinkedHashMap<>();
        for (Map.Entry<String, Content.Element> note : tree.notes().entrySet()) {
            ElementNode.Siblings alone = new ElementNode.Siblings(List.of(note.getValue()));
            notes.put(
                    note.getKey(),
                    walk.element(
                            new ElementNode(note.getValue(), bodyNode, null, alone), bodyStyle));
        }
        return new StyledTree(body, notes);
    }

    /// The element around `body`.
    static ElementNode html(Content.Element body) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        String language = ElementNode.ownLanguage(body);
        if (language != null) {
            attributes.put("lang", language);
        }
        return root(new Content.Element("html", attributes, List.of(body), body.span()));
    }

    private static ElementNode root(Content.Element element) {
        return new ElementNode(element, null, null, new ElementNode.Siblings(List.of(element)));
    }

    // Pages belong to no language: whoever sets text on them knows the publication's.
    private Computed rootWithoutLanguage(Computation.Context context) {
        SourceFile none = SourceFile.unread("");
        Content.Element element =
                new Content.Element("html", new LinkedHashMap<>(), List.of(), Span.of(none));
        return new StyleSharing(index, context).style(root(element), null, null);
    }

    /// The style of a page; pages that match the same rules share one.
    public PageStyle page(PageStyle.Context context) {
        return pages.style(context);
    }

    /// The values of the root, which pages inherit.
    Values rootValues() {
        return root.values();
    }

    /// A text as CSS, for custom properties that stand in `content`.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        ValueText.quoted(text, out);
        return out.toString();
    }

    /// The font faces of all sheets, in order.
    public List<FontFaceRule> fontFaces() {
        return rules.fontFaces();
    }

    /// One way through the tree, from parents to children.
    private record Walk(StyleSharing sharing, Values root) {
        StyledElement element(ElementNode node, Computed parent) {
            Computed style = sharing.style(node, parent, root);
            List<Content> content = node.element.children();
            List<Styled> children = new ArrayList<>(content.size());
            ElementNode.@Nullable Siblings siblings = null;
            ElementNode previous = null;
            for (Content child : content) {
                switch (child) {
                    case Content.Element element -> {
                        siblings =
                                siblings == null ? ElementNode.Siblings.of(node.element) : siblings;
                        previous = new ElementNode(element, node, previous, siblings);
                        children.add(element(previous, style));
                    }
                    case Content.Characters _,
                            Content.PageNumber _,
                            Content.Locator _,
                            Content.Plotted _,
                            Content.Expression _ ->
                            children.add(new Styled.StyledText(child));
                }
            }
            return new StyledElement(node.element, style.style(), style.pseudo(), children);
        }
    }
}
