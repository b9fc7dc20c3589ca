package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.DrawingStyle;
import org.livret.css.Extent;
import org.livret.css.GeneratedStyle;
import org.livret.css.PageStyle;
import org.livret.css.ParagraphStyle;
import org.livret.css.TextStyle;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Color;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sheets for tests: no margins, 100 points wide.
final class Sheets {
    private Sheets() {}

    static Sheet of(long room, boolean left) {
        PageStyle.Context context = new PageStyle.Context("", 2, left, false, false);
        PageStyle style =
                new PageStyle(
                        new Size(Sp.pt(100), Sp.pt(100)),
                        Insets.NONE,
                        Insets.NONE,
                        0,
                        false,
                        false,
                        plain(),
                        plain(),
                        Map.of(),
                        List.of());
        Sheet sheet = Sheet.of(context, style);
        PageArea area = new PageArea(new Rect(0, 0, Sp.pt(100), room), true);
        return new Sheet(context, style, area, sheet.noteMargin(), sheet.noteEdges());
    }

    /// A paragraph without content.
    static Box.Paragraph paragraph() {
        Span span = Span.of(SourceFile.unread("test"));
        return new Box.Paragraph(plain(), -1, List.of(), Optional.empty(), List.of(), span);
    }

    private static ComputedStyle plain() {
        return new ComputedStyle(
                new TextStyle(
                        List.of("any"),
                        Sp.pt(10),
                        TextStyle.Cut.of(400, false),
                        List.of(),
                        true,
                        Color.BLACK,
                        Color.TRANSPARENT,
                        0,
                        0,
                        TextStyle.Transform.NONE,
                        List.of(),
                        0,
                        true,
                        ""),
                new ParagraphStyle(
                        Sp.pt(12),
                        ParagraphStyle.Align.START,
                        ParagraphStyle.Align.AUTO,
                        Extent.ZERO,
                        false,
                        ParagraphStyle.Hyphens.NONE,
                        new ParagraphStyle.HyphenateLimits(0, 0, 0, 0),
                        ParagraphStyle.WhiteSpace.NORMAL,
                        ParagraphStyle.Wrap.AUTO,
                        false,
                        false,
                        4,
                        false,
                        false,
                        ""),
                BoxStyle.PLAIN,
                new BreakStyle(
                        BreakStyle.Break.AUTO,
                        BreakStyle.Break.AUTO,
                        BreakStyle.Inside.AUTO,
                        2,
                        2,
                        ""),
                GeneratedStyle.NONE,
                DrawingStyle.PLAIN);
    }
}
