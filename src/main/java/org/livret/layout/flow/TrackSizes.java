package org.livret.layout.flow;

import org.livret.css.Extent;
import org.livret.css.GridStyle.Track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The sizes of a grid's columns or rows (CSS Grid 2, section 12), in scaled points.
final class TrackSizes {
    private static final long INFINITE = Long.MAX_VALUE / 4;

    private final List<Track> tracks;
    private final long gap;
    private final long available;
    private final long[] base;
    private final long[] limit;

    /// What an item needs in the tracks that it stands in.
    record Item(int first, int span, Widths needs) {}

    /// The length that all tracks and gaps share, less than 0 when it is not known, the gap, and
    /// whether tracks that are `auto` take what others leave.
    record Room(long available, long gap, boolean stretches) {}

    private TrackSizes(List<Track> tracks, Room room) {
        this.tracks = tracks;
        this.gap = room.gap();
        this.available = room.available();
        this.base = new long[tracks.size()];
        this.limit = new long[tracks.size()];
    }

    static long[] of(List<Track> tracks, List<Item> items, Room room) {
        TrackSizes sizes = new TrackSizes(tracks, room);
        sizes.begin();
        sizes.fitContent(items);
        sizes.grow();
        sizes.share(items);
        if (room.stretches()) {
            sizes.stretch();
        }
        return sizes.base;
    }

    private static boolean isShare(Track track) {
        return track.most() instanceof Extent.Fraction;
    }

    private int factor(int track) {
        return tracks.get(track).most() instanceof Extent.Fraction(int thousandths)
                ? thousandths
                : 0;
    }

    /// Percentages of what is not known are as good as `auto`.
    private long fixed(Extent extent) {
        return available < 0
                        && extent instanceof Extent.Linear(long _, int perMille)
                        && perMille != 0
                ? -1
                : extent.resolve(available, -1);
    }

    private boolean fitsLeast(int track) {
        return fixed(tracks.get(track).least()) < 0;
    }

    private boolean fitsMost(int track) {
        return !isShare(tracks.get(track)) && fixed(tracks.get(track).most()) < 0;
    }

    private void begin() {
        for (int i = 0; i < base.length; i++) {
            Track track = tracks.get(i);
            base[i] = Math.max(0, fixed(track.least()));
            long most = isShare(track) ? -1 : fixed(track.most());
            limit[i] = most < 0 ? INFINITE : Math.max(base[i], most);
        }
    }

    // ---- what content needs (section 12.5) ----

    private void fitContent(List<Item> items) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(Item::span));
        for (Item item : sorted) {
            if (item.span() == 1) {
                single(item);
            } else if (spansShare(item)) {
                spreadOverShares(item);
            } else {
                spanning(item);
            }
        }
        for (int i = 0; i < base.length; i++) {
            if (limit[i] == INFINITE && !isShare(tracks.get(i))) {
                limit[i] = base[i];
            }
            limit[i] = Math.max(limit[i], base[i]);
        }
    }

    private void single(Item item) {
        int at = item.first();
        Track track = tracks.get(at);
        Widths needs = item.needs();
        if (fitsLeast(at)) {
            boolean whole = track.least() == Extent.Keyword.MAX_CONTENT;
            long least = whole ? needs.max() : needs.min();
            long cap = track.least().isAuto() ? most(at) : INFINITE;
            base[at] = Math.max(base[at], Math.min(least, cap));
        }
        if (fitsMost(at)) {
            boolean narrow = track.most() == Extent.Keyword.MIN_CONTENT;
            long most = narrow ? needs.min() : needs.max();
            long cap = track.limit().resolve(Math.max(0, available), INFINITE);
            long had = limit[at] == INFINITE ? 0 : limit[at];
            limit[at] = Math.max(Math.max(base[at], had), Math.min(most, cap));
        }
        limit[at] = Math.max(limit[at], base[at]);
    }

    /// What an automatic least size goes up to: the fixed largest size of its track.
    private long most(int track) {
        long fixed = isShare(tracks.get(track)) ? -1 : fixed(tracks.get(track).most());
        return fixed < 0 ? INFINITE : fixed;
    }

    private boolean spansShare(Item item) {
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            if (isShare(tracks.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void spreadOverShares(Item item) {
        long extra = item.needs().min() - sum(base, item);
        long factors = 0;
        int shares = 0;
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            factors += factor(i);
            shares += isShare(tracks.get(i)) ? 1 : 0;
        }
        for (int i = item.first(); extra > 0 && i < item.first() + item.span(); i++) {
            if (isShare(tracks.get(i))) {
                base[i] += factors == 0 ? extra / shares : part(extra, factor(i), factors);
            }
        }
    }

    private void spanning(Item item) {
        boolean[] fits = new boolean[base.length];
        boolean[] whole = new boolean[base.length];
        boolean[] grows = new boolean[base.length];
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            fits[i] = fitsLeast(i);
            whole[i] = tracks.get(i).least() == Extent.Keyword.MAX_CONTENT;
            grows[i] = fitsMost(i);
        }
        spread(base, item, item.needs().min(), fits);
        spread(base, item, item.needs().max(), whole);
        long[] largest = limit.clone();
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            largest[i] = largest[i] == INFINITE ? base[i] : Math.max(base[i], largest[i]);
        }
        spread(largest, item, item.needs().max(), grows);
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            limit[i] = grows[i] ? largest[i] : Math.max(limit[i], base[i]);
        }
    }

    /// Makes tracks that may grow larger by equal parts, until the item has room.
    private void spread(long[] sizes, Item item, long needed, boolean[] may) {
        int count = 0;
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            count += may[i] ? 1 : 0;
        }
        long extra = needed - sum(sizes, item);
        for (int i = item.first(); extra > 0 && i < item.first() + item.span(); i++) {
            if (may[i]) {
                long own = extra / count--;
                sizes[i] += own;
                extra -= own;
            }
        }
    }

    private long sum(long[] sizes, Item item) {
        long sum = gap * (item.span() - 1);
        for (int i = item.first(); i < item.first() + item.span(); i++) {
            sum += sizes[i];
        }
        return sum;
    }

    // ---- what is left over ----

    private long free() {
        return available - Arrays.stream(base).sum() - gap * Math.max(0, base.length - 1);
    }

    /// Up to their limits, tracks grow by equal parts (section 12.6).
    private void grow() {
        if (available < 0) {
            for (int i = 0; i < base.length; i++) {
                base[i] = limit[i] == INFINITE ? base[i] : limit[i];
            }
            return;
        }
        long free = free();
        boolean again = true;
        while (free > 0 && again) {
            int growing = 0;
            for (int i = 0; i < base.length; i++) {
                growing += grows(i) ? 1 : 0;
            }
            again = false;
            long rest = free;
            for (int i = 0; i < base.length && growing > 0; i++) {
                if (grows(i)) {
                    long own = Math.min(rest / growing--, limit[i] - base[i]);
                    base[i] += own;
                    rest -= own;
                    again |= own > 0;
                }
            }
            free = rest;
        }
    }

    private boolean grows(int track) {
        return !isShare(tracks.get(track)) && base[track] < limit[track];
    }

    /// What is left goes to fractions; a track whose share would be less than its content keeps
    /// that (section 12.7).
    private void share(List<Item> items) {
        if (available < 0) {
            shareUnknown(items);
            return;
        }
        boolean[] kept = new boolean[base.length];
        while (true) {
            long space = available - gap * Math.max(0, base.length - 1);
            long factors = 0;
            for (int i = 0; i < base.length; i++) {
                boolean shares = isShare(tracks.get(i)) && !kept[i];
                space -= shares ? 0 : base[i];
                factors += shares ? factor(i) : 0;
            }
            if (factors == 0) {
                return;
            }
            // Shares that sum to less than one take only that part of the room.
            long whole = Math.max(1000, factors);
            boolean again = false;
            for (int i = 0; i < base.length; i++) {
                boolean shares = isShare(tracks.get(i)) && !kept[i];
                if (shares && part(Math.max(0, space), factor(i), whole) < base[i]) {
                    kept[i] = true;
                    again = true;
                }
            }
            if (!again) {
                deal(space, whole, kept);
                return;
            }
        }
    }

    private void deal(long space, long whole, boolean[] kept) {
        long dealt = 0;
        long factors = 0;
        for (int i = 0; i < base.length; i++) {
            if (isShare(tracks.get(i)) && !kept[i]) {
                // Cut out of the running sum, so that together the shares are exact.
                factors += factor(i);
                long due = part(Math.max(0, space), factors, whole);
                base[i] = due - dealt;
                dealt = due;
            }
        }
    }

    /// Without a length to share, a fraction is as large as the largest content asks for.
    private void shareUnknown(List<Item> items) {
        double unit = 0;
        for (int i = 0; i < base.length; i++) {
            if (isShare(tracks.get(i))) {
                unit = Math.max(unit, (double) base[i] / Math.max(1000, factor(i)));
            }
        }
        for (Item item : items) {
            long rest = item.needs().max() - gap * (item.span() - 1);
            long factors = 0;
            for (int i = item.first(); i < item.first() + item.span(); i++) {
                rest -= isShare(tracks.get(i)) ? 0 : base[i];
                factors += factor(i);
            }
            unit = factors == 0 ? unit : Math.max(unit, (double) rest / Math.max(1000, factors));
        }
        for (int i = 0; i < base.length; i++) {
            if (isShare(tracks.get(i))) {
                base[i] = Math.max(base[i], Math.round(unit * factor(i)));
            }
        }
    }

    /// Tracks that are `auto` take equal parts of what nobody took (section 12.8).
    private void stretch() {
        long free = available < 0 ? 0 : free();
        int count = 0;
        for (Track track : tracks) {
            count += isStretching(track) ? 1 : 0;
        }
        for (int i = 0; free > 0 && i < base.length; i++) {
            if (isStretching(tracks.get(i))) {
                long own = free / count--;
                base[i] += own;
                free -= own;
            }
        }
    }

    private static boolean isStretching(Track track) {
        return track.most().isAuto();
    }

    private static long part(long amount, long share, long whole) {
        return Math.round((double) amount * share / whole);
    }
}
