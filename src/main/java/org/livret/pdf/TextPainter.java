package org.livret.pdf;

import org.livret.page.Fragment;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGlyphArray;

import java.util.Optional;

/// Paints glyphs by their ids (ISO 32000-1, section 9.4.3).
///
/// The pen of PDF moves by the widths that the file declares, in whole thousandths of an em; the
/// differences to the advances of the layout become moves between glyphs. The place of the pen is
/// always known exactly, so that rounding never adds up.
final class TextPainter {
    private final PdfContentByte content;
    private final Operators operators;
    private final FontPool fonts;
    private final PdfGlyphArray array = new PdfGlyphArray();

    TextPainter(PdfContentByte content, Operators operators, FontPool fonts) {
        this.content = content;
        this.operators = operators;
        this.fonts = fonts;
    }

    void paint(Fragment.Glyphs glyphs) {
        Fragment.Run run = glyphs.run();
        int count = run.glyphs().length;
        if (count == 0) {
            return;
        }
        operators.op("BT");
        if (glyphs.stretch() != 1000) {
            operators.thousandths(glyphs.stretch() * 100L).op("Tz");
        }
        operators.x(glyphs.origin().x()).y(glyphs.origin().y()).op("Td");
        new Line(glyphs).paint();
        if (glyphs.stretch() != 1000) {
            operators.thousandths(100_000).op("Tz");
        }
        operators.op("ET");
    }

    /// The painting of one run: `pen` is where PDF's pen is, `wanted` where the layout's is, both
    /// in thousandths of the stretched em as doubles that stay exact enough for any line, as each
    /// is recomputed from integers.
    private final class Line {
        private final Fragment.Glyphs glyphs;
        private final Fragment.Run run;
        private final double unit;
        private long pen;
        private long wanted;
        private long rise;
        private EmbeddedFont font;

        Line(Fragment.Glyphs glyphs) {
            this.glyphs = glyphs;
            this.run = glyphs.run();
            this.unit = 1_000_000.0 / ((double) glyphs.size() * glyphs.stretch());
        }

        void paint() {
            boolean offsets = run.xOffsets().length > 0;
            for (int i = 0; i < run.glyphs().length; i++) {
                int glyph = run.glyphs()[i];
                Optional<EmbeddedFont> found = fonts.font(glyphs.face(), glyph, text(i));
                if (found.isPresent()) {
                    use(found.get());
                    rise(offsets ? run.yOffsets()[i] : 0);
                    move(wanted + (offsets ? run.xOffsets()[i] : 0));
                    array.add(glyph);
                    pen += font.declaredWidth(glyph);
                }
                wanted += run.advances()[i];
            }
            flush();
            if (rise != 0) {
                operators.length(0).op("Ts");
            }
        }

        private void use(EmbeddedFont next) {
            if (next != font) {
                flush();
                content.setFontAndSize(next.base(), (float) org.livret.geom.Sp.toPt(glyphs.size()));
                font = next;
            }
        }

        private void rise(long wantedRise) {
            if (wantedRise != rise) {
                flush();
                operators.length(wantedRise).op("Ts");
                rise = wantedRise;
            }
        }

        private void move(long to) {
            long target = Math.round(to * unit);
            if (target != pen) {
                array.add((float) (pen - target));
                pen = target;
            }
        }

        private void flush() {
            if (!array.isEmpty()) {
                content.showText(array);
                array.clear();
            }
        }

        /// What a glyph says: all characters of its cluster when it is the cluster's first glyph,
        /// nothing else.
        private String text(int i) {
            int[] clusters = run.clusters();
            int start = clusters[i];
            if (i > 0 && clusters[i - 1] == start) {
                return "";
            }
            int end = run.text().length();
            for (int j = i + 1; j < clusters.length; j++) {
                if (clusters[j] > start) {
                    end = clusters[j];
                    break;
                }
            }
            return start < end ? run.text().substring(start, end) : "";
        }
    }
}
