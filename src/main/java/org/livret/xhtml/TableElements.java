package org.livret.xhtml;

import static java.util.stream.Collectors.joining;

import org.livret.diag.Span;
import org.livret.doc.ColumnSizes;
import org.livret.doc.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tables as elements.
final class TableElements {
    private final BlockElements blocks;
    private final Tag.Ids ids;

    TableElements(BlockElements blocks, Tag.Ids ids) {
        this.blocks = blocks;
        this.ids = ids;
    }

    Content.Element table(Node.Table n, List<Content> caption) {
        List<Content> children = new ArrayList<>();
        if (!caption.isEmpty()) {
            children.add(new Tag("caption").of(n.span(), caption));
        }
        Optional<ColumnSizes> sizes = n.attributes().get("widths").flatMap(ColumnSizes::of);
        sizes.ifPresent(given -> children.add(columns(given, n)));
        group(children, n, new Group("thead", n.head(), true));
        group(children, n, new Group("tbody", n.body(), false));
        group(children, n, new Group("tfoot", n.foot(), false));
        return new Tag("table")
                .braces(n.attributes(), ids)
                .sizes(n.attributes())
                .style(sizes.map(TableElements::tracks).orElse(""))
                .of(n.span(), children);
    }

    private static String tracks(ColumnSizes sizes) {
        return "grid-template-columns:"
                + sizes.sizes().stream().map(ColumnSizes.Size::css).collect(joining(" "));
    }

    /// The columns for e-readers, which know no shares.
    private static Content columns(ColumnSizes sizes, Node.Table n) {
        List<Content> columns = new ArrayList<>();
        for (String width : sizes.percentages()) {
            columns.add(new Tag("col").style(width.isEmpty() ? "" : "width:" + width).of(n.span()));
        }
        return new Tag("colgroup").of(n.span(), columns);
    }

    private record Group(String element, List<Node.Row> rows, boolean heads) {}

    private void group(List<Content> out, Node.Table table, Group group) {
        if (group.rows().isEmpty() || (group.heads() && isBlank(group.rows()))) {
            return;
        }
        Grid grid = new Grid(table.columns());
        List<Content> rows = new ArrayList<>(group.rows().size());
        for (Node.Row row : group.rows()) {
            rows.add(row(table, row, grid, group.heads()));
        }
        Span span = group.rows().getFirst().span();
        out.add(new Tag(group.element()).of(span, rows));
    }

    private static boolean isBlank(List<Node.Row> rows) {
        for (Node.Row row : rows) {
            for (Node.Cell cell : row.cells()) {
                if (!cell.blocks().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private Content row(Node.Table table, Node.Row row, Grid grid, boolean heads) {
        List<Content> cells = new ArrayList<>(row.cells().size());
        grid.nextRow();
        for (Node.Cell cell : row.cells()) {
            int column = grid.place(cell);
            boolean rowHead = !heads && column == 0 && table.attributes().hasClass("row-headers");
            // An empty header cell says nothing of its column, and screen readers stumble over it.
            boolean head = (heads || rowHead) && !cell.blocks().isEmpty();
            Tag tag =
                    new Tag(head ? "th" : "td")
                            .cls(grid.alignment(column))
                            .braces(cell.attributes(), ids);
            span(tag, "colspan", cell.columnSpan());
            span(tag, "rowspan", cell.rowSpan());
            if (head) {
                tag.set("scope", scope(cell, rowHead));
            }
            cells.add(tag.of(cell.span(), blocks.of(cell.blocks())));
        }
        return new Tag("tr").braces(row.attributes(), ids).of(row.span(), cells);
    }

    private static String scope(Node.Cell cell, boolean rowHead) {
        if (rowHead) {
            return cell.rowSpan() > 1 ? "rowgroup" : "row";
        }
        return cell.columnSpan() > 1 ? "colgroup" : "col";
    }

    private static void span(Tag tag, String key, int count) {
        if (count > 1) {
            tag.set(key, Integer.toString(count));
        }
    }

    /// Tells the column of each cell when cells above reach down.
    private static final class Grid {
        private final List<Node.Column> columns;
        private final List<Integer> reach = new ArrayList<>();
        private int next;

        Grid(List<Node.Column> columns) {
            this.columns = columns;
        }

        void nextRow() {
            next = 0;
            reach.replaceAll(rows -> Math.max(0, rows - 1));
        }

        int place(Node.Cell cell) {
            while (next < reach.size() && reach.get(next) > 0) {
                next++;
            }
            int column = next;
            for (int i = 0; i < cell.columnSpan(); i++, next++) {
                while (reach.size() <= next) {
                    reach.add(0);
                }
                reach.set(next, cell.rowSpan());
            }
            return column;
        }

        String alignment(int column) {
            if (column >= columns.size()) {
                return "";
            }
            return switch (columns.get(column)) {
                case NONE -> "";
                case LEFT -> "left";
                case CENTER -> "center";
                case RIGHT -> "right";
            };
        }
    }
}
