package org.livret.app;

import org.livret.box.BoxBuilder;
import org.livret.box.BoxTree;
import org.livret.cover.CoverPainter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Metadata;
import org.livret.epub.EpubInput;
import org.livret.font.Fonts;
import org.livret.font.Hyphenation;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapingCache;
import org.livret.layout.LaidOut;
import org.livret.layout.Layout;
import org.livret.layout.LayoutInput;
import org.livret.layout.inline.LineSetter;
import org.livret.page.PageSequence;
import org.livret.pdf.PdfInput;
import org.livret.pdf.PdfMetadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The pages of one manuscript: laid out, ready to be painted.
record PdfPublication(
        Publisher.Manuscript manuscript,
        Publisher.Tools tools,
        Fonts fonts,
        BoxTree boxes,
        LaidOut laidOut) {
    // What stores want of a cover, at most: 1600 × 2560 pixels.
    private static final int COVER_WIDTH = 1600;
    private static final int COVER_HEIGHT = 2560;

    /// Boxes, pages.
    static PdfPublication of(
            Publisher.Manuscript manuscript, Design design, Publisher.Tools tools) {
        return of(manuscript, design, tools, Layout::laidOut);
    }

    /// The same with the reasons why pages end where they do.
    static PdfPublication explained(
            Publisher.Manuscript manuscript, Design design, Publisher.Tools tools) {
        return of(manuscript, design, tools, Layout::explained);
    }

    private static PdfPublication of(
            Publisher.Manuscript manuscript,
            Design design,
            Publisher.Tools tools,
            Function<LayoutInput, LaidOut> layout) {
        Fonts fonts = design.fonts();
        BoxTree boxes = BoxBuilder.build(design.tree(), tools.pictures());
        ShapingCache cache = new ShapingCache(new OpenTypeShaper());
        Hyphenation hyphenation = new Hyphenation();
        Span grounds = Span.of(SourceFile.unread("the stylesheet"));
        LaidOut laidOut =
                layout.apply(
                        new LayoutInput(
                                boxes,
                                design.cascade()::page,
                                (blocks, reporter) ->
                                        new LineSetter(fonts, cache, hyphenation, blocks, reporter),
                                path ->
                                        path.isEmpty()
                                                ? Optional.empty()
                                                : tools.pictures().picture(path, grounds),
                                tools.reporter(),
                                1));
        return new PdfPublication(manuscript, tools, fonts, boxes, laidOut);
    }

    private PageSequence pages() {
        return laidOut.pages();
    }

    /// Where the pages start, for the e-book's list of pages.
    List<EpubInput.PageStart> starts() {
        List<EpubInput.PageStart> starts = new ArrayList<>(pages().starts().size());
        for (PageSequence.PageStart start : pages().starts()) {
            String label = pages().pages().get(start.page()).label();
            starts.add(new EpubInput.PageStart(label, start.node(), start.offset()));
        }
        return starts;
    }

    /// The first page as a picture, the largest that stores ask for.
    Optional<byte[]> cover() {
        return pages().pages().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CoverPainter.jpeg(
                                pages().pages().getFirst(), fonts, COVER_WIDTH, COVER_HEIGHT));
    }

    PdfInput input() {
        return new PdfInput(pages(), metadata(), fonts);
    }

    private PdfMetadata metadata() {
        Metadata metadata = manuscript.resolved().document().metadata();
        List<String> authors = new ArrayList<>();
        for (Metadata.Person person : metadata.authors()) {
            authors.add(person.name());
        }
        return new PdfMetadata(
                metadata.title(),
                authors,
                metadata.description().or(metadata::subtitle),
                metadata.keywords(),
                metadata.language(),
                metadata.rights(),
                manuscript.date(),
                Program.NAME);
    }
}
