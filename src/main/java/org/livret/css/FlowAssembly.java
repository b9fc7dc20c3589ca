package org.livret.css;

/// Puts the computed values of flex containers, grids and their items into records.
record FlowAssembly(Values values) {
    private <T> T get(Property<T> property) {
        return values.get(property);
    }

    BoxStyle.Flow flow() {
        BoxStyle.Flow flow =
                new BoxStyle.Flow(
                        orZero(get(Properties.ROW_GAP)),
                        orZero(get(Properties.COLUMN_GAP)),
                        new BoxStyle.Alignment(
                                get(Properties.JUSTIFY_CONTENT),
                                get(Properties.ALIGN_CONTENT),
                                get(Properties.JUSTIFY_ITEMS),
                                get(Properties.ALIGN_ITEMS)),
                        flex(),
                        grid(),
                        item());
        return flow.equals(BoxStyle.Flow.NONE) ? BoxStyle.Flow.NONE : flow;
    }

    private BoxStyle.FlexStyle flex() {
        return switch (get(Properties.FLEX_DIRECTION)) {
            case ROW -> new BoxStyle.FlexStyle(false, false, get(Properties.FLEX_WRAP));
            case ROW_REVERSE -> new BoxStyle.FlexStyle(false, true, get(Properties.FLEX_WRAP));
            case COLUMN -> new BoxStyle.FlexStyle(true, false, get(Properties.FLEX_WRAP));
            case COLUMN_REVERSE -> new BoxStyle.FlexStyle(true, true, get(Properties.FLEX_WRAP));
        };
    }

    private GridStyle grid() {
        GridStyle grid =
                new GridStyle(
                        get(Properties.GRID_TEMPLATE_COLUMNS),
                        get(Properties.GRID_TEMPLATE_ROWS),
                        get(Properties.GRID_AUTO_COLUMNS),
                        get(Properties.GRID_AUTO_ROWS),
                        get(Properties.GRID_AUTO_FLOW),
                        get(Properties.GRID_TEMPLATE_AREAS));
        return grid.equals(GridStyle.NONE) ? GridStyle.NONE : grid;
    }

    private BoxStyle.FlowItem item() {
        BoxStyle.FlowItem item =
                new BoxStyle.FlowItem(
                        get(Properties.ORDER),
                        get(Properties.JUSTIFY_SELF),
                        get(Properties.ALIGN_SELF),
                        get(Properties.FLEX_GROW),
                        get(Properties.FLEX_SHRINK),
                        get(Properties.FLEX_BASIS),
                        new GridStyle.Placement(
                                get(Properties.GRID_COLUMN_START),
                                get(Properties.GRID_COLUMN_END),
                                get(Properties.GRID_ROW_START),
                                get(Properties.GRID_ROW_END)));
        return item.equals(BoxStyle.FlowItem.NONE) ? BoxStyle.FlowItem.NONE : item;
    }

    private static Extent orZero(Extent extent) {
        return extent.isAuto() ? Extent.ZERO : extent;
    }
}
