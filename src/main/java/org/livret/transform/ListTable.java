package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Column;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;

/// A division `list-table` as a table: each item of its list is a row, each item of the list in it
/// a cell, whatever blocks that holds. A paragraph before the list is the caption.
///
/// `header=1` (the default) tells how many rows are the head, `foot=0` how many the foot, `align="l
/// c r"` how columns stand. A cell that begins with `[]{colspan=2 rowspan=2}` spans others.
final class ListTable {
    private final Node.Division division;
    private final Reporter reporter;

    ListTable(Node.Division division, Reporter reporter) {
        this.division = division;
        this.reporter = reporter;
    }

    /// The table, or the division as it is when it holds no list of lists.
    Block table() {
        List<Inline> caption = List.of();
        Node.ListBlock rows = null;
        for (Block block : division.blocks()) {
            if (block instanceof Node.Paragraph p && rows == null && caption.isEmpty()) {
                caption = p.content();
            } else if (block instanceof Node.ListBlock list && rows == null) {
                rows = list;
            } else {
                return unread();
            }
        }
        if (rows == null) {
            return unread();
        }
        List<Node.Row> all = new ArrayList<>(rows.items().size());
        for (Node.ListItem item : rows.items()) {
            if (item.blocks().size() != 1
                    || !(item.blocks().getFirst() instanceof Node.ListBlock cells)) {
                return unread();
            }
            all.add(row(item, cells));
        }
        return table(all, caption);
    }

    private Block unread() {
        reporter.report(new TableProblem.NoListTable(division.span()));
        return division;
    }

    private Block table(List<Node.Row> rows, List<Inline> caption) {
        int head = Math.min(number("header", 1), rows.size());
        int foot = Math.max(head, rows.size() - number("foot", 0));
        Attributes rest = division.attributes().without("header").without("foot").without("align");
        return new Node.Table(
                columns(rows),
                rows.subList(0, head),
                rows.subList(head, foot),
                rows.subList(foot, rows.size()),
                caption,
                division.span(),
                rest);
    }

    private int number(String key, int otherwise) {
        return number(division.attributes(), key, otherwise);
    }

    private static int number(Attributes attributes, String key, int otherwise) {
        String text = attributes.get(key).orElse("");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }

    private List<Column> columns(List<Node.Row> rows) {
        int count = 1;
        int[] reach = new int[1000];
        for (Node.Row row : rows) {
            int at = 0;
            for (Node.Cell cell : row.cells()) {
                while (at < reach.length && reach[at] > 0) {
                    at++;
                }
                for (int i = 0; i < cell.columnSpan() && at < reach.length; i++, at++) {
                    reach[at] = cell.rowSpan();
                }
                count = Math.max(count, at);
            }
            for (int i = 0; i < reach.length; i++) {
                reach[i] = Math.max(0, reach[i] - 1);
            }
        }
        String[] align = division.attributes().get("align").orElse("").split("[ ,]+");
        List<Column> columns = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            columns.add(column(c < align.length ? align[c] : ""));
        }
        return columns;
    }

    private static Column column(String word) {
        return switch (word) {
            case "l", "left" -> Column.LEFT;
            case "c", "center" -> Column.CENTER;
            case "r", "right" -> Column.RIGHT;
            default -> Column.NONE;
        };
    }

    private static Node.Row row(Node.ListItem item, Node.ListBlock list) {
        List<Node.Cell> cells = new ArrayList<>(list.items().size());
        for (Node.ListItem cell : list.items()) {
            cells.add(cell(cell));
        }
        return new Node.Row(cells, item.span(), item.attributes());
    }

    private static Node.Cell cell(Node.ListItem item) {
        List<Block> blocks = item.blocks();
        Attributes spans = item.attributes();
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Node.Plain plain) {
            spans = spans(plain.content(), spans);
            blocks =
                    without(
                            blocks,
                            new Node.Plain(
                                    rest(plain.content()), plain.span(), plain.attributes()));
        } else if (!blocks.isEmpty() && blocks.getFirst() instanceof Node.Paragraph p) {
            spans = spans(p.content(), spans);
            List<Inline> words = rest(p.content());
            blocks =
                    without(
                            blocks,
                            blocks.size() == 1
                                    ? new Node.Plain(words, p.span(), p.attributes())
                                    : new Node.Paragraph(words, p.span(), p.attributes()));
        }
        return new Node.Cell(
                Math.clamp(number(spans, "colspan", 1), 1, 100),
                Math.clamp(number(spans, "rowspan", 1), 1, 1000),
                blocks,
                item.span(),
                spans.without("colspan").without("rowspan"));
    }

    private static List<Block> without(List<Block> blocks, Block first) {
        List<Block> out = new ArrayList<>(blocks);
        boolean empty =
                first instanceof Node.Plain(List<Inline> words, var _, var _) && words.isEmpty();
        if (empty) {
            out.removeFirst();
        } else {
            out.set(0, first);
        }
        return out;
    }

    private static boolean opensWithSpans(List<Inline> words) {
        return !words.isEmpty()
                && words.getFirst() instanceof Node.Phrase phrase
                && phrase.content().isEmpty();
    }

    private static Attributes spans(List<Inline> words, Attributes otherwise) {
        return opensWithSpans(words) ? words.getFirst().attributes() : otherwise;
    }

    private static List<Inline> rest(List<Inline> words) {
        return opensWithSpans(words) ? words.subList(1, words.size()) : words;
    }
}
