package org.livret.layout;

import org.livret.geom.Affine;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The text of pages for tests: one string a baseline, `page:top text`, where `top` is the top of
/// the text's em square in points (the ascent is 8 points).
final class PageText {
    private final List<String> lines = new ArrayList<>();

    /// A run of text with its place.
    record Run(long x, String text, boolean artifact) {}

    PageText(PageSequence pages) {
        for (Page page : pages.pages()) {
            Map<Long, List<Run>> rows = new TreeMap<>();
            collect(page.fragments(), Affine.IDENTITY, rows);
            rows.forEach((y, runs) -> {
                runs.sort((a, b) -> Long.compare(a.x(), b.x()));
                StringBuilder line = new StringBuilder();
                line.append(page.number()).append(':').append(Sp.format(y - Sp.pt(8))).append(' ');
                line.append(Sp.format(runs.getFirst().x())).append(' ');
                for (int i = 0; i < runs.size(); i++) {
                    line.append(i > 0 ? "|" : "").append(runs.get(i).text().strip());
                }
                lines.add(line.toString().stripTrailing());
            });
        }
    }

    static void collect(List<Fragment> fragments, Affine map, Map<Long, List<Run>> rows) {
        for (Fragment fragment : fragments) {
            if (fragment instanceof Fragment.Glyphs g) {
                long x = Math.round(map.a() * g.origin().x() + map.c() * g.origin().y() + map.e());
                long y = Math.round(map.b() * g.origin().x() + map.d() * g.origin().y() + map.f());
                rows.computeIfAbsent(y, _ -> new ArrayList<>())
                        .add(new Run(x, g.run().text(), g.tag().isArtifact()));
            } else if (fragment instanceof Fragment.Group g) {
                collect(g.fragments(), map.after(g.map()), rows);
            }
        }
    }

    List<String> lines() {
        return lines;
    }
}
