package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.BoxStyle.InitialLetter;
import org.livret.css.ComputedStyle;
import org.livret.css.TextStyle;
import org.livret.geom.Insets;
import org.livret.geom.Point;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Optional;

/// Sets first letters. One with `initial-letter` is made so large that it stands on the baseline of
/// one line and its capitals reach as high as those of the first (CSS Inline 3, section 7); a
/// floating one keeps its size. The ink, not the empty room before it, begins at the margin.
final class LetterSetter {
    /// The least room between the letter and the text, as a part of the text's size.
    private static final int ROOM = 6;

    private LetterSetter() {}

    static Optional<SetLetter> set(Box.Letter letter, Box.Paragraph paragraph, LineSetter setter) {
        Typography typography = setter.typography();
        long lineHeight = paragraph.style().paragraph().lineHeight();
        Look body = typography.look(paragraph.style().text());
        Look own = typography.look(letter.style().text());
        InitialLetter initial = letter.style().box().initialLetter();
        boolean sized = initial.size() > 0 && own.metrics().capHeight() > 0;
        TextStyle style = letter.style().text();
        if (sized) {
            long height = lineHeight * (initial.size() - 1000) / 1000 + body.metrics().capHeight();
            style = style.withFontSize(own.size() * height / own.metrics().capHeight());
        }
        SetParagraph set = alone(letter, style, paragraph, setter);
        if (set.lines().isEmpty()) {
            return Optional.empty();
        }
        Line line = set.lines().getFirst();
        Insets margin = letter.style().box().margin().resolve(0);
        long bearing = typography.bearing(typography.look(style), letter.text().text());
        long width = margin.left() + set.width() - bearing + margin.right() + body.size() / ROOM;
        long x = margin.left() - bearing;
        if (sized) {
            long baseline =
                    Strut.of(body, lineHeight).baseline() + lineHeight * (initial.sink() - 1);
            long raise = lineHeight * (initial.size() - initial.sink() * 1000L) / 1000;
            return Optional.of(
                    new SetLetter(
                            line,
                            new Point(x, baseline - line.baseline()),
                            initial.sink(),
                            width,
                            Math.max(0, raise)));
        }
        long height = Math.max(1, line.height() + margin.vertical());
        int lines = (int) Math.min(100, (height + lineHeight - 1) / Math.max(1, lineHeight));
        return Optional.of(new SetLetter(line, new Point(x, margin.top()), lines, width, 0));
    }

    /// The letter as a paragraph of its own.
    private static SetParagraph alone(
            Box.Letter letter, TextStyle style, Box.Paragraph paragraph, LineSetter setter) {
        Box.Text t = letter.text();
        Box.Text text = new Box.Text(t.text(), style, t.tag(), t.source(), t.link());
        ComputedStyle alone = letter.style().with(style).with(letter.style().paragraph().alone());
        return setter.set(
                new Box.Paragraph(
                        alone, -1, List.of(), Optional.empty(), List.of(text), paragraph.span()),
                Measure.of(Sp.INFINITE),
                PageFacts.UNKNOWN);
    }
}
