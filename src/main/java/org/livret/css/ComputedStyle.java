package org.livret.css;

/// All that later stages may know of an element's style, in groups by who asks.
public record ComputedStyle(
        TextStyle text,
        ParagraphStyle paragraph,
        BoxStyle box,
        BreakStyle breaks,
        GeneratedStyle generated,
        DrawingStyle drawing) {}
