package org.livret.app;

import org.livret.css.AskedClasses;
import org.livret.diag.Code;
import org.livret.diag.NearestName;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.doc.Walk;
import org.livret.resolve.Note;
import org.livret.resolve.Resolved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// Tells of fenced divisions whose name means nothing: no sheet of the publication styles it, and
/// it makes no other element of it than any name would. Such a name is most likely misspelt.
final class DivisionCheck {
    /// The elements that divisions become.
    private static final Set<String> ELEMENTS = Set.of("div", "aside", "section", "blockquote");

    /// What a name becomes that says nothing by itself.
    private static final String PLAIN = "div";

    private DivisionCheck() {}

    static void of(Publisher.Manuscript manuscript, Reporter reporter) {
        Map<Span, Node.Division> divisions = divisions(manuscript.resolved());
        if (divisions.isEmpty()) {
            return;
        }
        AskedClasses asked = AskedClasses.of(manuscript.sheets());
        List<AskedClasses.Use> unasked =
                asked.unasked(
                        manuscript.elements(),
                        e -> e.name().equals(PLAIN) && divisions.containsKey(e.span()));
        SequencedSet<String> known = asked.anywhere(ELEMENTS);
        for (AskedClasses.Use use : unasked) {
            Node.Division division = divisions.get(use.element().span());
            if (division != null && division.name().equals(use.name())) {
                Optional<String> nearest = NearestName.of(use.name(), known);
                reporter.report(new Unknown(use.name(), nearest, opening(division.span())));
            }
        }
    }

    private static Map<Span, Node.Division> divisions(Resolved resolved) {
        Map<Span, Node.Division> found = new HashMap<>();
        collect(resolved.document().blocks(), found);
        for (Note note : resolved.notes().values()) {
            collect(note.blocks(), found);
        }
        return found;
    }

    private static void collect(List<Node.Block> blocks, Map<Span, Node.Division> found) {
        Walk.each(
                blocks,
                node -> {
                    if (node instanceof Node.Division d
                            && !d.name().isEmpty()
                            // Numbered by its name.
                            && !d.name().equals("equation")) {
                        found.put(d.span(), d);
                    }
                });
    }

    /// The line that opens a division.
    private static Span opening(Span division) {
        String text = division.file().text();
        int end = division.start();
        while (end < division.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        while (end > division.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(division.file(), division.start(), end);
    }

    /// A division of a name that no style knows.
    record Unknown(String name, Optional<String> nearest, Span span) implements Problem {
        @Override
        public Code code() {
            return Code.warning("MD022");
        }

        @Override
        public String message() {
            return "No style knows a division named ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(n -> "Did you mean ‘" + n + "’?")
                            .orElse(
                                    "Give it a rule in a stylesheet, as ‘."
                                            + name
                                            + " { … }’, or write ‘::: {."
                                            + name
                                            + "}’ for a class without one."));
        }
    }
}
