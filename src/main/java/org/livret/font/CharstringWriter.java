package org.livret.font;

import java.io.ByteArrayOutputStream;

/// Writes an outline as a Type 2 charstring, without hints and subroutines.
final class CharstringWriter implements GlyphPen {
    private static final int RLINETO = 5;
    private static final int RRCURVETO = 8;
    private static final int ENDCHAR = 14;
    private static final int RMOVETO = 21;
    private static final int FIXED = 255;
    private static final double ONE = 65536;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    // Where the reader of the charstring is, in 1/65536: no error adds up.
    private long x;
    private long y;

    /// @param width what the glyph's advance is more than the part's nominal width
    CharstringWriter(double width) {
        number(Math.round(width * ONE));
    }

    /// The charstring of a glyph that is drawn whole.
    byte[] end() {
        out.write(ENDCHAR);
        return out.toByteArray();
    }

    /// A charstring that draws nothing and has the default width. Browsers refuse fonts with one
    /// that has no end.
    static byte[] empty() {
        return new byte[] {ENDCHAR};
    }

    private void number(long value) {
        if ((value & 0xFFFF) != 0 || value >> 16 != (short) (value >> 16)) {
            out.write(FIXED);
            SfntWriter.write32(out, (int) value);
        } else {
            CffNumbers.writeShort(out, (int) (value >> 16));
        }
    }

    private void step(double toX, double toY) {
        long nextX = Math.round(toX * ONE);
        long nextY = Math.round(toY * ONE);
        number(nextX - x);
        number(nextY - y);
        x = nextX;
        y = nextY;
    }

    @Override
    public void moveTo(double toX, double toY) {
        step(toX, toY);
        out.write(RMOVETO);
    }

    @Override
    public void lineTo(double toX, double toY) {
        step(toX, toY);
        out.write(RLINETO);
    }

    @Override
    public void curveTo(double x1, double y1, double toX, double toY) {
        double fromX = x / ONE;
        double fromY = y / ONE;
        cubicTo(
                fromX + (x1 - fromX) * 2 / 3,
                fromY + (y1 - fromY) * 2 / 3,
                toX + (x1 - toX) * 2 / 3,
                toY + (y1 - toY) * 2 / 3,
                toX,
                toY);
    }

    @Override
    public void cubicTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        step(x1, y1);
        step(x2, y2);
        step(toX, toY);
        out.write(RRCURVETO);
    }

    @Override
    public void close() {}
}
