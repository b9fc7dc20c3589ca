package org.livret.pdf;

import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.openpdf.text.pdf.ByteBuffer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/// Paints glyphs (ISO 32000-1, section 9.4.3).
///
/// The pen of PDF moves by the widths that the file declares, in whole thousandths of an em; the
/// differences to the advances of the layout become moves between glyphs. Both places of the pen
/// are known exactly, so that rounding never adds up. What most glyphs are moved by, as in letters
/// set apart, is said once for all of them (character spacing).
final class TextPainter {
    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    /// Said by glyphs that have no character to say: U+200B.
    private static final String NOTHING = "\u200B";

    /// The start of a stretch that says nothing (ISO 32000-1, section 14.9.4).
    private static final String SILENT = "/Span<</ActualText()>>BDC";

    private final Operators operators;
    private final ByteBuffer out;
    private final Resources resources;
    private final FontPool fonts;

    TextPainter(Canvas canvas, FontPool fonts) {
        this.operators = canvas.operators();
        this.out = canvas.out();
        this.resources = canvas.resources();
        this.fonts = fonts;
    }

    void paint(Fragment.Glyphs glyphs) {
        Optional<EmbeddedFont> font = fonts.font(glyphs.face());
        if (font.isEmpty() || glyphs.run().glyphs().length == 0) {
            return;
        }
        operators.op("BT");
        String name = resources.add(Resources.Kind.FONT, font.get().reference());
        out.append('/').append(name).append(' ');
        operators.length(glyphs.size()).op("Tf");
        if (glyphs.stretch() != 1000) {
            operators.thousandths(glyphs.stretch() * 100L).op("Tz");
        }
        operators.x(glyphs.origin().x()).y(glyphs.origin().y()).op("Td");
        new Line(glyphs, font.get()).paint();
        if (glyphs.stretch() != 1000) {
            operators.thousandths(100_000).op("Tz");
        }
        operators.op("ET");
    }

    /// The share of one of several glyphs in what they say together: a character each, the rest for
    /// the last; an accented letter may be taken apart for that. Every glyph must say something
    /// (ISO 19005-2, section 6.2.11.7.2), so that glyphs beyond the characters say a space without
    /// width.
    private static String share(String words, int glyph, int glyphs) {
        String text =
                words.codePointCount(0, words.length()) >= glyphs
                        ? words
                        : Normalizer.normalize(words, Normalizer.Form.NFD);
        int characters = text.codePointCount(0, text.length());
        if (characters < glyphs) {
            return glyph == 0 ? words : NOTHING;
        }
        int from = text.offsetByCodePoints(0, glyph);
        int to = glyph == glyphs - 1 ? text.length() : text.offsetByCodePoints(from, 1);
        return text.substring(from, to);
    }

    /// The painting of one run. `pen` is where PDF's pen is, in thousandths of the stretched em;
    /// `wanted` where the layout's is, in scaled points.
    private final class Line {
        private final Fragment.Run run;
        private final EmbeddedFont font;
        private final long size;
        private final double unit;
        private double pen;
        private long wanted;
        private long rise;
        private boolean inArray;
        private boolean inString;

        Line(Fragment.Glyphs glyphs, EmbeddedFont font) {
            this.run = glyphs.run();
            this.font = font;
            this.size = glyphs.size();
            this.unit = 1_000_000.0 / ((double) glyphs.size() * glyphs.stretch());
        }

        void paint() {
            boolean offsets = run.xOffsets().length > 0;
            long spacing = spacing();
            // In thousandths of a point, as it is written.
            long written =
                    spacing == 0 ? 0 : Math.round(spacing * size / 1000.0 * 1000 / Sp.PER_PT);
            double spaced = written * (double) Sp.PER_PT / size;
            if (written != 0) {
                operators.thousandths(written).op("Tc");
            }
            boolean backwards = isBackwards();
            boolean silent = false;
            for (int i = 0; i < run.glyphs().length; i++) {
                if ((backwards && isSilent(i)) != silent) {
                    silent = !silent;
                    endArray();
                    operators.op(silent ? SILENT : "EMC");
                }
                int glyph = run.glyphs()[i];
                rise(offsets ? run.yOffsets()[i] : 0);
                move(wanted + (offsets ? run.xOffsets()[i] : 0));
                show(font.code(glyph, backwards ? words(i) : text(i)));
                pen += font.declaredWidth(glyph) + spaced;
                wanted += run.advances()[i];
            }
            rise(0);
            endArray();
            if (written != 0) {
                operators.thousandths(0).op("Tc");
            }
        }

        /// What most glyphs are followed by, in thousandths of the stretched em: the median, when
        /// it is not nothing.
        private long spacing() {
            int count = run.glyphs().length;
            int plain = 0;
            for (int i = 0; i < count; i++) {
                plain += Math.abs(gap(i)) <= 1 ? 1 : 0;
            }
            if (plain * 2 >= count) {
                return 0;
            }
            long[] gaps = new long[count];
            for (int i = 0; i < count; i++) {
                gaps[i] = gap(i);
            }
            Arrays.sort(gaps);
            return gaps[count / 2];
        }

        private long gap(int i) {
            return Math.round(run.advances()[i] * unit) - font.declaredWidth(run.glyphs()[i]);
        }

        /// Whether the run is painted from its last character to its first.
        private boolean isBackwards() {
            int[] clusters = run.clusters();
            return clusters[0] > clusters[clusters.length - 1];
        }

        /// Whether glyph i of a run painted backwards has nothing to say: a mark or a part of a
        /// letter, whose base comes later and says it all. Readers turn what they find round, one
        /// glyph after another, and would tear the letter from its marks.
        private boolean isSilent(int i) {
            int[] clusters = run.clusters();
            return i + 1 < clusters.length && clusters[i + 1] == clusters[i];
        }

        private void show(int code) {
            if (!inArray) {
                out.append('[');
                inArray = true;
            }
            if (!inString) {
                out.append('<');
                inString = true;
            }
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append_i(HEX[code >> shift & 15]);
            }
        }

        private void move(long to) {
            long by = Math.round(to * unit - pen);
            if (by != 0) {
                endString();
                if (!inArray) {
                    out.append('[');
                    inArray = true;
                }
                out.append(-by);
                pen += by;
            }
        }

        private void rise(long wantedRise) {
            if (wantedRise != rise) {
                endArray();
                operators.length(wantedRise).op("Ts");
                rise = wantedRise;
            }
        }

        private void endString() {
            if (inString) {
                out.append('>');
                inString = false;
            }
        }

        private void endArray() {
            endString();
            if (inArray) {
                out.append("]TJ\n");
                inArray = false;
            }
        }

        /// What glyph i of a run painted backwards says: all of its cluster, or nothing.
        private String words(int i) {
            if (isSilent(i)) {
                return NOTHING;
            }
            int[] clusters = run.clusters();
            int first = i;
            while (first > 0 && clusters[first - 1] == clusters[i]) {
                first--;
            }
            int end = first > 0 ? clusters[first - 1] : run.text().length();
            return clusters[i] < end ? run.text().substring(clusters[i], end) : NOTHING;
        }

        /// What glyph i says: its cluster's characters, shared out when the cluster has several
        /// glyphs.
        private String text(int i) {
            int[] clusters = run.clusters();
            int start = clusters[i];
            int first = i;
            while (first > 0 && clusters[first - 1] == start) {
                first--;
            }
            int last = i;
            while (last + 1 < clusters.length && clusters[last + 1] == start) {
                last++;
            }
            int end = last + 1 < clusters.length ? clusters[last + 1] : run.text().length();
            String words = start < end ? run.text().substring(start, end) : NOTHING;
            return first == last ? words : share(words, i - first, last - first + 1);
        }
    }
}
