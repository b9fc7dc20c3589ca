package org.livret.font;

import java.util.SortedMap;
import java.util.TreeMap;

/// The table directory of a face: of a file, or of one of those in a collection (OpenType 1.9,
/// “Organization of an OpenType Font”).
@SuppressWarnings(
        "ArrayRecordComponent") // Never compared; a copy at every look would cost more than all
// reading.
record Sfnt(byte[] bytes, int directory, int[] tags, int[] starts, int[] lengths) {
    static final int TRUETYPE = 0x00010000;
    static final int APPLE = 0x74727565; // ‘true’
    static final int CFF = 0x4F54544F; // ‘OTTO’
    static final int COLLECTION = 0x74746366; // ‘ttcf’
    static final int WOFF = 0x774F4646; // ‘wOFF’
    static final int WOFF2 = 0x774F4632; // ‘wOF2’

    /// The first four bytes, which tell the kinds of font file apart; zero for a shorter file.
    static int signature(byte[] bytes) {
        return new Table(bytes, 0, bytes.length).tag(0);
    }

    /// Reads the directory of a file with one face.
    static Sfnt read(byte[] bytes) {
        return read(bytes, 0);
    }

    /// Reads a directory that stands somewhere in the file, as those of collections do. A table
    /// that does not lie wholly inside the file gets the length -1.
    static Sfnt read(byte[] bytes, int directory) {
        Table file = new Table(bytes, 0, bytes.length);
        int count = Math.min(file.u16(directory + 4), (bytes.length - directory - 12) / 16);
        count = Math.max(0, count);
        int[] tags = new int[count];
        int[] starts = new int[count];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            int at = directory + 12 + 16 * i;
            long start = file.u32(at + 8);
            long length = file.u32(at + 12);
            boolean inside = start + length <= bytes.length;
            tags[i] = file.tag(at);
            starts[i] = inside ? (int) start : 0;
            lengths[i] = inside ? (int) length : -1;
        }
        return new Sfnt(bytes, directory, tags, starts, lengths);
    }

    /// Whether the directory says more tables than the file holds room for, or a table runs over
    /// the file's end.
    boolean truncated() {
        if (new Table(bytes, 0, bytes.length).u16(directory + 4) != tags.length) {
            return true;
        }
        for (int length : lengths) {
            if (length < 0) {
                return true;
            }
        }
        return false;
    }

    /// The table with the tag, empty when there is none.
    Table table(String tag) {
        int wanted = Tag.of(tag);
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == wanted && lengths[i] >= 0) {
                return new Table(bytes, starts[i], lengths[i]);
            }
        }
        return Table.EMPTY;
    }

    boolean has(String tag) {
        return !table(tag).isEmpty();
    }

    /// A file with this face alone.
    byte[] whole() {
        if (directory == 0) {
            return bytes;
        }
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < tags.length; i++) {
            tables.put(Tag.text(tags[i]), new Table(bytes, starts[i], lengths[i]).copy());
        }
        return SfntWriter.write(tables);
    }
}
