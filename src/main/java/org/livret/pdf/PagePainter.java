package org.livret.pdf;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.pdf.Resources.Kind;
import org.livret.structure.Tag;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Paints the fragments of one page. Every mark stands in marked content: of its structure element,
/// or of an artifact. Drawings are forms, so that one that is painted again is written once.
final class PagePainter {
    /// What all pages share.
    record Tools(
            TaggedWriter writer,
            Optional<StructureWriter> structure,
            FontPool fonts,
            PicturePool pictures,
            Inks inks,
            SharedObjects shared,
            Set<String> anchors) {
        MarkedContent.Stream stream(Function<StructureWriter, MarkedContent.Stream> marked) {
            return structure.map(marked).orElseGet(MarkedContent.Unmarked::new);
        }

        Forms forms() {
            return new Forms(writer, inks, shared);
        }
    }

    private final Tools tools;
    private final Canvas canvas;
    private final Operators operators;
    private final TextPainter text;
    private final Place place;
    private final MarkedContent marked;
    private final GraphicsState state;

    /// The space that is painted in, in the one that the stream began with; both as PDF has them.
    private Affine space = Affine.IDENTITY;

    /// Paints on a page of the file.
    static PagePainter on(PdfContentByte content, Tools tools) {
        return new PagePainter(
                tools,
                Canvas.on(content.getInternalBuffer()),
                tools.stream(structure -> new MarkedContent.OfPage(structure, content)),
                new Place());
    }

    private PagePainter(Tools tools, Canvas canvas, MarkedContent.Stream stream, Place place) {
        this.tools = tools;
        this.canvas = canvas;
        this.place = place;
        this.operators = canvas.operators();
        this.marked = new MarkedContent(operators, stream);
        this.text = new TextPainter(canvas, tools.fonts);
        this.state = new GraphicsState(canvas, tools.inks, tools.shared);
    }

    /// Paints a page on its sheet.
    void paint(Page page, Sheet sheet) throws IOException {
        tools.writer.begin(canvas.resources());
        operators.origin(sheet.trim().x(), sheet.trim().bottom());
        place.begin(sheet.trim().x(), sheet.trim().bottom());
        all(page.fragments(), 1000);
        marked.end();
        if (!sheet.marks().none()) {
            marked.begin(Tag.ARTIFACT);
            new PrinterMarks(sheet, canvas).paint(tools.inks, tools.shared);
            marked.end();
        }
    }

    /// A page as a form whose origin is the lower left corner of the trimmed page.
    static PdfIndirectReference form(Page page, Tools tools) throws IOException {
        Canvas canvas = Canvas.empty();
        PagePainter painter =
                new PagePainter(tools, canvas, new MarkedContent.Unmarked(), new Place());
        painter.operators.origin(0, page.size().height());
        painter.all(page.fragments(), 1000);
        painter.marked.end();
        Rect box =
                new Rect(
                        -page.bleed(),
                        -page.size().height() - page.bleed(),
                        page.size().width() + 2 * page.bleed(),
                        page.size().height() + 2 * page.bleed());
        return tools.forms().shared(canvas, new Forms.Shape(Drawn.box(box), Forms.Group.NONE));
    }

    private void all(List<Fragment> fragments, int opacity) throws IOException {
        for (Fragment fragment : fragments) {
            one(fragment, opacity);
        }
    }

    private void one(Fragment fragment, int opacity) throws IOException {
        switch (fragment) {
            case Fragment.Glyphs g -> {
                if (g.tag().isArtifact() && g.run().text().isEmpty()) {
                    marked.beginSilent();
                } else {
                    marked.begin(g.tag());
                }
                state.fill(g.color(), opacity, true);
                text.paint(g);
            }
            case Fragment.Fill f -> {
                marked.begin(f.tag());
                fill(f, opacity);
                place(f.tag(), f.shape().bounds());
            }
            case Fragment.Stroke s -> {
                marked.begin(s.tag());
                stroke(s, opacity);
                place(s.tag(), s.path().bounds());
            }
            case Fragment.Image i -> image(i, opacity);
            case Fragment.Shadow s -> {
                marked.begin(s.tag());
                shadow(s, opacity);
            }
            case Fragment.Group g -> group(g, opacity);
            case Fragment.LinkArea l -> link(l);
        }
    }

    private void place(Tag tag, Rect area) {
        tools.structure.ifPresent(structure -> structure.place(tag, place.onPage(area)));
    }

    // ---- paint ----

    private void fill(Fragment.Fill f, int opacity) throws IOException {
        switch (f.paint()) {
            case Fragment.Solid(Color color) -> {
                state.fill(color, opacity, f.isRule());
                operators.path(f.shape());
                operators.op(f.evenOdd() ? "f*" : "f");
            }
            case Fragment.Gradient gradient -> {
                state.opacity(opacity);
                operators.op("q");
                operators.path(f.shape());
                operators.op(f.evenOdd() ? "W* n" : "W n");
                new GradientPainter(tools, canvas, f.shape().bounds()).paint(gradient);
                operators.op("Q");
            }
            case Fragment.Pattern pattern -> pattern(f, pattern, opacity);
        }
    }

    /// Fills with a pattern (ISO 32000-1, section 8.7.3). It is bound to the space that its stream
    /// begins with, not to the one that it is painted in.
    private void pattern(Fragment.Fill f, Fragment.Pattern pattern, int opacity)
            throws IOException {
        Canvas tile = Canvas.empty();
        PagePainter inner = new PagePainter(tools, tile, new MarkedContent.Inside(), place);
        inner.all(pattern.fragments(), opacity);
        inner.marked.end();
        Rect cell = pattern.cell();
        Affine at =
                space.after(
                        Affine.translate(
                                Sp.toPt(operators.left() + cell.x()),
                                Sp.toPt(operators.height() - cell.y())));
        PdfIndirectReference written =
                tools.forms()
                        .pattern(
                                tile, new Forms.Tiling(cell, pattern.across(), pattern.down()), at);
        state.opacity(1000);
        operators.op("q");
        operators.op("/Pattern cs");
        operators.named(canvas.resources().add(Kind.PATTERN, written)).op("scn");
        operators.path(f.shape());
        operators.op(f.evenOdd() ? "f*" : "f");
        operators.op("Q");
    }

    private void shadow(Fragment.Shadow s, int opacity) throws IOException {
        state.shade(s.color(), opacity);
        long left = operators.left();
        long height = operators.height();
        operators.op("q");
        new ShadowPainter(tools, canvas).paint(s);
        operators.op("Q");
        operators.origin(left, height);
    }

    private void stroke(Fragment.Stroke s, int opacity) throws IOException {
        state.stroke(s.color(), opacity, s.isRule());
        Fragment.Pen pen = s.pen();
        // Only this stroke's pen is set and set back, so that the usual pen needs no operators
        // beside its width.
        boolean special =
                pen.cap() != Fragment.Cap.BUTT
                        || pen.join() != Fragment.Join.MITER
                        || !pen.dashes().isEmpty();
        if (special) {
            operators.op("q");
            operators.thousandths(cap(pen.cap())).op("J");
            operators.thousandths(join(pen.join())).op("j");
            dashes(pen);
        }
        operators.length(pen.width()).op("w");
        operators.path(s.path());
        operators.op("S");
        if (special) {
            operators.op("Q");
        }
    }

    /// Line cap styles in thousandths of their numbers (ISO 32000-1, table 54).
    private static long cap(Fragment.Cap cap) {
        return switch (cap) {
            case BUTT -> 0;
            case ROUND -> 1000;
            case SQUARE -> 2000;
        };
    }

    /// Line join styles in thousandths of their numbers (ISO 32000-1, table 55).
    private static long join(Fragment.Join join) {
        return switch (join) {
            case MITER -> 0;
            case ROUND -> 1000;
            case BEVEL -> 2000;
        };
    }

    private void dashes(Fragment.Pen pen) {
        if (!pen.dashes().isEmpty()) {
            canvas.out().append('[');
            pen.dashes().forEach(operators::length);
            canvas.out().append("] ");
            operators.length(pen.dashOffset()).op("d");
        }
    }

    private void image(Fragment.Image i, int opacity) throws IOException {
        Optional<PdfIndirectReference> image = tools.pictures.image(i.raster());
        if (image.isEmpty()) {
            return;
        }
        marked.begin(i.tag());
        place(i.tag(), i.area());
        state.opacity(opacity);
        operators.op("q");
        clip(i.clip());
        Rect area = i.area();
        operators.length(area.width()).thousandths(0).thousandths(0).length(area.height());
        operators.x(area.x()).y(area.bottom()).op("cm");
        operators.named(canvas.resources().add(Kind.OBJECT, image.get())).op("Do");
        operators.op("Q");
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }

    private void clip(Optional<Path> clip) {
        if (clip.isPresent()) {
            operators.path(clip.get());
            operators.op("W n");
        }
    }

    // ---- groups ----

    private void group(Fragment.Group g, int opacity) throws IOException {
        Optional<Tag> tag = Drawn.tag(g);
        tag.ifPresent(t -> place(t, g.box()));
        long left = operators.left();
        long height = operators.height();
        GraphicsState.State before = state.before();
        boolean drawing = !marked.isInside() && Drawn.isDrawing(g);
        if (drawing) {
            tag.ifPresent(marked::begin);
        } else {
            marked.end();
        }
        operators.op("q");
        Affine m = g.map();
        long x = left + Math.round(m.e());
        long y = height - Math.round(m.f());
        operators.map(m.a(), -m.b(), -m.c(), m.d(), x, y);
        Affine outerSpace = space;
        space = space.after(new Affine(m.a(), -m.b(), -m.c(), m.d(), Sp.toPt(x), Sp.toPt(y)));
        operators.origin(0, 0);
        Affine outer = place.enter(m);
        if (drawing) {
            drawing(g, opacity);
        } else {
            clip(g.clip());
            if (isFaded(g)) {
                faded(g, opacity);
            } else {
                all(g.fragments(), opacity * g.opacity() / 1000);
            }
            marked.end();
        }
        operators.op("Q");
        place.leave(outer);
        space = outerSpace;
        operators.origin(left, height);
        state.after(before);
    }

    /// Whether what is below in a group must not shine through what is above: it is then painted as
    /// one thing.
    private static boolean isFaded(Fragment.Group g) {
        return g.opacity() < 1000 && g.fragments().size() > 1;
    }

    /// Paints a group whose content is marked for itself.
    private void faded(Fragment.Group g, int opacity) throws IOException {
        FormMarks marks = new FormMarks(tools.writer.getPdfIndirectReference());
        Canvas form = Canvas.empty();
        MarkedContent.Stream stream =
                tools.stream(structure -> new MarkedContent.OfForm(structure, marks));
        PagePainter inner = new PagePainter(tools, form, stream, place);
        inner.all(g.fragments(), 1000);
        inner.marked.end();
        tools.forms().write(form, new Forms.Shape(Forms.EVERYWHERE, Forms.Group.COLORS), marks);
        paint(marks.reference(), opacity * g.opacity() / 1000);
    }

    /// Paints a group all of which belongs to the marked content that is open: a form without marks
    /// of its own, which may be painted again elsewhere.
    private void drawing(Fragment.Group g, int opacity) throws IOException {
        boolean faded = isFaded(g);
        Optional<String> box = g.clip().flatMap(Drawn::box);
        if (box.isEmpty()) {
            clip(g.clip());
        }
        Canvas form = Canvas.empty();
        PagePainter inner = new PagePainter(tools, form, new MarkedContent.Inside(), place);
        inner.all(g.fragments(), faded ? 1000 : opacity * g.opacity() / 1000);
        inner.marked.end();
        Forms.Shape shape =
                new Forms.Shape(
                        box.orElse(Forms.EVERYWHERE),
                        faded ? Forms.Group.COLORS : Forms.Group.NONE);
        paint(tools.forms().shared(form, shape), faded ? opacity * g.opacity() / 1000 : 1000);
    }

    private void paint(PdfIndirectReference form, int opacity) throws IOException {
        state.plain(opacity);
        operators.named(canvas.resources().add(Kind.OBJECT, form)).op("Do");
    }

    // ---- links ----

    private void link(Fragment.LinkArea l) {
        Optional<PdfAction> action =
                switch (l.target()) {
                    case Fragment.Uri(String uri) -> Optional.of(new PdfAction(uri));
                    case Fragment.Anchor(String id) ->
                            tools.anchors.contains(id)
                                    ? Optional.of(PdfAction.gotoLocalPage(id, false))
                                    : Optional.empty();
                };
        Optional<StructureWriter> structure = tools.structure.filter(s -> s.knows(l.tag()));
        if (action.isEmpty() || structure.isEmpty()) {
            return;
        }
        Rect area = place.onPage(l.area());
        float x = pt(area.x());
        float y = pt(area.y());
        PdfAnnotation annotation =
                new PdfAnnotation(
                        tools.writer,
                        x,
                        y,
                        x + pt(area.width()),
                        y + pt(area.height()),
                        action.get());
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, StructureWriter.text(l.description()));
        tools.writer.addAnnotation(annotation);
        structure.get().annotate(l.tag(), annotation);
    }
}
