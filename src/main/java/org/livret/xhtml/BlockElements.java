package org.livret.xhtml;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.resolve.Anchor;
import org.livret.resolve.Resolved;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Blocks as elements.
final class BlockElements {
    private final Resolved resolved;
    private Words words;
    private Labels labels;
    private final Tag.Ids ids;
    private final InlineElements inlines;
    private final TableElements tables;
    private final CodeElements codes = new CodeElements();
    private final ChartElements charts;
    private final boolean chapters;
    private boolean withinGlossary;
    private Node.@Nullable Section within;

    /// `chapters` tells whether sections of level 1 are chapters, of which there is more than one.
    BlockElements(Resolved resolved, Words words, boolean chapters) {
        this.resolved = resolved;
        this.words = words;
        this.chapters = chapters;
        labels = new Labels(words);
        charts = new ChartElements(words);
        ids = new Tag.Ids();
        inlines = new InlineElements(ids, words);
        tables = new TableElements(this, ids);
    }

    InlineElements inlines() {
        return inlines;
    }

    List<Content> of(List<Block> blocks) {
        List<Content> out = new ArrayList<>(blocks.size());
        Block before = null;
        for (Block block : blocks) {
            switch (block) {
                case Node.Plain n when n.attributes().isEmpty() -> plain(out, n, before);
                case Node.Include _, Node.NoteDefinition _ -> {}
                case Node.ChartBlock n -> out.addAll(charts.of(n));
                default -> out.add(element(block));
            }
            before = block;
        }
        return out;
    }

    // Two plain texts side by side are two lines.
    private void plain(List<Content> out, Node.Plain n, @Nullable Block before) {
        if (before instanceof Node.Plain) {
            out.add(new Tag("br").of(n.span()));
        }
        out.addAll(inlines.of(n.content()));
    }

    // Labels and usual titles are in the language of the part in which they stand.
    private Content.Element element(Block block) {
        Words outer = words;
        words = outer.within(block.attributes());
        labels = new Labels(words);
        inlines.speak(words);
        Content.Element element = elementOf(block);
        words = outer;
        inlines.speak(outer);
        labels = new Labels(outer);
        return element;
    }

    private Content.Element elementOf(Block block) {
        return switch (block) {
            case Node.Section n -> section(n);
            case Node.Heading n -> tag("h" + n.level(), n).of(n.span(), inlines.of(n.content()));
            case Node.Paragraph n -> tag("p", n).of(n.span(), inlines.of(n.content()));
            case Node.Plain n -> tag("span", n).of(n.span(), inlines.of(n.content()));
            case Node.BlockQuote n -> tag("blockquote", n).of(n.span(), of(n.blocks()));
            case Node.ListBlock n -> list(n);
            case Node.DefinitionList n -> definitions(n);
            case Node.CodeBlock n -> code(n);
            case Node.ChartBlock n -> tag("div", n).of(n.span(), charts.of(n));
            case Node.FormulaBlock n -> formula(n);
            case Node.ThematicBreak n -> tag("hr", n).of(n.span());
            case Node.Table n -> tables.table(n, caption(n, n.caption()));
            case Node.Figure n -> figure(n);
            case Node.Division n -> division(n);
            case Node.Contents n when n.listed() == Node.Listed.INDEX ->
                    new IndexElements(words, inlines, ids).of(resolved.index(), n.span());
            case Node.Contents n ->
                    new ContentsElements(resolved, words, inlines)
                            .nav(n, Optional.ofNullable(within), tag("nav", n));
            case Node.Include n -> tag("div", n).of(n.span());
            case Node.NoteDefinition n -> tag("div", n).of(n.span(), of(n.blocks()));
        };
    }

    private Tag tag(String name, Node node) {
        return new Tag(name).braces(node.attributes(), ids);
    }

    // ---- sections ----

    private Content.Element section(Node.Section n) {
        int level = n.heading().level();
        Tag tag = new Tag("section").cls("level" + level).braces(n.attributes(), ids);
        Meaning meaning = sectionMeaning(n.attributes().classes()).holding(n.blocks());
        if (meaning.isNone() && level == 1 && chapters && !n.attributes().hasClass("unlisted")) {
            meaning = Meaning.CHAPTER;
        }
        tag.meaning(meaning);
        Anchor anchor = resolved.anchors().get(n.attributes().id().orElse(""));
        List<Content> words = inlines.of(n.heading().content());
        Span span = n.heading().span();
        List<Content> title =
                anchor == null
                        ? words
                        : labels.before(anchor.label(), anchor.number(), words, span);

        boolean outer = withinGlossary;
        Node.Section around = within;
        withinGlossary |= meaning.type().equals("glossary");
        within = n;
        List<Content> children = new ArrayList<>();
        children.add(tag("h" + level, n.heading()).of(span, title));
        children.addAll(of(underHeading(n.blocks())));
        withinGlossary = outer;
        within = around;
        return tag.of(n.span(), children);
    }

    // Contents right below a heading are titled by it.
    private static List<Block> underHeading(List<Block> blocks) {
        if (blocks.isEmpty()
                || !(blocks.getFirst() instanceof Node.Contents n)
                || n.attributes().get("title").isPresent()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(blocks);
        all.set(0, new Node.Contents(n.listed(), n.span(), n.attributes().with("title", "")));
        return all;
    }

    private static Meaning sectionMeaning(List<String> classes) {
        for (String word : classes) {
            Meaning meaning = Meaning.ofSection(word);
            if (!meaning.isNone()) {
                return meaning;
            }
        }
        return Meaning.NONE;
    }

    // ---- divisions ----

    private Content.Element division(Node.Division n) {
        Meaning aside = Meaning.ofAside(n.name());
        Meaning section =
                aside.isNone() ? Meaning.ofSection(n.name()).holding(n.blocks()) : Meaning.NONE;
        String element =
                !aside.isNone()
                        ? "aside"
                        : !section.isNone()
                                ? "section"
                                : n.name().equals("testimonial") ? "blockquote" : "div";
        Tag tag = new Tag(element).cls(n.name()).braces(n.attributes(), ids).sizes(n.attributes());
        tag.meaning(aside.isNone() ? section : aside);

        boolean outer = withinGlossary;
        withinGlossary |= section.type().equals("glossary");
        List<Content> children = new ArrayList<>(divisionTitle(n));
        children.addAll(of(n.blocks()));
        withinGlossary = outer;
        return tag.of(n.span(), children);
    }

    private List<Content> divisionTitle(Node.Division n) {
        boolean headed = !n.blocks().isEmpty() && n.blocks().getFirst() instanceof Node.Heading;
        String usual = headed ? "" : words.title(n.name()).orElse("");
        Anchor anchor = resolved.anchors().get(n.attributes().id().orElse(""));
        boolean counted =
                anchor != null && anchor.kind() == Anchor.Kind.DIVISION && anchor.isNumbered();
        String title = n.attributes().get("title").orElse(counted ? "" : usual);
        Span span = n.span();
        List<Content> text =
                title.isEmpty() ? List.of() : List.of(new Content.Characters(title, span));
        if (anchor != null && anchor.kind() != Anchor.Kind.SECTION) {
            text =
                    anchor.kind() == Anchor.Kind.EQUATION
                            ? List.of(
                                    new Tag("span")
                                            .cls("number")
                                            .of(
                                                    span,
                                                    new Content.Characters(
                                                            "(" + anchor.number() + ")", span)))
                            : labels.before(anchor.label(), anchor.number(), text, span);
        }
        return text.isEmpty() ? List.of() : List.of(new Tag("p").cls("title").of(span, text));
    }

    private Content.Element formula(Node.FormulaBlock n) {
        MathElements.Said said = new MathElements.Said(words, n.attributes());
        List<Content> children = new ArrayList<>(2);
        children.add(MathElements.of(n.formula(), true, said, n.span()));
        Anchor anchor = resolved.anchors().get(n.attributes().id().orElse(""));
        if (anchor != null && anchor.isNumbered()) {
            boolean bare = n.attributes().hasClass("bare");
            String number = bare ? anchor.number() : "(" + anchor.number() + ")";
            children.add(
                    new Tag("span")
                            .cls("number")
                            .of(n.span(), new Content.Characters(number, n.span())));
        }
        // What is too wide for a screen is moved along by the keyboard, too (WCAG 2.2, success
        // criterion 2.1.1).
        return new Tag("div")
                .cls("equation")
                .braces(n.attributes().without("alt"), ids)
                .set("tabindex", "0")
                .of(n.span(), children);
    }

    // ---- figures and code ----

    // The size that braces give a figure of one picture is the picture's; the caption may be wider.
    private Content.Element figure(Node.Figure n) {
        Optional<Node.Inline> single = singlePicture(n.blocks());
        List<Content> children = new ArrayList<>();
        if (single.isPresent()) {
            children.addAll(inlines.of(List.of(sized(single.get(), n.attributes()))));
        } else {
            for (Block block : n.blocks()) {
                boolean pictures =
                        block instanceof Node.Paragraph p
                                && p.attributes().isEmpty()
                                && isPictures(p.content());
                children.addAll(
                        pictures
                                ? inlines.of(((Node.Paragraph) block).content())
                                : of(List.of(block)));
            }
        }
        List<Content> caption = caption(n, n.caption());
        if (!caption.isEmpty()) {
            children.add(new Tag("figcaption").of(n.span(), caption));
        }
        Tag tag = tag("figure", n);
        return (single.isPresent() ? tag : tag.sizes(n.attributes())).of(n.span(), children);
    }

    private static Optional<Node.Inline> singlePicture(List<Block> blocks) {
        if (blocks.size() != 1) {
            return Optional.empty();
        }
        List<Node.Inline> content =
                switch (blocks.getFirst()) {
                    case Node.Paragraph p when p.attributes().isEmpty() -> p.content();
                    case Node.Plain p when p.attributes().isEmpty() -> p.content();
                    default -> List.of();
                };
        return content.size() == 1 && isPicture(content.getFirst())
                ? Optional.of(content.getFirst())
                : Optional.empty();
    }

    private static boolean isPicture(Node.Inline inline) {
        return inline instanceof Node.Image
                || inline instanceof Node.Link link
                        && link.content().size() == 1
                        && link.content().getFirst() instanceof Node.Image;
    }

    private static Node.Inline sized(Node.Inline picture, Attributes figure) {
        if (picture instanceof Node.Link n) {
            Node.Inline inner = sized(n.content().getFirst(), figure);
            return new Node.Link(
                    n.destination(), n.title(), List.of(inner), n.span(), n.attributes());
        }
        return picture instanceof Node.Image n ? sized(n, figure) : picture;
    }

    private static Node.Image sized(Node.Image n, Attributes figure) {
        Attributes attributes = n.attributes();
        if (figure.hasClass(InlineElements.DECORATIVE)) {
            attributes = attributes.withClass(InlineElements.DECORATIVE);
        }
        for (String key : List.of("width", "height", "details")) {
            if (figure.get(key).isPresent() && attributes.get(key).isEmpty()) {
                attributes = attributes.with(key, figure.get(key).get());
            }
        }
        return new Node.Image(n.source(), n.alternative(), n.title(), n.span(), attributes);
    }

    private static boolean isPictures(List<Node.Inline> content) {
        for (Node.Inline inline : content) {
            boolean picture =
                    inline instanceof Node.Image
                            || inline instanceof Node.SoftBreak
                            || (inline instanceof Node.Link link && isPictures(link.content()));
            if (!picture) {
                return false;
            }
        }
        return true;
    }

    /// A caption with its label; empty when the node has neither.
    private List<Content> caption(Node node, List<Node.Inline> caption) {
        Anchor anchor = resolved.anchors().get(node.attributes().id().orElse(""));
        List<Content> text = inlines.of(caption);
        return anchor == null
                ? text
                : labels.before(anchor.label(), anchor.number(), text, node.span());
    }

    private Content.Element code(Node.CodeBlock n) {
        String caption = n.attributes().get("caption").orElse("");
        String title = n.attributes().get("title").orElse("");
        if (caption.isEmpty() && title.isEmpty()) {
            return codes.pre(n, tag("pre", n));
        }
        List<Content> children = new ArrayList<>(3);
        if (!title.isEmpty()) {
            Content name = new Content.Characters(title, n.span());
            children.add(new Tag("p").cls("title").of(n.span(), name));
        }
        children.add(codes.pre(n, new Tag("pre").cls(numbered(n))));
        if (!caption.isEmpty()) {
            List<Node.Inline> words = List.of(new Node.Text(caption, n.span()));
            children.add(new Tag("figcaption").of(n.span(), caption(n, words)));
        }
        return tag("figure", n).cls("listing").of(n.span(), children);
    }

    private static String numbered(Node.CodeBlock n) {
        return n.attributes().hasClass("numbered") ? "numbered" : "";
    }

    // ---- lists ----

    private Content.Element list(Node.ListBlock n) {
        Tag tag = tag(n.ordered() ? "ol" : "ul", n).cls(n.tight() ? "tight" : "");
        if (n.ordered() && n.start() != 1) {
            tag.set("start", Integer.toString(n.start()));
        }
        String type = n.attributes().get("type").orElse("");
        if (n.ordered() && type.length() == 1 && "1aAiI".contains(type)) {
            tag.set("type", type);
        }
        List<Content> items = new ArrayList<>(n.items().size());
        for (Node.ListItem item : n.items()) {
            items.add(item(item));
        }
        return tag.of(n.span(), items);
    }

    private Content item(Node.ListItem item) {
        Tag tag = new Tag("li").braces(item.attributes(), ids);
        List<Content> children = of(item.blocks());
        if (item.checked().isPresent()) {
            tag.cls("task");
            children = withBox(item.checked().get(), children, item.span());
        }
        return tag.of(item.span(), children);
    }

    // The box stands in the line of the first words.
    private List<Content> withBox(boolean done, List<Content> children, Span span) {
        Content box =
                new Tag("span")
                        .cls("task")
                        .meaning(new Meaning("", "img"))
                        .set(
                                "aria-label",
                                words.of(done ? Words.Key.TASK_DONE : Words.Key.TASK_OPEN))
                        .of(span, new Content.Characters(done ? "☑" : "☐", span));
        return Leading.in(children, List.of(box, new Content.Characters(" ", span)));
    }

    private Content.Element definitions(Node.DefinitionList n) {
        List<Content> children = new ArrayList<>();
        for (Node.Definition definition : n.definitions()) {
            Attributes braces = definition.attributes();
            for (Node.Plain term : definition.terms()) {
                children.add(term(term, braces));
                braces = Attributes.NONE;
            }
            for (List<Block> meaning : definition.meanings()) {
                Span span = meaning.isEmpty() ? definition.span() : meaning.getFirst().span();
                children.add(new Tag("dd").of(span, of(meaning)));
            }
        }
        return tag("dl", n).of(n.span(), children);
    }

    private Content term(Node.Plain term, Attributes braces) {
        Tag tag = new Tag("dt").braces(braces, ids).braces(term.attributes(), ids);
        List<Content> text = inlines.of(term.content());
        return tag.of(
                term.span(), withinGlossary ? List.of(new Tag("dfn").of(term.span(), text)) : text);
    }
}
