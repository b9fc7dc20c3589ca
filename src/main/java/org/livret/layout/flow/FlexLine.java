package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.Extent;
import org.livret.layout.flow.SideBySide.Item;
import org.livret.layout.flow.SideBySide.Spread;

import java.util.ArrayList;
import java.util.List;

/// One line of a flex row with the items' main sizes (CSS Flexbox 1, section 9.7). Sizes are of
/// margin boxes; items shrink in proportion to their base size, down to their min-content.
final class FlexLine {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Long> bases = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final long width;
    private final long gap;
    private long used;

    private FlexLine(long width, long gap) {
        this.width = width;
        this.gap = gap;
    }

    static List<FlexLine> of(Flow flow, BoxStyle.Flow style, List<Box> items, long width) {
        long gap = style.columnGap().resolve(width, 0);
        List<FlexLine> lines = new ArrayList<>();
        FlexLine line = new FlexLine(width, gap);
        for (Box item : items) {
            Widths widths = flow.widths(item);
            long base = base(item, widths, width);
            if (style.wrap() && !line.boxes.isEmpty() && line.used + gap + base > width) {
                lines.add(line);
                line = new FlexLine(width, gap);
            }
            line.add(item, base, Math.min(base, widths.min()));
        }
        if (!line.boxes.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static long base(Box item, Widths widths, long width) {
        BoxStyle style = item.style().box();
        long sides = style.margin().resolve(width).horizontal();
        long inner = style.borderBox() ? 0 : Geometry.edges(style, width).horizontal();
        Extent wanted = style.flow().basis().isAuto() ? style.width() : style.flow().basis();
        long base = wanted.resolve(width, Long.MIN_VALUE);
        long most = style.maxWidth().resolve(width, Long.MAX_VALUE / 4) + inner + sides;
        if (base == Long.MIN_VALUE) {
            return Math.min(most, widths.max());
        }
        return Math.min(most, base + inner + sides);
    }

    private void add(Box box, long base, long min) {
        used += base + (boxes.isEmpty() ? 0 : gap);
        boxes.add(box);
        bases.add(base);
        least.add(min);
    }

    List<Item> place(BoxStyle.Flow style) {
        long free = width - used;
        long[] widths = free >= 0 ? grown(free) : shrunk(-free);
        long left = free;
        for (int i = 0; i < widths.length; i++) {
            left -= widths[i] - bases.get(i);
        }
        Spread spread = Spread.of(style.justify(), Math.max(0, left), widths.length);
        List<Item> items = new ArrayList<>(widths.length);
        long x = spread.before();
        for (int i = 0; i < widths.length; i++) {
            items.add(new Item(boxes.get(i), x, widths[i]));
            x += widths[i] + gap + spread.between();
        }
        return items;
    }

    private long[] grown(long free) {
        long sum = 0;
        for (Box box : boxes) {
            sum += box.style().box().flow().grow();
        }
        long[] widths = new long[boxes.size()];
        for (int i = 0; i < widths.length; i++) {
            int grow = boxes.get(i).style().box().flow().grow();
            // Shares that sum to less than one take only that part of the room.
            widths[i] = bases.get(i) + free * grow / Math.max(1000, sum);
        }
        return widths;
    }

    private long[] shrunk(long excess) {
        long[] widths = new long[boxes.size()];
        long room = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = bases.get(i);
            room += bases.get(i) - least.get(i);
        }
        for (int i = 0; i < widths.length; i++) {
            long own = bases.get(i) - least.get(i);
            widths[i] -= room == 0 ? 0 : Math.min(own, Math.round((double) excess * own / room));
        }
        if (excess > room && used > 0) {
            // Even the narrowest contents are too wide: all give in the same proportion, so that
            // nothing leaves the page.
            long sum = 0;
            for (long each : widths) {
                sum += each;
            }
            long gaps = gap * (widths.length - 1);
            long fits = Math.max(0, width - gaps);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = sum == 0 ? 0 : Math.round((double) widths[i] * fits / sum);
            }
        }
        return widths;
    }
}
