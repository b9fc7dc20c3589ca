package org.livret.css;

/// All that later stages may know of an element's style, in groups by who asks.
public record ComputedStyle(
        TextStyle text,
        ParagraphStyle paragraph,
        BoxStyle box,
        BreakStyle breaks,
        GeneratedStyle generated,
        DrawingStyle drawing) {
    /// The same with lines set another way.
    public ComputedStyle with(ParagraphStyle other) {
        return new ComputedStyle(text, other, box, breaks, generated, drawing);
    }

    /// The same with nothing of a paragraph to the left of its lines.
    public ComputedStyle upright() {
        return new ComputedStyle(
                text, paragraph.withoutIndent(), box, breaks, generated.withoutWrapMark(), drawing);
    }

    /// The same with other text.
    public ComputedStyle with(TextStyle other) {
        return new ComputedStyle(other, paragraph, box, breaks, generated, drawing);
    }
}
