package org.livret.layout.table;

import org.livret.css.BoxStyle;
import org.livret.geom.Insets;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Geometry;

import java.util.Optional;

/// The edges of cells. Collapsed borders lie half in each of the cells that they part; separated
/// ones belong to one cell, with spacing between.
record CellEdges(boolean collapse, long spacing, Flow flow) {

    static CellEdges of(BoxStyle table, Flow flow) {
        return new CellEdges(
                table.collapse(), table.collapse() ? 0 : Math.max(0, table.borderSpacing()), flow);
    }

    /// What a cell's content keeps from the lines of the grid.
    Insets of(Grid.Cell cell) {
        Insets padding = cell.style().padding().resolve(0);
        return padding.plus(collapse ? halves(cell) : Geometry.borderWidths(cell.borders));
    }

    /// How far a cell's border box reaches over its grid area.
    Insets halves(Grid.Cell cell) {
        if (!collapse) {
            return Insets.NONE;
        }
        Insets widths = Geometry.borderWidths(cell.borders);
        return new Insets(
                widths.top() - widths.top() / 2,
                widths.right() - widths.right() / 2,
                widths.bottom() - widths.bottom() / 2,
                widths.left() - widths.left() / 2);
    }

    Optional<Decoration> decoration(Grid.Cell cell) {
        if (cell.style().hidden()) {
            return Optional.empty();
        }
        return flow.decoration(cell.style().withBorders(cell.borders));
    }
}
