package org.livret.pdf;

import org.livret.font.Face;
import org.openpdf.text.pdf.BaseFont;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/// A face as one font of the file. One glyph of it says one text; where a glyph must say another,
/// as a hyphen does at the end of a line, a second font of the same face says it.
final class EmbeddedFont {
    private static final String HEX = "0123456789ABCDEF";

    /// The most entries that one `bfchar` section may have (Adobe Technical Note 5411).
    private static final int SECTION = 100;

    private final Face face;
    private final BaseFont base;
    private final Map<Integer, String> texts = new TreeMap<>();

    EmbeddedFont(Face face, int instance) throws IOException {
        this.face = face;
        // The name makes the library take the bytes for TrueType; it keeps no copy of its own.
        this.base =
                BaseFont.createFont(
                        face.name() + ".ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        false,
                        face.bytes(),
                        null);
        base.setIncludeCidSet(false);
        base.setSecureRandom(new FixedRandom(face.name() + instance));
    }

    BaseFont base() {
        return base;
    }

    /// The width that the file declares for a glyph, in thousandths of an em: the library cuts off,
    /// it does not round.
    int declaredWidth(int glyph) {
        return (int) (face.advance(glyph) * 1000L / face.unitsPerEm());
    }

    /// Lets a glyph say a text; false when it says another one already.
    boolean say(int glyph, String text) {
        String known = texts.putIfAbsent(glyph, text);
        return known == null || known.equals(text);
    }

    /// The ToUnicode map (ISO 32000-1, section 9.10.3).
    byte[] toUnicode() {
        StringBuilder out = new StringBuilder(256 + texts.size() * 16);
        out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        out.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        out.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        out.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        int left = (int) texts.values().stream().filter(t -> !t.isEmpty()).count();
        int open = 0;
        for (Map.Entry<Integer, String> entry : texts.entrySet()) {
            if (entry.getValue().isEmpty()) {
                continue;
            }
            if (open == 0) {
                open = Math.min(SECTION, left);
                left -= open;
                out.append(open).append(" beginbfchar\n");
            }
            hex(out.append('<'), entry.getKey());
            out.append("> <");
            for (int i = 0; i < entry.getValue().length(); i++) {
                hex(out, entry.getValue().charAt(i));
            }
            out.append(">\n");
            if (--open == 0) {
                out.append("endbfchar\n");
            }
        }
        out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void hex(StringBuilder out, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 15));
        }
    }

    /// Draws the letters of a subset's prefix from the font's name, so that equal input makes equal
    /// files.
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private long state;

        FixedRandom(String seed) {
            super(null, null);
            for (int i = 0; i < seed.length(); i++) {
                state = state * 31 + seed.charAt(i);
            }
        }

        // A linear congruential step (Knuth, TAOCP 2, section 3.3.4): all that six letters need.
        @Override
        public double nextDouble() {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (state >>> 11) * 0x1.0p-53;
        }
    }
}
