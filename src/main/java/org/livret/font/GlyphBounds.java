package org.livret.font;

/// The box around what is drawn, in whole font units. Control points count as well, as they do in
/// the boxes of `glyf`: type designers put points where curves turn.
final class GlyphBounds implements GlyphPen {
    private double left = Double.MAX_VALUE;
    private double bottom = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = -Double.MAX_VALUE;

    private void point(double x, double y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
    }

    boolean isEmpty() {
        return left > right;
    }

    int left() {
        return isEmpty() ? 0 : (int) Math.floor(left);
    }

    int bottom() {
        return isEmpty() ? 0 : (int) Math.floor(bottom);
    }

    int right() {
        return isEmpty() ? 0 : (int) Math.ceil(right);
    }

    int top() {
        return isEmpty() ? 0 : (int) Math.ceil(top);
    }

    @Override
    public void moveTo(double x, double y) {
        point(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        point(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x, double y) {
        point(x1, y1);
        point(x, y);
    }

    @Override
    public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        point(x1, y1);
        point(x2, y2);
        point(x, y);
    }

    @Override
    public void close() {}
}
