package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.Extent;

import java.util.ArrayList;
import java.util.List;

/// One line of a flex row with the items' main sizes (CSS Flexbox 1, section 9.7). Sizes are of
/// margin boxes. Items shrink in proportion to their base size, down to their min-content.
final class FlexLine {
    private final List<Main> items = new ArrayList<>();
    private final long width;
    private final long gap;
    private long used;
    private long least;

    private FlexLine(long width, long gap) {
        this.width = width;
        this.gap = gap;
    }

    /// An item's sizes along the line: where it starts from, and what it may not leave; `inner` is
    /// the base without edges.
    private record Main(Box box, long base, long inner, long least, long most) {
        long clamped() {
            return Math.max(least, Math.min(most, base));
        }

        long factor(boolean grows) {
            BoxStyle.FlowItem item = box.style().box().flow().item();
            return grows ? item.grow() : item.shrink();
        }
    }

    /// An item with its place along the row: the left edge and the width of its margin box.
    record Item(Box box, long left, long width) {}

    /// The lines of items: one, unless they may wrap.
    static List<FlexLine> of(Flow flow, BoxStyle.Flow style, List<Box> items, long width) {
        long gap = style.columnGap().resolve(width, 0);
        List<FlexLine> lines = new ArrayList<>();
        FlexLine line = new FlexLine(width, gap);
        for (Box item : items) {
            Main main = main(flow, item, new Share(width, gap, items.size()));
            boolean full = !line.items.isEmpty() && line.used + gap + main.clamped() > width;
            if (style.flex().wrap() && full) {
                lines.add(line);
                line = new FlexLine(width, gap);
            }
            line.add(main);
        }
        if (!line.items.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /// What a row is shared by.
    private record Share(long width, long gap, int items) {
        long equal() {
            return Math.max(0, (width - gap * (items - 1)) / items);
        }
    }

    private static Main main(Flow flow, Box item, Share share) {
        Widths widths = flow.widths(item);
        BoxStyle style = item.style().box();
        long width = share.width();
        long margins = style.margin().resolve(width).horizontal();
        long edges = Geometry.edges(style, width).horizontal();
        long outer = margins + (style.borderBox() ? 0 : edges);
        BoxStyle.FlowItem own = style.flow().item();
        Extent wanted = own.basis().isAuto() ? style.width() : own.basis();
        long base = wanted.resolve(width, Long.MIN_VALUE);
        if (base == Long.MIN_VALUE) {
            base = wanted == Extent.Keyword.MIN_CONTENT ? widths.min() : widths.max();
        } else {
            base += outer;
        }
        long most = style.maxWidth().resolve(width, Long.MAX_VALUE / 4) + outer;
        long given = style.width().resolve(width, Long.MAX_VALUE / 4) + outer;
        // A word wider than the whole row has to be broken anyway: it claims no more than its part,
        // but room for some letters.
        long narrowest = flow.innerWidths(item).min() + edges + margins;
        long part = Math.min(width, Math.max(share.equal(), Geometry.NARROWEST));
        long content = narrowest > width ? part : narrowest;
        long least =
                style.minWidth() instanceof Extent.Linear
                        ? style.minWidth().resolve(width, 0) + outer
                        : Math.min(content, Math.min(given, most));
        long kept = own.shrink() == 0 ? Math.max(least, Math.min(base, most)) : least;
        return new Main(
                item, base, Math.max(0, base - margins - edges), kept, Math.max(kept, most));
    }

    private void add(Main item) {
        long between = items.isEmpty() ? 0 : gap;
        used += between + item.clamped();
        least += between + item.least();
        items.add(item);
    }

    /// The width that the line needs when every item is as narrow as may be.
    long needed() {
        return least;
    }

    int size() {
        return items.size();
    }

    /// The items in as few lines as they have room in, which hold as equally many as may be; one
    /// that has no room even alone stands alone.
    List<FlexLine> apart() {
        for (int lines = 2; lines < items.size(); lines++) {
            List<FlexLine> parts = inLines(lines);
            if (parts.stream().allMatch(part -> part.least <= width)) {
                return parts;
            }
        }
        return inLines(items.size());
    }

    private List<FlexLine> inLines(int count) {
        int each = (items.size() + count - 1) / count;
        List<FlexLine> lines = new ArrayList<>(count);
        for (int from = 0; from < items.size(); from += each) {
            FlexLine line = new FlexLine(width, gap);
            items.subList(from, Math.min(items.size(), from + each)).forEach(line::add);
            lines.add(line);
        }
        return lines;
    }

    // ---- sizes and places ----

    List<Item> place(BoxStyle.Flow style, boolean mirrored) {
        long[] sizes = sizes();
        long free = width - gap * (sizes.length - 1);
        int autos = 0;
        for (int i = 0; i < sizes.length; i++) {
            free -= sizes[i];
            autos += autos(items.get(i).box());
        }
        // Margins that are auto take what is free before anything else.
        long auto = autos == 0 ? 0 : Math.max(0, free) / autos;
        Justify justify = autos > 0 ? Justify.START : style.alignment().justifyContent();
        Spread spread = Spread.of(justify, free, sizes.length);
        List<Item> placed = new ArrayList<>(sizes.length);
        long x = spread.before();
        for (int i = 0; i < sizes.length; i++) {
            Box box = items.get(i).box();
            x += box.style().box().margin().left().isAuto() ? auto : 0;
            long left = mirrored ? width - x - sizes[i] : x;
            placed.add(new Item(box, left, sizes[i]));
            x += sizes[i] + gap + spread.between();
            x += box.style().box().margin().right().isAuto() ? auto : 0;
        }
        return placed;
    }

    private static int autos(Box box) {
        BoxStyle style = box.style().box();
        return (style.margin().left().isAuto() ? 1 : 0) + (style.margin().right().isAuto() ? 1 : 0);
    }

    private long[] sizes() {
        boolean grows = used <= width;
        long[] sizes = new long[items.size()];
        boolean[] frozen = new boolean[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            Main item = items.get(i);
            sizes[i] = item.clamped();
            frozen[i] =
                    item.factor(grows) == 0
                            || (grows ? item.base() > sizes[i] : item.base() < sizes[i]);
        }
        long initial = free(sizes, frozen);
        while (!isAll(frozen)) {
            deal(sizes, frozen, grows, initial);
        }
        fit(sizes);
        return sizes;
    }

    private static boolean isAll(boolean[] frozen) {
        for (boolean each : frozen) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private long free(long[] sizes, boolean[] frozen) {
        long free = width - gap * (sizes.length - 1);
        for (int i = 0; i < sizes.length; i++) {
            free -= frozen[i] ? sizes[i] : items.get(i).base();
        }
        return free;
    }

    /// Deals what is free out among items that are not frozen, and freezes those that would leave
    /// their limits, or all of them.
    private void deal(long[] sizes, boolean[] frozen, boolean grows, long initial) {
        long free = free(sizes, frozen);
        long factors = 0;
        double scaled = 0;
        for (int i = 0; i < sizes.length; i++) {
            Main item = items.get(i);
            factors += frozen[i] ? 0 : item.factor(grows);
            scaled += frozen[i] ? 0 : (double) item.factor(grows) * item.inner();
        }
        if (factors < 1000) {
            // Shares that sum to less than one take only that part of the room.
            long part = initial * factors / 1000;
            free = Math.abs(part) < Math.abs(free) ? part : free;
        }
        long violation = 0;
        long[] wanted = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (!frozen[i]) {
                Main item = items.get(i);
                double share =
                        grows
                                ? (double) item.factor(true) / factors
                                : scaled == 0 ? 0 : item.factor(false) * item.inner() / scaled;
                wanted[i] = item.base() + Math.round(free * share);
                sizes[i] = Math.max(item.least(), Math.min(item.most(), wanted[i]));
                violation += sizes[i] - wanted[i];
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            boolean tight = sizes[i] > wanted[i];
            boolean wide = sizes[i] < wanted[i];
            frozen[i] |= violation == 0 || (violation > 0 ? tight : wide);
        }
    }

    /// Where even the narrowest items have no room, all give in the same proportion, so that
    /// nothing leaves the page.
    private void fit(long[] sizes) {
        long sum = 0;
        for (long each : sizes) {
            sum += each;
        }
        long room = Math.max(0, width - gap * (sizes.length - 1));
        if (sum <= room + sizes.length) {
            return;
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.round((double) sizes[i] * room / sum);
        }
    }
}
