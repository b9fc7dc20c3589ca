package org.livret.app;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.geom.Size;
import org.livret.icc.OutputProfile;
import org.livret.icc.Separation;
import org.livret.icc.UnusableProfile;
import org.livret.imposition.Binding;
import org.livret.imposition.Paper;
import org.livret.page.Bleed;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.pdf.BookletWriting;
import org.livret.pdf.OutputIntent;
import org.livret.pdf.PdfInput;
import org.livret.pdf.PdfWriting;
import org.livret.pdf.Written;
import org.livret.preflight.BoxPlaces;
import org.livret.preflight.Preflight;
import org.livret.preflight.PrintReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The PDFs that are made of one layout: pages are never laid out again for another profile, they
/// only gain bleed and marks.
final class Editions {
    private final PdfPublication publication;
    private final PrintOptions options;
    private final Reporter reporter;
    private Optional<OutputIntent.Press> press = Optional.empty();
    private Optional<PrintReport> report = Optional.empty();

    Editions(PdfPublication publication, PrintOptions options) {
        this.publication = publication;
        this.options = options;
        this.reporter = publication.tools().reporter();
    }

    /// What was found out about the pages of the press, once they are written.
    Optional<PrintReport> report() {
        return report;
    }

    void write(PdfProfile profile, OutputStream out) throws IOException {
        switch (profile) {
            case SCREEN ->
                    PdfWriting.write(publication.input(), new OutputIntent.Screen(), out, reporter);
            case PRINT -> print(out);
            case BOOKLET -> booklet(out);
        }
    }

    // ---- pages ----

    /// The pages with bleed, and with marks where they are asked for.
    private PdfInput bleeding(Optional<PrintOptions.Marks> marks) {
        PdfInput input = publication.input();
        PageSequence all = input.pages();
        List<Page> pages = new ArrayList<>(all.pages().size());
        for (Page page : all.pages()) {
            Page bled = Bleed.atLeast(page, options.bleed());
            pages.add(marks.map(m -> bled.marked(m.crop(), m.registration())).orElse(bled));
        }
        PageSequence sequence =
                new PageSequence(
                        pages, all.structure(), all.anchors(), all.outline(), all.starts());
        return new PdfInput(sequence, input.metadata(), input.fonts());
    }

    private Span place() {
        return publication.manuscript().resolved().document().metadata().place("output");
    }

    // ---- the press ----

    private void print(OutputStream out) throws IOException {
        PdfInput input = bleeding(options.marks());
        OutputIntent.Press intent = press();
        Written written = PdfWriting.write(input, intent, out, reporter);
        Preflight.Press conditions =
                new Preflight.Press(
                        new Separation(intent.profile(), intent.inkLimit()),
                        intent.inkLimit(),
                        written.pictureInks(),
                        written.fonts());
        PrintReport found =
                Preflight.of(
                        input.pages().pages(),
                        conditions,
                        new BoxPlaces(publication.boxes()),
                        place().file().name(),
                        reporter);
        reporter.report(new OutputProblem.PrintReady(found, place()));
        report = Optional.of(found);
    }

    private OutputIntent.Press press() {
        if (press.isEmpty()) {
            OutputProfile profile =
                    options.profile().flatMap(this::read).orElseGet(OutputProfile::standard);
            int limit = Math.min(options.inkLimit().orElse(profile.inkLimit()), profile.inkLimit());
            press = Optional.of(new OutputIntent.Press(profile, limit));
        }
        return press.get();
    }

    private Optional<OutputProfile> read(PrintOptions.Profile profile) {
        Span place =
                publication.manuscript().resolved().document().metadata().place("output.print.icc");
        Optional<byte[]> bytes = publication.tools().folder().read(profile.path(), place);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OutputProfile.read(bytes.get(), profile.condition()));
        } catch (UnusableProfile e) {
            reporter.report(new OutputProblem.UnusableProfile(profile.path(), e.reason(), place));
            return Optional.empty();
        }
    }

    // ---- booklets ----

    private void booklet(OutputStream out) throws IOException {
        PrintOptions.Booklet asked = options.booklet();
        PdfInput input = bleeding(Optional.of(new PrintOptions.Marks(false, false)));
        int pages = input.pages().pages().size();
        int blanks = Binding.blanks(pages);
        if (blanks > 0) {
            reporter.report(new OutputProblem.BlankPages(pages, blanks, hasBackCover(), place()));
        }
        boolean marks = options.marks().map(PrintOptions.Marks::crop).orElse(false);
        BookletWriting.Form form =
                new BookletWriting.Form(
                        asked.binding(), hasBackCover(), paper(asked, input), marks);
        OutputIntent intent = asked.pressed() ? press() : new OutputIntent.Screen();
        BookletWriting.write(input, intent, form, out, reporter);
    }

    private static Optional<Paper> paper(PrintOptions.Booklet asked, PdfInput input) {
        if (asked.paper().isPresent() || !asked.fitted()) {
            return asked.paper();
        }
        long width = 0;
        long height = 0;
        for (Page page : input.pages().pages()) {
            width = Math.max(width, page.size().width());
            height = Math.max(height, page.size().height());
        }
        return Paper.holding(new Size(2 * width, height));
    }

    /// Whether the last page is the outside of the back: then nothing may come behind it.
    private boolean hasBackCover() {
        List<Node.Block> blocks = publication.manuscript().resolved().document().blocks();
        return !blocks.isEmpty()
                && blocks.getLast() instanceof Node.Division division
                && division.name().equals("back-cover");
    }
}
