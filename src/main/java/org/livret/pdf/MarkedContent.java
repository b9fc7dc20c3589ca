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
    record OfPage(StructureWriter structure, PdfContentByte content) implements Stream {}

    /// A form whose content is numbered in its own right.
    record OfForm(StructureWriter structure, FormMarks marks) implements Stream {}

    /// A form that is painted inside a sequence and all of which belongs to that.
    record Inside() implements Stream {}

    /// A stream of a file that has no structure.
    record Unmarked() implements Stream {}

    private final Operators operators;
    private final Stream stream;
    private Optional<Tag> open = Optional.empty();

    /// How many sequences are open; an artifact that says nothing takes two.
    private int depth;

    MarkedContent(Operators operators, Stream stream) {
        this.operators = operators;
        this.stream = stream;
    }

    /// Whether all of the stream belongs to a sequence around it.
    boolean isInside() {
        return stream instanceof Inside;
    }

    /// What comes next belongs to a tag.
    void begin(Tag tag) {
        switch (stream) {
            case OfPage(StructureWriter structure, PdfContentByte content) -> {
                if (begins(tag, structure)) {
                    structure.begin(tag, content);
                }
            }
            case OfForm(StructureWriter structure, FormMarks marks) -> {
                if (begins(tag, structure)) {
                    operators.op(structure.beginIn(marks, tag) + " BDC");
                }
            }
            case Inside _, Unmarked _ -> end();
        }
    }

    /// Begins a sequence when none of the tag is open. Tells whether it must be said whose it is;
    /// an artifact says it already.
    private boolean begins(Tag tag, StructureWriter structure) {
        Tag known = tag.isArtifact() || !structure.knows(tag) ? Tag.ARTIFACT : tag;
        if (depth == 1 && open.isPresent() && open.get().equals(known)) {
            return false;
        }
        end();
        open = Optional.of(known);
        depth++;
        if (known.isArtifact()) {
            operators.op("/Artifact BMC");
        }
        return !known.isArtifact();
    }

    /// Begins an artifact from which no text can be taken.
    void beginSilent() {
        end();
        if (stream instanceof OfPage || stream instanceof OfForm) {
            operators.op("/Artifact BMC");
            depth++;
        }
        operators.op(SILENT);
        depth++;
    }

    void end() {
        for (; depth > 0; depth--) {
            // The library counts the sequences that it began.
            if (stream instanceof OfPage(StructureWriter _, PdfContentByte content)
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
