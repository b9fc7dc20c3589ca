package org.livret.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes small TrueType files for tests: every glyph is a square as wide as its advance, from
/// descent to ascent, on an em of 1000 units; the space is empty.
final class TestFont {
    static final int EM = 1000;
    static final int ASCENT = 800;
    static final int DESCENT = 200;

    private final String name;
    private final SortedMap<Integer, Integer> characters = new TreeMap<>();
    private final List<Integer> advances = new ArrayList<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final SortedMap<Integer, String> names = new TreeMap<>();
    private int fsType;

    TestFont(String name) {
        this.name = name;
        advances.add(EM);
    }

    /// Adds a glyph for a character; a negative character adds one without a place in the character
    /// map. Returns the glyph id.
    int glyph(int character, int advance) {
        int id = advances.size();
        advances.add(advance);
        if (character >= 0) {
            characters.put(character, id);
        }
        return id;
    }

    int glyphCount() {
        return advances.size();
    }

    int advance(int glyph) {
        return advances.get(glyph);
    }

    /// Adds a name beside those that every font has.
    TestFont name(int id, String text) {
        names.put(id, text);
        return this;
    }

    int of(int character) {
        return characters.getOrDefault(character, 0);
    }

    TestFont table(String tag, Bytes bytes) {
        extra.put(tag, bytes.toArray());
        return this;
    }

    /// Gives the glyphs these outlines in the place of squares.
    TestFont cff(byte[] table) {
        extra.put("CFF ", table);
        return this;
    }

    TestFont cff2(byte[] table) {
        extra.put("CFF2", table);
        return this;
    }

    TestFont fsType(int bits) {
        fsType = bits;
        return this;
    }

    byte[] build() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        outlines(tables);
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("maxp", maxp());
        tables.put("hmtx", hmtx());
        tables.put("cmap", cmap());
        tables.put("OS/2", os2());
        tables.put(
                "post", new Bytes().u32(0x00030000, 0).u16(-100, 50).u32(0, 0, 0, 0, 0).toArray());
        tables.put("name", name());
        tables.putAll(extra);
        if (extra.containsKey("CFF ") || extra.containsKey("CFF2")) {
            tables.remove("glyf");
            tables.remove("loca");
        }
        return assemble(tables);
    }

    /// Puts tables into a file with a directory and checksums.
    static byte[] assemble(SortedMap<String, byte[]> tables) {
        Bytes directory = new Bytes();
        directory.u32(tables.containsKey("glyf") ? 0x00010000 : 0x4F54544F);
        int highest = Integer.highestOneBit(tables.size());
        directory.u16(
                tables.size(),
                highest * 16,
                Integer.numberOfTrailingZeros(highest),
                (tables.size() - highest) * 16);
        Bytes body = new Bytes();
        int start = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            directory.tag(table.getKey()).u32(checksum(bytes), start + body.size(), bytes.length);
            body.add(bytes).add(new byte[-bytes.length & 3]);
        }
        return directory.add(body).toArray();
    }

    private static long checksum(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFFL) << 24 - 8 * (i & 3);
        }
        return sum & 0xFFFFFFFFL;
    }

    private void outlines(SortedMap<String, byte[]> tables) {
        Bytes glyf = new Bytes();
        Bytes loca = new Bytes();
        int space = of(' ');
        for (int glyph = 0; glyph < advances.size(); glyph++) {
            loca.u32(glyf.size());
            if (glyph == 0 || glyph != space) {
                glyf.add(square(advances.get(glyph)));
            }
        }
        loca.u32(glyf.size());
        tables.put("glyf", glyf.toArray());
        tables.put("loca", loca.toArray());
    }

    private static Bytes square(int width) {
        Bytes glyph = new Bytes().u16(1, 0, -DESCENT, width, ASCENT).u16(3, 0);
        glyph.u8(1, 1, 1, 1);
        glyph.u16(0, 0, width, 0).u16(-DESCENT, EM, 0, -EM);
        return glyph;
    }

    private byte[] head() {
        Bytes head =
                new Bytes().u32(0x00010000, 0x00010000, 0, 0x5F0F3CF5).u16(3, EM).u32(0, 0, 0, 0);
        return head.u16(0, -DESCENT, EM, ASCENT).u16(0, 8, 2, 1, 0).toArray();
    }

    private byte[] hhea() {
        Bytes hhea = new Bytes().u32(0x00010000).u16(ASCENT, -DESCENT, 0, EM, 0, 0, EM, 1, 0, 0);
        return hhea.u16(0, 0, 0, 0, 0, advances.size()).toArray();
    }

    private byte[] maxp() {
        return new Bytes()
                .u32(0x00010000)
                .u16(advances.size(), 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
                .toArray();
    }

    private byte[] hmtx() {
        Bytes hmtx = new Bytes();
        for (int advance : advances) {
            hmtx.u16(advance, 0);
        }
        return hmtx.toArray();
    }

    /// Format 12: one group a character, for the reader's sake.
    private byte[] cmap() {
        Bytes cmap = new Bytes().u16(0, 1, 3, 10).u32(12).u16(12, 0);
        cmap.u32(16 + 12L * characters.size(), 0, characters.size());
        characters.forEach((character, glyph) -> cmap.u32(character, character, glyph));
        return cmap.toArray();
    }

    private byte[] os2() {
        Bytes os2 =
                new Bytes()
                        .u16(4, EM, 400, 5, fsType)
                        .u16(500, 500, 0, 100, 500, 500, 0, 400, 50, 300, 0);
        os2.add(new byte[10]).u32(0, 0, 0, 0).tag("TEST").u16(1 << 6 | 1 << 7, 0x20, 0xFFFF);
        return os2.u16(ASCENT, -DESCENT, 0, ASCENT, DESCENT)
                .u32(1, 0)
                .u16(500, 700, 0, 0x20, 1)
                .toArray();
    }

    private byte[] name() {
        SortedMap<Integer, String> all = new TreeMap<>(names);
        for (int id : new int[] {1, 4, 6}) {
            all.put(id, name);
        }
        Bytes table = new Bytes().u16(0, all.size(), 6 + 12 * all.size());
        Bytes texts = new Bytes();
        Map<String, Integer> places = new LinkedHashMap<>();
        all.forEach((id, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
            Integer place = places.putIfAbsent(text, texts.size());
            table.u16(3, 1, 0x409, id, bytes.length, place == null ? texts.size() : place);
            if (place == null) {
                texts.add(bytes);
            }
        });
        return table.add(texts).toArray();
    }
}
