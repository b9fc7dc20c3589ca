package org.livret.font;

/// Shaping with the font's own layout tables, in plain Java.
public final class OpenTypeShaper implements Shaper {
    @Override
    public ShapedRun shape(ShapeRequest request) {
        int n = request.to() - request.from();
        int[] glyphs = new int[n];
        int[] clusters = new int[n];
        int[] advances = new int[n];
        int count = 0;
        Face face = request.face();
        for (int at = request.from(); at < request.to(); ) {
            int codePoint = Character.codePointAt(request.text(), at);
            int glyph = face.glyph(codePoint);
            StandIn standIn = StandIn.of(codePoint);
            if (glyph == 0 && standIn != StandIn.NONE) {
                glyph = standIn == StandIn.HYPHEN ? face.glyph('-') : face.glyph(' ');
            }
            if (standIn != StandIn.NOTHING) {
                glyphs[count] = glyph;
                clusters[count] = at - request.from();
                advances[count++] = face.advance(glyph);
            }
            at += Character.charCount(codePoint);
        }
        int[] none = new int[count];
        return new ShapedRun(
                face,
                java.util.Arrays.copyOf(glyphs, count),
                java.util.Arrays.copyOf(clusters, count),
                java.util.Arrays.copyOf(advances, count),
                none,
                none);
    }
}
