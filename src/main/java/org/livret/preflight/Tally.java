package org.livret.preflight;

import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Faults as they are met. What has one cause, such as a rule of the style, becomes one problem,
/// however many pages show it.
final class Tally {
    /// A page's label, and what stands there.
    record Place(String page, Tag tag) {}

    private enum Kind {
        PICTURE,
        INK,
        HAIRLINE,
        SMALL_TEXT,
        RICH_TEXT,
        NEAR_EDGE
    }

    private interface Telling {
        PreflightProblem of(PreflightProblem.Where where, Span span);
    }

    /// A fault where it is worst, and how often it was met.
    private record Fault(Kind kind, int count, long measure, Place place, Telling telling) {
        Fault and(Fault next) {
            Fault worse = next.measure < measure ? next : this;
            return new Fault(kind, count + 1, worse.measure, worse.place, worse.telling);
        }
    }

    private final Places places;
    private final String manuscript;
    private final Map<String, Fault> seen = new LinkedHashMap<>();

    Tally(Places places, String manuscript) {
        this.places = places;
        this.manuscript = manuscript;
    }

    void picture(String path, int ppi, int wanted, Place place) {
        add(
                Kind.PICTURE,
                path,
                ppi,
                place,
                (where, span) ->
                        ppi < Preflight.COARSE
                                ? new PreflightProblem.CoarsePicture(path, ppi, wanted, where, span)
                                : new PreflightProblem.SoftPicture(path, ppi, wanted, where, span));
    }

    void ink(String what, int percent, int limit, Place place) {
        add(
                Kind.INK,
                what,
                -percent,
                place,
                (where, span) ->
                        new PreflightProblem.TooMuchInk(what, percent, limit, where, span));
    }

    void hairline(long width, Place place) {
        add(
                Kind.HAIRLINE,
                Long.toString(width),
                width,
                place,
                (where, span) -> new PreflightProblem.Hairline(width, where, span));
    }

    void smallText(long size, boolean light, Place place) {
        add(
                Kind.SMALL_TEXT,
                size + " " + light,
                size,
                place,
                (where, span) -> new PreflightProblem.SmallText(size, light, where, span));
    }

    void richText(String color, Place place) {
        add(
                Kind.RICH_TEXT,
                color,
                0,
                place,
                (where, span) -> new PreflightProblem.RichText(color, where, span));
    }

    /// Words of one element are one fault, and so is all furniture.
    void nearEdge(String text, long distance, Place place) {
        add(
                Kind.NEAR_EDGE,
                Integer.toString(place.tag().element()),
                distance,
                place,
                (where, span) -> new PreflightProblem.NearEdge(text, distance, where, span));
    }

    private void add(Kind kind, String cause, long measure, Place place, Telling telling) {
        seen.merge(kind + " " + cause, new Fault(kind, 1, measure, place, telling), Fault::and);
    }

    /// The problems by kind, the worst of a kind first.
    List<Problem> problems() {
        List<Fault> faults = new ArrayList<>(seen.values());
        faults.sort(Comparator.comparing(Fault::kind).thenComparingLong(Fault::measure));
        List<Problem> problems = new ArrayList<>(faults.size());
        for (Fault fault : faults) {
            PreflightProblem.Where where =
                    new PreflightProblem.Where(fault.place.page(), fault.count - 1);
            problems.add(fault.telling.of(where, places.of(fault.place.tag(), manuscript)));
        }
        return problems;
    }

    PrintReport.Faults faults() {
        return new PrintReport.Faults(
                count(Kind.PICTURE),
                count(Kind.HAIRLINE),
                count(Kind.SMALL_TEXT),
                count(Kind.RICH_TEXT),
                count(Kind.NEAR_EDGE));
    }

    private int count(Kind kind) {
        return seen.values().stream().filter(f -> f.kind() == kind).mapToInt(Fault::count).sum();
    }
}
