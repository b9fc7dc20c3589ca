package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The raw HTML that becomes part of the tree: elements that both outputs can say and that can do
/// no harm.
final class HtmlSubset {
    private HtmlSubset() {}

    /// Whether an element in a line is kept.
    static boolean isInline(String name) {
        return switch (name) {
            case "a",
                    "abbr",
                    "b",
                    "br",
                    "cite",
                    "del",
                    "dfn",
                    "em",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "mark",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "u",
                    "var",
                    "wbr" ->
                    true;
            default -> false;
        };
    }

    /// Whether an element never has content.
    static boolean isVoid(String name) {
        return switch (name) {
            case "area",
                    "base",
                    "br",
                    "col",
                    "embed",
                    "hr",
                    "img",
                    "input",
                    "link",
                    "meta",
                    "param",
                    "source",
                    "track",
                    "wbr" ->
                    true;
            default -> false;
        };
    }

    /// The node of an element without content, or null when there is none to keep.
    static @Nullable Inline empty(HtmlTag tag, Span span, Reading reading) {
        return switch (tag.name()) {
            case "br" -> new Node.HardBreak(span);
            case "wbr" -> new Node.Text("\u200B", span);
            case "img" -> image(tag, span, reading);
            case "span", "a" ->
                    new Node.Phrase(
                            Optional.empty(), List.of(), span, attributes(tag, span, reading));
            default -> null;
        };
    }

    private static @Nullable Inline image(HtmlTag tag, Span span, Reading reading) {
        String source = tag.attributes().get("src");
        if (source == null || source.isBlank()) {
            reading.report(new MarkdownProblem.HtmlLeftOut("<img>", span));
            return null;
        }
        String alternative = tag.attributes().getOrDefault("alt", "");
        Optional<String> title = Optional.ofNullable(tag.attributes().get("title"));
        Attributes attributes = attributes(tag, span, reading).without("title");
        return new Node.Image(source, alternative, title, span, attributes);
    }

    /// The node of an element with content, of a name that is kept.
    static Inline node(HtmlTag tag, List<Inline> content, Span span, Reading reading) {
        Attributes attributes = attributes(tag, span, reading);
        return switch (tag.name()) {
            case "em" -> new Node.Emphasis(content, span, attributes);
            case "strong" -> new Node.Strong(content, span, attributes);
            case "sub" -> new Node.Subscript(content, span, attributes);
            case "sup" -> new Node.Superscript(content, span, attributes);
            case "span" -> new Node.Phrase(Optional.empty(), content, span, attributes);
            case "a" -> anchor(tag, content, span, attributes, reading);
            case "abbr" -> abbreviation(content, span, attributes);
            default -> new Node.Phrase(Optional.of(tag.name()), content, span, attributes);
        };
    }

    private static Inline anchor(
            HtmlTag tag, List<Inline> content, Span span, Attributes attributes, Reading reading) {
        String address = tag.attributes().get("href");
        if (address == null) {
            return new Node.Phrase(Optional.empty(), content, span, attributes);
        }
        Inline link = new Links(reading).link(address, attributes.get("title"), content, span);
        Inline whole = Attributed.inline(link, attributes.without("title"), span);
        return whole == null ? link : whole;
    }

    private static Inline abbreviation(List<Inline> content, Span span, Attributes attributes) {
        Optional<String> words = InlineBuilder.plain(content);
        Optional<String> expansion = attributes.get("title");
        if (words.isPresent() && expansion.isPresent()) {
            return new Node.Abbreviation(
                    words.get(), expansion.get(), span, attributes.without("title"));
        }
        return new Node.Phrase(Optional.of("abbr"), content, span, attributes);
    }

    /// The attributes of a tag that nodes can have; the others are reported.
    static Attributes attributes(HtmlTag tag, Span span, Reading reading) {
        Attributes all = Attributes.NONE;
        for (Map.Entry<String, String> pair : tag.attributes().entrySet()) {
            String value = pair.getValue();
            switch (pair.getKey()) {
                case "id" -> all = value.isEmpty() ? all : all.withId(value);
                case "class" -> {
                    for (String name : value.split("[ \t\n]+")) {
                        all = name.isEmpty() ? all : all.withClass(name);
                    }
                }
                case "lang", "xml:lang" -> all = all.with("lang", value);
                case "dir", "title" -> all = all.with(pair.getKey(), value);
                case "width", "height" -> {
                    if (tag.name().equals("img")) {
                        all = all.with(pair.getKey(), value);
                    } else {
                        reading.report(
                                new MarkdownProblem.HtmlAttributeLeftOut(
                                        pair.getKey(), tag.name(), span));
                    }
                }
                case "href", "src", "alt" -> {}
                default ->
                        reading.report(
                                new MarkdownProblem.HtmlAttributeLeftOut(
                                        pair.getKey(), tag.name(), span));
            }
        }
        return all;
    }
}
