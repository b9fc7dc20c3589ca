package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a page's own number into the boxes of a running element.
record Numbered(MarginContent.Facts facts) {
    Box box(Box box) {
        return switch (box) {
            case Box.Block b ->
                    new Box.Block(
                            b.style(),
                            b.element(),
                            b.marks(),
                            b.marker(),
                            boxes(b.children()),
                            b.span());
            case Box.Paragraph p -> p.with(inlines(p.content()));
            case Box.Replaced r -> r;
            case Box.Table t ->
                    new Box.Table(
                            t.style(),
                            t.element(),
                            t.marks(),
                            t.caption().map(this::box),
                            t.columns(),
                            t.widths(),
                            rows(t.head()),
                            rows(t.body()),
                            rows(t.foot()),
                            t.span());
        };
    }

    private List<Box> boxes(List<Box> boxes) {
        List<Box> numbered = new ArrayList<>(boxes.size());
        boxes.forEach(box -> numbered.add(box(box)));
        return numbered;
    }

    private List<Box.Row> rows(List<Box.Row> rows) {
        List<Box.Row> numbered = new ArrayList<>(rows.size());
        for (Box.Row row : rows) {
            List<Box.Cell> cells = new ArrayList<>(row.cells().size());
            for (Box.Cell cell : row.cells()) {
                Box.Block c = cell.content();
                Box.Block content =
                        new Box.Block(
                                c.style(),
                                c.element(),
                                c.marks(),
                                c.marker(),
                                boxes(c.children()),
                                c.span());
                cells.add(new Box.Cell(cell.column(), cell.columnSpan(), cell.rowSpan(), content));
            }
            numbered.add(new Box.Row(row.style(), cells, row.span()));
        }
        return numbered;
    }

    private List<Box.Inline> inlines(List<Box.Inline> content) {
        List<Box.Inline> numbered = new ArrayList<>(content.size());
        for (Box.Inline inline : content) {
            if (inline instanceof Box.PageNumber number && number.target().isEmpty()) {
                int value = number.pages() ? facts.pages() : facts.page();
                Box.Source source = new Box.Source(number.span(), -1, 0);
                numbered.add(
                        new Box.Text(
                                number.counter().format(value),
                                number.style(),
                                Tag.ARTIFACT,
                                source,
                                Optional.empty()));
            } else {
                numbered.add(inline);
            }
        }
        return numbered;
    }
}
