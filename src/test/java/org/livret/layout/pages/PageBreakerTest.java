package org.livret.layout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Rect;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.Widths;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.OtherLines;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.inline.SetLetter;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The paginator against a search of every way to break a run.
class PageBreakerTest {
    private static final Span SPAN = Span.of(SourceFile.unread("test"));
    private static final long ROOM = 1000;
    private static final Sheet LEFT = Sheets.of(ROOM, true);
    private static final Sheet RIGHT = Sheets.of(ROOM, false);

    private static Strip strip(List<Piece> pieces) {
        return strip(pieces, List.of());
    }

    private static Strip strip(List<Piece> pieces, List<Strip.Lines> lines) {
        return new Strip(pieces, List.of(), List.of(), List.of(), lines, 0);
    }

    private static Piece piece(long gap, int penalty, long height, List<String> notes) {
        Piece.Matter matter = new Piece.Matter(List.of(), notes, List.of(), Optional.empty());
        return new Piece(new Gap(gap, penalty), 0, height, -1, matter, false, SPAN);
    }

    private static Piece piece(long gap, int penalty, long height) {
        return piece(gap, penalty, height, List.of());
    }

    private static List<PagePlan> plan(Strip strip, NoteBook notes, LineVariants variants) {
        return plan(strip, notes, variants, Long.MAX_VALUE);
    }

    private static List<PagePlan> plan(
            Strip strip, NoteBook notes, LineVariants variants, long most) {
        return PageBreaker.plan(
                new PageBreaker.Run(strip, notes, i -> i % 2 == 1 ? LEFT : RIGHT, variants), most);
    }

    private static List<PagePlan> plan(Strip strip) {
        return plan(strip, NoteBook.EMPTY, variants(strip));
    }

    private static long cost(List<PagePlan> plans) {
        long cost = 0;
        for (PagePlan page : plans) {
            cost += page.cost();
        }
        return cost;
    }

    /// Paragraphs are set as lines of 60 without anything in them, as many as are asked for.
    private static LineVariants variants(Strip strip) {
        ParagraphSetter setter =
                new ParagraphSetter() {
                    @Override
                    public long baseline(ComputedStyle style) {
                        return 0;
                    }

                    @Override
                    public Optional<SetLetter> letter(Box.Paragraph paragraph) {
                        return Optional.empty();
                    }

                    @Override
                    public List<Line> lines(
                            Box.Paragraph paragraph, Measure measure, PageFacts facts) {
                        return of((int) measure.rest().width());
                    }

                    @Override
                    public OtherLines otherLines(
                            Box.Paragraph paragraph, Measure measure, PageFacts facts, int count) {
                        return new OtherLines(of(count + 1), of(count - 1));
                    }

                    private static List<Line> of(int count) {
                        Box.Source source = new Box.Source(SPAN, -1, 0);
                        Line line = new Line(60, 0, List.of(), List.of(), List.of(), false, source);
                        return Collections.nCopies(count, line);
                    }

                    @Override
                    public Widths widths(Box.Paragraph paragraph, PageFacts facts) {
                        return Widths.ZERO;
                    }

                    @Override
                    public List<Fragment> drawing(
                            Picture.Drawing drawing, Rect area, Tag tag, Span span) {
                        return List.of();
                    }

                    @Override
                    public long textWidth(String text, Picture.Font font) {
                        return 0;
                    }
                };
        return new LineVariants(strip, setter, PageFacts.UNKNOWN);
    }

    private static final int[] PENALTIES = {
        0, 0, 0, 0, Gap.HYPHEN, Gap.ORPHAN, Gap.WIDOW, Gap.INSIDE, Gap.KEEP
    };

    @Test
    void isAsGoodAsTryingEverything() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = new ArrayList<>();
            int count = 1 + random.nextInt(13);
            for (int i = 0; i < count; i++) {
                pieces.add(
                        piece(
                                random.nextInt(3) * 50L,
                                PENALTIES[random.nextInt(PENALTIES.length)],
                                50 + random.nextInt(6) * 70L));
            }
            Strip strip = strip(pieces);
            Exhaustive all = new Exhaustive(strip, Map.of(), variants(strip), ROOM);
            assertThat(cost(plan(strip))).as("seed %d", seed).isEqualTo(all.cheapest());
        }
    }

    @Test
    void isAsGoodAsTryingEverythingWithNotes() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Map<String, List<Long>> notes = new LinkedHashMap<>();
            List<Piece> pieces = new ArrayList<>();
            int count = 2 + random.nextInt(9);
            for (int i = 0; i < count; i++) {
                List<String> called = new ArrayList<>();
                for (int n = random.nextInt(5) - 2; n > 0; n--) {
                    String id = "n" + notes.size();
                    notes.put(id, Collections.nCopies(1 + random.nextInt(5), 60L));
                    called.add(id);
                }
                pieces.add(
                        piece(
                                random.nextInt(3) * 20L,
                                PENALTIES[random.nextInt(PENALTIES.length)],
                                50 + random.nextInt(4) * 50L,
                                called));
            }
            Strip strip = strip(pieces);
            Map<String, Strip> set = new LinkedHashMap<>();
            notes.forEach((id, lines) ->
                    set.put(id, strip(lines.stream().map(h -> piece(0, 0, h)).toList())));
            LineVariants none = variants(strip);
            assertThat(cost(plan(strip, NoteBook.of(set), none)))
                    .as("seed %d", seed)
                    .isEqualTo(new Exhaustive(strip, notes, none, ROOM).cheapest());
        }
    }

    @Test
    void isAsGoodAsTryingEverythingWithLongerAndShorterParagraphs() {
        int helped = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = new ArrayList<>();
            List<Strip.Lines> paragraphs = new ArrayList<>();
            for (int p = 2 + random.nextInt(2); p > 0; p--) {
                int count = 5 + random.nextInt(4);
                paragraphs.add(
                        new Strip.Lines(
                                pieces.size(), count, Sheets.paragraph(), Measure.of(count)));
                for (int i = 0; i < count; i++) {
                    boolean stranded = i > 0 && (i == 1 || i == count - 1);
                    pieces.add(piece(i == 0 ? 30 : 0, stranded ? Gap.WIDOW : 0, 60));
                }
            }
            Strip strip = strip(pieces, paragraphs);
            LineVariants variants = variants(strip);
            long plain = cost(plan(strip, NoteBook.EMPTY, variants));
            variants.learn(
                    List.of(new PagePlan(0, pieces.size(), List.of(), 0, 0, 1000, List.of())));
            long fitted = cost(plan(strip, NoteBook.EMPTY, variants));
            assertThat(fitted)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(plain)
                    .isEqualTo(new Exhaustive(strip, Map.of(), variants, ROOM).cheapest());
            assertThat(cost(plan(strip, NoteBook.EMPTY, variants, plain))).isEqualTo(fitted);
            helped += fitted < plain ? 1 : 0;
        }
        assertThat(helped).isPositive();
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

    @Test
    void facingPagesEndAtOneHeight() {
        // Forty lines fill a page, and page 1 ends well only with them. Page 3 can end well only
        // with one line less; page 2 follows it.
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            pieces.add(piece(0, i == 39 || i == 120 ? Gap.WIDOW : 0, 25));
        }
        assertThat(plan(strip(pieces))).extracting(PagePlan::to).startsWith(40, 79, 118);
    }

    @Test
    void theRoomBetweenBlocksGrowsToFillAPage() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            pieces.add(piece(i % 2 == 0 ? 60 : 0, 0, 130));
        }
        assertThat(plan(strip(pieces)).getFirst())
                .extracting(PagePlan::to, PagePlan::used, PagePlan::stretch)
                .containsExactly(6, 960L, 40L);
    }
}
