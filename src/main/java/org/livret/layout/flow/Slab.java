package org.livret.layout.flow;

import org.livret.page.Fragment;

import java.util.List;

/// Boxes set as one unbreakable thing, placed from its upper left corner. `baseline` is that of its
/// first line, or its height when it has none.
public record Slab(long width, long height, long baseline, Piece.Matter matter) {
    public static final Slab NOTHING = new Slab(0, 0, 0, Piece.Matter.NONE);

    /// The slab with its fragments in a group or otherwise replaced; marks stay where they are.
    public Slab with(List<Fragment> fragments) {
        return new Slab(
                width,
                height,
                baseline,
                new Piece.Matter(fragments, matter.notes(), matter.marks(), matter.start()));
    }
}
