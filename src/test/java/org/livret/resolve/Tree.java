package org.livret.resolve;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Short words for building trees in tests. Every call of [#place] takes the next place in the
/// file, so that spans differ.
public final class Tree {
    public static final SourceFile MAIN = new SourceFile("source/main.md", "x\n".repeat(500));
    private static int next;

    private Tree() {}

    public static Span place() {
        next = (next + 2) % 900;
        return new Span(MAIN, next, next + 1);
    }

    /// Braces as written: `#id .class key=value`.
    public static Attributes braces(String text) {
        Attributes all = Attributes.NONE;
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            if (word.startsWith("#")) {
                all = all.withId(word.substring(1));
            } else if (word.startsWith(".")) {
                all = all.withClass(word.substring(1));
            } else {
                int equals = word.indexOf('=');
                all = all.with(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return all;
    }

    public static Metadata metadata(String language, String... options) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (String option : options) {
            int colon = option.indexOf(':');
            map.put(option.substring(0, colon), option.substring(colon + 1).strip());
        }
        return new Metadata(
                "Titre",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new LinkedHashMap<>(),
                map,
                new LinkedHashMap<>(),
                new Span(MAIN, 0, 0));
    }

    public static Document document(String language, Block... blocks) {
        return new Document(metadata(language), List.of(blocks));
    }

    public static Node.Heading heading(int level, String words, String braces) {
        return new Node.Heading(level, List.of(text(words)), place(), braces(braces));
    }

    public static Node.Paragraph paragraph(Object... content) {
        return new Node.Paragraph(inlines(content), place(), Attributes.NONE);
    }

    public static Node.Plain plain(Object... content) {
        return new Node.Plain(inlines(content), place(), Attributes.NONE);
    }

    /// Strings are texts, inlines themselves.
    public static List<Inline> inlines(Object... content) {
        List<Inline> all = new ArrayList<>();
        for (Object one : content) {
            all.add(one instanceof Inline inline ? inline : text((String) one));
        }
        return all;
    }

    public static Node.Text text(String words) {
        return new Node.Text(words, place());
    }

    public static Node.Phrase phrase(String braces, Object... content) {
        return new Node.Phrase(Optional.empty(), inlines(content), place(), braces(braces));
    }

    public static Node.Emphasis em(Object... content) {
        return new Node.Emphasis(inlines(content), place(), Attributes.NONE);
    }

    public static Node.Link link(String destination, Object... content) {
        return new Node.Link(
                destination, Optional.empty(), inlines(content), place(), Attributes.NONE);
    }

    public static Node.Image image(String source, String alternative, String braces) {
        return new Node.Image(source, alternative, Optional.empty(), place(), braces(braces));
    }

    public static Node.CrossReference ref(String target) {
        return new Node.CrossReference(target, place(), Attributes.NONE);
    }

    public static Node.NoteReference call(String label) {
        return new Node.NoteReference(label, place(), Attributes.NONE);
    }

    public static Node.InlineNote inlineNote(Object... content) {
        return new Node.InlineNote(inlines(content), place(), Attributes.NONE);
    }

    public static Node.NoteDefinition note(String label, Object... content) {
        return new Node.NoteDefinition(
                label, List.of(paragraph(content)), place(), Attributes.NONE);
    }

    public static Node.Figure figure(String braces, String... caption) {
        List<Block> picture = List.of(paragraph(image("a.png", "Vue", "")));
        return new Node.Figure(picture, inlines((Object[]) caption), place(), braces(braces));
    }

    public static Node.Division division(String name, String braces, Block... blocks) {
        return new Node.Division(name, List.of(blocks), place(), braces(braces));
    }

    public static Node.Cell cell(Object... content) {
        List<Block> blocks = content.length == 0 ? List.of() : List.of(plain(content));
        return new Node.Cell(1, 1, blocks, place(), Attributes.NONE);
    }

    public static Node.Row row(Node.Cell... cells) {
        return new Node.Row(List.of(cells), place(), Attributes.NONE);
    }

    /// A resolved document with the problems met on the way, as `CODE message`.
    public record Outcome(Resolved resolved, List<String> problems) {}

    public static Outcome resolve(Document document) {
        CollectingReporter reporter = new CollectingReporter();
        Resolved resolved = Resolver.resolve(document, reporter);
        List<String> problems = new ArrayList<>();
        for (Problem problem : reporter.problems()) {
            problems.add(problem.code().id() + " " + problem.message());
        }
        return new Outcome(resolved, problems);
    }

    /// The contents as indented lines, `label number title (#id)`.
    public static String contents(List<TocEntry> entries) {
        StringBuilder out = new StringBuilder();
        contents(out, entries, 0);
        return out.toString();
    }

    private static void contents(StringBuilder out, List<TocEntry> entries, int depth) {
        for (TocEntry entry : entries) {
            String numeral = (entry.label() + " " + entry.number()).strip();
            String title = Walk.plainText(entry.title());
            out.repeat("  ", depth)
                    .append((numeral + " " + title).strip())
                    .append(" (#")
                    .append(entry.id())
                    .append(")\n");
            contents(out, entry.children(), depth + 1);
        }
    }

    static Map<String, String> map(SequencedMap<String, Anchor> anchors) {
        Map<String, String> all = new LinkedHashMap<>();
        anchors.forEach((id, a) -> all.put(id, a.kind() + " " + a.label() + " " + a.number()));
        return all;
    }
}
