package org.livret.resolve;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.Collation;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Makes a document whole.
public final class Resolver {
    private Resolver() {}

    /// Nests sections, numbers what is numbered, takes the notes out of the text and settles every
    /// reference. Problems go to the reporter; the result is always complete.
    public static Resolved resolve(Document document, Reporter reporter) {
        Options options = Options.of(document.metadata(), reporter);
        Words words = words(document, reporter);
        NoteTable table = new NoteTable(reporter);
        List<Block> text = new Sectioner(reporter).publication(table.take(document.blocks()));
        SequencedMap<String, Span> explicit = explicitIds(text, table.notes(), reporter);

        int highest = Outline.highest(text);
        Labeller labeller =
                new Labeller(
                        new Labeller.Given(
                                options,
                                words,
                                highest,
                                explicit,
                                CaptionLists.asked(text).keySet()));
        Indexer indexer = new Indexer(labeller::fresh, reporter);
        List<Block> counted = indexer.blocks(labeller.blocks(text));
        SequencedMap<String, Note> notes = rewritten(rewritten(table.notes(), labeller), indexer);
        Document labelled = document.withBlocks(indexer.withIndex(counted));
        Index index = indexer.index(() -> Collation.of(language(document)));
        SequencedMap<String, Anchor> anchors = anchors(labelled, notes, labeller.labelled());

        Destinations destinations = new Destinations(labelled, anchors.keySet());
        References references =
                new References(
                        new References.Facts(options, words, anchors, destinations), reporter);
        Document whole = labelled.withBlocks(references.blocks(labelled.blocks()));
        silentPictures(withNotes(whole.blocks(), notes), reporter);
        int lowest = options.contentsDepth() == 0 ? 0 : highest + options.contentsDepth() - 1;
        List<TocEntry> contents = Outline.of(whole.blocks(), anchors, lowest);
        return new Resolved(
                whole,
                anchors,
                contents,
                CaptionLists.of(whole.blocks(), anchors),
                index,
                rewritten(notes, references));
    }

    private static Language language(Document document) {
        return Language.orEnglish(document.metadata().language());
    }

    private static Words words(Document document, Reporter reporter) {
        String language = document.metadata().language();
        if (!Language.knows(language)) {
            reporter.report(
                    new ResolveProblem.UnknownLanguage(
                            language, document.metadata().place("lang")));
        }
        return Words.of(language);
    }

    private static SequencedMap<String, Span> explicitIds(
            List<Block> text, SequencedMap<String, Note> notes, Reporter reporter) {
        SequencedMap<String, Span> places = new LinkedHashMap<>();
        Walk.each(
                withNotes(text, notes),
                node -> {
                    Optional<String> id = node.attributes().id();
                    if (id.isPresent()) {
                        Span span =
                                node instanceof Node.Section s ? s.heading().span() : node.span();
                        Span first = places.putIfAbsent(id.get(), span);
                        if (first != null) {
                            reporter.report(new ResolveProblem.DuplicateId(id.get(), first, span));
                        }
                    }
                });
        return places;
    }

    /// Pictures that neither have words nor are declared to need none. What braces give a figure,
    /// its picture has.
    private static void silentPictures(List<? extends Node> nodes, Reporter reporter) {
        for (Node node : nodes) {
            if (node.attributes().hasClass("decorative")) {
                continue;
            }
            if (node instanceof Node.Image image && image.alternative().isBlank()) {
                reporter.report(new ResolveProblem.SilentPicture(image.source(), image.span()));
            }
            silentPictures(Walk.children(node), reporter);
        }
    }

    private static SequencedMap<String, Note> rewritten(
            SequencedMap<String, Note> notes, Rewriter rewriter) {
        SequencedMap<String, Note> out = new LinkedHashMap<>();
        notes.forEach((label, note) ->
                out.put(
                        label,
                        new Note(
                                label,
                                note.number(),
                                rewriter.blocks(note.blocks()),
                                note.span())));
        return out;
    }

    private static SequencedMap<String, Anchor> anchors(
            Document document, SequencedMap<String, Note> notes, Map<String, Anchor> labelled) {
        SequencedMap<String, Anchor> anchors = new LinkedHashMap<>();
        Walk.each(
                withNotes(document.blocks(), notes),
                node -> {
                    Optional<String> id = node.attributes().id();
                    if (id.isPresent()) {
                        Anchor known = labelled.get(id.get());
                        anchors.putIfAbsent(
                                id.get(),
                                known != null
                                        ? known
                                        : Anchor.place(id.get(), title(node), node.span()));
                    }
                });
        return anchors;
    }

    /// What a place that is not counted is called: its heading, caption or title; for a stretch of
    /// text, the text.
    private static List<Node.Inline> title(Node node) {
        return switch (node) {
            case Node.Heading n -> Titles.of(n.content());
            case Node.Figure n -> Titles.of(n.caption());
            case Node.Table n -> Titles.of(n.caption());
            case Node.Plain n -> Titles.of(n.content());
            case Node.Definition n ->
                    n.terms().isEmpty() ? List.of() : Titles.of(n.terms().getFirst().content());
            case Node.Inline n -> Titles.of(List.of(n));
            case Node.Division n when n.attributes().get("title").isEmpty() ->
                    firstHeading(n.blocks());
            default -> Labeller.title(node);
        };
    }

    private static List<Node.Inline> firstHeading(List<Block> blocks) {
        boolean heads = !blocks.isEmpty() && blocks.getFirst() instanceof Node.Heading;
        return heads ? Titles.of(((Node.Heading) blocks.getFirst()).content()) : List.of();
    }

    private static List<Block> withNotes(List<Block> text, SequencedMap<String, Note> notes) {
        List<Block> all = new ArrayList<>(text);
        for (Note note : notes.values()) {
            all.addAll(note.blocks());
        }
        return all;
    }
}
