package org.livret.layout.inline;

import org.livret.css.ParagraphStyle;
import org.livret.layout.linebreak.LineWidths;

/// A measure with the first line, or all others, indented (CSS Text 3, section 8.1).
record Indent(Measure measure, long first, long others, boolean rightToLeft) {
    static Indent of(ParagraphStyle style, Measure measure) {
        long indent = style.indent().resolve(measure.rest().width(), 0);
        return style.indentHanging()
                ? new Indent(measure, 0, indent, style.rightToLeft())
                : new Indent(measure, indent, 0, style.rightToLeft());
    }

    /// The room of a line.
    Measure.Slot slot(int line) {
        Measure.Slot slot = measure.slot(line);
        long by = line == 0 ? first : others;
        return by == 0
                ? slot
                : new Measure.Slot(
                        slot.left() + (rightToLeft ? 0 : by), Math.max(0, slot.width() - by));
    }

    LineWidths widths() {
        int special = Math.max(measure.first().size(), first == others ? 0 : 1);
        long[] widths = new long[special];
        for (int i = 0; i < special; i++) {
            widths[i] = slot(i).width();
        }
        return LineWidths.of(slot(special).width(), widths);
    }

    /// The width of the narrowest line.
    long narrowest() {
        int special = Math.max(measure.first().size(), 1);
        long narrowest = slot(special).width();
        for (int i = 0; i < special; i++) {
            narrowest = Math.min(narrowest, slot(i).width());
        }
        return narrowest;
    }
}
