package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Writes the names of a font again with one of its own as full and PostScript name (OpenType 1.9,
/// “name”): reading systems tell the fonts of a book apart by them. Copyright and licence stay.
final class NameWriter {
    private static final int UNIQUE = 3;
    private static final int FULL = 4;
    private static final int POSTSCRIPT = 6;
    private static final int VARIATIONS_PREFIX = 25;
    private static final int LAST_NAME = 255;

    private final Table table;
    private final String name;
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    private NameWriter(Table table, String name) {
        this.table = table;
        this.name = name;
    }

    static byte[] write(Table table, String name) {
        return new NameWriter(table, name).write();
    }

    private byte[] write() {
        int count = 0;
        for (int i = 0; i < table.u16(2) && texts.size() <= Short.MAX_VALUE; i++) {
            int at = 6 + 12 * i;
            int id = table.u16(at + 6);
            boolean kept = id <= LAST_NAME && id != VARIATIONS_PREFIX && table.u16(at + 4) < 0x8000;
            if (kept) {
                record(at, id);
                count++;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write16(out, 0, count, 6 + 12 * count);
        out.writeBytes(records.toByteArray());
        out.writeBytes(texts.toByteArray());
        return out.toByteArray();
    }

    private void record(int at, int id) {
        int platform = table.u16(at);
        Charset charset = platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        boolean own = id == UNIQUE || id == FULL || id == POSTSCRIPT;
        Table text = table.from(table.u16(4) + table.u16(at + 10)).slice(0, table.u16(at + 8));
        byte[] old = new byte[text.length()];
        System.arraycopy(text.data(), text.start(), old, 0, old.length);
        byte[] bytes = own ? name.getBytes(charset) : old;
        SfntWriter.write16(
                records,
                platform,
                table.u16(at + 2),
                table.u16(at + 4),
                id,
                bytes.length,
                texts.size());
        texts.writeBytes(bytes);
    }
}
