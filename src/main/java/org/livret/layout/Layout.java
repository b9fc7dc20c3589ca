package org.livret.layout;

import org.livret.box.BoxTree;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.pages.Draft;
import org.livret.layout.pages.Drafts;
import org.livret.layout.pages.Folios;
import org.livret.layout.pages.PagePainter;
import org.livret.layout.pages.PageReason;
import org.livret.layout.pages.Reasons;
import org.livret.layout.pages.Section;
import org.livret.layout.pages.SectionSetter;
import org.livret.layout.pages.Sections;
import org.livret.layout.pages.Settling;
import org.livret.layout.table.TableLayout;
import org.livret.page.PageSequence;

import java.util.ArrayList;
import java.util.List;

/// Lays a publication out in pages.
///
/// Page numbers in the text depend on the pages and the pages on the text; so pages are made in
/// rounds, each with the page numbers of the round before, until they agree.
public final class Layout {
    /// Rounds that do not agree after this many are taken as they are.
    static final int MOST_ROUNDS = 5;

    private Layout() {}

    public static PageSequence layout(LayoutInput input) {
        return laidOut(input).pages();
    }

    /// The pages with a report on each.
    public static LaidOut laidOut(LayoutInput input) {
        return run(input, false);
    }

    /// The pages with a report on each, and why each of them ends where it does. Finding that out
    /// takes longer than the pages did.
    public static LaidOut explained(LayoutInput input) {
        return run(input, true);
    }

    private static LaidOut run(LayoutInput input, boolean explained) {
        List<Section> sections = Sections.of(TurnedTables.in(input));
        SectionSetter setter =
                new SectionSetter(
                        new SectionSetter.Tools(
                                reporter ->
                                        InlineParagraphs.of(
                                                input.lines(), input.pictures(), reporter),
                                new TableLayout(),
                                input.pictures()),
                        input.boxes().root().style(),
                        input.boxes().notes());
        boolean refers = setter.refers(sections);
        PageFacts facts = PageFacts.UNKNOWN;
        for (int round = 1; ; round++) {
            Drafts.Round made =
                    Drafts.of(
                            sections,
                            input.pageStyles(),
                            setter,
                            new Drafts.Pace(facts, input.threads()));
            List<Draft> drafts = made.drafts();
            List<String> labels = Folios.of(drafts);
            PageFacts found = refers ? Settling.facts(drafts, labels) : facts;
            boolean settled = found.equals(facts);
            if (settled || round == MOST_ROUNDS) {
                made.problems().forEach(input.reporter()::report);
                if (!settled) {
                    input.reporter()
                            .report(new PageProblem.NotSettled(input.boxes().root().span(), round));
                }
                PageSequence pages =
                        painted(
                                input.boxes(),
                                drafts,
                                labels,
                                new PagePainter(setter, facts, input.reporter()));
                Resolutions.report(input.boxes(), pages, input.reporter());
                List<PageReason> reasons =
                        explained ? Reasons.of(made.broken(), labels) : List.of();
                return new LaidOut(pages, made.reports(), reasons);
            }
            facts = found;
        }
    }

    private static PageSequence painted(
            BoxTree boxes, List<Draft> drafts, List<String> labels, PagePainter painter) {
        for (int i = 0; i < drafts.size(); i++) {
            painter.paint(drafts.get(i), labels.get(i), drafts.size());
        }
        return new PageSequence(
                painter.pages(),
                boxes.structure(),
                painter.anchors(),
                bookmarks(boxes.outline()),
                painter.starts());
    }

    private static List<PageSequence.Bookmark> bookmarks(List<BoxTree.OutlineEntry> entries) {
        List<PageSequence.Bookmark> bookmarks = new ArrayList<>(entries.size());
        for (BoxTree.OutlineEntry entry : entries) {
            bookmarks.add(
                    new PageSequence.Bookmark(
                            entry.title(),
                            entry.anchor(),
                            entry.element(),
                            bookmarks(entry.children())));
        }
        return bookmarks;
    }
}
