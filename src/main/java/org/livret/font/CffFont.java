package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The outlines of a CFF or CFF 2 table (Adobe Technical Note 5176; OpenType 1.9, “CFF2”): the
/// programs of its glyphs, and what they share.
///
/// @param parts the fonts in the font: many in one that is made by characters' numbers (CID-keyed),
///   one otherwise
/// @param charset the names of the glyphs, see [CffCharset]
/// @param store there for CFF 2 alone
/// @param size in how much of its own size the font is set
record CffFont(
        CffDict top,
        CffIndex charstrings,
        CffIndex globalSubrs,
        List<Part> parts,
        CffSelection selection,
        Table charset,
        @Nullable CffVariations store,
        double size) {
    private static final int TYPE_2 = 2;
    private static final int MOST_PARTS = 256;

    /// A font in the font.
    ///
    /// @param own what the part says of itself; the top of a font that is not CID-keyed
    /// @param data its private dictionary
    /// @param variations which of the store's groups of regions its charstrings begin with
    record Part(
            CffDict own,
            CffDict data,
            CffIndex subrs,
            double defaultWidth,
            double nominalWidth,
            int variations) {}

    /// Reads the table of a face.
    ///
    /// @return null when the table is damaged so that nothing can be drawn
    static @Nullable CffFont read(Sfnt sfnt) {
        CffFont font = sfnt.has("CFF2") ? second(sfnt.table("CFF2")) : first(sfnt.table("CFF "));
        return font == null || font.charstrings.count() < sfnt.table("maxp").u16(4) ? null : font;
    }

    private static @Nullable CffFont first(Table table) {
        CffIndex names = CffIndex.read(table, table.u8(2));
        CffIndex tops = CffIndex.read(table, names.end());
        CffIndex strings = CffIndex.read(table, tops.end());
        CffIndex globalSubrs = CffIndex.read(table, strings.end());
        CffDict top = CffDict.read(tops.get(0));
        boolean sound =
                table.u8(0) == 1
                        && globalSubrs.sound()
                        && top.number(CffDict.CHARSTRING_TYPE, 0, TYPE_2) == TYPE_2;
        if (!sound) {
            return null;
        }
        boolean keyed = top.has(CffDict.ROS);
        List<Part> parts =
                keyed
                        ? parts(table, CffIndex.read(table, top.offset(CffDict.FD_ARRAY, 0)), false)
                        : List.of(part(table, top, false));
        int charset = top.offset(CffDict.CHARSET, 0);
        CffFont font =
                new CffFont(
                        top,
                        CffIndex.read(table, top.offset(CffDict.CHAR_STRINGS, 0)),
                        globalSubrs,
                        parts,
                        keyed ? CffSelection.read(table, top) : CffSelection.ONE,
                        keyed ? CffCharset.NONE : CffCharset.table(table, charset),
                        null,
                        1);
        return font.isUsable() ? font : null;
    }

    private static @Nullable CffFont second(Table table) {
        int header = table.u8(2);
        int length = table.u16(3);
        CffDict top = CffDict.read(table.slice(header, length));
        CffIndex globalSubrs = CffIndex.readWide(table, header + length);
        if (table.u8(0) != 2 || !globalSubrs.sound()) {
            return null;
        }
        CffIndex array = CffIndex.readWide(table, top.offset(CffDict.FD_ARRAY, 0));
        CffFont font =
                new CffFont(
                        top,
                        CffIndex.readWide(table, top.offset(CffDict.CHAR_STRINGS, 0)),
                        globalSubrs,
                        parts(table, array, true),
                        top.has(CffDict.FD_SELECT)
                                ? CffSelection.read(table, top)
                                : CffSelection.ONE,
                        CffCharset.NONE,
                        CffVariations.read(table, top),
                        1);
        return font.isUsable() ? font : null;
    }

    private boolean isUsable() {
        return charstrings.sound() && charstrings.count() > 0 && !parts.isEmpty();
    }

    /// The font at a place of its axes, in so much of its own size.
    CffFont at(Coordinates place, double share) {
        CffVariations moved = store == null ? null : store.at(place);
        return new CffFont(top, charstrings, globalSubrs, parts, selection, charset, moved, share);
    }

    private static List<Part> parts(Table table, CffIndex array, boolean second) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(array.count(), MOST_PARTS); i++) {
            parts.add(part(table, CffDict.read(array.get(i)), second));
        }
        return List.copyOf(parts);
    }

    private static Part part(Table table, CffDict own, boolean second) {
        int at = own.offset(CffDict.PRIVATE, 1);
        CffDict data = CffDict.read(table.slice(at, own.offset(CffDict.PRIVATE, 0)));
        int subrsAt = at + data.offset(CffDict.SUBRS, 0);
        CffIndex subrs =
                !data.has(CffDict.SUBRS)
                        ? CffIndex.EMPTY
                        : second
                                ? CffIndex.readWide(table, subrsAt)
                                : CffIndex.read(table, subrsAt);
        return new Part(
                own,
                data,
                subrs,
                data.number(CffDict.DEFAULT_WIDTH, 0, 0),
                data.number(CffDict.NOMINAL_WIDTH, 0, 0),
                data.offset(CffDict.VARIATION_INDEX, 0));
    }

    /// What is added to the number of a subroutine, by how many there are.
    static int bias(int count) {
        return count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
    }

    /// Whether it is of the second kind: without widths and names, and perhaps variable.
    boolean isSecond() {
        return store != null;
    }

    boolean isKeyed() {
        return top.has(CffDict.ROS);
    }

    Table charstring(int glyph) {
        return charstrings.get(glyph);
    }

    /// The part that a glyph belongs to.
    Part part(int glyph) {
        return parts.get(partNumber(glyph));
    }

    int partNumber(int glyph) {
        return Math.min(selection.part(glyph), parts.size() - 1);
    }

    /// How much of each change of a group of regions counts.
    double[] weights(int group) {
        return store == null ? new double[0] : store.weights(group);
    }

    /// The glyph of a code of Adobe's standard encoding, 0 when there is none.
    int standardGlyph(int code) {
        return CffCharset.glyph(charset, charstrings.count(), StandardEncoding.string(code));
    }

    /// What turns the units of a part's charstrings into ems: `xx xy yx yy dx dy`. In a font that
    /// is CID-keyed the matrix of the part comes before that of the whole; where nothing is said,
    /// the units are those of the face.
    double[] matrix(Part part, int unitsPerEm) {
        double unit = 1.0 / unitsPerEm;
        boolean inner = isKeyed() && part.own.has(CffDict.FONT_MATRIX);
        boolean outer = top.has(CffDict.FONT_MATRIX);
        double[] own = matrix(part.own, inner ? unit : 1, inner);
        double[] whole = matrix(top, inner ? 1 : unit, outer);
        double[] out = new double[6];
        // Without a word on its units, the face's are meant, which know of its size.
        double share = inner || outer ? size : 1;
        for (int i = 0; i < 6; i += 2) {
            out[i] = own[i] * whole[0] + own[i + 1] * whole[2] + (i == 4 ? whole[4] : 0);
            out[i + 1] = own[i] * whole[1] + own[i + 1] * whole[3] + (i == 4 ? whole[5] : 0);
            out[i] *= share;
            out[i + 1] *= share;
        }
        return out;
    }

    private static double[] matrix(CffDict dict, double otherwise, boolean said) {
        double[] out = {otherwise, 0, 0, otherwise, 0, 0};
        for (int i = 0; said && i < 6; i++) {
            out[i] = dict.number(CffDict.FONT_MATRIX, i, out[i]);
        }
        return out;
    }

    /// How much longer a unit of the charstrings is than one of the face; nearly always 1.
    double scale(int glyph, int unitsPerEm) {
        double scale = matrix(part(glyph), unitsPerEm)[0] * unitsPerEm;
        return scale > 0.99 && scale < 1.01 || !(scale > 0) ? 1 : scale;
    }
}
