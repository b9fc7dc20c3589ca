package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// WOFF 1.0, the packing of TrueType files that e-books and the web carry (W3C Recommendation, 13
/// December 2012).
final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final long LARGEST = 64L << 20;

    private Woff() {}

    /// Packs a TrueType file; each table is deflated by itself where that makes it smaller. Equal
    /// input gives equal bytes.
    static byte[] pack(byte[] trueType) {
        Sfnt sfnt = Sfnt.read(trueType);
        Table file = new Table(trueType, 0, trueType.length);
        int count = sfnt.tags().length;
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int start = HEADER + ENTRY * count;
        int size = 12 + 16 * count;
        for (int i = 0; i < count; i++) {
            int length = Math.max(0, sfnt.lengths()[i]);
            byte[] packed = deflate(trueType, sfnt.starts()[i], length);
            int checksum = file.tag(12 + 16 * i + 4);
            SfntWriter.write32(
                    directory,
                    sfnt.tags()[i],
                    start + body.size(),
                    packed.length,
                    length,
                    checksum);
            body.writeBytes(packed);
            body.writeBytes(new byte[-packed.length & 3]);
            size += SfntWriter.padded(length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(start + body.size());
        SfntWriter.write32(out, Sfnt.WOFF, file.tag(0), start + body.size());
        SfntWriter.write16(out, count, 0);
        SfntWriter.write32(out, size);
        SfntWriter.write16(out, 1, 0);
        SfntWriter.write32(out, 0, 0, 0, 0, 0);
        out.writeBytes(directory.toByteArray());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 16);
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(bytes, from, length);
            deflater.finish();
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
        }
        if (out.size() < length) {
            return out.toByteArray();
        }
        byte[] plain = new byte[length];
        System.arraycopy(bytes, from, plain, 0, length);
        return plain;
    }

    /// The TrueType file in a packing, its tables in the order of their tags; null when the packing
    /// is damaged or absurdly large.
    static byte @Nullable [] unpack(byte[] woff) {
        Table file = new Table(woff, 0, woff.length);
        int count = file.u16(12);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        long total = 0;
        for (int i = 0; i < count; i++) {
            int at = HEADER + ENTRY * i;
            long offset = file.u32(at + 4);
            long packed = file.u32(at + 8);
            long length = file.u32(at + 12);
            total += length;
            if (at + ENTRY > woff.length
                    || offset + packed > woff.length
                    || packed > length
                    || total > LARGEST) {
                return null;
            }
            byte[] table = inflate(woff, (int) offset, (int) packed, (int) length);
            if (table == null) {
                return null;
            }
            tables.put(Tag.text(file.tag(at)), table);
        }
        return tables.isEmpty() ? null : SfntWriter.write(tables);
    }

    private static byte @Nullable [] inflate(byte[] woff, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(table, done, length - done);
                if (more == 0) {
                    return null;
                }
                done += more;
            }
            return table;
        } catch (DataFormatException e) {
            return null;
        }
    }
}
