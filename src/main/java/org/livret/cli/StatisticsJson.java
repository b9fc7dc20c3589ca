package org.livret.cli;

import static org.livret.cli.Json.array;
import static org.livret.cli.Json.member;
import static org.livret.cli.Json.object;
import static org.livret.cli.Json.string;

import org.livret.app.BuildResult;
import org.livret.diag.SourceFile;
import org.livret.geom.Size;
import org.livret.layout.LaidOut;
import org.livret.preflight.Preflight;
import org.livret.preflight.PrintReport;
import org.livret.stats.Statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Statistics for programs (RFC 8259): an array with an object for each manuscript. Names and
/// meanings stay; others may be added.
final class StatisticsJson {
    private StatisticsJson() {}

    static String of(List<BuildResult.Findings> all) {
        List<String> objects = new ArrayList<>();
        for (BuildResult.Findings findings : all) {
            findings.statistics().ifPresent(s -> objects.add(manuscript(findings, s)));
        }
        return "[" + String.join(",", objects) + "\n]\n";
    }

    private static String manuscript(BuildResult.Findings findings, Statistics statistics) {
        LaidOut.Quality pages = statistics.pages();
        return "\n"
                + object(
                        member("manuscript", string(findings.manuscript())),
                        member("pages", pages.pages()),
                        member("words", words(statistics.words())),
                        member("lines", lines(statistics.lines())),
                        member("strandedHeadings", pages.strandedHeadings()),
                        member("widows", pages.widows()),
                        member("orphans", pages.orphans()),
                        member("splitBoxes", pages.splitBoxes()),
                        member("splitRows", pages.rows().split()),
                        member("loneRows", pages.rows().lone()),
                        member("pageEndHyphens", pages.hyphens().all()),
                        member("overleafHyphens", pages.hyphens().overleaf()),
                        member("overfullPages", pages.overfullPages()),
                        member("notes", notes(pages.notes())),
                        member(
                                "print",
                                findings.print().map(StatisticsJson::print).orElse("null")));
    }

    private static String print(PrintReport report) {
        List<String> sheets = new ArrayList<>();
        for (Size sheet : report.sheets()) {
            sheets.add(
                    object(
                            member("width", Preflight.millimetres(sheet.width())),
                            member("height", Preflight.millimetres(sheet.height()))));
        }
        PrintReport.Faults faults = report.faults();
        return object(
                member("pages", report.pages()),
                member("millimetres", array(sheets)),
                member("bleed", Preflight.millimetres(report.bleed())),
                member("missingToFour", report.blanks()),
                member("largestInk", report.largestInk()),
                member("inkLimit", report.inkLimit()),
                member(
                        "leastPixelsPerInch",
                        report.coarsest().map(c -> Integer.toString(c.ppi())).orElse("null")),
                member("coarsePictures", faults.coarsePictures()),
                member("hairlines", faults.hairlines()),
                member("smallTexts", faults.smallTexts()),
                member("richTexts", faults.richTexts()),
                member("nearEdge", faults.nearEdge()),
                member("fonts", array(report.fonts().stream().map(Json::string).toList())));
    }

    private static String words(Statistics.Words words) {
        List<String> losses = new ArrayList<>();
        for (Statistics.Loss loss : words.first()) {
            SourceFile file = loss.span().file();
            losses.add(
                    object(
                            member("word", string(loss.word())),
                            member("file", string(file.name())),
                            member("line", file.position(loss.span().start()).line())));
        }
        return object(
                member("manuscript", words.count()),
                member("pages", words.found()),
                member("lost", words.lost()),
                member("losses", array(losses)));
    }

    private static String lines(Statistics.Lines lines) {
        List<String> unreported = new ArrayList<>();
        lines.unreported().forEach(place -> unreported.add(object(place(place))));
        List<String> loosest = new ArrayList<>();
        for (Statistics.Loose loose : lines.loosest()) {
            String space = String.format(Locale.ROOT, "%.3f", loose.space() / 1000.0);
            loosest.add(object(place(loose.place()), member("space", space)));
        }
        return object(
                member("count", lines.count()),
                member("hyphenated", lines.hyphenated()),
                member("overfull", lines.overfull()),
                member("overfullUnreported", lines.unreported().size()),
                member("unreported", array(unreported)),
                member("loosest", array(loosest)));
    }

    private static String place(Statistics.Place place) {
        return member("page", string(place.page())) + "," + member("text", string(place.text()));
    }

    private static String notes(LaidOut.Notes notes) {
        return object(
                member("count", notes.all()),
                member("awayFromCall", notes.moved()),
                member("continued", notes.continued()));
    }
}
