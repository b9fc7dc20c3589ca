package org.livret.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A profile put together for a test: of a press on which ink and colour are so simple that every
/// number can be worked out by hand.
final class MadeProfile {
    private static final int HEADER = 128;

    private final Map<String, byte[]> tags = new LinkedHashMap<>();
    private String space = "CMYK";
    private String kind = "prtr";

    /// Black ink alone makes lightness: 100 without any, 0 with all of it. Any colour becomes as
    /// much black as it lacks lightness, and all of the other inks when it is black.
    static MadeProfile plain() {
        MadeProfile made = new MadeProfile();
        made.tags.put("desc", description("A plain press"));
        made.tags.put("A2B1", wide(4, 3, MadeProfile::lab));
        made.tags.put("B2A1", wide(3, 4, MadeProfile::inks));
        return made;
    }

    /// The same in tables of 8 bits.
    static MadeProfile narrow() {
        MadeProfile made = plain();
        made.tags.put("A2B1", narrow(4, 3, MadeProfile::lab));
        made.tags.put("B2A1", narrow(3, 4, MadeProfile::inks));
        return made;
    }

    MadeProfile without(String tag) {
        tags.remove(tag);
        return this;
    }

    MadeProfile of(String newSpace) {
        space = newSpace;
        return this;
    }

    MadeProfile kind(String newKind) {
        kind = newKind;
        return this;
    }

    /// Corner c, m, y, k of the cube of inks: bit 0 of the number is black.
    private static int[] lab(int corner, int full, int middle) {
        return new int[] {(corner & 1) == 1 ? 0 : full, middle, middle};
    }

    /// Corner L, a, b: bit 2 of the number is lightness.
    private static int[] inks(int corner, int full, int middle) {
        int ink = (corner & 4) == 0 ? full : 0;
        return new int[] {ink, ink, ink, ink};
    }

    private interface Corner {
        int[] of(int corner, int full, int middle);
    }

    private static byte[] wide(int in, int out, Corner corner) {
        ByteArrayOutputStream table = head("mft2", in, out);
        table.writeBytes(new byte[] {0, 2, 0, 2});
        curves(table, in, 2);
        boolean lab = out == 3;
        for (int i = 0; i < 1 << in; i++) {
            for (int value : corner.of(i, lab ? 0xFF00 : 0xFFFF, 0x8000)) {
                table.write(value >> 8);
                table.write(value);
            }
        }
        curves(table, out, 2);
        return table.toByteArray();
    }

    private static byte[] narrow(int in, int out, Corner corner) {
        ByteArrayOutputStream table = head("mft1", in, out);
        curves(table, in, 256);
        for (int i = 0; i < 1 << in; i++) {
            for (int value : corner.of(i, 255, 128)) {
                table.write(value);
            }
        }
        curves(table, out, 256);
        return table.toByteArray();
    }

    /// Curves that change nothing.
    private static void curves(ByteArrayOutputStream table, int count, int points) {
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < points; p++) {
                table.writeBytes(
                        points == 2 ? new byte[] {(byte) -p, (byte) -p} : new byte[] {(byte) p});
            }
        }
    }

    private static ByteArrayOutputStream head(String type, int in, int out) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        table.writeBytes(new byte[] {0, 0, 0, 0, (byte) in, (byte) out, 2, 0});
        table.writeBytes(new byte[36]);
        return table;
    }

    private static byte[] description(String text) {
        ByteBuffer tag = ByteBuffer.allocate(12 + text.length() + 1);
        tag.put("desc".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(text.length() + 1);
        return tag.put(text.getBytes(StandardCharsets.US_ASCII)).array();
    }

    byte[] bytes() {
        int length = HEADER + 4 + 12 * tags.size();
        int size = length + tags.values().stream().mapToInt(t -> t.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(0, size).put(8, (byte) 2);
        word(out, 12, kind);
        word(out, 16, space);
        word(out, 20, "Lab ");
        word(out, 36, "acsp");
        out.position(HEADER).putInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            out.put(tag.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(length).putInt(tag.getValue().length);
            length += tag.getValue().length;
        }
        tags.values().forEach(out::put);
        return out.array();
    }

    private static void word(ByteBuffer out, int at, String word) {
        out.put(at, word.getBytes(StandardCharsets.US_ASCII));
    }
}
