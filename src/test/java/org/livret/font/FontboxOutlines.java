package org.livret.font;

import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.cff.Type2CharString;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;

/// The outlines of a CFF table as another library reads them, as [TestCff#path] says them.
record FontboxOutlines(CFFFont font) {
    static FontboxOutlines of(Table cff) throws IOException {
        byte[] bytes = cff.copy();
        return new FontboxOutlines(new CFFParser().parse(bytes, () -> bytes).getFirst());
    }

    private Type2CharString charstring(int glyph) throws IOException {
        return switch (font) {
            case CFFCIDFont keyed ->
                    keyed.getType2CharString(keyed.getCharset().getCIDForGID(glyph));
            case CFFType1Font named -> named.getType2CharString(glyph);
            default -> throw new AssertionError(font);
        };
    }

    double width(int glyph) throws IOException {
        return charstring(glyph).getWidth();
    }

    /// The path without moves after which nothing is drawn.
    String path(int glyph) throws IOException {
        GeneralPath path = charstring(glyph).getPath();
        TestCff.PathText out = new TestCff.PathText();
        double[] c = new double[6];
        double[] start = null;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                start = c.clone();
            } else if (kind != PathIterator.SEG_CLOSE) {
                if (start != null) {
                    out.moveTo(start[0], start[1]);
                    start = null;
                }
                if (kind == PathIterator.SEG_LINETO) {
                    out.lineTo(c[0], c[1]);
                } else {
                    out.cubicTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                }
            } else if (start == null) {
                out.close();
                start = c.clone();
            }
        }
        return out.toString();
    }
}
