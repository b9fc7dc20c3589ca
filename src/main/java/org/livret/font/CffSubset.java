package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Writes a CFF table with some glyphs of another one, in any order. It is always CID-keyed, and
/// the number of a glyph is its place: PDF wants that (ISO 32000-1, section 9.7.4.2), and an e-book
/// does without names.
///
/// Charstrings are taken as they are, with the subroutines that they call; the other subroutines
/// are empty, so that the numbers of those called stay. A glyph that is put together from others,
/// whose own width is not that of the face, that is damaged, or that comes from CFF 2 is written
/// anew, without hints.
final class CffSubset {
    /// In the place of a glyph: nothing is drawn there.
    static final int NOTHING = -1;

    private static final int REGISTRY = 391;
    private static final int OFFSET_SIZE = 4;
    private static final double[] THOUSANDTHS = {0.001, 0, 0, 0.001, 0, 0};

    private final Face face;
    private final CffFont font;
    private final List<Table> charstrings = new ArrayList<>();
    private final List<Integer> partOf = new ArrayList<>();
    private final BitSet globalCalls = new BitSet();

    /// The parts in use by their old numbers, with the subroutines of theirs that are called.
    private final SequencedMap<Integer, BitSet> parts = new TreeMap<>();

    private CffSubset(Face face, CffFont font) {
        this.face = face;
        this.font = font;
    }

    /// Writes the table.
    ///
    /// @param glyphs the glyph of the face for each place, or [#NOTHING]; the first is `.notdef`
    /// @param name what the font calls itself: printable ASCII without spaces and brackets
    static byte[] write(Face face, CffFont font, int[] glyphs, String name) {
        CffSubset subset = new CffSubset(face, font);
        for (int glyph : glyphs) {
            subset.add(glyph);
        }
        return subset.table(name);
    }

    // ---- glyphs ----

    private void add(int glyph) {
        if (glyph == NOTHING) {
            charstrings.add(Table.of(CharstringWriter.empty()));
            partOf.add(partOf.isEmpty() ? font.partNumber(0) : partOf.getLast());
        } else {
            int part = font.partNumber(glyph);
            partOf.add(part);
            charstrings.add(charstring(glyph, part));
        }
        parts.computeIfAbsent(partOf.getLast(), _ -> new BitSet());
    }

    private Table charstring(int glyph, int part) {
        double scale = font.scale(glyph, face.unitsPerEm());
        double width = face.advance(glyph) / scale;
        double nominal = font.isSecond() ? 0 : font.part(glyph).nominalWidth();
        CharstringWriter anew = new CharstringWriter(width - nominal);
        Charstring.Calls calls = new Charstring.Calls();
        Charstring.Result result = Charstring.run(font, glyph, anew, calls);
        boolean kept =
                result.sound()
                        && !result.composed()
                        && !font.isSecond()
                        && Math.abs(result.width() - width) < 0.5;
        if (!kept) {
            return Table.of(anew.end());
        }
        globalCalls.or(calls.global());
        parts.computeIfAbsent(part, _ -> new BitSet()).or(calls.local());
        return font.charstring(glyph);
    }

    // ---- the table: each piece, then where it stands ----

    private byte[] table(String name) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        start.writeBytes(new byte[] {1, 0, 4, OFFSET_SIZE});
        start.writeBytes(CffIndex.write(List.of(ascii(name))));
        int topSize = CffIndex.write(List.of(Table.of(top(new int[4])))).length;
        byte[] strings = CffIndex.write(List.of(ascii("Adobe"), ascii("Identity")));
        byte[] subrs = subrs(font.globalSubrs(), globalCalls);
        byte[] charset = charset();
        byte[] selection = selection();
        byte[] programs = CffIndex.write(charstrings);
        int charsetAt = start.size() + topSize + strings.length + subrs.length;
        int selectionAt = charsetAt + charset.length;
        int programsAt = selectionAt + selection.length;
        int arrayAt = programsAt + programs.length;
        byte[] top = top(new int[] {charsetAt, selectionAt, programsAt, arrayAt});
        start.writeBytes(CffIndex.write(List.of(Table.of(top))));
        for (byte[] piece : List.of(strings, subrs, charset, selection, programs)) {
            start.writeBytes(piece);
        }
        parts(start);
        return start.toByteArray();
    }

    private static Table ascii(String text) {
        return Table.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] top(int[] at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CffNumbers.writeShort(out, REGISTRY);
        CffNumbers.writeShort(out, REGISTRY + 1);
        CffNumbers.writeShort(out, 0);
        CffDict.writeOperator(out, CffDict.ROS);
        copy(font.top(), CffDict.FONT_BBOX, out);
        CffNumbers.writeLong(out, charstrings.size());
        CffDict.writeOperator(out, CffDict.CID_COUNT);
        int[] operators = {
            CffDict.CHARSET, CffDict.FD_SELECT, CffDict.CHAR_STRINGS, CffDict.FD_ARRAY
        };
        for (int i = 0; i < at.length; i++) {
            CffNumbers.writeLong(out, at[i]);
            CffDict.writeOperator(out, operators[i]);
        }
        return out.toByteArray();
    }

    private static void copy(CffDict from, int operator, ByteArrayOutputStream out) {
        CffDict.Entry entry = from.entries().get(operator);
        if (entry != null) {
            out.writeBytes(entry.written().copy());
            CffDict.writeOperator(out, operator);
        }
    }

    /// The number of a character is that of its glyph (format 2, one range).
    private byte[] charset() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(2);
        if (charstrings.size() > 1) {
            SfntWriter.write16(out, 1, charstrings.size() - 2);
        }
        return out.toByteArray();
    }

    /// Which glyph belongs to which part (format 3).
    private byte[] selection() {
        List<Integer> old = List.copyOf(parts.keySet());
        ByteArrayOutputStream ranges = new ByteArrayOutputStream();
        int count = 0;
        for (int glyph = 0; glyph < partOf.size(); glyph++) {
            if (glyph == 0 || !partOf.get(glyph).equals(partOf.get(glyph - 1))) {
                SfntWriter.write16(ranges, glyph);
                ranges.write(old.indexOf(partOf.get(glyph)));
                count++;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(3);
        SfntWriter.write16(out, count);
        out.writeBytes(ranges.toByteArray());
        SfntWriter.write16(out, partOf.size());
        return out.toByteArray();
    }

    /// The subroutines that are called, the others empty; as many as are needed for the numbers to
    /// stay, which depend on how many there are.
    private static byte[] subrs(CffIndex subrs, BitSet called) {
        int least = subrs.count() < 1240 ? 0 : subrs.count() < 33_900 ? 1240 : 33_900;
        int count = called.isEmpty() ? 0 : Math.max(called.length(), least);
        List<Table> kept = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            kept.add(called.get(i) ? subrs.get(i) : Table.EMPTY);
        }
        return CffIndex.write(kept);
    }

    /// The dictionaries of the parts, then what each holds for itself.
    private void parts(ByteArrayOutputStream out) {
        int size = CffIndex.write(own(new int[parts.size()], new int[parts.size()])).length;
        int at = out.size() + size;
        int[] sizes = new int[parts.size()];
        int[] places = new int[parts.size()];
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int i = 0;
        for (Map.Entry<Integer, BitSet> part : parts.entrySet()) {
            CffFont.Part old = font.parts().get(part.getKey());
            byte[] data = data(old, !part.getValue().isEmpty());
            places[i] = at + body.size();
            sizes[i++] = data.length;
            body.writeBytes(data);
            if (!part.getValue().isEmpty()) {
                body.writeBytes(subrs(old.subrs(), part.getValue()));
            }
        }
        out.writeBytes(CffIndex.write(own(sizes, places)));
        out.writeBytes(body.toByteArray());
    }

    private List<Table> own(int[] sizes, int[] places) {
        List<Table> dicts = new ArrayList<>();
        int i = 0;
        for (int part : parts.keySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            units(font.parts().get(part), out);
            CffNumbers.writeLong(out, sizes[i]);
            CffNumbers.writeLong(out, places[i++]);
            CffDict.writeOperator(out, CffDict.PRIVATE);
            dicts.add(Table.of(out.toByteArray()));
        }
        return dicts;
    }

    /// A font without its file must say itself of how many units an em is, where these are not
    /// 1000; and as a part, since not all readers look for it in the whole.
    private void units(CffFont.Part part, ByteArrayOutputStream out) {
        double[] matrix = font.matrix(part, face.unitsPerEm());
        if (!Arrays.equals(matrix, THOUSANDTHS)) {
            for (double number : matrix) {
                CffNumbers.writeReal(out, number);
            }
            CffDict.writeOperator(out, CffDict.FONT_MATRIX);
        }
    }

    /// A private dictionary; its subroutines follow it at once.
    private byte[] data(CffFont.Part part, boolean withSubrs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int operator : part.data().entries().keySet()) {
            // What CFF 2 says of hints changes with its axes.
            if (operator != CffDict.SUBRS && !font.isSecond()) {
                copy(part.data(), operator, out);
            }
        }
        if (withSubrs) {
            int size = out.size() + 6;
            CffNumbers.writeLong(out, size);
            CffDict.writeOperator(out, CffDict.SUBRS);
        } else if (out.size() == 0) {
            CffNumbers.writeShort(out, 0);
            CffDict.writeOperator(out, CffDict.NOMINAL_WIDTH);
        }
        return out.toByteArray();
    }
}
