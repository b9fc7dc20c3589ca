package org.livret.layout.flow;

import org.livret.box.Box;

import java.util.List;

/// A part of the flow between two forced breaks.
public sealed interface Part {
    /// A box that no forced break cuts.
    record Whole(Box box) implements Part {}

    /// What of a block stands between two forced breaks. Only the part that `opens` it has its
    /// upper edge and its marks, only the part that `closes` it its lower edge.
    record Cut(Box.Block block, boolean opens, boolean closes, List<Part> parts) implements Part {
        public Cut {
            parts = List.copyOf(parts);
        }
    }
}
