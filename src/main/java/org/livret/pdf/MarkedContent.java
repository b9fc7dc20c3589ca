package org.livret.pdf;

import org.livret.structure.Tag;
import org.openpdf.text.pdf.PdfContentByte;

import java.util.Optional;

/// The marked content that one content stream is made of: one sequence after another, never one in
/// another (ISO 32000-1, section 14.6).
final class MarkedContent {
    /// Text from which nothing can be taken: what it says instead is nothing (ISO 32000-1, section
    /// 14.9.4).
    private static final String SILENT = "/Span <</ActualText()>> BDC";

    /// Where the stream belongs to.
    sealed interface Stream {}

    /// A page's own content.
    record OfPage(PdfContentByte content) implements Stream {}

    /// A form whose content is numbered in its own right.
    record OfForm(FormMarks marks) implements Stream {}

    /// A form that is painted inside a sequence and all of which belongs to that.
    record Inside() implements Stream {}

    private final StructureWriter structure;
    private final Operators operators;
    private final Stream stream;
    private Optional<Tag> open = Optional.empty();

    /// How many sequences are open; an artifact that says nothing takes two.
    private int depth;

    MarkedContent(StructureWriter structure, Operators operators, Stream stream) {
        this.structure = structure;
        this.operators = operators;
        this.stream = stream;
    }

    /// Whether all of the stream belongs to a sequence around it.
    boolean isInside() {
        return stream instanceof Inside;
    }

    /// What comes next belongs to a tag.
    void begin(Tag tag) {
        Tag known = tag.isArtifact() || !structure.knows(tag) ? Tag.ARTIFACT : tag;
        if (depth == 1 && open.isPresent() && open.get().equals(known)) {
            return;
        }
        end();
        if (isInside()) {
            return;
        }
        if (known.isArtifact()) {
            operators.op("/Artifact BMC");
        } else {
            element(known);
        }
        open = Optional.of(known);
        depth++;
    }

    private void element(Tag tag) {
        switch (stream) {
            case OfPage(PdfContentByte content) -> structure.begin(tag, content);
            case OfForm(FormMarks marks) -> operators.op(structure.beginIn(marks, tag) + " BDC");
            case Inside _ -> {}
        }
    }

    /// Begins an artifact from which no text can be taken.
    void beginSilent() {
        end();
        if (!isInside()) {
            operators.op("/Artifact BMC");
            depth++;
        }
        operators.op(SILENT);
        depth++;
    }

    void end() {
        for (; depth > 0; depth--) {
            // The library counts the sequences that it began.
            if (stream instanceof OfPage(PdfContentByte content)
                    && open.isPresent()
                    && !open.get().isArtifact()) {
                content.endMarkedContentSequence();
            } else {
                operators.op("EMC");
            }
        }
        open = Optional.empty();
    }
}
