package org.livret.font;

import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// WOFF 2.0, the packing of fonts for the web: all tables in one Brotli stream, with outlines and
/// metrics written anew to be smaller (W3C Recommendation, 8 August 2024).
final class Woff2 {
    private static final int HEADER = 48;
    private static final long LARGEST = 128L << 20;
    private static final int MOST_FACES = 256;

    /// The tags that have numbers, in their order.
    private static final String[] TAGS = {
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
        "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT",
        "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH", "CBDT",
        "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar",
        "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd",
        "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill"
    };

    /// A table of the directory: its tag, how it was changed, and how long it is in the stream.
    private record Entry(String tag, boolean changed, int length) {}

    private final Table file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<List<Integer>> faces = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private Woff2(byte[] bytes) {
        file = Table.of(bytes);
    }

    /// The font files in a packing, one but for a collection; null when it is damaged or absurdly
    /// large.
    static @Nullable List<byte[]> unpack(byte[] bytes) {
        Woff2 woff = new Woff2(bytes);
        if (!woff.readTables()) {
            return null;
        }
        List<byte[]> files = new ArrayList<>();
        for (List<Integer> face : woff.faces) {
            byte[] one = woff.face(face);
            if (one == null) {
                return null;
            }
            files.add(one);
        }
        return files.isEmpty() ? null : files;
    }

    // ---- what is in the file ----

    private boolean readTables() {
        Cursor in = new Cursor(file, HEADER);
        long total = 0;
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < file.u16(12); i++) {
            Entry entry = entry(in);
            if (entry == null || in.isBeyond()) {
                return false;
            }
            all.add(i);
            entries.add(entry);
            total += entry.length;
        }
        if (file.tag(4) == Sfnt.COLLECTION) {
            readFaces(in);
        } else {
            faces.add(all);
        }
        if (total > LARGEST || in.isBeyond()) {
            return false;
        }
        byte[] stream = decompress(in.take(file.offset32(20)), (int) total);
        if (stream == null) {
            return false;
        }
        int at = 0;
        for (Entry entry : entries) {
            tables.add(Table.of(stream).slice(at, entry.length));
            at += entry.length;
        }
        return true;
    }

    private static @Nullable Entry entry(Cursor in) {
        int flags = in.u8();
        int known = flags & 0x3F;
        String tag = known < TAGS.length ? TAGS[known] : Tag.text((int) in.u32());
        int version = flags >> 6;
        boolean outlines = tag.equals("glyf") || tag.equals("loca");
        boolean changed = version != (outlines ? 3 : 0);
        boolean readable =
                !changed || (outlines ? version == 0 : tag.equals("hmtx") && version == 1);
        long length = in.base128();
        if (changed) {
            length = in.base128();
        }
        return !readable || length < 0 || length > LARGEST
                ? null
                : new Entry(tag, changed, (int) length);
    }

    private void readFaces(Cursor in) {
        in.u32();
        int count = Math.min(in.packed16(), MOST_FACES);
        for (int i = 0; i < count && !in.isBeyond(); i++) {
            int size = in.packed16();
            in.u32();
            List<Integer> face = new ArrayList<>();
            for (int k = 0; k < size && !in.isBeyond(); k++) {
                face.add(in.packed16());
            }
            faces.add(face);
        }
    }

    private static byte @Nullable [] decompress(Table packed, int length) {
        try (InputStream in =
                new BrotliInputStream(
                        new ByteArrayInputStream(packed.data(), packed.start(), packed.length()))) {
            byte[] bytes = in.readNBytes(length);
            return bytes.length == length ? bytes : null;
        } catch (IOException | RuntimeException _) {
            // The decoder meets some damages with exceptions of its own, and with those of arrays.
            return null;
        }
    }

    // ---- what is made of it ----

    private byte @Nullable [] face(List<Integer> numbers) {
        SortedMap<String, byte[]> out = new TreeMap<>();
        Entry metrics = null;
        Table changedMetrics = Table.EMPTY;
        Woff2Outlines outlines = null;
        for (int number : numbers) {
            if (number >= tables.size()) {
                return null;
            }
            Entry entry = entries.get(number);
            if (!entry.changed) {
                out.put(entry.tag, tables.get(number).copy());
            } else if (entry.tag.equals("glyf")) {
                outlines = Woff2Outlines.read(tables.get(number));
                if (outlines == null) {
                    return null;
                }
                out.put("glyf", outlines.glyf());
                out.put("loca", outlines.loca());
            } else if (entry.tag.equals("hmtx")) {
                metrics = entry;
                changedMetrics = tables.get(number);
            }
        }
        if (metrics != null) {
            if (outlines == null) {
                return null;
            }
            int longMetrics = Table.of(out.getOrDefault("hhea", new byte[0])).u16(34);
            out.put("hmtx", outlines.metrics(changedMetrics, longMetrics));
        }
        return out.isEmpty() ? null : SfntWriter.write(out);
    }
}
