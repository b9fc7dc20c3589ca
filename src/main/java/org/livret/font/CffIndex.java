package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// An INDEX of a CFF table: objects of any length, one after another (Adobe Technical Note 5176,
/// section 5).
///
/// @param dataAt the place from which offsets count; the first object has the offset 1
/// @param end where the table goes on after the INDEX; beyond the table when it is damaged
record CffIndex(Table table, int count, int offsetSize, int offsetsAt, int dataAt, int end) {
    static final CffIndex EMPTY = new CffIndex(Table.EMPTY, 0, 1, 0, 0, 0);

    /// Reads an INDEX whose count has two bytes.
    static CffIndex read(Table table, int at) {
        return read(table, at, 2, table.u16(at));
    }

    /// Reads an INDEX of CFF 2, whose count has four bytes.
    static CffIndex readWide(Table table, int at) {
        return read(table, at, 4, table.u32(at));
    }

    private static CffIndex read(Table table, int at, int countSize, long count) {
        if (count == 0) {
            return new CffIndex(table, 0, 1, at, at, Math.addExact(at, countSize));
        }
        int offsetSize = table.u8(at + countSize);
        int offsetsAt = at + countSize + 1;
        long dataAt = offsetsAt + (count + 1) * offsetSize - 1;
        if (at < 0 || offsetSize < 1 || offsetSize > 4 || dataAt > table.length()) {
            return new CffIndex(table, 0, 1, 0, 0, table.length() + 1);
        }
        CffIndex index = new CffIndex(table, (int) count, offsetSize, offsetsAt, (int) dataAt, 0);
        long end = Math.min(dataAt + index.offset((int) count), table.length() + 1L);
        return new CffIndex(table, (int) count, offsetSize, offsetsAt, (int) dataAt, (int) end);
    }

    /// Whether the INDEX ends inside its table.
    boolean sound() {
        return end <= table.length();
    }

    private long offset(int i) {
        int at = offsetsAt + i * offsetSize;
        long offset = 0;
        for (int k = 0; k < offsetSize; k++) {
            offset = offset << 8 | table.u8(at + k);
        }
        return offset;
    }

    /// An object; empty when there is none of that number, or when it is not where it could be.
    Table get(int i) {
        if (i < 0 || i >= count) {
            return Table.EMPTY;
        }
        long from = dataAt + offset(i);
        long to = dataAt + offset(i + 1);
        return from <= dataAt || to < from || to > table.length()
                ? Table.EMPTY
                : new Table(table.data(), table.start() + (int) from, (int) (to - from));
    }

    static byte[] write(List<Table> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write16(out, objects.size());
        if (objects.isEmpty()) {
            return out.toByteArray();
        }
        long total = 1;
        for (Table object : objects) {
            total += object.length();
        }
        int size = total < 1 << 8 ? 1 : total < 1 << 16 ? 2 : total < 1 << 24 ? 3 : 4;
        out.write(size);
        int offset = 1;
        writeOffset(out, offset, size);
        for (Table object : objects) {
            offset += object.length();
            writeOffset(out, offset, size);
        }
        for (Table object : objects) {
            out.write(object.data(), object.start(), object.length());
        }
        return out.toByteArray();
    }

    private static void writeOffset(ByteArrayOutputStream out, int offset, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            out.write(offset >> shift);
        }
    }
}
