package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;

import java.util.List;
import java.util.Optional;

/// What stands beside a line instead of in it, set on a line of its own as wide as its content.
record MarkerLine(Line line, long width) {
    static final Span NOWHERE = Span.of(SourceFile.unread(""));

    static Optional<MarkerLine> of(
            List<Box.Inline> content, ComputedStyle style, FlowContext context) {
        Box.Paragraph paragraph =
                new Box.Paragraph(
                        style.with(style.paragraph().alone()),
                        -1,
                        List.of(),
                        Optional.empty(),
                        content,
                        NOWHERE);
        long width = context.lines().widths(paragraph, context.facts()).max();
        List<Line> lines = context.lines().lines(paragraph, Measure.of(width), context.facts());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MarkerLine(lines.getFirst(), width));
    }
}
