package org.livret.epub;

import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.StyledTree;
import org.livret.css.TextStyle;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;

/// Marks the elements whose families go by other names in the e-book than in the publication's own
/// stylesheet, and writes the rules that say so.
final class FontClasses {
    private static final String PREFIX = "livret-font-";

    private final FontUses uses;
    private final Map<List<String>, String> classes = new LinkedHashMap<>();
    private final IdentityHashMap<TextStyle, List<String>> families = new IdentityHashMap<>();

    FontClasses(FontUses uses) {
        this.uses = uses;
    }

    ElementTree mark(StyledTree tree) {
        TextStyle body = tree.body().style().text();
        SequencedMap<String, Content.Element> notes = new LinkedHashMap<>();
        Content.Element marked = marked(tree.body(), body);
        tree.notes().forEach((id, note) -> notes.put(id, marked(note, body)));
        return new ElementTree(marked, notes);
    }

    private Content.Element marked(StyledElement styled, TextStyle around) {
        Content.Element element = styled.element();
        TextStyle style = styled.style().text();
        List<Content> children = new ArrayList<>(styled.children().size());
        for (Styled child : styled.children()) {
            children.add(
                    switch (child) {
                        case StyledElement inner -> marked(inner, style);
                        case Styled.StyledText(Content text) -> text;
                    });
        }
        SequencedMap<String, String> attributes = new LinkedHashMap<>(element.attributes());
        if (isRenamed(style, around)) {
            List<String> names = families(style);
            String name = classes.get(names);
            if (name == null) {
                name = PREFIX + (classes.size() + 1);
                classes.put(names, name);
            }
            attributes.merge("class", name, (a, b) -> a + " " + b);
        }
        return new Content.Element(element.name(), attributes, children, element.span());
    }

    /// Whether an element's families go by other names, or by their own again although they have
    /// other ones around it. Where a rule of the publication's own names the families, they need no
    /// mark to have their own names.
    private boolean isRenamed(TextStyle style, TextStyle around) {
        List<String> names = families(style);
        boolean inherited = style.families().equals(around.families());
        return !names.equals(style.families()) || (inherited && !names.equals(families(around)));
    }

    private List<String> families(TextStyle style) {
        return families.computeIfAbsent(style, uses::families);
    }

    /// The rules for the marks, which no rule of the publication's own outweighs.
    String rules() {
        StringBuilder out = new StringBuilder();
        classes.forEach((names, name) -> {
            StringJoiner list = new StringJoiner(", ");
            names.forEach(family -> list.add(StyleSheetFile.family(family)));
            out.append(("." + name).repeat(3))
                    .append(" { font-family: ")
                    .append(list)
                    .append("; }\n");
        });
        return out.toString();
    }
}
