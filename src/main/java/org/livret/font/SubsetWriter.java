package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reduces a font to what a text uses, for e-books. Glyphs keep their ids: unused ones lose their
/// outlines, so that kerning and features stay as they are and need no rewriting, and the packing
/// takes care of the rest. The character map shrinks too, so that a reading system that shows other
/// characters falls back to a font that has them.
public final class SubsetWriter {
    /// Tables that reading systems need; device metrics, signatures, editors' data and variations
    /// are left behind.
    private static final Set<String> KEPT =
            Set.of(
                    "OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "hmtx", "kern", "maxp", "name",
                    "prep", "BASE", "GDEF", "GPOS", "GSUB");

    /// Tables that painting needs (ISO 32000-1, section 9.9).
    private static final Set<String> PAINTED =
            Set.of("cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep");

    /// Set though no manuscript says so: the space, and the hyphens that reading systems put in.
    private static final int[] ALWAYS = {' ', 0xA0, '-', 0x2010};

    /// A characters' text and how it is set: what a subset is made for.
    ///
    /// @param characters the code points used
    /// @param features the sets of features under which they are set; always with those that are on
    ///   by default
    public record Use(BitSet characters, List<Features> features) {
        public Use {
            characters = (BitSet) characters.clone();
            features = List.copyOf(features);
        }

        /// A copy: bit sets can be changed.
        @Override
        public BitSet characters() {
            return (BitSet) characters.clone();
        }
    }

    private SubsetWriter() {}

    /// A subset packed as WOFF 1.0; equal input gives equal bytes. A font that allows embedding
    /// only as a whole is packed whole.
    public static byte[] woff(Face face, Use use) {
        return switch (face.embedding()) {
            case NO_SUBSET -> Woff.pack(face.bytes());
            case ALLOWED -> Woff.pack(trueType(face, use));
        };
    }

    /// A subset as a TrueType file, whatever the font's embedding bits say.
    public static byte[] trueType(Face face, Use use) {
        BitSet characters = use.characters();
        for (int character : ALWAYS) {
            characters.set(character);
        }
        SortedMap<Integer, Integer> map = new TreeMap<>();
        BitSet glyphs = new BitSet();
        glyphs.set(0);
        addForms(face, characters);
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            int glyph = face.glyph(c);
            if (glyph != 0) {
                map.put(c, glyph);
                glyphs.set(glyph);
            }
        }
        GlyphClosure.close(face, glyphs, withDefault(use.features()));
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String tag : KEPT) {
            Table table = face.sfnt().table(tag);
            if (!table.isEmpty()) {
                tables.put(tag, table.copy());
            }
        }
        byte[] positioning = tables.get("GPOS");
        if (positioning != null) {
            PositioningPruning.prune(positioning, glyphs);
        }
        clearAdvances(face, glyphs, tables.get("hmtx"));
        tables.put("cmap", CmapWriter.write(map));
        tables.put("post", post(face.sfnt().table("post")));
        drawn(face, glyphs, tables);
        return SfntWriter.write(tables);
    }

    /// All of a face, without what varies it.
    static byte[] whole(Face face) {
        BitSet all = new BitSet();
        all.set(0, face.glyphCount());
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String tag : KEPT) {
            Table table = face.sfnt().table(tag);
            if (!table.isEmpty()) {
                tables.put(tag, table.copy());
            }
        }
        tables.put("cmap", face.sfnt().table("cmap").copy());
        tables.put("post", post(face.sfnt().table("post")));
        drawn(face, all, tables);
        return SfntWriter.write(tables);
    }

    private static void drawn(Face face, BitSet glyphs, SortedMap<String, byte[]> tables) {
        switch (face.outlines()) {
            case GlyfOutlines outlines -> outlines(face, outlines, glyphs, tables);
            case CffOutlines outlines ->
                    tables.put("CFF ", cff(face, outlines.font(), glyphs, face.postScriptName()));
        }
    }

    /// Glyphs keep their ids; those that are not used draw nothing.
    private static byte[] cff(Face face, CffFont font, BitSet used, String name) {
        int[] glyphs = new int[face.glyphCount()];
        for (int glyph = 0; glyph < glyphs.length; glyph++) {
            glyphs[glyph] = used.get(glyph) ? glyph : CffSubset.NOTHING;
        }
        return CffSubset.write(face, font, glyphs, name);
    }

    /// A subset for painting glyphs by their ids, as PDF does: outlines and metrics, nothing that
    /// lays text out.
    ///
    /// @return no bytes for a face whose outlines are not TrueType's ([Face.Format#TRUETYPE])
    public static byte[] outlines(Face face, BitSet glyphs) {
        if (!(face.outlines() instanceof GlyfOutlines outlines)) {
            return new byte[0];
        }
        BitSet all = (BitSet) glyphs.clone();
        all.set(0);
        GlyphClosure.addComponents(face, all);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (String tag : PAINTED) {
            Table table = face.sfnt().table(tag);
            if (!table.isEmpty()) {
                tables.put(tag, table.copy());
            }
        }
        outlines(face, outlines, all, tables);
        return SfntWriter.write(tables);
    }

    /// The CFF table with glyphs of a face in any order, CID-keyed, for painting them by their
    /// places ([Face.Format#CFF]).
    ///
    /// @param glyphs the glyph of the face for each place; the first is glyph 0
    /// @return no bytes for a face of another format
    public static byte[] cff(Face face, List<Integer> glyphs, String name) {
        return face.outlines() instanceof CffOutlines(CffFont font, int _)
                ? CffSubset.write(face, font, glyphs.stream().mapToInt(i -> i).toArray(), name)
                : new byte[0];
    }

    private static List<Features> withDefault(List<Features> features) {
        return features.isEmpty() ? List.of(Features.DEFAULT) : features;
    }

    /// Adds the characters that reading systems may make of these: parts, and compositions with the
    /// marks that come up.
    private static void addForms(Face face, BitSet characters) {
        BitSet marks = new BitSet();
        for (int c = characters.nextSetBit(0xC0); c >= 0; c = characters.nextSetBit(c + 1)) {
            if (Clusters.mark(c)) {
                marks.set(c);
            } else {
                addParts(Normalizing.decompose(c), characters, face.covers(c) ? null : marks);
            }
        }
        BitSet bases = (BitSet) characters.clone();
        for (int mark = marks.nextSetBit(0); mark >= 0; mark = marks.nextSetBit(mark + 1)) {
            for (int base = bases.nextSetBit('A'); base >= 0; base = bases.nextSetBit(base + 1)) {
                int composed = Normalizing.composed(base, mark);
                if (composed >= 0) {
                    characters.set(composed);
                }
            }
        }
    }

    private static void addParts(String parts, BitSet characters, @Nullable BitSet marks) {
        for (int at = 0; at < parts.length(); at = parts.offsetByCodePoints(at, 1)) {
            int part = parts.codePointAt(at);
            characters.set(part);
            if (marks != null && Clusters.mark(part)) {
                marks.set(part);
            }
        }
    }

    // The last of the long metrics serves all glyphs after it.
    private static void clearAdvances(Face face, BitSet glyphs, byte @Nullable [] hmtx) {
        int longMetrics = face.sfnt().table("hhea").u16(34);
        for (int glyph = 0; hmtx != null && glyph < longMetrics - 1; glyph++) {
            if (!glyphs.get(glyph) && 4 * glyph + 4 <= hmtx.length) {
                SfntWriter.put32(hmtx, 4 * glyph, 0);
            }
        }
    }

    // Those of an instance are known only with its outlines.
    private static void bearings(Face face, BitSet glyphs, byte @Nullable [] hmtx) {
        for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
            int at = face.advances().leftBearingAt(glyph);
            if (hmtx != null && at + 2 <= hmtx.length) {
                SfntWriter.put16(hmtx, at, face.leftBearing(glyph));
            }
        }
    }

    /// The table without glyph names (version 3).
    private static byte[] post(Table table) {
        byte[] post = new byte[32];
        System.arraycopy(table.data(), table.start(), post, 0, Math.min(table.length(), 32));
        SfntWriter.put32(post, 0, 0x00030000);
        return post;
    }

    private static void outlines(
            Face face, GlyfOutlines outlines, BitSet glyphs, SortedMap<String, byte[]> tables) {
        bearings(face, glyphs, tables.get("hmtx"));
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        int[] starts = new int[face.glyphCount() + 1];
        for (int glyph = 0; glyph < face.glyphCount(); glyph++) {
            starts[glyph] = glyf.size();
            Table outline = glyphs.get(glyph) ? outlines.glyph(glyph) : Table.EMPTY;
            glyf.write(outline.data(), outline.start(), outline.length());
            glyf.writeBytes(new byte[-outline.length() & 3]);
        }
        starts[face.glyphCount()] = glyf.size();
        if (glyf.size() == 0) {
            // A table may not be empty, or the file would look damaged.
            glyf.writeBytes(new byte[4]);
        }
        boolean wide = glyf.size() > 0x1FFFE;
        byte[] loca = new byte[starts.length * (wide ? 4 : 2)];
        for (int i = 0; i < starts.length; i++) {
            if (wide) {
                SfntWriter.put32(loca, 4 * i, starts[i]);
            } else {
                SfntWriter.put16(loca, 2 * i, starts[i] / 2);
            }
        }
        byte[] head = face.sfnt().table("head").copy();
        int[] box = face.bounds(glyphs);
        for (int i = 0; i < box.length; i++) {
            SfntWriter.put16(head, 36 + 2 * i, box[i]);
        }
        SfntWriter.put16(head, 50, wide ? 1 : 0);
        tables.put("head", head);
        tables.put("loca", loca);
        tables.put("glyf", glyf.toByteArray());
    }
}
