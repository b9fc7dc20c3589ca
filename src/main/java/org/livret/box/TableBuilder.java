package org.livret.box;

import org.livret.css.BoxStyle.Display;
import org.livret.css.Extent;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.structure.Role;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Boxes one table: sorts its parts into caption, head, body and foot, and places cells into
/// columns (HTML's table model).
final class TableBuilder {
    /// Wider spans than this are nonsense and are cut.
    private static final int MOST_COLUMNS = 1000;

    private final BoxBuilder boxes;
    private Optional<Box> caption = Optional.empty();
    private final List<Box.Row> head = new ArrayList<>();
    private final List<Box.Row> body = new ArrayList<>();
    private final List<Box.Row> foot = new ArrayList<>();
    private final List<Extent> widths = new ArrayList<>();
    private int columns;

    /// How many more rows each column is covered by a cell from above.
    private int[] covered = new int[8];

    TableBuilder(BoxBuilder boxes) {
        this.boxes = boxes;
    }

    Box.Table table(StyledElement e) {
        int id = boxes.structure.open(Role.TABLE, Roles.facts(e.element()));
        rows(e, body, Role.TABLE_BODY);
        List<Extent> given = e.style().box().flow().grid().columns().widths();
        boxes.structure.close();
        boxes.boxNotes();
        return new Box.Table(
                e.style(),
                id,
                boxes.marks(e),
                caption,
                columns,
                given.isEmpty() ? widths : given,
                head,
                body,
                foot,
                e.element().span());
    }

    private void rows(StyledElement parent, List<Box.Row> out, Role role) {
        for (Styled child : parent.children()) {
            if (child instanceof StyledElement e) {
                switch (e.element().name()) {
                    case "col" -> column(e);
                    case "colgroup" -> rows(e, out, role);
                    default -> part(e, out, role);
                }
            }
        }
    }

    /// A column, or several alike, of which only the width counts.
    private void column(StyledElement e) {
        int count = span(e.element(), "span");
        for (int i = 0; i < count && widths.size() < MOST_COLUMNS; i++) {
            widths.add(e.style().box().width());
        }
    }

    private void part(StyledElement e, List<Box.Row> out, Role role) {
        Display display = e.style().box().display();
        switch (display) {
            case NONE -> {}
            case TABLE_CAPTION -> caption = boxes.boxes(e).stream().findFirst();
            case TABLE_HEADER_GROUP -> group(e, head, Role.TABLE_HEAD);
            case TABLE_FOOTER_GROUP -> group(e, foot, Role.TABLE_FOOT);
            case TABLE_ROW_GROUP -> group(e, body, Role.TABLE_BODY);
            case TABLE_ROW -> out.add(row(e, role == Role.TABLE_HEAD));
            case INLINE, INLINE_BLOCK, BLOCK, LIST_ITEM, TABLE, TABLE_CELL, FLEX, GRID, CONTENTS ->
                    rows(e, out, role);
        }
    }

    private void group(StyledElement e, List<Box.Row> out, Role role) {
        boxes.structure.open(role, Roles.facts(e.element()));
        Arrays.fill(covered, 0);
        rows(e, out, role);
        boxes.structure.close();
    }

    private Box.Row row(StyledElement e, boolean inHead) {
        boxes.structure.open(Role.TABLE_ROW, Roles.facts(e.element()));
        boxes.counters.enter(e.style().generated());
        List<Box.Cell> cells = new ArrayList<>();
        int column = 0;
        for (Styled child : e.children()) {
            if (child instanceof StyledElement c && c.style().box().display() != Display.NONE) {
                column = free(column);
                Box.Cell cell = cell(c, column, inHead);
                cells.add(cell);
                cover(cell);
                column += cell.columnSpan();
                columns = Math.max(columns, column);
            }
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(0, covered[i] - 1);
        }
        boxes.counters.leave();
        boxes.structure.close();
        return new Box.Row(e.style(), cells, e.element().span());
    }

    private int free(int column) {
        int at = column;
        while (at < covered.length && covered[at] > 0) {
            at++;
        }
        return at;
    }

    private void cover(Box.Cell cell) {
        int end = cell.column() + cell.columnSpan();
        if (end > covered.length) {
            covered = Arrays.copyOf(covered, Math.max(end, covered.length * 2));
        }
        for (int i = cell.column(); i < end; i++) {
            covered[i] = Math.max(covered[i], cell.rowSpan());
        }
    }

    private Box.Cell cell(StyledElement e, int column, boolean inHead) {
        Content.Element element = e.element();
        int columnSpan = span(element, "colspan");
        int rowSpan = span(element, "rowspan");
        Role role = element.name().equals("th") ? Role.HEADER_CELL : Role.DATA_CELL;
        int id = boxes.structure.open(role, Roles.cell(element, columnSpan, rowSpan, inHead));
        boxes.counters.enter(e.style().generated());
        List<Box> children = boxes.children(e);
        boxes.counters.leave();
        boxes.boxNotes();
        boxes.structure.close();
        Box.Block content =
                new Box.Block(
                        e.style(), id, boxes.marks(e), Optional.empty(), children, element.span());
        return new Box.Cell(column, columnSpan, rowSpan, content);
    }

    private static int span(Content.Element element, String attribute) {
        return Math.clamp(Counters.number(element.attribute(attribute), 1), 1, MOST_COLUMNS);
    }
}
