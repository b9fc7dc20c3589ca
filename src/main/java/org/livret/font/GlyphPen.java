package org.livret.font;

/// Draws the outline of a glyph, in font units with y upwards. Every contour begins with a move and
/// ends with a close; shapes are filled by the non-zero rule.
public interface GlyphPen {
    void moveTo(double x, double y);

    void lineTo(double x, double y);

    /// A quadratic Bézier curve with one control point.
    void curveTo(double x1, double y1, double x, double y);

    /// A cubic Bézier curve with two control points.
    void cubicTo(double x1, double y1, double x2, double y2, double x, double y);

    void close();
}
