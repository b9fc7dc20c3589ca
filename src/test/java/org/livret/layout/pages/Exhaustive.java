package org.livret.layout.pages;

import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;
import org.livret.layout.pages.LineVariants.Variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every way to break a small run into pages, with its own arithmetic: the least cost is what the
/// paginator must find. Pages are left and right in turn, the first one is a right page.
///
/// Notes are lists of heights of lines, called by pieces in order; note areas have no edges.
final class Exhaustive {
    private static final int SPLIT_NOTE = 3_000;
    private static final int OVERLEAF = 100_000;
    private static final int MOST_FACING = 600;
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Strip strip;
    private final Map<String, List<Long>> notes;
    private final LineVariants variants;
    private final long room;
    private final Map<Place, Long> cheapest = new HashMap<>();

    Exhaustive(Strip strip, Map<String, List<Long>> notes, LineVariants variants, long room) {
        this.strip = strip;
        this.notes = notes;
        this.variants = variants;
        this.room = room;
    }

    /// Lines of notes in order; the first line of each note is marked.
    private record NoteLine(String note, long height, boolean first) {}

    long cheapest() {
        return cheapest(0, 0, List.of(), -1);
    }

    /// What the rest of a run depends on.
    private record Place(
            int from, boolean first, boolean left, List<NoteLine> carried, long foot) {}

    private long cheapest(int from, int page, List<NoteLine> carried, long foot) {
        Place place = new Place(from, page == 0, page % 2 == 1, carried, foot);
        Long known = cheapest.get(place);
        if (known == null) {
            known = search(from, page, carried, foot);
            cheapest.put(place, known);
        }
        return known;
    }

    private long search(int from, int page, List<NoteLine> carried, long foot) {
        int count = strip.pieces().size();
        List<NoteLine> old = new ArrayList<>();
        List<NoteLine> rest = new ArrayList<>(carried);
        long most = from == count ? room : room * 3 / 5;
        long above = 0;
        while (!rest.isEmpty() && (old.isEmpty() || above + rest.getFirst().height() <= most)) {
            above += rest.getFirst().height();
            old.add(rest.removeFirst());
        }
        if (from == count) {
            return carried.isEmpty()
                    ? 0
                    : 1_000_000 + split(rest) + cheapest(from, page + 1, rest, -1);
        }
        long best = NEVER;
        List<NoteLine> called = new ArrayList<>();
        for (int to = from + 1; to <= count; to++) {
            for (String note : strip.pieces().get(to - 1).matter().notes()) {
                for (int i = 0; i < notes.get(note).size(); i++) {
                    called.add(new NoteLine(note, notes.get(note).get(i), i == 0));
                }
            }
            for (List<Variant> chosen : choices(from, to)) {
                long used = above + height(from, to);
                long cost = 0;
                for (Variant variant : chosen) {
                    used += variant.height();
                    cost += variant.cost();
                }
                best = Math.min(best, page(from, to, page, foot, rest, called, used, cost));
            }
        }
        return best;
    }

    private long page(
            int from,
            int to,
            int page,
            long foot,
            List<NoteLine> carriedOn,
            List<NoteLine> called,
            long before,
            long chosen) {
        long used = before;
        List<NoteLine> left = new ArrayList<>(called);
        while (!left.isEmpty() && used + left.getFirst().height() <= room) {
            used += left.removeFirst().height();
        }
        if (used > room || left.stream().anyMatch(NoteLine::first)) {
            return NEVER;
        }
        List<NoteLine> later = new ArrayList<>(carriedOn);
        later.addAll(left);
        boolean leftPage = page % 2 == 1;
        boolean last = to == strip.pieces().size() && later.isEmpty();
        long cost = chosen + split(later);
        long ends = -1;
        if (to < strip.pieces().size()) {
            Gap gap = strip.pieces().get(to).gap();
            cost += gap.penalty() + (gap.partsWord() && !leftPage ? OVERLEAF : 0);
        }
        if (!last) {
            long slack = room - used;
            long elastic = elastic(from, to);
            boolean stretched = slack > 0 && slack <= elastic * 3 / 4;
            ends = stretched ? 0 : slack * 1000 / room;
            long ratio = stretched ? slack * 1000 / elastic : 0;
            cost += ends * ends / 10 + ratio * ratio / 10_000;
            cost += foot < 0 || leftPage ? 0 : Math.min(MOST_FACING, 4 * Math.abs(foot - ends));
        } else if (page > 0) {
            long empty = (room - used) * 1000 / room;
            cost += empty > 850 ? 1_500 + (empty - 850) * (empty - 850) / 4 : 0;
        }
        return cost + cheapest(to, page + 1, later, leftPage ? ends : -1);
    }

    private static long split(List<NoteLine> left) {
        return SPLIT_NOTE * left.stream().map(NoteLine::note).distinct().count();
    }

    private long height(int from, int to) {
        long height = 0;
        for (int i = from; i < to; i++) {
            Piece piece = strip.pieces().get(i);
            height += piece.height() + (i > from || i == 0 ? piece.gap().space() : 0);
        }
        return height;
    }

    private long elastic(int from, int to) {
        long elastic = 0;
        for (int i = from + 1; i < to; i++) {
            Gap gap = strip.pieces().get(i).gap();
            elastic += gap.penalty() < Gap.INSIDE ? gap.space() : 0;
        }
        return elastic;
    }

    /// No paragraph, one, or two that are set longer, or shorter.
    private List<List<Variant>> choices(int from, int to) {
        List<Variant> all = new ArrayList<>();
        for (Strip.Lines lines : strip.lines()) {
            LineVariants.Pair pair = variants.of(lines);
            if (pair != null && lines.first() >= from && lines.end() <= to) {
                if (pair.longer() != null) {
                    all.add(pair.longer());
                }
                if (pair.shorter() != null) {
                    all.add(pair.shorter());
                }
            }
        }
        List<List<Variant>> choices = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < all.size(); i++) {
            choices.add(List.of(all.get(i)));
            for (int j = 0; j < i; j++) {
                if (all.get(i).height() > 0 == all.get(j).height() > 0) {
                    choices.add(List.of(all.get(j), all.get(i)));
                }
            }
        }
        return choices;
    }
}
