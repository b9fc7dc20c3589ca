package org.livret.layout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The paginator against a search of every way to break a run.
class PageBreakerTest {
    private static final Span SPAN = Span.of(SourceFile.unread("test"));
    private static final long ROOM = 1000;

    private static Strip strip(List<Piece> pieces) {
        return new Strip(pieces, List.of(), List.of(), List.of(), 0);
    }

    private static Piece piece(long gap, int penalty, long height) {
        return new Piece(new Gap(gap, penalty), 0, height, -1, Piece.Matter.NONE, false, SPAN);
    }

    private static List<PagePlan> plan(Strip strip) {
        Sheet sheet = Sheets.of(ROOM);
        return PageBreaker.plan(strip, NoteBook.EMPTY, _ -> sheet);
    }

    @Test
    void isAsGoodAsTryingEverything() {
        int[] penalties = {0, 0, 0, 0, Gap.HYPHEN, Gap.WIDOW, Gap.INSIDE, Gap.KEEP};
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = new ArrayList<>();
            int count = 1 + random.nextInt(13);
            for (int i = 0; i < count; i++) {
                pieces.add(
                        piece(
                                random.nextInt(3) * 50L,
                                penalties[random.nextInt(penalties.length)],
                                50 + random.nextInt(6) * 70L));
            }
            long planned = 0;
            for (PagePlan page : plan(strip(pieces))) {
                planned += page.cost();
            }
            assertThat(planned).as("seed %d", seed).isEqualTo(cheapest(pieces, 0, true));
        }
    }

    /// The least cost of the pieces from `from` on, by trying every end of the page that starts
    /// there.
    private static long cheapest(List<Piece> pieces, int from, boolean first) {
        if (from == pieces.size()) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        long height = first ? pieces.getFirst().gap().space() : 0;
        for (int to = from + 1; to <= pieces.size(); to++) {
            height +=
                    pieces.get(to - 1).height()
                            + (to - 1 > from ? pieces.get(to - 1).gap().space() : 0);
            if (height > ROOM) {
                break;
            }
            best = Math.min(best, cost(pieces, to, height, first) + cheapest(pieces, to, false));
        }
        return best;
    }

    private static long cost(List<Piece> pieces, int to, long height, boolean first) {
        long empty = (ROOM - height) * 1000 / ROOM;
        if (to == pieces.size()) {
            return empty > 850 && !first ? 1500 + (empty - 850) * (empty - 850) / 4 : 0;
        }
        return pieces.get(to).gap().penalty() + empty * empty / 10;
    }

    @Test
    void takesEveryPieceOnceWhateverItsHeight() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                pieces.add(
                        piece(
                                random.nextInt(300) - 50L,
                                random.nextInt(4) == 0 ? Gap.FORBIDDEN : 0,
                                random.nextInt(1300)));
            }
            int next = 0;
            for (PagePlan page : plan(strip(pieces))) {
                assertThat(page.from()).isEqualTo(next);
                next = page.to();
            }
            assertThat(next).isEqualTo(60);
        }
    }

    @Test
    void ofEqualWaysTheFullerPagesComeFirst() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pieces.add(piece(0, 0, 250));
        }
        assertThat(plan(strip(pieces))).extracting(PagePlan::to).containsExactly(4, 7);
    }
}
