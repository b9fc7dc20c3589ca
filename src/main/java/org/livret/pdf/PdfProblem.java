package org.livret.pdf;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;

/// What can go wrong while pages become a PDF file.
public sealed interface PdfProblem extends Problem {

    /// A picture's pixels cannot be decoded or may not stand in the file.
    record PictureRefused(String path, String reason) implements PdfProblem {
        @Override
        public Code code() {
            return Code.error("PD001");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(path));
        }

        @Override
        public String message() {
            return "This picture cannot stand in the PDF: " + reason + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Save it again as an RGB picture in JPEG or PNG.");
        }
    }

    /// A font file that the PDF library cannot embed.
    record FontRefused(String face, String reason) implements PdfProblem {
        @Override
        public Code code() {
            return Code.error("PD002");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(face));
        }

        @Override
        public String message() {
            return "This font cannot be embedded in the PDF: " + reason + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Use a font whose licence allows embedding.");
        }
    }
}
