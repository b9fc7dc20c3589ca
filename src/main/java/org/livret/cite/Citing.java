package org.livret.cite;

import de.undercouch.citeproc.csl.CSLItemDataBuilder;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts text in the place of citations, in the order in which a reader meets them.
final class Citing extends Rewriter {
    private final Cited cited;
    private final Reporter reporter;
    private final Locator.Reader locators;
    private final String semicolon;
    private final String language;
    private final Notes notes = new Notes();
    private final Map<Node.NoteDefinition, Node.NoteDefinition> rewritten = new HashMap<>();

    /// The number of the note that cites a source first.
    private final Map<String, Integer> firstNotes = new HashMap<>();

    /// The ids of citations by the keys of their sources, for the way back.
    private final Map<String, List<String>> places = new LinkedHashMap<>();

    private final Map<String, Locator> seen = new HashMap<>();
    private String lastAlone = "";
    private int notesSoFar;
    private int withinNotes;
    private int count;

    Citing(Cited cited, Language language, Reporter reporter) {
        this.cited = cited;
        this.reporter = reporter;
        locators = new Locator.Reader(language);
        semicolon = language.get("semicolon");
        this.language = language.name();
    }

    /// All blocks of a publication with their notes.
    List<Block> all(List<Block> blocks) {
        notes.collect(blocks);
        List<Block> text = blocks(blocks);
        for (Node.NoteDefinition note : notes.uncalled()) {
            rewritten.put(note, note(note));
        }
        return new Rewriter() {
            @Override
            protected List<Block> block(Block block) {
                return block instanceof Node.NoteDefinition note
                        ? List.of(rewritten.getOrDefault(note, note))
                        : super.block(block);
            }
        }.blocks(text);
    }

    private Node.NoteDefinition note(Node.NoteDefinition note) {
        withinNotes++;
        List<Block> blocks = blocks(note.blocks());
        withinNotes--;
        return new Node.NoteDefinition(note.label(), blocks, note.span(), note.attributes());
    }

    @Override
    protected List<Block> block(Block block) {
        return block instanceof Node.NoteDefinition ? List.of(block) : super.block(block);
    }

    // A note's call stands close to the word before it.
    @Override
    public List<Inline> inlines(List<Inline> inlines) {
        List<Inline> out = super.inlines(inlines);
        boolean close = false;
        for (Inline inline : inlines) {
            close |= inline instanceof Node.Citation c && isNote(c) && !c.inText();
        }
        return close ? closed(out) : out;
    }

    private static List<Inline> closed(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Node.InlineNote && !out.isEmpty()) {
                Inline last = out.getLast();
                if (last instanceof Node.SoftBreak) {
                    out.removeLast();
                } else if (last instanceof Node.Text text) {
                    out.set(
                            out.size() - 1,
                            new Node.Text(text.text().stripTrailing(), text.span()));
                }
            }
            out.add(inline);
        }
        return out;
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        return switch (inline) {
            case Node.Citation citation -> citation(citation);
            case Node.NoteReference call -> {
                Optional<Node.NoteDefinition> note = notes.called(call);
                if (note.isPresent()) {
                    notesSoFar++;
                    rewritten.put(note.get(), note(note.get()));
                }
                yield List.of(call);
            }
            case Node.InlineNote note -> {
                notesSoFar++;
                withinNotes++;
                List<Inline> out = super.inline(note);
                withinNotes--;
                yield out;
            }
            default -> super.inline(inline);
        };
    }

    // ---- citations ----

    private boolean isNote(Node.Citation citation) {
        return cited.style().isInNotes() && withinNotes == 0 && !citation.cites().isEmpty();
    }

    private List<Inline> citation(Node.Citation n) {
        List<Part> parts = parts(n);
        if (parts.isEmpty()) {
            return n.cites().stream()
                    .<Inline>map(cite -> new Node.Text("@" + cite.key(), cite.span()))
                    .toList();
        }
        boolean note = isNote(n);
        if (note) {
            notesSoFar++;
        }
        List<Inline> out = new ArrayList<>();
        if (n.inText() && (note || !cited.style().isInNotes())) {
            Part part = parts.getFirst();
            List<Run> authors =
                    tried(part.entry(), () -> cited.setting().authors(part.entry().item()));
            out.add(link(part.entry(), Writing.inlines(authors, n.span(), true), Attributes.NONE));
            if (!note) {
                out.add(new Node.Text(" ", n.span()));
            }
        }
        boolean silent = n.inText() && !cited.style().isInNotes();
        List<Inline> words = words(n, parts, silent);
        if (note) {
            out.add(new Node.InlineNote(capital(words), n.span(), n.attributes()));
        } else {
            Attributes attributes = n.attributes().withClass("citation");
            out.add(new Node.Phrase(Optional.empty(), words, n.span(), attributes));
        }
        return out;
    }

    // A note begins as a sentence.
    private static List<Inline> capital(List<Inline> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<Inline> all = new ArrayList<>(words);
        switch (words.getFirst()) {
            case Node.Text text when !text.text().isEmpty() -> {
                int first = text.text().offsetByCodePoints(0, 1);
                String capital = text.text().substring(0, first).toUpperCase(Locale.ROOT);
                all.set(0, new Node.Text(capital + text.text().substring(first), text.span()));
            }
            case Node.Link link ->
                    all.set(
                            0,
                            new Node.Link(
                                    link.destination(),
                                    link.title(),
                                    capital(link.content()),
                                    link.span(),
                                    link.attributes()));
            default -> {}
        }
        return all;
    }

    /// A source in a citation that is known, with its locator and what is said besides.
    private record Part(
            Cited.Entry entry,
            Node.Cite cite,
            Locator locator,
            List<Inline> rest,
            Position position) {}

    private List<Part> parts(Node.Citation n) {
        List<Part> parts = new ArrayList<>();
        for (Node.Cite cite : n.cites()) {
            cited.find(cite.key())
                    .ifPresent(entry -> parts.add(part(entry, cite, n.cites().size())));
        }
        lastAlone = n.cites().size() == 1 ? n.cites().getFirst().key() : "";
        if (cited.style().sortsCitations()) {
            parts.sort(Comparator.comparingInt(p -> number(p.entry())));
        }
        return parts;
    }

    private static int number(Cited.Entry entry) {
        return Integer.parseInt(entry.item().getCitationNumber());
    }

    private Part part(Cited.Entry entry, Node.Cite cite, int together) {
        List<Inline> after = new ArrayList<>(inlines(cite.after()));
        Locator locator = Locator.NONE;
        if (!after.isEmpty() && after.getFirst() instanceof Node.Text text) {
            Locator.Found found = locators.read(text.text());
            locator = found.locator();
            if (found.end() == text.text().length()) {
                after.removeFirst();
            } else if (found.end() > 0) {
                after.set(0, new Node.Text(text.text().substring(found.end()), text.span()));
            }
        }
        Position position = position(cite.key(), locator, together);
        firstNotes.putIfAbsent(cite.key(), notesSoFar + 1);
        seen.put(cite.key(), locator);
        return new Part(entry, cite, locator, after, position);
    }

    private Position position(String key, Locator locator, int together) {
        Locator before = seen.get(key);
        if (before == null) {
            return Position.FIRST;
        }
        boolean again = together == 1 && lastAlone.equals(key);
        if (!again || !before.isEmpty() && locator.isEmpty()) {
            return Position.SUBSEQUENT;
        }
        return before.equals(locator) ? Position.IBID : Position.IBID_WITH_LOCATOR;
    }

    // ---- words ----

    private List<Inline> words(Node.Citation n, List<Part> parts, boolean silent) {
        Style.Layout layout = cited.style().layout();
        Joined out = new Joined(n.span());
        out.text(layout.prefix());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean same = i > 0 && isSameAuthor(parts.get(i - 1), part);
            if (i > 0) {
                out.text(same ? ", " : delimiter(layout));
            }
            List<Inline> before = inlines(part.cite().before());
            if (!before.isEmpty()) {
                out.all(before);
                out.text(" ");
            }
            List<Run> runs = runs(part, silent || part.cite().withoutAuthor() || same);
            numbers.add(Run.text(runs));
            Writing.Titles titles = Writing.Titles.of(part.entry().item(), language);
            out.add(
                    link(
                            part.entry(),
                            Writing.titled(runs, titles, n.span(), true),
                            place(part.entry())));
            rest(part, out);
        }
        // Within a note that somebody wrote, the sentence ends where it ends.
        boolean within = cited.style().isInNotes() && !isNote(n);
        out.text(within ? layout.suffix().replaceFirst("\\.$", "") : layout.suffix());
        List<Inline> all = out.inlines();
        if (cited.style().collapsesNumbers()) {
            all = Ranges.of(all, numbers);
            forget(out.inlines(), all);
        }
        return Writing.looking(all, layout.looks(), n.span());
    }

    // What a range leaves out is no place to go back to.
    private void forget(List<Inline> before, List<Inline> after) {
        for (Inline inline : before) {
            if (!after.contains(inline)) {
                inline.attributes()
                        .id()
                        .ifPresent(id -> places.values().forEach(ids -> ids.remove(id)));
            }
        }
    }

    private String delimiter(Style.Layout layout) {
        return layout.delimiter().equals("; ") ? semicolon : layout.delimiter();
    }

    private static void rest(Part part, Joined out) {
        if (part.rest().isEmpty()) {
            return;
        }
        boolean word =
                !(part.rest().getFirst() instanceof Node.Text text)
                        || Character.isLetterOrDigit(text.text().codePointAt(0));
        if (word) {
            out.text(" ");
        }
        out.all(part.rest());
    }

    private boolean isSameAuthor(Part before, Part part) {
        if (!cited.style().collapsesYears()
                || !before.locator().isEmpty()
                || !before.rest().isEmpty()
                || !part.cite().before().isEmpty()) {
            return false;
        }
        String author = author(part);
        return !author.isEmpty() && author.equals(author(before));
    }

    private String author(Part part) {
        return Run.text(tried(part.entry(), () -> cited.setting().authors(part.entry().item())));
    }

    private List<Run> runs(Part part, boolean withoutAuthors) {
        Cited.Entry entry = part.entry();
        Integer note = firstNotes.get(part.cite().key());
        var item =
                note == null || part.position() == Position.FIRST
                        ? entry.item()
                        : new CSLItemDataBuilder(entry.item())
                                .firstReferenceNoteNumber(note.toString())
                                .build();
        List<Run> runs =
                tried(
                        entry,
                        () ->
                                withoutAuthors
                                        ? cited.setting()
                                                .withoutAuthors(
                                                        item, part.position(), part.locator())
                                        : cited.setting()
                                                .cited(item, part.position(), part.locator()));
        return Writing.lettered(runs, entry.year(), entry.letter());
    }

    /// What the library makes of a source; its key when it fails.
    List<Run> tried(Cited.Entry entry, Supplier<List<Run>> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            String key = entry.item().getId();
            reporter.report(new CiteProblem.Failed(key, Setting.said(e), entry.span()));
            return List.of(new Run(key, Run.Looks.PLAIN, false, false));
        }
    }

    /// The attributes of a citation to which the bibliography leads back.
    private Attributes place(Cited.Entry entry) {
        String id = "cite-" + ++count;
        places.computeIfAbsent(entry.item().getId(), _ -> new ArrayList<>()).add(id);
        return Attributes.NONE.withId(id);
    }

    private Inline link(Cited.Entry entry, List<Inline> words, Attributes attributes) {
        Span span = words.isEmpty() ? entry.span() : words.getFirst().span();
        return cited.style().hasBibliography()
                ? new Node.Link("#" + entry.id(), Optional.empty(), words, span, attributes)
                : new Node.Phrase(Optional.empty(), words, span, Attributes.NONE);
    }

    /// The ids of the citations of a source.
    List<String> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    /// Inlines one behind another, without the same point twice.
    private static final class Joined {
        private final Span span;
        private final List<Inline> inlines = new ArrayList<>();

        Joined(Span span) {
            this.span = span;
        }

        void text(String text) {
            boolean twice = text.startsWith(".") && ends(inlines, '.');
            String own = twice ? text.substring(1) : text;
            if (!own.isEmpty()) {
                inlines.add(new Node.Text(own, span));
            }
        }

        private static boolean ends(List<Inline> inlines, char sign) {
            String words = Walk.plainText(inlines);
            return !words.isEmpty() && words.charAt(words.length() - 1) == sign;
        }

        void add(Inline inline) {
            inlines.add(inline);
        }

        void all(List<Inline> more) {
            inlines.addAll(more);
        }

        List<Inline> inlines() {
            return inlines;
        }
    }
}
