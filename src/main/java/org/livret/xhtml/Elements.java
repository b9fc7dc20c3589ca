package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.language.LanguageTag;
import org.livret.resolve.Note;
import org.livret.resolve.Resolved;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The mapping from nodes to elements. The table of it stands in the package's description.
public final class Elements {
    private Elements() {}

    /// The publication as elements.
    ///
    /// The result is the same for the same input. Read-only nodes that a caller left in the tree
    /// show as their plain words.
    public static ElementTree of(Resolved resolved) {
        Document document = resolved.document();
        Words words = Words.of(document.metadata().language());
        BlockElements blocks =
                new BlockElements(resolved, words, chapters(document.blocks(), 0) > 1);
        List<Content> children = new ArrayList<>(TitlePage.of(document, words));
        children.addAll(blocks.of(document.blocks()));
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("lang", document.metadata().language());
        Content.Element body =
                new Content.Element("body", attributes, children, document.metadata().span());
        return new ElementTree(Directions.in(body, false), notes(resolved, blocks));
    }

    private static int chapters(List<Node.Block> blocks, int found) {
        int count = found;
        for (Node.Block block : blocks) {
            if (block instanceof Node.Section section && section.heading().level() == 1) {
                count++;
            } else if (block instanceof Node.Division division) {
                count = chapters(division.blocks(), count);
            }
        }
        return count;
    }

    private static SequencedMap<String, Content.Element> notes(
            Resolved resolved, BlockElements blocks) {
        SequencedMap<String, Content.Element> notes = new LinkedHashMap<>();
        boolean around = LanguageTag.isRightToLeft(resolved.document().metadata().language());
        for (Note note : resolved.notes().values()) {
            String id = "fn-" + note.label();
            Span span = note.span();
            Content back =
                    new Tag("a")
                            .cls("backlink")
                            .meaning(Meaning.BACKLINK)
                            .set("href", "#fnref-" + note.label())
                            .of(span, new Content.Characters(note.label(), span));
            List<Content> all = startingWithParagraph(blocks.of(note.blocks()), span);
            Content space = new Content.Characters(" ", span);
            Content.Element aside =
                    new Tag("aside")
                            .id(id)
                            .cls("footnote")
                            .meaning(Meaning.FOOTNOTE)
                            .of(span, Leading.in(all, List.of(back, space)));
            notes.put(id, Directions.in(aside, around));
        }
        return notes;
    }

    // The number stands in the line of the first words; a note that starts with a list or a quote
    // has it on a line of its own.
    private static List<Content> startingWithParagraph(List<Content> text, Span span) {
        if (!text.isEmpty()
                && text.getFirst() instanceof Content.Element e
                && e.name().equals("p")) {
            return text;
        }
        int words = 0;
        while (words < text.size() && !isBlock(text.get(words))) {
            words++;
        }
        List<Content> all = new ArrayList<>();
        all.add(new Tag("p").of(span, text.subList(0, words)));
        all.addAll(text.subList(words, text.size()));
        return all;
    }

    private static boolean isBlock(Content content) {
        return content instanceof Content.Element e
                && switch (e.name()) {
                    case "p",
                            "ul",
                            "ol",
                            "dl",
                            "blockquote",
                            "pre",
                            "table",
                            "figure",
                            "div",
                            "section",
                            "aside",
                            "hr" ->
                            true;
                    default -> false;
                };
    }
}
