package org.livret.cli;

import org.livret.app.BuildResult;
import org.livret.diag.SourceFile;
import org.livret.geom.Size;
import org.livret.layout.LaidOut;
import org.livret.preflight.Preflight;
import org.livret.preflight.PrintReport;
import org.livret.stats.Statistics;

import java.util.List;
import java.util.Locale;

/// Statistics for people: a line for each count.
final class StatisticsText {
    private final StringBuilder out = new StringBuilder();

    private StatisticsText() {}

    static String of(List<BuildResult.Findings> all) {
        StatisticsText text = new StatisticsText();
        for (BuildResult.Findings findings : all) {
            findings.statistics().ifPresent(s -> text.manuscript(findings.manuscript(), s));
            findings.print().ifPresent(text::print);
        }
        return text.out.toString();
    }

    private void manuscript(String name, Statistics statistics) {
        LaidOut.Quality pages = statistics.pages();
        out.append(name).append('\n');
        row("pages", pages.pages(), "");
        words(statistics.words());
        lines(statistics.lines());
        row("headings stranded at the foot of a page", pages.strandedHeadings(), "");
        row("widows", pages.widows(), "");
        row("orphans", pages.orphans(), "");
        row("boxes split that should stay whole", pages.splitBoxes(), "");
        row("table rows split", pages.rows().split(), "");
        row("table rows alone on their page", pages.rows().lone(), "");
        row(
                "words parted by a page's end",
                pages.hyphens().all(),
                pages.hyphens().overleaf() + " of them overleaf");
        row("pages that run over", pages.overfullPages(), "");
        row("notes", pages.notes().all(), "");
        row("notes away from their call", pages.notes().moved(), "");
        row("notes continued overleaf", pages.notes().continued(), "");
    }

    private void words(Statistics.Words words) {
        row("words in the manuscript", words.count(), "");
        row("words on the pages", words.found(), "");
        row("words lost", words.lost(), "");
        for (Statistics.Loss loss : words.first()) {
            SourceFile file = loss.span().file();
            int line = file.position(loss.span().start()).line();
            item("‘" + loss.word() + "’ of " + file.name() + ":" + line);
        }
    }

    private void lines(Statistics.Lines lines) {
        row("lines", lines.count(), "");
        String share = String.format(Locale.ROOT, "%.1f %%", lines.hyphenatedShare() / 10.0);
        row("lines that end in a hyphen", lines.hyphenated(), share);
        row("lines too wide", lines.overfull(), "");
        row("lines too wide and not reported", lines.unreported().size(), "");
        for (Statistics.Place place : lines.unreported()) {
            item("page " + place.page() + ": " + place.text());
        }
        out.append("  loosest lines (mean space in em)\n");
        for (Statistics.Loose loose : lines.loosest()) {
            String space = String.format(Locale.ROOT, "%.2f", loose.space() / 1000.0);
            item(space + " page " + loose.place().page() + ": " + loose.place().text());
        }
    }

    private void print(PrintReport report) {
        out.append("  for the printer\n");
        for (Size sheet : report.sheets()) {
            item("pages of " + millimetres(sheet.width()) + " × " + millimetres(sheet.height()));
        }
        item("bleed " + millimetres(report.bleed()));
        row("pages short of a multiple of four", report.blanks(), "");
        row("most ink in per cent", report.largestInk(), "limit " + report.inkLimit());
        report.coarsest()
                .ifPresent(c ->
                        row("least pixels per inch", c.ppi(), c.path() + " on page " + c.page()));
        row("pictures too coarse", report.faults().coarsePictures(), "");
        row("lines too thin", report.faults().hairlines(), "");
        row("pieces of text too small", report.faults().smallTexts(), "");
        row("pieces of small text in several inks", report.faults().richTexts(), "");
        row("pieces of text near the cut", report.faults().nearEdge(), "");
        row("fonts embedded", report.fonts().size(), String.join(", ", report.fonts()));
    }

    private static String millimetres(long sp) {
        return Preflight.millimetres(sp) + " mm";
    }

    private void row(String name, int count, String more) {
        out.append(String.format(Locale.ROOT, "  %-42s%9d", name, count));
        out.append(more.isEmpty() ? "" : " (" + more + ")").append('\n');
    }

    private void item(String text) {
        out.append("    ").append(text).append('\n');
    }
}
