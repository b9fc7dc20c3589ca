package org.livret.css;

import org.livret.geom.Insets;
import org.livret.geom.Size;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The computed style of one page (CSS Paged Media 3): the size of the trimmed sheet, edges in
/// scaled points, and the margin boxes that have content.
///
/// `style` carries the page's background and text defaults. `noteArea` is the style of `@footnote`.
/// `counterResets` are those of the page context, such as `page 1`.
public record PageStyle(
        Size size,
        Insets margin,
        Insets padding,
        long bleed,
        boolean cropMarks,
        boolean registrationMarks,
        ComputedStyle style,
        ComputedStyle noteArea,
        Map<MarginBox, ComputedStyle> marginBoxes,
        List<GeneratedStyle.CounterChange> counterResets) {
    public PageStyle {
        marginBoxes =
                marginBoxes.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(marginBoxes));
        counterResets = List.copyOf(counterResets);
    }

    /// What a page is, for `@page` selectors. `name` is empty for pages without a name; `number`
    /// counts physical pages from 1, `inGroup` those of its group of pages with one name.
    public record Context(
            String name, int number, int inGroup, boolean left, boolean first, boolean blank) {
        /// A page whose place in its group is that among all pages.
        public Context(String name, int number, boolean left, boolean first, boolean blank) {
            this(name, number, number, left, first, blank);
        }
    }

    /// The sixteen page-margin boxes, clockwise from the upper left corner.
    public enum MarginBox {
        TOP_LEFT_CORNER,
        TOP_LEFT,
        TOP_CENTER,
        TOP_RIGHT,
        TOP_RIGHT_CORNER,
        RIGHT_TOP,
        RIGHT_MIDDLE,
        RIGHT_BOTTOM,
        BOTTOM_RIGHT_CORNER,
        BOTTOM_RIGHT,
        BOTTOM_CENTER,
        BOTTOM_LEFT,
        BOTTOM_LEFT_CORNER,
        LEFT_BOTTOM,
        LEFT_MIDDLE,
        LEFT_TOP
    }
}
