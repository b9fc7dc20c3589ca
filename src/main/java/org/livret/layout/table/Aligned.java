package org.livret.layout.table;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.Edges;
import org.livret.css.Extent;
import org.livret.layout.flow.Flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Aligns the cells of a column on a text in them, as decimal signs (CSS Text 4, section 6.1). What
/// follows it in a cell and is narrower than in the others gets padding to its right: the column's
/// width takes that into account by itself. A cell without the text ends where it would begin.
final class Aligned {
    private final Flow flow;

    /// What follows the text in the cells of each column at most.
    private final Map<Integer, Long> widest = new HashMap<>();

    private Aligned(Flow flow) {
        this.flow = flow;
    }

    static Box.Table of(Box.Table table, Flow flow) {
        Aligned aligned = new Aligned(flow);
        for (List<Box.Row> rows : List.of(table.head(), table.body(), table.foot())) {
            rows.forEach(row -> row.cells().forEach(aligned::measure));
        }
        return aligned.widest.isEmpty() ? table : aligned.padded(table);
    }

    private void measure(Box.Cell cell) {
        if (isAligned(cell)) {
            widest.merge(cell.column(), tail(cell), Math::max);
        }
    }

    private static boolean isAligned(Box.Cell cell) {
        return cell.columnSpan() == 1
                && !cell.content().style().paragraph().alignedOn().isEmpty()
                && cell.content().children().size() == 1
                && cell.content().children().getFirst() instanceof Box.Paragraph;
    }

    /// The width of what begins with the text.
    private long tail(Box.Cell cell) {
        String on = cell.content().style().paragraph().alignedOn();
        Box.Paragraph paragraph = (Box.Paragraph) cell.content().children().getFirst();
        List<Box.Inline> content = paragraph.content();
        for (int i = content.size() - 1; i >= 0; i--) {
            if (content.get(i) instanceof Box.Text text && text.text().contains(on)) {
                String end = text.text().substring(text.text().lastIndexOf(on));
                List<Box.Inline> tail = new ArrayList<>(content.subList(i, content.size()));
                tail.set(
                        0, new Box.Text(end, text.style(), text.tag(), text.source(), text.link()));
                return flow.innerWidths(with(paragraph, tail)).max();
            }
        }
        return 0;
    }

    private static Box.Paragraph with(Box.Paragraph p, List<Box.Inline> content) {
        return new Box.Paragraph(
                p.style(), p.element(), p.marks(), p.marker(), p.opening(), content, p.span());
    }

    private Box.Table padded(Box.Table t) {
        return new Box.Table(
                t.style(),
                t.element(),
                t.marks(),
                t.caption(),
                t.columns(),
                t.widths(),
                rows(t.head()),
                rows(t.body()),
                rows(t.foot()),
                t.span());
    }

    private List<Box.Row> rows(List<Box.Row> rows) {
        return rows.stream()
                .map(row ->
                        new Box.Row(
                                row.style(),
                                row.cells().stream().map(this::cell).toList(),
                                row.span()))
                .toList();
    }

    private Box.Cell cell(Box.Cell cell) {
        if (!isAligned(cell)) {
            return cell;
        }
        long missing = widest.getOrDefault(cell.column(), 0L) - tail(cell);
        return missing == 0
                ? cell
                : new Box.Cell(
                        cell.column(),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        padded(cell.content(), missing));
    }

    private static Box.Block padded(Box.Block b, long right) {
        BoxStyle box = b.style().box();
        Edges padding =
                new Edges(
                        box.padding().top(),
                        new Extent.Linear(box.padding().right().resolve(0, 0) + right, 0),
                        box.padding().bottom(),
                        box.padding().left());
        ComputedStyle style =
                new ComputedStyle(
                        b.style().text(),
                        b.style().paragraph(),
                        box.withPadding(padding),
                        b.style().breaks(),
                        b.style().generated(),
                        b.style().drawing());
        return new Box.Block(style, b.element(), b.marks(), b.marker(), b.children(), b.span());
    }
}
