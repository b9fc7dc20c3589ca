package org.livret.doc;

import org.livret.chart.Chart;
import org.livret.math.FormulaDump;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Prints a tree as text, for tests and for `--dump`: one node a line, two spaces of indentation a
/// level.
///
/// A line is the node's name, its own values, its attributes in braces, and its place as
/// `@start..end` when asked for:
///
/// ```
/// Heading 1 {#intro .unnumbered}
///   Text "Before all"
/// ListBlock ordered start=3 tight
///   ListItem
///     Plain
///       Text "first"
/// ```
///
/// Parts of a node that are no list of their own kind get a line in small letters (`caption`,
/// `head`, `meaning`). In quoted text, `"` and `\` are escaped, and so are line feeds, tabs and
/// characters that an eye cannot tell (`\u00A0`).
public final class TreeDump {
    private final StringBuilder out = new StringBuilder();
    private final boolean spans;
    private int level;

    private TreeDump(boolean spans) {
        this.spans = spans;
    }

    /// The metadata, then the blocks.
    public static String of(Document document) {
        TreeDump dump = new TreeDump(false);
        dump.metadata(document.metadata());
        dump.all(document.blocks());
        return dump.out.toString();
    }

    public static String of(List<? extends Node> nodes) {
        TreeDump dump = new TreeDump(false);
        dump.all(nodes);
        return dump.out.toString();
    }

    /// The same with each node's place, in UTF-16 offsets.
    public static String withSpans(List<? extends Node> nodes) {
        TreeDump dump = new TreeDump(true);
        dump.all(nodes);
        return dump.out.toString();
    }

    // ---- metadata ----

    private void metadata(Metadata m) {
        out.append("Metadata\n");
        value("title", Optional.of(m.title()));
        value("subtitle", m.subtitle());
        for (Metadata.Person person : m.authors()) {
            out.append("  person ").append(person.role()).append(' ').append(quoted(person.name()));
            person.fileAs().ifPresent(f -> out.append(" file-as ").append(quoted(f)));
            out.append('\n');
        }
        value("date", m.date());
        value("language", Optional.of(m.language()));
        value("identifier", m.identifier());
        value("publisher", m.publisher());
        value("rights", m.rights());
        value("description", m.description());
        m.keywords().forEach(k -> value("keyword", Optional.of(k)));
        value("cover", m.cover());
        value("cover-alternative", m.coverAlternative());
        m.styles().forEach(s -> value("style", Optional.of(s)));
        values("theme", m.theme());
        values("option", m.options());
    }

    private void values(String kind, SequencedMap<String, String> values) {
        values.forEach((key, value) -> value(kind + ' ' + key, Optional.of(value)));
    }

    private void value(String key, Optional<String> value) {
        value.ifPresent(
                v -> out.append("  ").append(key).append(' ').append(quoted(v)).append('\n'));
    }

    // ---- nodes ----

    private void all(List<? extends Node> nodes) {
        for (Node node : nodes) {
            line(node);
            level++;
            below(node);
            level--;
        }
    }

    private void line(Node node) {
        out.repeat(' ', 2 * level).append(node.getClass().getSimpleName()).append(own(node));
        Attributes attributes = node.attributes();
        if (!attributes.isEmpty()) {
            out.append(' ').append(braces(attributes));
        }
        if (spans) {
            out.append(" @").append(node.span().start()).append("..").append(node.span().end());
        }
        out.append('\n');
    }

    /// The values of a node that are neither nodes nor attributes.
    private static String own(Node node) {
        return switch (node) {
            case Node.Heading n -> " " + n.level();
            case Node.ListBlock n ->
                    (n.ordered() ? " ordered start=" + n.start() : " bullets")
                            + (n.tight() ? " tight" : " loose");
            case Node.ListItem n -> n.checked().map(c -> c ? " done" : " open").orElse("");
            case Node.CodeBlock n ->
                    n.language().map(l -> " " + l).orElse("") + " " + quoted(n.text());
            case Node.ChartBlock n -> chart(n);
            case Node.FormulaBlock n -> " " + FormulaDump.of(n.formula());
            case Node.InlineFormula n ->
                    (n.display() ? " display " : " ") + FormulaDump.of(n.formula());
            case Node.Table n ->
                    " " + String.join(" ", n.columns().stream().map(TreeDump::name).toList());
            case Node.Cell n ->
                    (n.columnSpan() > 1 ? " columns=" + n.columnSpan() : "")
                            + (n.rowSpan() > 1 ? " rows=" + n.rowSpan() : "");
            case Node.Division n -> n.name().isEmpty() ? "" : " " + n.name();
            case Node.Contents n ->
                    n.listed() == Node.Listed.SECTIONS
                            ? ""
                            : " " + n.listed().name().toLowerCase(Locale.ROOT);
            case Node.Include n -> " " + quoted(n.path());
            case Node.NoteDefinition n -> " " + quoted(n.label());
            case Node.Text n -> " " + quoted(n.text());
            case Node.CodeSpan n -> " " + quoted(n.text());
            case Node.Phrase n -> n.element().map(e -> " " + e).orElse("");
            case Node.Link n -> " " + quoted(n.destination()) + title(n.title());
            case Node.Image n ->
                    " " + quoted(n.source()) + " alt " + quoted(n.alternative()) + title(n.title());
            case Node.Abbreviation n -> " " + quoted(n.text()) + " = " + quoted(n.expansion());
            case Node.NoteReference n -> " " + quoted(n.label());
            case Node.CrossReference n -> " " + quoted(n.target());
            case Node.Citation n -> n.inText() ? " in text" : "";
            case Node.PageReference n -> " " + quoted(n.target()) + " before " + quoted(n.before());
            case Node.Section _,
                    Node.Paragraph _,
                    Node.Plain _,
                    Node.BlockQuote _,
                    Node.DefinitionList _,
                    Node.Definition _,
                    Node.ThematicBreak _,
                    Node.Row _,
                    Node.Figure _,
                    Node.Emphasis _,
                    Node.Strong _,
                    Node.Strikethrough _,
                    Node.Superscript _,
                    Node.Subscript _,
                    Node.SoftBreak _,
                    Node.HardBreak _,
                    Node.InlineNote _ ->
                    "";
        };
    }

    private static String chart(Node.ChartBlock n) {
        StringBuilder out = new StringBuilder(" ");
        out.append(n.chart().kind().name().toLowerCase(Locale.ROOT));
        n.alternative().ifPresent(words -> out.append(" alt ").append(quoted(words)));
        for (Chart.Series series : n.chart().series()) {
            out.append(' ').append(quoted(series.name())).append(series.values());
        }
        return out.append(" of ").append(n.chart().categories()).toString();
    }

    private static String name(Node.Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static String title(Optional<String> title) {
        return title.map(t -> " title " + quoted(t)).orElse("");
    }

    private void below(Node node) {
        switch (node) {
            case Node.Table n -> {
                part("caption", n.caption());
                part("head", n.head());
                part("body", n.body());
                part("foot", n.foot());
            }
            case Node.Figure n -> {
                all(n.blocks());
                part("caption", n.caption());
            }
            case Node.Definition n -> {
                part("term", n.terms());
                n.meanings().forEach(meaning -> part("meaning", meaning));
            }
            case Node.Citation n ->
                    n.cites()
                            .forEach(cite -> {
                                String author = cite.withoutAuthor() ? " without author" : "";
                                out.repeat(' ', 2 * level).append("cite ");
                                out.append(quoted(cite.key())).append(author).append('\n');
                                level++;
                                part("before", cite.before());
                                part("after", cite.after());
                                level--;
                            });
            case Node.Block n -> all(Walk.children(n));
            case Node.Inline n -> all(Walk.children(n));
            case Node.ListItem n -> all(n.blocks());
            case Node.Row n -> all(n.cells());
            case Node.Cell n -> all(n.blocks());
        }
    }

    private void part(String name, List<? extends Node> nodes) {
        if (!nodes.isEmpty()) {
            out.repeat(' ', 2 * level).append(name).append('\n');
            level++;
            all(nodes);
            level--;
        }
    }

    // ---- spelling ----

    private static String braces(Attributes attributes) {
        StringBuilder out = new StringBuilder("{");
        attributes.id().ifPresent(id -> out.append('#').append(id).append(' '));
        attributes.classes().forEach(c -> out.append('.').append(c).append(' '));
        for (Map.Entry<String, String> pair : attributes.pairs().entrySet()) {
            out.append(pair.getKey()).append('=').append(quoted(pair.getValue())).append(' ');
        }
        out.setCharAt(out.length() - 1, '}');
        return out.toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isInvisible(c)) {
                        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                        out.append("\\u").repeat('0', 4 - hex.length()).append(hex);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return c != ' '
                && (type == Character.SPACE_SEPARATOR
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.CONTROL
                        || type == Character.FORMAT);
    }
}
