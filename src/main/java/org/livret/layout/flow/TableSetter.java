package org.livret.layout.flow;

import org.livret.box.Box;

/// What sets tables; the flow places what comes of it.
public interface TableSetter {
    /// The table in at most `available` width: a table wider than that is shrunk.
    SetTable set(Box.Table table, long available, Flow flow);

    /// The widths of the table's border box.
    Widths widths(Box.Table table, Flow flow);

    /// A table of the given width, its captions and edges included.
    record SetTable(Strip strip, long width) {}
}
