package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Writes character maps: format 4 for the Basic Multilingual Plane, and format 12 when there is
/// more.
final class CmapWriter {
    private CmapWriter() {}

    /// Characters that follow each other and whose glyphs do too.
    private record Segment(int first, int last, int glyph) {}

    static byte[] write(SortedMap<Integer, Integer> map) {
        List<Segment> all = segments(map);
        byte[] basic = format4(segments(map.headMap(0xFFFF)));
        boolean wide = !map.isEmpty() && map.lastKey() > 0xFFFF;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write16(out, 0, wide ? 2 : 1, 3, 1);
        SfntWriter.write32(out, wide ? 20 : 12);
        if (wide) {
            SfntWriter.write16(out, 3, 10);
            SfntWriter.write32(out, 20 + basic.length);
        }
        out.writeBytes(basic);
        if (wide) {
            SfntWriter.write16(out, 12, 0);
            SfntWriter.write32(out, 16 + 12 * all.size(), 0, all.size());
            for (Segment segment : all) {
                SfntWriter.write32(out, segment.first, segment.last, segment.glyph);
            }
        }
        return out.toByteArray();
    }

    private static List<Segment> segments(SortedMap<Integer, Integer> map) {
        List<Segment> segments = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
            int character = entry.getKey();
            int glyph = entry.getValue();
            Segment last = segments.isEmpty() ? null : segments.getLast();
            boolean follows =
                    last != null
                            && last.last + 1 == character
                            && last.glyph + (character - last.first) == glyph;
            if (last != null && follows) {
                segments.set(segments.size() - 1, new Segment(last.first, character, last.glyph));
            } else {
                segments.add(new Segment(character, character, glyph));
            }
        }
        return segments;
    }

    private static byte[] format4(List<Segment> segments) {
        int count = segments.size() + 1;
        int highest = Integer.highestOneBit(count);
        ByteArrayOutputStream ends = new ByteArrayOutputStream();
        ByteArrayOutputStream starts = new ByteArrayOutputStream();
        ByteArrayOutputStream deltas = new ByteArrayOutputStream();
        for (Segment segment : segments) {
            SfntWriter.write16(ends, segment.last);
            SfntWriter.write16(starts, segment.first);
            SfntWriter.write16(deltas, segment.glyph - segment.first);
        }
        SfntWriter.write16(ends, 0xFFFF, 0);
        SfntWriter.write16(starts, 0xFFFF);
        SfntWriter.write16(deltas, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write16(out, 4, 16 + 8 * count, 0, 2 * count, 2 * highest);
        SfntWriter.write16(out, Integer.numberOfTrailingZeros(highest), 2 * (count - highest));
        out.writeBytes(ends.toByteArray());
        out.writeBytes(starts.toByteArray());
        out.writeBytes(deltas.toByteArray());
        out.writeBytes(new byte[2 * count]);
        return out.toByteArray();
    }
}
