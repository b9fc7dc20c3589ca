package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.layout.decoration.PictureSetter;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.OtherLines;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.inline.SetLetter;

import java.util.List;
import java.util.Optional;

/// What the flow asks of whoever owns the fonts.
public interface ParagraphSetter extends PictureSetter {
    /// The lines of a paragraph in the room that the measure gives.
    List<Line> lines(Box.Paragraph paragraph, Measure measure, PageFacts facts);

    /// The same with one line more and with one fewer than `count`.
    OtherLines otherLines(Box.Paragraph paragraph, Measure measure, PageFacts facts, int count);

    /// How far below the top of a line of text in a style its baseline lies.
    long baseline(ComputedStyle style);

    /// The letter that a paragraph begins with, when it is set apart from the text.
    Optional<SetLetter> letter(Box.Paragraph paragraph);

    /// The widths of the paragraph's content: broken wherever it may be, and broken only where it
    /// must (CSS Sizing 3, section 2.1).
    Widths widths(Box.Paragraph paragraph, PageFacts facts);
}
