package org.livret.layout.pages;

import org.livret.layout.flow.Piece;
import org.livret.layout.pages.PageBreaker.Place;
import org.livret.layout.pages.PageCandidates.Candidate;
import org.livret.layout.pages.PageReason.Beginning;
import org.livret.layout.pages.PageReason.Other;
import org.livret.layout.pages.PageReason.Way;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Finds out why the pages of a run end where they do: the pages are filled once more as they were
/// chosen, and beside each the best other ends are tried.
public final class Reasons {
    /// How many other ends of a page are told of.
    private static final int MOST_OTHERS = 3;

    /// How many pages after another end may differ before they must come out as they did.
    private static final int WINDOW = 6;

    /// Ways that cost more than this in addition are not worth a number: a few widows.
    private static final long FAR_MORE = 10_000_000;

    /// How much of what begins a page is told.
    private static final int MOST_TEXT = 40;

    private final PageBreaker.Run run;
    private final PageCandidates candidates;
    private final List<Place> places = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();

    /// A run of pages, the first of which has a number, with what it was chosen from.
    public record Broken(int firstPage, LineFitting.Fitted fitted) {}

    /// A page as it was chosen.
    private record Filled(Candidate candidate, long cost) {}

    private Reasons(LineFitting.Fitted fitted) {
        this.run = fitted.run();
        this.candidates = run.candidates();
        Place place = Place.FIRST;
        for (PagePlan plan : fitted.chosen()) {
            places.add(place);
            Candidate c = chosen(place, plan);
            filled.add(new Filled(c, plan.cost()));
            place = place.after(c, page(place, c));
        }
        places.add(place);
    }

    /// `labels` are those of all pages.
    public static List<PageReason> of(List<Broken> broken, List<String> labels) {
        List<PageReason> reasons = new ArrayList<>(labels.size());
        for (Broken each : broken) {
            Reasons run = new Reasons(each.fitted());
            for (int i = 0; i < run.filled.size(); i++) {
                reasons.add(run.reason(i, labels.get(each.firstPage() - 1 + i)));
            }
        }
        return reasons;
    }

    private PageCosts.Page page(Place place, Candidate c) {
        return candidates.page(place, run.sheets().apply(place.page()), c);
    }

    private List<Candidate> from(Place place) {
        return candidates.from(
                new PageCandidates.Start(place.at(), place.carried()),
                run.sheets().apply(place.page()));
    }

    private Candidate chosen(Place place, PagePlan plan) {
        for (Candidate c : from(place)) {
            if (c.to() == plan.to()
                    && c.used() == plan.used()
                    && c.notes().equals(plan.notes())
                    && c.lines().variants().equals(plan.lines())) {
                return c;
            }
        }
        throw new IllegalStateException("a page was chosen that cannot be");
    }

    private PageReason reason(int index, String label) {
        Place place = places.get(index);
        Candidate chosen = filled.get(index).candidate();
        List<Candidate> ends = new ArrayList<>(from(place));
        ends.sort(Comparator.comparingLong(c -> PageCosts.of(page(place, c), c, run.notes())));
        Set<Integer> seen = new HashSet<>();
        seen.add(chosen.to());
        List<Other> others = new ArrayList<>();
        for (Candidate c : ends) {
            if (others.size() < MOST_OTHERS && seen.add(c.to())) {
                others.add(new Other(way(place, c), more(index, c)));
            }
        }
        return new PageReason(label, way(place, chosen), others);
    }

    private Way way(Place place, Candidate c) {
        return new Way(beginning(c.to()), PageCosts.terms(page(place, c), c, run.notes()));
    }

    /// How much more a page costs that ends elsewhere: with the pages after it as they are from
    /// soon on, or else with all of them chosen anew.
    private OptionalLong more(int index, Candidate c) {
        int until = Math.min(filled.size(), index + WINDOW);
        // The foot of a left page matters to the one that faces it: the window ends with a right
        // page, after which all is as it was.
        while (until < filled.size() && places.get(until).foot() >= 0) {
            until++;
        }
        OptionalLong soon = more(index, c, until);
        return soon.isEmpty() && until < filled.size() ? more(index, c, filled.size()) : soon;
    }

    private OptionalLong more(int index, Candidate c, int until) {
        Place place = places.get(index);
        Place end = places.get(until);
        PageCosts.Page page = page(place, c);
        if (c.to() > end.at()) {
            return OptionalLong.empty();
        }
        long now = 0;
        for (Filled each : filled.subList(index, until)) {
            now += each.cost();
        }
        long cost = PageCosts.of(page, c, run.notes());
        Place next = place.after(c, page);
        OptionalLong rest = PageBreaker.cheapest(run, candidates, next, end, now + FAR_MORE - cost);
        return rest.isEmpty() ? rest : OptionalLong.of(cost + rest.getAsLong() - now);
    }

    private Optional<Beginning> beginning(int at) {
        List<Piece> pieces = run.strip().pieces();
        if (at >= pieces.size()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = at; i < pieces.size() && text.isEmpty(); i++) {
            for (Fragment fragment : pieces.get(i).matter().fragments()) {
                if (fragment instanceof Fragment.Glyphs glyphs && text.length() < MOST_TEXT) {
                    text.append(glyphs.run().text());
                }
            }
        }
        String words = text.toString().replace("\u00ad", "").strip();
        int end =
                words.offsetByCodePoints(
                        0, Math.min(MOST_TEXT, words.codePointCount(0, words.length())));
        return Optional.of(new Beginning(words.substring(0, end), pieces.get(at).span()));
    }
}
