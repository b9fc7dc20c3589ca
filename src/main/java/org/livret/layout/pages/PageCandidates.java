package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.LineGrid;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripHeights;
import org.livret.layout.pages.LineVariants.Variant;
import org.livret.layout.pages.PagePlan.NotePart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ways to fill one page of a run: where it may end, with which notes, and with which
/// paragraphs set longer or shorter.
final class PageCandidates {
    /// Of more places than this where a page may end, only the last ones are pursued.
    private static final int MOST = 400;

    private final Strip strip;
    private final NoteBook notes;
    private final LineVariants variants;
    private final int count;
    private final StripHeights heights;
    private final long[] repeated;
    private final long[] footed;
    private final List<List<String>> calls;

    /// The paragraph that ends before a piece, by its index; -1 where none does.
    private final int[] ending;

    PageCandidates(Strip strip, NoteBook notes, LineVariants variants) {
        this.strip = strip;
        this.notes = notes;
        this.variants = variants;
        this.count = strip.pieces().size();
        this.heights = new StripHeights(strip);
        this.repeated = new long[count + 1];
        this.footed = new long[count + 1];
        this.calls = new ArrayList<>(count);
        this.ending = new int[count + 1];
        measure();
    }

    private void measure() {
        Set<String> called = new HashSet<>();
        for (Piece piece : strip.pieces()) {
            calls.add(notes.brought(piece.matter().notes(), called));
        }
        for (Strip.Repeat repeat : strip.repeats()) {
            for (int i = repeat.first() + 1; i <= repeat.last(); i++) {
                repeated[i] += repeat.heads(i) ? repeat.head().height() : 0;
                footed[i] += repeat.feet(i) ? repeat.foot().height() : 0;
            }
        }
        Arrays.fill(ending, -1);
        for (int i = 0; i < strip.lines().size(); i++) {
            ending[strip.lines().get(i).end()] = i;
        }
    }

    /// Where a page begins: before which piece, and what of notes is still to come.
    record Start(int at, List<NotePart> carried) {}

    /// Whether a page holds all that it should.
    enum Kind {
        WHOLE,
        /// Notes do not begin on the page of their call.
        NOTES_MOVED,
        /// What stands there is taller than the page.
        OVERFULL,
        ONLY_NOTES
    }

    /// A page that could end before the piece `to`, what of notes stands on it, and what of them is
    /// left for later pages.
    record Candidate(
            int to, List<NotePart> notes, List<NotePart> left, long used, Kind kind, Pick lines) {}

    /// Paragraphs of a page that are set longer or shorter.
    record Pick(List<Variant> variants, long height, long cost) {
        static final Pick NONE = new Pick(List.of(), 0, 0);

        static Pick of(Variant... variants) {
            long height = 0;
            long cost = 0;
            for (Variant variant : variants) {
                height += variant.height();
                cost += variant.cost();
            }
            return new Pick(List.of(variants), height, cost);
        }
    }

    /// The cheapest variants of the paragraphs of a page, as many as a page may take.
    private static final class Best {
        private @Nullable Variant longer;
        private @Nullable Variant second;
        private @Nullable Variant shorter;
        private @Nullable Variant secondShorter;

        void add(LineVariants.@Nullable Pair pair) {
            if (pair == null) {
                return;
            }
            Variant more = pair.longer();
            if (more != null && isCheaper(more, longer)) {
                second = longer;
                longer = more;
            } else if (more != null && isCheaper(more, second)) {
                second = more;
            }
            Variant less = pair.shorter();
            if (less != null && isCheaper(less, shorter)) {
                secondShorter = shorter;
                shorter = less;
            } else if (less != null && isCheaper(less, secondShorter)) {
                secondShorter = less;
            }
        }

        private static boolean isCheaper(Variant a, @Nullable Variant b) {
            return b == null || a.cost() < b.cost();
        }

        List<Pick> picks() {
            List<Pick> picks = new ArrayList<>(4);
            if (longer != null) {
                picks.add(Pick.of(longer));
                if (second != null) {
                    picks.add(Pick.of(longer, second));
                }
            }
            if (shorter != null) {
                picks.add(Pick.of(shorter));
                if (secondShorter != null) {
                    picks.add(Pick.of(shorter, secondShorter));
                }
            }
            return picks;
        }
    }

    /// The ways to fill a page; there is always one.
    List<Candidate> from(Start start, Sheet sheet) {
        if (start.at() == count) {
            return List.of(onlyNotes(start, sheet));
        }
        List<Candidate> candidates = new Page(start, sheet).candidates();
        if (candidates.isEmpty() && start.carried().isEmpty()) {
            candidates = withoutNotes(start, sheet);
        }
        if (candidates.isEmpty()) {
            return List.of(
                    start.carried().isEmpty() ? forced(start, sheet) : onlyNotes(start, sheet));
        }
        int skipped = Math.max(0, candidates.size() - MOST);
        return candidates.subList(skipped, candidates.size());
    }

    /// What a page costs by.
    PageCosts.Page page(PageBreaker.Place place, Sheet sheet, Candidate c) {
        boolean only = c.kind() == Kind.ONLY_NOTES;
        return new PageCosts.Page(
                sheet,
                only || c.to() == count ? null : strip.pieces().get(c.to()).gap(),
                c.to() == count && c.left().isEmpty(),
                place.page() > 0,
                only ? 0 : heights.elastic(place.at(), c.to()),
                only ? LineGrid.NONE : heights.grid(place.at(), c.to()),
                sheet.context().left() ? -1 : place.foot());
    }

    // ---- notes ----

    /// Notes on a page: the parts that stand there, what is left, and the height of the parts.
    private record Placed(List<NotePart> parts, List<NotePart> left, long height) {}

    /// Puts as much of notes and floats as fits into `room`, notes first; at least one line or one
    /// float when `forced`. What comes after something that is left over is left over too.
    private Placed place(List<NotePart> wanted, long room, boolean forced) {
        List<NotePart> parts = new ArrayList<>();
        List<NotePart> left = new ArrayList<>();
        long height = 0;
        for (boolean note : new boolean[] {true, false}) {
            int before = left.size();
            for (NotePart part : wanted) {
                NoteBook.SetNote set = notes.note(part.note());
                if (set == null || set.isNote() != note) {
                    continue;
                }
                int to = part.from();
                while (left.size() == before
                        && to < part.to()
                        && (height + set.height(part.from(), to + 1) <= room
                                || (forced && parts.isEmpty() && to == part.from()))) {
                    to++;
                }
                if (to > part.from()) {
                    parts.add(new NotePart(part.note(), part.from(), to));
                    height += set.height(part.from(), to);
                }
                if (to < part.to()) {
                    left.add(new NotePart(part.note(), to, part.to()));
                }
            }
        }
        return new Placed(parts, left, height);
    }

    /// What the note area's edges cost when notes are among these.
    private long edges(List<NotePart> parts, Sheet sheet) {
        for (NotePart part : parts) {
            NoteBook.SetNote set = notes.note(part.note());
            if (set != null && set.isNote()) {
                return sheet.aboveNotes();
            }
        }
        return 0;
    }

    /// What was left over of notes comes first; it leaves two fifths of the page to the text when
    /// there is more.
    private Placed carried(Start start, Sheet sheet, boolean alone) {
        if (start.carried().isEmpty()) {
            return new Placed(List.of(), List.of(), 0);
        }
        long room = sheet.room() - sheet.aboveNotes();
        return place(start.carried(), alone ? room : room * 3 / 5, true);
    }

    /// Takes down the notes that a piece calls.
    private void call(int piece, List<NotePart> called) {
        for (String id : calls.get(piece)) {
            NoteBook.SetNote set = notes.note(id);
            if (set != null) {
                called.add(new NotePart(id, 0, set.size()));
            }
        }
    }

    private static List<NotePart> joined(List<NotePart> first, List<NotePart> second) {
        if (first.isEmpty()) {
            return List.copyOf(second);
        }
        List<NotePart> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    // ---- text ----

    /// The height of the pieces with what is repeated above and below them; the gap at the top of a
    /// page is dropped, but for the first page of the run.
    private long body(int from, int to) {
        return heights.between(from, to, from == 0) + repeated[from] + footed[to];
    }

    /// Whether a break before a piece is no other than one after it.
    private boolean isNothing(int at) {
        return at < count
                && strip.pieces().get(at).height() == 0
                && strip.pieces().get(at).matter().notes().isEmpty()
                && strip.pieces().get(at).matter().marks().isEmpty();
    }

    /// Whether a page must end before a piece.
    private boolean mustTurn(int at) {
        return at < count && strip.pieces().get(at).gap().turn() == Gap.Turn.PAGE;
    }

    /// One page, filled piece by piece.
    private final class Page {
        private final Start start;
        private final Sheet sheet;
        private final Placed carried;
        private final long carriedEdges;
        private final Best best = new Best();
        private final List<NotePart> called = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private long full;
        private long noted;
        private long least;

        Page(Start start, Sheet sheet) {
            this.start = start;
            this.sheet = sheet;
            this.carried = PageCandidates.this.carried(start, sheet, false);
            this.carriedEdges = edges(carried.parts(), sheet);
        }

        List<Candidate> candidates() {
            for (int to = start.at() + 1; to <= count; to++) {
                piece(to);
                if (!mustTurn(to) && (isNothing(to) || isSlackColumns(to))) {
                    continue;
                }
                long edges = Math.max(edges(called, sheet), carriedEdges);
                long above = body(start.at(), to) + carried.height() + edges;
                boolean fits = candidate(to, above, Pick.NONE);
                if (best.longer != null || best.shorter != null) {
                    for (Pick pick : best.picks()) {
                        candidate(to, above + pick.height(), pick);
                    }
                }
                if (mustTurn(to) || (!fits && above - variants.mostSaved() > sheet.room())) {
                    break;
                }
            }
            return candidates;
        }

        /// Adds the last piece of a page.
        private void piece(int to) {
            for (String id : calls.get(to - 1)) {
                NoteBook.SetNote set = notes.note(id);
                if (set != null) {
                    long height = set.height(0, set.size());
                    least = set.isNote() ? noted + set.height(0, 1) : least;
                    noted += set.isNote() ? height : 0;
                    full += height;
                    called.add(new NotePart(id, 0, set.size()));
                }
            }
            if (ending[to] >= 0) {
                Strip.Lines paragraph = strip.lines().get(ending[to]);
                if (paragraph.first() >= start.at()) {
                    best.add(variants.of(paragraph));
                }
            }
        }

        /// Adds the page that ends before a piece, if it fits.
        private boolean candidate(int to, long above, Pick lines) {
            long room = sheet.room() - above;
            if (full <= room) {
                candidates.add(
                        new Candidate(
                                to,
                                joined(carried.parts(), called),
                                carried.left(),
                                above + full,
                                Kind.WHOLE,
                                lines));
                return true;
            }
            if (called.isEmpty() || least > room) {
                return false;
            }
            Placed split = place(called, room, false);
            candidates.add(
                    new Candidate(
                            to,
                            joined(carried.parts(), split.parts()),
                            joined(carried.left(), split.left()),
                            above + split.height(),
                            Kind.WHOLE,
                            lines));
            return true;
        }

        /// Whether a page that ends here would cut columns while there is still plenty of room for
        /// them.
        private boolean isSlackColumns(int to) {
            long tall = heights.atLeast(start.at(), to) + repeated[start.at()];
            return heights.cutsColumns(to) && tall * 10 < sheet.room() * 6;
        }
    }

    // ---- pages that cannot be as they should ----

    /// Pages whose text fits, but whose notes do not even begin there.
    private List<Candidate> withoutNotes(Start start, Sheet sheet) {
        List<Candidate> candidates = new ArrayList<>();
        List<NotePart> called = new ArrayList<>();
        for (int to = start.at() + 1; to <= count; to++) {
            call(to - 1, called);
            long room = sheet.room() - body(start.at(), to);
            if (room < 0) {
                break;
            }
            candidates.add(placed(start, sheet, to, called, Kind.NOTES_MOVED));
            if (mustTurn(to)) {
                break;
            }
        }
        return candidates;
    }

    /// A piece that fits no page, by itself or with its notes.
    private Candidate forced(Start start, Sheet sheet) {
        List<NotePart> called = new ArrayList<>();
        call(start.at(), called);
        return placed(start, sheet, start.at() + 1, called, Kind.OVERFULL);
    }

    /// A page with as much of its notes as it has room for.
    private Candidate placed(Start start, Sheet sheet, int to, List<NotePart> called, Kind kind) {
        long body = body(start.at(), to);
        long room = sheet.room() - body - edges(called, sheet);
        Placed placed = place(called, Math.max(0, room), false);
        long used = body + edges(placed.parts(), sheet) + placed.height();
        return new Candidate(to, placed.parts(), placed.left(), used, kind, Pick.NONE);
    }

    private Candidate onlyNotes(Start start, Sheet sheet) {
        Placed placed = carried(start, sheet, true);
        long used = edges(placed.parts(), sheet) + placed.height();
        return new Candidate(
                start.at(), placed.parts(), placed.left(), used, Kind.ONLY_NOTES, Pick.NONE);
    }
}
