package org.livret.xhtml;

import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Inlines as elements.
final class InlineElements {
    /// The class of pictures that say nothing.
    static final String DECORATIVE = "decorative";

    private final Tag.Ids ids;
    private final Map<String, Integer> calls = new HashMap<>();
    private boolean withinLink;
    private Words words;

    /// `words` are those of the publication's language.
    InlineElements(Tag.Ids ids, Words words) {
        this.ids = ids;
        this.words = words;
    }

    /// Sets the language in which formulas are said.
    void speak(Words other) {
        words = other;
    }

    List<Content> of(List<Inline> inlines) {
        List<Content> out = new ArrayList<>(inlines.size());
        for (int i = 0; i < inlines.size(); i++) {
            if (!isBetweenIdeographs(inlines, i)) {
                add(out, inlines.get(i));
            }
        }
        return out;
    }

    /// Whether an inline is a line feed of the manuscript between two ideographs, where no space is
    /// meant (CSS Text 3, section 4.1.3).
    private static boolean isBetweenIdeographs(List<Inline> inlines, int i) {
        return inlines.get(i) instanceof Node.SoftBreak
                && i > 0
                && i + 1 < inlines.size()
                && inlines.get(i - 1) instanceof Node.Text before
                && inlines.get(i + 1) instanceof Node.Text after
                && !before.text().isEmpty()
                && !after.text().isEmpty()
                && isIdeographic(before.text().codePointBefore(before.text().length()))
                && isIdeographic(after.text().codePointAt(0));
    }

    private static boolean isIdeographic(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint < 0x3130)
                || (codePoint >= 0x3190 && codePoint < 0xA000)
                || (codePoint >= 0xF900 && codePoint < 0xFB00)
                || (codePoint >= 0xFE30 && codePoint < 0xFE50)
                || (codePoint >= 0xFF01 && codePoint < 0xFF61)
                || (codePoint >= 0x20000 && codePoint < 0x40000);
    }

    private void add(List<Content> out, Inline inline) {
        switch (inline) {
            case Node.Text n -> out.add(new Content.Characters(n.text(), n.span()));
            case Node.SoftBreak n -> out.add(new Content.Characters("\n", n.span()));
            case Node.HardBreak n -> out.add(new Tag("br").of(n.span()));
            case Node.Emphasis n -> out.add(element("em", n, n.content()));
            case Node.Strong n -> out.add(element("strong", n, n.content()));
            case Node.Strikethrough n -> out.add(element("s", n, n.content()));
            case Node.Superscript n -> out.add(element("sup", n, n.content()));
            case Node.Subscript n -> out.add(element("sub", n, n.content()));
            case Node.Phrase n -> phrase(out, n);
            case Node.CodeSpan n -> out.add(leaf("code", n, n.text()));
            case Node.InlineFormula n ->
                    out.add(
                            MathElements.of(
                                    n.formula(),
                                    n.display(),
                                    new MathElements.Said(words, n.attributes()),
                                    n.span()));
            case Node.Link n -> out.add(link(n));
            case Node.Image n -> out.add(image(n));
            case Node.Abbreviation n -> out.add(abbreviation(n));
            case Node.NoteReference n -> out.add(call(n));
            case Node.PageReference n ->
                    out.add(
                            new Tag("span")
                                    .cls("page-reference")
                                    .of(
                                            n.span(),
                                            new Content.PageNumber(
                                                    n.target(), n.before(), n.span())));
            case Node.InlineNote n -> out.addAll(of(n.content()));
            case Node.CrossReference n -> out.add(new Content.Characters(n.target(), n.span()));
            case Node.Citation n ->
                    n.cites()
                            .forEach(cite ->
                                    out.add(new Content.Characters(cite.key(), cite.span())));
        }
    }

    private Content element(String name, Inline node, List<Inline> content) {
        return new Tag(name).braces(node.attributes(), ids).of(node.span(), of(content));
    }

    private Content leaf(String name, Inline node, String text) {
        return new Tag(name)
                .braces(node.attributes(), ids)
                .of(node.span(), new Content.Characters(text, node.span()));
    }

    private void phrase(List<Content> out, Node.Phrase n) {
        if (n.element().isEmpty() && n.attributes().isEmpty()) {
            out.addAll(of(n.content()));
            return;
        }
        Tag tag = new Tag(element(n.element())).braces(n.attributes(), ids);
        n.attributes().get("title").ifPresent(title -> tag.set("title", title));
        out.add(tag.of(n.span(), of(n.content())));
    }

    private static String element(Optional<String> name) {
        return switch (name.orElse("span")) {
            case "abbr",
                    "b",
                    "bdi",
                    "cite",
                    "del",
                    "dfn",
                    "em",
                    "i",
                    "ins",
                    "kbd",
                    "mark",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "strong",
                    "sub",
                    "sup",
                    "u",
                    "var" ->
                    name.orElseThrow();
            default -> "span";
        };
    }

    // HTML forbids links in links: the inner one keeps its words.
    private Content link(Node.Link n) {
        if (withinLink) {
            return element("span", n, n.content());
        }
        withinLink = true;
        List<Content> content = of(n.content());
        withinLink = false;
        Tag tag = new Tag("a").braces(n.attributes(), ids).set("href", n.destination());
        n.title().ifPresent(title -> tag.set("title", title));
        return tag.of(n.span(), content);
    }

    // A picture that says nothing is told so to screen readers; one that says much leads to where
    // it is said.
    private Content image(Node.Image n) {
        boolean decorative = n.attributes().hasClass(DECORATIVE);
        Tag tag =
                new Tag("img")
                        .braces(n.attributes(), ids)
                        .set("src", n.source())
                        .set("alt", decorative ? "" : n.alternative());
        if (decorative) {
            tag.meaning(new Meaning("", "presentation"));
        } else {
            n.title().ifPresent(title -> tag.set("title", title));
            n.attributes()
                    .get("details")
                    .filter(id -> id.startsWith("#"))
                    .ifPresent(id -> tag.set("aria-details", id.substring(1)));
        }
        return tag.sizes(n.attributes()).of(n.span());
    }

    private Content abbreviation(Node.Abbreviation n) {
        return new Tag("abbr")
                .braces(n.attributes(), ids)
                .set("title", n.expansion())
                .of(n.span(), new Content.Characters(n.text(), n.span()));
    }

    // Plain text in the link: an element in it breaks the pop-ups of some e-readers.
    private Content call(Node.NoteReference n) {
        int call = calls.merge(n.label(), 1, Integer::sum);
        Content number = new Content.Characters(n.label(), n.span());
        if (withinLink) {
            return new Tag("span").cls("noteref").of(n.span(), number);
        }
        String id = "fnref-" + n.label() + (call == 1 ? "" : "-" + call);
        return new Tag("a")
                .id(id)
                .cls("noteref")
                .meaning(Meaning.NOTEREF)
                .set("href", "#fn-" + n.label())
                .of(n.span(), number);
    }
}
