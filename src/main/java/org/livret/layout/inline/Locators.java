package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.layout.inline.PageFacts.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns the places of an index's entry into page numbers: lowest first, each page once, three and
/// more pages in a row as a range (ISO 999, section 7.4.4).
public final class Locators {
    /// So many pages one after the other make a range.
    private static final int FEWEST = 3;

    /// Pages with the place that stands for them.
    private record Pages(Page from, Page to, Box.Locator locator) {
        boolean isSingle() {
            return from.index() == to.index();
        }

        boolean isBefore(Pages next) {
            return isSingle()
                    && next.isSingle()
                    && next.from.index() == to.index() + 1
                    && isNumber(from.label()) == isNumber(next.from.label());
        }

        private static boolean isNumber(String label) {
            return label.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    private Locators() {}

    /// The paragraph with numbers in the places of its locators; itself when it has none.
    public static Box.Paragraph settled(Box.Paragraph paragraph, PageFacts facts) {
        List<Box.Inline> content = paragraph.content();
        int first = 0;
        while (first < content.size() && !(content.get(first) instanceof Box.Locator)) {
            first++;
        }
        if (first == content.size()) {
            return paragraph;
        }
        int last = content.size() - 1;
        while (!(content.get(last) instanceof Box.Locator)) {
            last--;
        }
        List<Box.Inline> settled = new ArrayList<>(content.subList(0, first));
        settled.addAll(numbers(content.subList(first, last + 1), facts));
        settled.addAll(content.subList(last + 1, content.size()));
        return paragraph.with(settled);
    }

    private static List<Box.Inline> numbers(List<Box.Inline> run, PageFacts facts) {
        List<Pages> places = new ArrayList<>();
        List<Box.Text> between = new ArrayList<>();
        for (Box.Inline inline : run) {
            if (inline instanceof Box.Locator l) {
                Page start = facts.start(l.target());
                places.add(new Pages(start, l.range() ? facts.end(l.target()) : start, l));
            } else if (inline instanceof Box.Text text) {
                between.add(text);
            }
        }
        List<Box.Inline> numbers = new ArrayList<>();
        for (Pages pages : inRow(once(places))) {
            if (!numbers.isEmpty() && !between.isEmpty()) {
                numbers.add(between.get(Math.min(numbers.size() / 2, between.size() - 1)));
            }
            numbers.add(text(pages));
        }
        return numbers;
    }

    /// Each page once. What is within a range goes without saying, but for a main place.
    private static List<Pages> once(List<Pages> places) {
        List<Pages> sorted = new ArrayList<>(places);
        sorted.sort(
                Comparator.comparingInt((Pages p) -> p.from().index())
                        .thenComparingInt(p -> -p.to().index()));
        List<Pages> out = new ArrayList<>();
        int widest = -1;
        for (Pages next : sorted) {
            Pages before = widest < 0 ? null : out.get(widest);
            if (before == null || before.to().index() < next.to().index()) {
                widest = out.size();
                out.add(next);
            } else if (next.locator().main() && !before.locator().main()) {
                if (before.from().index() == next.from().index()
                        && before.to().index() == next.to().index()) {
                    out.set(widest, next);
                } else if (!out.getLast().equals(next)) {
                    out.add(next);
                }
            }
        }
        return out;
    }

    private static List<Pages> inRow(List<Pages> places) {
        List<Pages> out = new ArrayList<>();
        for (int i = 0; i < places.size(); ) {
            int end = i + 1;
            while (end < places.size()
                    && !places.get(end - 1).locator().main()
                    && !places.get(end).locator().main()
                    && places.get(end - 1).isBefore(places.get(end))) {
                end++;
            }
            if (end - i >= FEWEST) {
                Pages first = places.get(i);
                out.add(new Pages(first.from(), places.get(end - 1).to(), first.locator()));
            } else {
                out.addAll(places.subList(i, end));
            }
            i = end;
        }
        return out;
    }

    private static Box.Text text(Pages pages) {
        Box.Locator l = pages.locator();
        String from = pages.from().label();
        String text = pages.isSingle() ? from : from + l.dash() + pages.to().label();
        Optional<Box.Link> link =
                l.link().map(k -> new Box.Link(k.destination(), k.element(), text));
        return new Box.Text(text, l.style(), l.tag(), new Box.Source(l.span(), -1, 0), link);
    }
}
