package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Affine;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageDump;
import org.livret.page.PageSequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What holds for any publication: seeded random ones with everything that a flow may hold.
class RandomPublicationTest {
    private static final int SEEDS = 120;

    /// Text on a page, in its coordinates; `scale` is that of a group around it. Spaces at its end
    /// take no room.
    private record Placed(Fragment.Glyphs glyphs, double x, double y, double scale) {
        double right() {
            long width = glyphs.run().width();
            long[] advances = glyphs.run().advances();
            String text = glyphs.run().text();
            for (int i = advances.length - 1;
                    i >= 0 && i < text.length() && text.charAt(i) == ' ';
                    i--) {
                width -= advances[i];
            }
            return x + width * scale;
        }

        double top() {
            return y - 8 * Sp.PER_PT * scale;
        }

        double bottom() {
            return y + 2 * Sp.PER_PT * scale;
        }
    }

    @Test
    void everyWordAppearsOnceAndInOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomBody body = new RandomBody(new Random(seed));
            Map<Integer, StringBuilder> byTag = new TreeMap<>();
            for (Page page : body.publication().pages().pages()) {
                for (Placed text : placed(page)) {
                    if (!text.glyphs().tag().isArtifact()) {
                        byTag.computeIfAbsent(text.glyphs().tag().order(), _ -> new StringBuilder())
                                .append(text.glyphs().run().text());
                    }
                }
            }
            List<String> words = new ArrayList<>();
            byTag.values()
                    .forEach(each -> {
                        for (String word : each.toString().split("\\s+")) {
                            if (word.startsWith("w")) {
                                words.add(word);
                            }
                        }
                    });
            assertThat(words).as("seed %d", seed).isEqualTo(body.words());
        }
    }

    /// But where a line or a table that is too wide is reported.
    @Test
    void nothingLeavesThePageAndNoLinesOverlap() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Publication publication = new RandomBody(new Random(seed)).publication();
            PageSequence pages = publication.pages();
            if (publication.codes().contains("LY001") || publication.codes().contains("LY102")) {
                continue;
            }
            for (Page page : pages.pages()) {
                List<Placed> all = placed(page);
                for (int i = 0; i < all.size(); i++) {
                    Placed text = all.get(i);
                    String where =
                            "seed "
                                    + seed
                                    + " page "
                                    + page.number()
                                    + " "
                                    + text.glyphs().run().text();
                    assertThat(text.top()).as(where).isGreaterThanOrEqualTo(-1);
                    assertThat(text.bottom())
                            .as(where)
                            .isLessThanOrEqualTo(page.size().height() + 1);
                    assertThat(text.x()).as(where).isGreaterThanOrEqualTo(-1);
                    for (int j = 0; j < i; j++) {
                        assertThat(overlap(text, all.get(j)))
                                .as(where + " on " + all.get(j))
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean overlap(Placed a, Placed b) {
        double slack = Sp.PER_PT / 8.0;
        return a.x() + slack < b.right()
                && b.x() + slack < a.right()
                && a.top() + slack < b.bottom()
                && b.top() + slack < a.bottom();
    }

    @Test
    void twoRoundsAndMoreThreadsMakeTheSamePages() {
        for (int seed = 0; seed < 40; seed++) {
            String once = PageDump.of(new RandomBody(new Random(seed)).publication().pages());
            assertThat(PageDump.of(new RandomBody(new Random(seed)).publication().pages()))
                    .as("seed %d", seed)
                    .isEqualTo(once);
            for (int threads : new int[] {2, 4}) {
                Publication publication =
                        new RandomBody(new Random(seed)).publication().threads(threads);
                assertThat(PageDump.of(publication.pages()))
                        .as("seed %d on %d threads", seed, threads)
                        .isEqualTo(once);
            }
        }
    }

    private static List<Placed> placed(Page page) {
        List<Placed> all = new ArrayList<>();
        collect(page.fragments(), Affine.IDENTITY, all);
        return all;
    }

    private static void collect(List<Fragment> fragments, Affine map, List<Placed> out) {
        for (Fragment fragment : fragments) {
            if (fragment instanceof Fragment.Glyphs g) {
                double x = map.a() * g.origin().x() + map.e();
                double y = map.d() * g.origin().y() + map.f();
                out.add(new Placed(g, x, y, map.a()));
            } else if (fragment instanceof Fragment.Group g) {
                collect(g.fragments(), map.after(g.map()), out);
            }
        }
    }
}
