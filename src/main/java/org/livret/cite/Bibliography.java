package org.livret.cite;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list of sources, and its place: the first division `bibliography`, or the text below the
/// first heading of the class, or the end.
final class Bibliography {
    private static final String NAME = "bibliography";

    private final Cited cited;
    private final Citing citing;
    private final Reporter reporter;

    Bibliography(Cited cited, Citing citing, Reporter reporter) {
        this.cited = cited;
        this.citing = citing;
        this.reporter = reporter;
    }

    List<Block> placed(List<Block> blocks, Metadata metadata) {
        if (cited.entries().isEmpty() || !cited.style().hasBibliography()) {
            return blocks;
        }
        Block list = list(metadata.language());
        boolean[] found = {false};
        Walk.each(
                blocks,
                node -> found[0] |= node instanceof Node.Division d && d.name().equals(NAME));
        Placing placing = new Placing(list, found[0]);
        List<Block> out = placing.blocks(blocks);
        return placing.done ? out : atEnd(blocks, list, metadata);
    }

    // Pages such as the back cover stay the last ones.
    private List<Block> atEnd(List<Block> blocks, Block list, Metadata metadata) {
        Span place = metadata.place(NAME);
        reporter.report(new CiteProblem.NoPlace(place));
        int level = 6;
        int end = blocks.size();
        for (Block block : blocks) {
            level = block instanceof Node.Heading h ? Math.min(level, h.level()) : level;
        }
        while (end > 0
                && blocks.get(end - 1) instanceof Node.Division d
                && List.of("back-cover", "colophon", "inside-cover").contains(d.name())) {
            end--;
        }
        String title = Language.orEnglish(metadata.language()).get(NAME);
        Attributes braces = Attributes.ofClass(NAME).withClass("unnumbered");
        Span span = end == 0 ? place : blocks.get(end - 1).span();
        Node.Heading heading =
                new Node.Heading(
                        level == 6 ? 1 : level, List.of(new Node.Text(title, span)), span, braces);
        List<Block> out = new ArrayList<>(blocks);
        out.addAll(end, List.of(heading, list));
        return out;
    }

    /// Puts the list in its place.
    private static final class Placing extends Rewriter {
        private final Block list;
        private final boolean inDivision;
        private boolean done;

        Placing(Block list, boolean inDivision) {
            this.list = list;
            this.inDivision = inDivision;
        }

        @Override
        protected List<Block> block(Block block) {
            if (!done && inDivision && block instanceof Node.Division n && n.name().equals(NAME)) {
                done = true;
                List<Block> all = new ArrayList<>(n.blocks());
                all.add(list);
                return List.of(new Node.Division(n.name(), all, n.span(), n.attributes()));
            }
            return super.block(block);
        }

        @Override
        public List<Block> blocks(List<Block> blocks) {
            int heading = 0;
            while (heading < blocks.size() && !isPlace(blocks.get(heading))) {
                heading++;
            }
            if (inDivision || done || heading == blocks.size()) {
                return super.blocks(blocks);
            }
            done = true;
            int end = heading + 1;
            while (end < blocks.size()
                    && !(blocks.get(end) instanceof Node.Heading)
                    && !(blocks.get(end) instanceof Node.Division)) {
                end++;
            }
            List<Block> all = new ArrayList<>(blocks);
            all.add(end, list);
            return all;
        }

        private static boolean isPlace(Block block) {
            return block instanceof Node.Heading h && h.attributes().hasClass(NAME);
        }
    }

    // ---- entries ----

    private Block list(String language) {
        List<Node.ListItem> items = new ArrayList<>();
        for (Cited.Entry entry : cited.entries()) {
            items.add(item(entry, language));
        }
        Span span = items.getFirst().span();
        Attributes braces = Attributes.ofClass("references").withClass("no-lint");
        return new Node.ListBlock(false, 1, true, items, span, braces);
    }

    private Node.ListItem item(Cited.Entry entry, String language) {
        Span span = entry.span();
        List<Run> runs =
                Writing.lettered(
                        citing.tried(entry, () -> cited.setting().entry(entry.item())),
                        entry.year(),
                        entry.letter());
        int fields = 0;
        while (fields < runs.size() && runs.get(fields).first()) {
            fields++;
        }
        boolean apart = cited.style().setsFirstFieldApart() && fields < runs.size();
        List<Inline> content = new ArrayList<>();
        if (apart) {
            content.add(
                    new Node.Phrase(
                            Optional.empty(),
                            Writing.inlines(runs.subList(0, fields), span, false),
                            span,
                            Attributes.ofClass("reference-label")));
            content.add(new Node.Text(" ", span));
        }
        List<Run> rest = apart ? runs.subList(fields, runs.size()) : runs;
        content.addAll(
                Writing.titled(rest, Writing.Titles.of(entry.item(), language), span, false));
        back(entry, language, content);
        Attributes braces = Attributes.ofClass("reference").withId(entry.id());
        Node.Plain text = new Node.Plain(content, span, Attributes.NONE);
        return new Node.ListItem(Optional.empty(), List.of(text), span, braces);
    }

    // The way back to the places of citing; print has none.
    private void back(Cited.Entry entry, String language, List<Inline> content) {
        String words = Language.orEnglish(language).get("back-to-text");
        List<Inline> links = new ArrayList<>();
        for (String place : citing.places(entry.item().getId())) {
            links.add(new Node.Text(links.isEmpty() ? " " : "\u00A0", entry.span()));
            links.add(
                    new Node.Link(
                            "#" + place,
                            Optional.of(words),
                            List.of(new Node.Text("↩", entry.span())),
                            entry.span(),
                            Attributes.NONE));
        }
        if (!links.isEmpty()) {
            Attributes braces = Attributes.ofClass("cited-at");
            content.add(new Node.Phrase(Optional.empty(), links, entry.span(), braces));
        }
    }
}
