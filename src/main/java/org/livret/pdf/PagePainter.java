package org.livret.pdf;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.structure.Tag;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Paints the fragments of one page. Every mark stands in marked content: of its structure element,
/// or of an artifact.
final class PagePainter {
    /// What all pages share.
    record Tools(
            TaggedWriter writer,
            StructureWriter structure,
            FontPool fonts,
            PicturePool pictures,
            Inks inks,
            Set<String> anchors) {}

    private final Tools tools;
    private final PdfContentByte content;
    private final Operators operators;
    private final TextPainter text;
    private final Place place;
    private final MarkedContent marked;
    private Ink fill = Ink.INITIAL;
    private Ink stroke = Ink.INITIAL;
    private int fillAlpha = 1000;
    private int strokeAlpha = 1000;

    PagePainter(Tools tools, PdfContentByte content) {
        this(tools, content, Optional.empty(), new Place());
    }

    private PagePainter(
            Tools tools, PdfContentByte content, Optional<FormMarks> form, Place place) {
        this.tools = tools;
        this.content = content;
        this.place = place;
        this.operators = new Operators(content.getInternalBuffer());
        this.marked = new MarkedContent(tools.structure, content, operators, form);
        this.text = new TextPainter(operators, content.getInternalBuffer(), tools.fonts);
    }

    /// Paints a page whose trimmed sheet stands `around` from the edges of the medium on all sides.
    void paint(Page page, long around) throws IOException {
        operators.origin(around, page.size().height() + around);
        place.begin(around, page.size().height() + around);
        all(page.fragments(), 1000);
        marked.end();
        if (page.cropMarks()) {
            marked.begin(Tag.ARTIFACT);
            CropMarks.paint(page, tools.inks, operators);
            marked.end();
        }
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
                fill(g.color(), opacity);
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
            case Fragment.Group g -> group(g, opacity);
            case Fragment.LinkArea l -> link(l);
        }
    }

    private void place(Tag tag, Rect area) {
        tools.structure.place(tag, place.onPage(area));
    }

    // ---- paint ----

    private void fill(Color color, int opacity) {
        alpha(color.alpha() * opacity / 1000, strokeAlpha);
        Ink ink = tools.inks.ink(color);
        if (!ink.equals(fill)) {
            operators.color(ink, false);
            fill = ink;
        }
    }

    private void alpha(int newFill, int newStroke) {
        if (newFill != fillAlpha || newStroke != strokeAlpha) {
            PdfGState state = new PdfGState();
            state.setFillOpacity(newFill / 1000f);
            state.setStrokeOpacity(newStroke / 1000f);
            content.setGState(state);
            fillAlpha = newFill;
            strokeAlpha = newStroke;
        }
    }

    private void fill(Fragment.Fill f, int opacity) throws IOException {
        switch (f.paint()) {
            case Fragment.Solid(Color color) -> {
                fill(color, opacity);
                operators.path(f.shape());
                operators.op(f.evenOdd() ? "f*" : "f");
            }
            case Fragment.LinearGradient gradient -> {
                operators.op("q");
                operators.path(f.shape());
                operators.op(f.evenOdd() ? "W* n" : "W n");
                Gradients.paint(gradient, tools, content, operators);
                operators.op("Q");
            }
        }
    }

    private void stroke(Fragment.Stroke s, int opacity) {
        alpha(fillAlpha, s.color().alpha() * opacity / 1000);
        Ink ink = tools.inks.ink(s.color());
        if (!ink.equals(stroke)) {
            operators.color(ink, true);
            stroke = ink;
        }
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
            content.getInternalBuffer().append('[');
            pen.dashes().forEach(operators::length);
            content.getInternalBuffer().append("] ");
            operators.length(pen.dashOffset()).op("d");
        }
    }

    private void image(Fragment.Image i, int opacity) throws IOException {
        Optional<org.openpdf.text.Image> image = tools.pictures.image(i.raster());
        if (image.isEmpty()) {
            return;
        }
        marked.begin(i.tag());
        place(i.tag(), i.area());
        alpha(opacity, strokeAlpha);
        operators.op("q");
        i.clip()
                .ifPresent(clip -> {
                    operators.path(clip);
                    operators.op("W n");
                });
        Rect area = i.area();
        content.addImage(
                image.get(),
                pt(area.width()),
                0,
                0,
                pt(area.height()),
                pt(operators.left() + area.x()),
                pt(operators.height() - area.bottom()));
        operators.op("Q");
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }

    private void group(Fragment.Group g, int opacity) throws IOException {
        Optional<Tag> tag = firstTag(g);
        tag.ifPresent(marked::begin);
        tag.ifPresent(t -> place(t, g.box()));
        long left = operators.left();
        long height = operators.height();
        Ink outerFill = fill;
        Ink outerStroke = stroke;
        int outerFillAlpha = fillAlpha;
        int outerStrokeAlpha = strokeAlpha;
        marked.end();
        operators.op("q");
        Affine m = g.map();
        operators.real(m.a()).real(-m.b()).real(-m.c()).real(m.d());
        operators.length(left + Math.round(m.e())).length(height - Math.round(m.f())).op("cm");
        operators.origin(0, 0);
        Affine outer = place.enter(m);
        g.clip()
                .ifPresent(clip -> {
                    operators.path(clip);
                    operators.op("W n");
                });
        if (g.opacity() < 1000 && g.fragments().size() > 1) {
            faded(g, opacity);
        } else {
            all(g.fragments(), opacity * g.opacity() / 1000);
        }
        marked.end();
        operators.op("Q");
        place.leave(outer);
        operators.origin(left, height);
        fill = outerFill;
        stroke = outerStroke;
        fillAlpha = outerFillAlpha;
        strokeAlpha = outerStrokeAlpha;
    }

    /// Paints what lies in a group as one thing, so that what is below in it does not shine through
    /// what is above: a transparency group (ISO 32000-1, section 11.6.6).
    private void faded(Fragment.Group g, int opacity) throws IOException {
        PdfTemplate template = Forms.group(content, Forms.space(tools.inks.space()));
        FormMarks marks = new FormMarks(template.getIndirectReference());
        tools.writer.begin(marks);
        PagePainter inner = new PagePainter(tools, template, Optional.of(marks), place);
        inner.all(g.fragments(), 1000);
        inner.marked.end();
        tools.writer.end();
        int all = opacity * g.opacity() / 1000;
        alpha(all, all);
        content.addTemplate(template, 0, 0);
    }

    private static Optional<Tag> firstTag(Fragment.Group group) {
        for (Fragment fragment : group.fragments()) {
            Optional<Tag> tag =
                    switch (fragment) {
                        case Fragment.Glyphs f -> Optional.of(f.tag());
                        case Fragment.Fill f -> Optional.of(f.tag());
                        case Fragment.Stroke f -> Optional.of(f.tag());
                        case Fragment.Image f -> Optional.of(f.tag());
                        case Fragment.Group f -> firstTag(f);
                        case Fragment.LinkArea _ -> Optional.empty();
                    };
            if (tag.isPresent()) {
                return tag;
            }
        }
        return Optional.empty();
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
        if (action.isEmpty() || !tools.structure.knows(l.tag())) {
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
        tools.structure.annotate(l.tag(), annotation);
    }
}
