package org.livret.css;

import org.livret.geom.Insets;

/// Four extents in the order of CSS shorthands.
public record Edges(Extent top, Extent right, Extent bottom, Extent left) {
    public static final Edges ZERO = new Edges(Extent.ZERO, Extent.ZERO, Extent.ZERO, Extent.ZERO);

    /// Percentages of all four sides refer to the containing block's width (CSS 2.2, section 8.3);
    /// `auto` counts as nothing.
    public Insets resolve(long containingWidth) {
        return new Insets(
                top.resolve(containingWidth, 0),
                right.resolve(containingWidth, 0),
                bottom.resolve(containingWidth, 0),
                left.resolve(containingWidth, 0));
    }
}
