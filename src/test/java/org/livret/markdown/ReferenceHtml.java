package org.livret.markdown;

import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Prints a tree as the HTML in which the CommonMark specification writes its examples. The XHTML
/// of publications differs from it by design: figures, sections, notes.
final class ReferenceHtml {
    private final StringBuilder out = new StringBuilder();

    static String of(List<Block> blocks) {
        ReferenceHtml html = new ReferenceHtml();
        html.blocks(blocks, false);
        return html.out.toString();
    }

    private void blocks(List<Block> blocks, boolean tight) {
        blocks.forEach(block -> block(block, tight));
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void block(Block block, boolean tight) {
        switch (block) {
            case Node.Heading n -> wrap("h" + n.level(), n.content());
            case Node.Paragraph n -> wrap("p", n.content());
            case Node.Plain n -> inlines(n.content());
            case Node.BlockQuote n -> {
                line();
                out.append("<blockquote>\n");
                blocks(n.blocks(), false);
                line();
                out.append("</blockquote>\n");
            }
            case Node.ListBlock n -> list(n);
            case Node.CodeBlock n -> code(n);
            case Node.ThematicBreak _ -> {
                line();
                out.append("<hr />\n");
            }
            case Node.Table n -> table(n);
            case Node.Figure n -> {
                line();
                out.append("<p>");
                blocks(n.blocks(), true);
                out.append("</p>\n");
            }
            case Node.FormulaBlock _ -> {}
            case Node.Section _,
                    Node.DefinitionList _,
                    Node.Division _,
                    Node.Contents _,
                    Node.Include _,
                    Node.NoteDefinition _,
                    Node.ChartBlock _ ->
                    throw new IllegalArgumentException("not in the specification: " + block);
        }
    }

    private void wrap(String name, List<Inline> content) {
        line();
        out.append('<').append(name).append('>');
        inlines(content);
        out.append("</").append(name).append(">\n");
    }

    private void list(Node.ListBlock list) {
        line();
        String name = list.ordered() ? "ol" : "ul";
        out.append('<').append(name);
        if (list.ordered() && list.start() != 1) {
            out.append(" start=\"").append(list.start()).append('"');
        }
        out.append(">\n");
        for (Node.ListItem item : list.items()) {
            out.append("<li>");
            item.checked()
                    .ifPresent(checked ->
                            out.append(
                                    checked
                                            ? "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
                                                    + " "
                                            : "<input disabled=\"\" type=\"checkbox\"> "));
            for (Block block : item.blocks()) {
                if (block != item.blocks().getFirst()) {
                    line();
                }
                block(block, list.tight());
            }
            out.append("</li>\n");
        }
        out.append("</").append(name).append(">\n");
    }

    private void code(Node.CodeBlock code) {
        line();
        if (code.language().equals(Optional.of("=html"))) {
            out.append(code.text());
            return;
        }
        out.append("<pre><code");
        code.language()
                .ifPresent(l -> out.append(" class=\"language-").append(escaped(l)).append('"'));
        out.append('>').append(escaped(code.text())).append("</code></pre>\n");
    }

    private void table(Node.Table table) {
        line();
        out.append("<table>\n<thead>\n");
        table.head().forEach(row -> row(row, table, "th"));
        out.append("</thead>\n");
        if (!table.body().isEmpty()) {
            out.append("<tbody>\n");
            table.body().forEach(row -> row(row, table, "td"));
            out.append("</tbody>\n");
        }
        out.append("</table>\n");
    }

    private void row(Node.Row row, Node.Table table, String name) {
        out.append("<tr>\n");
        for (int i = 0; i < row.cells().size(); i++) {
            out.append('<').append(name);
            switch (table.columns().get(i)) {
                case NONE -> {}
                case LEFT -> out.append(" align=\"left\"");
                case CENTER -> out.append(" align=\"center\"");
                case RIGHT -> out.append(" align=\"right\"");
            }
            out.append('>');
            blocks(row.cells().get(i).blocks(), true);
            out.append("</").append(name).append(">\n");
        }
        out.append("</tr>\n");
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Node.Text n -> out.append(escaped(n.text()));
            case Node.Emphasis n -> span("em", n.content());
            case Node.Strong n -> span("strong", n.content());
            case Node.Strikethrough n -> span("del", n.content());
            case Node.CodeSpan n -> {
                if (n.attributes().hasClass("=html")) {
                    out.append(n.text());
                } else {
                    out.append("<code>").append(escaped(n.text())).append("</code>");
                }
            }
            case Node.Link n -> {
                out.append("<a href=\"").append(address(n.destination())).append('"');
                n.title().ifPresent(t -> out.append(" title=\"").append(escaped(t)).append('"'));
                out.append('>');
                inlines(n.content());
                out.append("</a>");
            }
            case Node.Image n -> {
                out.append("<img src=\"").append(address(n.source()));
                out.append("\" alt=\"").append(escaped(n.alternative())).append('"');
                n.title().ifPresent(t -> out.append(" title=\"").append(escaped(t)).append('"'));
                out.append(" />");
            }
            case Node.InlineFormula _ -> {}
            case Node.SoftBreak _ -> out.append('\n');
            case Node.HardBreak _ -> out.append("<br />\n");
            case Node.Superscript _,
                    Node.Subscript _,
                    Node.Phrase _,
                    Node.Abbreviation _,
                    Node.NoteReference _,
                    Node.InlineNote _,
                    Node.CrossReference _,
                    Node.Citation _,
                    Node.PageReference _ ->
                    throw new IllegalArgumentException("not in the specification: " + inline);
        }
    }

    private void span(String name, List<Inline> content) {
        out.append('<').append(name).append('>');
        inlines(content);
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    // The reference implementation's normalisation: what is not allowed in an address is
    // percent-encoded, what is encoded stays.
    private static String address(String address) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            i += Character.charCount(c);
            boolean kept =
                    c < 128
                            && (Character.isLetterOrDigit(c)
                                    || ";/?:@&=+$,-_.!~*'()#%".indexOf(c) >= 0);
            if (kept) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%')
                            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
                    encoded.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
        }
        return escaped(encoded.toString());
    }
}
