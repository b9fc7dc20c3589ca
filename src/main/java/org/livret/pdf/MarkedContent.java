package org.livret.pdf;

import org.livret.structure.Tag;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

import java.util.Optional;

/// The marked content that one content stream is made of, on a page or in a form: one sequence
/// after another, never one in another (ISO 32000-1, section 14.6).
final class MarkedContent {
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final StructureWriter structure;
    private final PdfContentByte content;
    private final Operators operators;
    private final Optional<FormMarks> form;
    private Optional<Tag> open = Optional.empty();

    /// How many sequences are open; an artifact that says nothing takes two.
    private int depth;

    MarkedContent(
            StructureWriter structure,
            PdfContentByte content,
            Operators operators,
            Optional<FormMarks> form) {
        this.structure = structure;
        this.content = content;
        this.operators = operators;
        this.form = form;
    }

    /// What comes next belongs to a tag.
    void begin(Tag tag) {
        Tag known = tag.isArtifact() || !structure.knows(tag) ? Tag.ARTIFACT : tag;
        if (depth == 1 && open.isPresent() && open.get().equals(known)) {
            return;
        }
        end();
        if (known.isArtifact()) {
            artifact();
        } else if (form.isPresent()) {
            operators.op(structure.beginIn(form.get(), known) + " BDC");
        } else {
            structure.begin(known, content);
        }
        open = Optional.of(known);
        depth++;
    }

    private void artifact() {
        if (form.isPresent()) {
            operators.op("/Artifact BMC");
        } else {
            content.beginMarkedContentSequence(ARTIFACT, new PdfDictionary(), true);
        }
    }

    /// Begins an artifact from which no text can be taken: what it says instead is nothing (ISO
    /// 32000-1, section 14.9.4).
    void beginSilent() {
        end();
        artifact();
        if (form.isPresent()) {
            operators.op("/Span <</ActualText()>> BDC");
        } else {
            PdfDictionary nothing = new PdfDictionary();
            nothing.put(PdfName.ACTUALTEXT, new PdfString(""));
            content.beginMarkedContentSequence(PdfName.SPAN, nothing, true);
        }
        depth = 2;
    }

    void end() {
        for (; depth > 0; depth--) {
            if (form.isPresent()) {
                operators.op("EMC");
            } else {
                content.endMarkedContentSequence();
            }
        }
        open = Optional.empty();
    }
}
