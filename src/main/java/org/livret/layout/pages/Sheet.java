package org.livret.layout.pages;

import org.livret.css.PageStyle;
import org.livret.geom.Insets;
import org.livret.layout.flow.Geometry;

/// A page to be filled: what it is, its style, its room, and the edges of its note area (margins,
/// borders and padding).
public record Sheet(
        PageStyle.Context context,
        PageStyle style,
        PageArea area,
        Insets noteMargin,
        Insets noteEdges) {

    static Sheet of(PageStyle.Context context, PageStyle style) {
        PageArea area = PageArea.of(style);
        long width = area.content().width();
        Insets margin = style.noteArea().box().margin().resolve(width);
        return new Sheet(
                context, style, area, margin, Geometry.edges(style.noteArea().box(), width));
    }

    long room() {
        return area.content().height();
    }

    long width() {
        return area.content().width();
    }

    /// The margin at the side where there is less of it.
    long margin() {
        long right = style.size().width() - area.content().right();
        return Math.max(0, Math.min(area.content().x(), right));
    }

    long noteWidth() {
        return Math.max(0, width() - noteMargin.horizontal() - noteEdges.horizontal());
    }

    /// The height that notes cost beyond their own.
    long aboveNotes() {
        return noteMargin.vertical() + noteEdges.vertical();
    }
}
