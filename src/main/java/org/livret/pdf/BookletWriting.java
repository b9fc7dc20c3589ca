package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.imposition.Binding;
import org.livret.imposition.Paper;
import org.livret.page.Page;
import org.livret.pdf.Resources.Kind;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes pages as sheets of a booklet: two on a side, in the order in which they lie when the
/// sheets are printed on both sides, folded and stapled.
public final class BookletWriting {
    /// How a booklet is made. Without a paper, sheets are as large as two pages and their bleed.
    /// `cutMarks` asks for marks where they are cut and folded; a larger paper has them anyway.
    public record Form(
            Binding binding, boolean backCover, Optional<Paper> paper, boolean cutMarks) {}

    private final List<Page> pages;
    private final PdfFile file;
    private final Layout layout;

    private BookletWriting(List<Page> pages, PdfFile file, Layout layout) {
        this.pages = pages;
        this.file = file;
        this.layout = layout;
    }

    /// Writes a file to a stream that the caller closes.
    ///
    /// @throws IOException when the stream does
    public static Written write(
            PdfInput input, OutputIntent intent, Form form, OutputStream out, Reporter reporter)
            throws IOException {
        List<Page> pages = input.pages().pages();
        Layout layout = Layout.of(pages, form);
        Standard standard =
                switch (intent) {
                    case OutputIntent.Screen _ -> Standard.ARCHIVED;
                    case OutputIntent.Press _ -> Standard.PRESS;
                };
        PdfFile file = new PdfFile(input, Colors.of(intent), standard, layout.sheet, out, reporter);
        new BookletWriting(pages, file, layout)
                .sides(form.binding().sides(pages.size(), form.backCover()));
        return file.finish();
    }

    /// Where the pages stand on a sheet; `page` is the largest one's size.
    private record Layout(Sheet sheet, Size page) {
        static Layout of(List<Page> pages, Form form) {
            long width = 0;
            long height = 0;
            long bleed = 0;
            for (Page page : pages) {
                width = Math.max(width, page.size().width());
                height = Math.max(height, page.size().height());
                bleed = Math.max(bleed, page.bleed());
            }
            Size page = new Size(width, height);
            PrinterMarks.Kinds marks = new PrinterMarks.Kinds(true, false, true);
            long around = bleed + marks.room();
            if (form.paper().isPresent()) {
                Size medium = form.paper().get().size();
                long x = Math.max(0, (medium.width() - 2 * width) / 2);
                long y = Math.max(0, (medium.height() - height) / 2);
                boolean roomy = Math.min(x, y) >= around;
                return new Layout(
                        new Sheet(
                                Math.max(medium.width(), 2 * width),
                                Math.max(medium.height(), height),
                                new Rect(x, y, 2 * width, height),
                                Math.min(bleed, Math.min(x, y)),
                                roomy || form.cutMarks() ? marks : PrinterMarks.Kinds.NONE),
                        page);
            }
            long edge = form.cutMarks() ? around : bleed;
            return new Layout(
                    new Sheet(
                            2 * (width + edge),
                            height + 2 * edge,
                            new Rect(edge, edge, 2 * width, height),
                            bleed,
                            form.cutMarks() ? marks : PrinterMarks.Kinds.NONE),
                    page);
        }

        long fold() {
            return sheet.trim().x() + page.width();
        }
    }

    private void sides(List<Binding.Side> sides) throws IOException {
        boolean first = true;
        for (Binding.Side side : sides) {
            if (!first) {
                file.next(layout.sheet);
            }
            first = false;
            side(side, Canvas.on(file.content().getInternalBuffer()));
        }
    }

    private void side(Binding.Side side, Canvas canvas) throws IOException {
        file.writer().begin(canvas.resources());
        Rect left = new Rect(0, 0, layout.fold(), layout.sheet.height());
        Rect right =
                new Rect(
                        layout.fold(),
                        0,
                        layout.sheet.width() - layout.fold(),
                        layout.sheet.height());
        Optional<Page> leftPage = page(side.left());
        if (leftPage.isPresent()) {
            long x = layout.fold() - leftPage.get().size().width() + side.inwards();
            page(leftPage.get(), x, left, canvas);
        }
        Optional<Page> rightPage = page(side.right());
        if (rightPage.isPresent()) {
            page(rightPage.get(), layout.fold() - side.inwards(), right, canvas);
        }
        if (!layout.sheet.marks().none()) {
            new PrinterMarks(layout.sheet, canvas)
                    .paint(file.tools().inks(), file.tools().shared());
        }
    }

    private Optional<Page> page(OptionalInt index) {
        return index.isPresent() ? Optional.of(pages.get(index.getAsInt())) : Optional.empty();
    }

    /// Paints a page with its left edge at x, in its half of the sheet: beyond the fold is the
    /// other page's place.
    private void page(Page page, long x, Rect half, Canvas canvas) throws IOException {
        Operators operators = canvas.operators();
        long y = layout.sheet.trim().y() + (layout.page.height() - page.size().height()) / 2;
        String name = canvas.resources().add(Kind.OBJECT, PagePainter.form(page, file.tools()));
        operators.op("q");
        operators.length(half.x()).length(half.y()).length(half.width()).length(half.height());
        operators.op("re W n");
        operators.map(1, 0, 0, 1, x, y);
        operators.named(name).op("Do");
        operators.op("Q");
    }
}
