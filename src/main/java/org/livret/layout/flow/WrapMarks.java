package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The signs before the lines of a paragraph that go on from the line above (`-livret-wrap-mark`):
/// a line of code too long for its block. They are drawn, but no text.
final class WrapMarks {
    private WrapMarks() {}

    /// The lines with a mark before each but the first.
    static List<Line> on(
            List<Line> lines, Box.Paragraph paragraph, Measure measure, FlowContext context) {
        Optional<MarkerLine> mark = lines.size() < 2 ? Optional.empty() : mark(paragraph, context);
        if (mark.isEmpty()) {
            return lines;
        }
        List<Line> marked = new ArrayList<>(lines.size());
        marked.add(lines.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            long left = measure.slot(i).left() - mark.get().width() * 3 / 2;
            marked.add(marked(lines.get(i), mark.get(), left));
        }
        return marked;
    }

    static boolean asked(Box.Paragraph paragraph) {
        return paragraph.style().generated().wrapMark().isPresent();
    }

    private static Optional<MarkerLine> mark(Box.Paragraph paragraph, FlowContext context) {
        Optional<String> text = paragraph.style().generated().wrapMark();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Box.Inline sign =
                new Box.Text(
                        text.get(),
                        paragraph.style().text(),
                        Tag.ARTIFACT,
                        new Box.Source(paragraph.span(), -1, 0),
                        Optional.empty());
        return MarkerLine.of(List.of(sign), paragraph.style(), context);
    }

    private static Line marked(Line line, MarkerLine mark, long left) {
        List<Fragment> fragments = new ArrayList<>();
        fragments.addAll(
                new Shift(left, line.baseline() - mark.line().baseline())
                        .all(Artifacts.silent(mark.line().fragments())));
        fragments.addAll(line.fragments());
        return new Line(
                line.height(),
                line.baseline(),
                fragments,
                line.notes(),
                line.marks(),
                line.hyphenated(),
                line.start());
    }
}
