package org.livret.pdf;

import org.livret.font.Face;
import org.livret.font.SubsetWriter;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A face as a font of the file: a composite font (ISO 32000-1, section 9.7) whose codes are our
/// own.
///
/// A code stands for a glyph *and* what it says, numbered by first use; so one glyph may say
/// several things, as the space's glyph says U+0020, U+00A0 and U+202F, and a hyphen U+002D or
/// U+00AD. The map from codes to glyphs tells them apart for the painter, the ToUnicode map for the
/// reader.
final class EmbeddedFont {
    private record Said(int glyph, String text) {}

    private static final String HEX = "0123456789ABCDEF";

    /// The most entries that one `bfchar` section may have (Adobe Technical Note 5411).
    private static final int SECTION = 100;

    /// The font is not limited to the Latin character set (ISO 32000-1, table 123).
    private static final int SYMBOLIC = 4;

    private final Face face;
    private final PdfIndirectReference reference;
    private final Map<Said, Integer> codes = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    EmbeddedFont(Face face, PdfIndirectReference reference) {
        this.face = face;
        this.reference = reference;
        said.add(new Said(0, ""));
    }

    PdfIndirectReference reference() {
        return reference;
    }

    /// The code of a glyph that says a text.
    int code(int glyph, String text) {
        Said key = new Said(glyph, text);
        Integer known = codes.get(key);
        if (known != null) {
            return known;
        }
        said.add(key);
        codes.put(key, said.size() - 1);
        return said.size() - 1;
    }

    /// The width that the file declares for a glyph, in thousandths of an em.
    int declaredWidth(int glyph) {
        return (int) Math.round(face.advance(glyph) * 1000.0 / face.unitsPerEm());
    }

    // ---- writing ----

    void write(PdfWriter writer) throws IOException {
        List<Integer> program = program();
        PdfName subset = new PdfName(fontName(program));
        PdfDictionary descendant = new PdfDictionary(PdfName.FONT);
        descendant.put(
                PdfName.SUBTYPE,
                switch (face.format()) {
                    case TRUETYPE -> PdfName.CIDFONTTYPE2;
                    case CFF -> PdfName.CIDFONTTYPE0;
                });
        descendant.put(PdfName.BASEFONT, subset);
        descendant.put(
                PdfName.FONTDESCRIPTOR,
                writer.addToBody(descriptor(subset, program, writer)).getIndirectReference());
        PdfDictionary system = new PdfDictionary();
        system.put(PdfName.REGISTRY, new PdfString("Adobe"));
        system.put(PdfName.ORDERING, new PdfString("Identity"));
        system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        descendant.put(PdfName.CIDSYSTEMINFO, system);
        descendant.put(PdfName.DW, new PdfNumber(1000));
        descendant.put(PdfName.W, new PdfLiteral(widths()));
        if (face.format() == Face.Format.TRUETYPE) {
            descendant.put(PdfName.CIDTOGIDMAP, stream(glyphs(), writer));
        }
        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, subset);
        font.put(PdfName.ENCODING, new PdfName("Identity-H"));
        font.put(
                PdfName.DESCENDANTFONTS,
                new PdfArray(writer.addToBody(descendant).getIndirectReference()));
        font.put(PdfName.TOUNICODE, stream(toUnicode(), writer));
        writer.addToBody(font, reference);
    }

    private static PdfIndirectReference stream(byte[] bytes, PdfWriter writer) throws IOException {
        PdfStream stream = new PdfStream(bytes);
        stream.flateCompress(writer.getCompressionLevel());
        return writer.addToBody(stream).getIndirectReference();
    }

    private PdfDictionary descriptor(PdfName subset, List<Integer> program, PdfWriter writer)
            throws IOException {
        PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, subset);
        descriptor.put(PdfName.FLAGS, new PdfNumber(SYMBOLIC));
        descriptor.put(PdfName.FONTBBOX, new PdfLiteral(box(program)));
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(face.italicAngle()));
        descriptor.put(PdfName.ASCENT, new PdfNumber(perMille(face.ascent())));
        descriptor.put(PdfName.DESCENT, new PdfNumber(-Math.abs(perMille(face.descent()))));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(perMille(face.capHeight())));
        descriptor.put(PdfName.STEMV, new PdfNumber(50 + face.weight() / 8));
        PdfName key =
                switch (face.format()) {
                    case TRUETYPE -> PdfName.FONTFILE2;
                    case CFF -> PdfName.FONTFILE3;
                };
        descriptor.put(key, file(subset, program, writer));
        return descriptor;
    }

    /// The font program (ISO 32000-1, section 9.9). In a CFF program a glyph stands at the place of
    /// its code, and one that says several things stands there as often: nothing else would tell
    /// the codes apart.
    private PdfIndirectReference file(PdfName name, List<Integer> glyphs, PdfWriter writer)
            throws IOException {
        PdfStream file =
                switch (face.format()) {
                    case TRUETYPE -> {
                        byte[] program = SubsetWriter.outlines(face, set(glyphs));
                        PdfStream trueType = new PdfStream(program);
                        trueType.put(PdfName.LENGTH1, new PdfNumber(program.length));
                        yield trueType;
                    }
                    case CFF -> {
                        String own = name.toString().substring(1);
                        PdfStream cff = new PdfStream(SubsetWriter.cff(face, glyphs, own));
                        cff.put(PdfName.SUBTYPE, new PdfName("CIDFontType0C"));
                        yield cff;
                    }
                };
        file.flateCompress(writer.getCompressionLevel());
        return writer.addToBody(file).getIndirectReference();
    }

    /// The glyphs of the program: that of each code, then all others of a font that may only be
    /// embedded whole.
    private List<Integer> program() {
        List<Integer> glyphs = new ArrayList<>(said.size());
        BitSet there = new BitSet();
        for (Said one : said) {
            glyphs.add(one.glyph);
            there.set(one.glyph);
        }
        if (face.embedding() == Face.Embedding.NO_SUBSET) {
            for (int glyph = 0; glyph < face.glyphCount(); glyph++) {
                if (!there.get(glyph)) {
                    glyphs.add(glyph);
                }
            }
        }
        return glyphs;
    }

    private String fontName(List<Integer> program) {
        return program.size() > said.size() ? face.name() : prefix() + "+" + face.name();
    }

    private static BitSet set(List<Integer> glyphs) {
        BitSet set = new BitSet();
        glyphs.forEach(set::set);
        return set;
    }

    private int perMille(int units) {
        return (int) (units * 1000L / face.unitsPerEm());
    }

    private String box(List<Integer> program) {
        int[] bounds = face.bounds(set(program));
        return "["
                + perMille(bounds[0])
                + " "
                + perMille(bounds[1])
                + " "
                + perMille(bounds[2])
                + " "
                + perMille(bounds[3])
                + "]";
    }

    private String widths() {
        StringBuilder out = new StringBuilder("[0[");
        for (int code = 0; code < said.size(); code++) {
            out.append(code == 0 ? "" : " ").append(declaredWidth(said.get(code).glyph));
        }
        return out.append("]]").toString();
    }

    private byte[] glyphs() {
        byte[] map = new byte[said.size() * 2];
        for (int code = 0; code < said.size(); code++) {
            map[2 * code] = (byte) (said.get(code).glyph >> 8);
            map[2 * code + 1] = (byte) said.get(code).glyph;
        }
        return map;
    }

    /// Six letters drawn from what the subset holds, so that equal subsets have equal names (ISO
    /// 32000-1, section 9.6.4).
    private String prefix() {
        long hash = face.name().hashCode();
        for (Said one : said) {
            hash = hash * 1_000_003 + one.glyph;
        }
        StringBuilder prefix = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return prefix.toString();
    }

    /// The ToUnicode map (ISO 32000-1, section 9.10.3).
    private byte[] toUnicode() {
        StringBuilder out = new StringBuilder(256 + said.size() * 16);
        out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        out.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        out.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        out.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Integer> speaking = new ArrayList<>();
        for (int code = 1; code < said.size(); code++) {
            if (!said.get(code).text.isEmpty()) {
                speaking.add(code);
            }
        }
        for (int from = 0; from < speaking.size(); from += SECTION) {
            List<Integer> section =
                    speaking.subList(from, Math.min(speaking.size(), from + SECTION));
            out.append(section.size()).append(" beginbfchar\n");
            for (int code : section) {
                hex(out.append('<'), code);
                out.append("> <");
                String text = said.get(code).text;
                for (int i = 0; i < text.length(); i++) {
                    hex(out, text.charAt(i));
                }
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void hex(StringBuilder out, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 15));
        }
    }
}
