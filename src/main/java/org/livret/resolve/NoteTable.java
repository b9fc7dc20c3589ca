package org.livret.resolve;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Takes notes out of the text and numbers them in the order of their first calls.
///
/// A note called in a note is numbered right after that one, so that the numbers at the foot of a
/// page run on. Afterwards a call's label is the note's number.
final class NoteTable extends Rewriter {
    /// Notes nested deeper wait until the text is done, so that a chain of notes cannot exhaust the
    /// stack.
    private static final int DEEPEST = 16;

    /// Hints cost a look at every label, so a text full of faults gets a few only.
    private static final int MOST_HINTS = 50;

    private final Reporter reporter;
    private final Map<String, Node.NoteDefinition> defined = new LinkedHashMap<>();
    private final Map<String, String> anywhere = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final SequencedMap<String, Note> notes = new LinkedHashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int depth;
    private int last;

    NoteTable(Reporter reporter) {
        this.reporter = reporter;
    }

    /// The blocks without the texts of notes; those are in [#notes()] afterwards.
    List<Block> take(List<Block> blocks) {
        Walk.each(blocks, this::collect);
        List<Block> text = blocks(blocks);
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        for (Map.Entry<String, Node.NoteDefinition> entry : defined.entrySet()) {
            if (!numbers.containsKey(entry.getKey())) {
                reporter.report(
                        new ResolveProblem.UnusedNote(
                                entry.getValue().label(), entry.getValue().span()));
            }
        }
        return text;
    }

    SequencedMap<String, Note> notes() {
        return notes;
    }

    private void collect(Node node) {
        if (node instanceof Node.NoteDefinition note) {
            String key = key(note.span().file(), note.label());
            Node.NoteDefinition first = defined.putIfAbsent(key, note);
            anywhere.putIfAbsent(note.label(), key);
            if (first != null) {
                reporter.report(
                        new ResolveProblem.DuplicateNote(note.label(), first.span(), note.span()));
            }
        }
    }

    @Override
    protected List<Block> block(Block block) {
        return block instanceof Node.NoteDefinition ? List.of() : super.block(block);
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        return switch (inline) {
            case Node.NoteReference call -> List.of(call(call));
            case Node.InlineNote note -> {
                int number = ++last;
                Block text = new Node.Paragraph(note.content(), note.span(), Attributes.NONE);
                keep(number, List.of(text), note);
                yield List.of(
                        new Node.NoteReference(
                                Integer.toString(number), note.span(), note.attributes()));
            }
            default -> super.inline(inline);
        };
    }

    private Inline call(Node.NoteReference call) {
        String key = key(call);
        Node.NoteDefinition note = key == null ? null : defined.get(key);
        if (key == null || note == null) {
            undefined(call);
            return new Node.Text("[^" + call.label() + "]", call.span());
        }
        Integer known = numbers.get(key);
        int number = known == null ? ++last : known;
        if (known == null) {
            numbers.put(key, number);
            keep(number, note.blocks(), note);
        }
        return new Node.NoteReference(Integer.toString(number), call.span(), call.attributes());
    }

    /// A label belongs to the file in which it is written.
    private static String key(SourceFile file, String label) {
        return file.name() + '\n' + label;
    }

    private @Nullable String key(Node.NoteReference call) {
        String own = key(call.span().file(), call.label());
        return defined.containsKey(own) ? own : anywhere.get(call.label());
    }

    private void undefined(Node.NoteReference call) {
        if (missing.add(key(call.span().file(), call.label()))) {
            boolean hint = missing.size() <= MOST_HINTS;
            reporter.report(
                    new ResolveProblem.UndefinedNote(
                            call.label(),
                            hint
                                    ? NearestName.of(call.label(), anywhere.keySet())
                                    : Optional.empty(),
                            call.span()));
        }
    }

    private void keep(int number, List<Block> text, Node from) {
        String label = Integer.toString(number);
        notes.put(label, new Note(label, number, text, from.span()));
        if (depth >= DEEPEST) {
            waiting.add(() -> rewrite(number, text, from));
        } else {
            rewrite(number, text, from);
        }
    }

    private void rewrite(int number, List<Block> text, Node from) {
        String label = Integer.toString(number);
        depth++;
        notes.put(label, new Note(label, number, blocks(text), from.span()));
        depth--;
    }
}
