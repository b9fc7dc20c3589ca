package org.livret.font;

/// The outlines of a CFF table, in the units of the face.
record CffOutlines(CffFont font, int unitsPerEm) implements Outlines {
    @Override
    public void draw(int glyph, GlyphPen pen) {
        double scale = font.scale(glyph, unitsPerEm);
        GlyphPen out = scale == 1 ? pen : new Scaled(pen, scale);
        Charstring.run(font, glyph, out, new Charstring.Calls());
    }

    private GlyphBounds bounds(int glyph) {
        GlyphBounds bounds = new GlyphBounds();
        draw(glyph, bounds);
        return bounds;
    }

    @Override
    public int xMin(int glyph) {
        return bounds(glyph).left();
    }

    @Override
    public int yMin(int glyph) {
        return bounds(glyph).bottom();
    }

    @Override
    public int xMax(int glyph) {
        return bounds(glyph).right();
    }

    @Override
    public int yMax(int glyph) {
        return bounds(glyph).top();
    }

    private record Scaled(GlyphPen pen, double scale) implements GlyphPen {
        @Override
        public void moveTo(double x, double y) {
            pen.moveTo(x * scale, y * scale);
        }

        @Override
        public void lineTo(double x, double y) {
            pen.lineTo(x * scale, y * scale);
        }

        @Override
        public void curveTo(double x1, double y1, double x, double y) {
            pen.curveTo(x1 * scale, y1 * scale, x * scale, y * scale);
        }

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
            pen.cubicTo(x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale);
        }

        @Override
        public void close() {
            pen.close();
        }
    }
}
