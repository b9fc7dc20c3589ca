package org.livret.layout.pages;

import org.livret.css.PageStyle;
import org.livret.geom.Rect;
import org.livret.geom.Sp;

/// Where a page's flow stands. A page whose margins leave no room gives them up.
public record PageArea(Rect content, boolean hasRoom) {
    /// Less room than this, in either direction, is no room for text.
    private static final long LEAST = Sp.pt(12);

    public static PageArea of(PageStyle style) {
        Rect sheet = new Rect(0, 0, style.size().width(), style.size().height());
        Rect content = sheet.inset(style.margin()).inset(style.padding());
        if (content.width() >= LEAST && content.height() >= LEAST) {
            return new PageArea(content, true);
        }
        Rect all = new Rect(0, 0, Math.max(LEAST, sheet.width()), Math.max(LEAST, sheet.height()));
        return new PageArea(all, false);
    }
}
