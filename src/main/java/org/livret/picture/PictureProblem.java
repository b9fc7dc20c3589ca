package org.livret.picture;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong with a picture.
public sealed interface PictureProblem extends Problem {

    /// The file is no picture that Livret can place, or ends too early.
    record Unreadable(String path, String reason, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.error("PX001");
        }

        @Override
        public String message() {
            return "The picture ‘" + path + "’ cannot be read: " + reason + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Livret places JPEG, PNG, WebP and SVG pictures; its alternative text stands in"
                            + " its place.");
        }
    }

    /// Part of an SVG drawing is left out.
    record NotDrawn(String path, String what, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.warning("PX002");
        }

        @Override
        public String message() {
            return "The drawing ‘" + path + "’ uses " + what + ", which is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Export the drawing as plain static SVG, with shapes, text and linear gradients"
                            + " only.");
        }
    }

    /// The picture has more pixels or elements than Livret takes from untrusted input.
    record TooLarge(String path, String size, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.error("PX003");
        }

        @Override
        public String message() {
            return "The picture ‘" + path + "’ is too large: " + size + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Scale it down; 300 pixels per printed inch are enough.");
        }
    }

    /// A picture in printing inks, converted.
    record InksConverted(String path, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.note("PX004");
        }

        @Override
        public String message() {
            return "The picture ‘"
                    + path
                    + "’ is made for printing inks (CMYK); on screens it has the colours nearest to"
                    + " them.";
        }
    }

    /// A picture with too few pixels for the size at which it is printed.
    record Coarse(Resolution resolution, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.warning("PX005");
        }

        @Override
        public String message() {
            return resolution.message() + ", which looks coarse.";
        }

        @Override
        public List<String> hints() {
            return List.of(resolution.hint());
        }
    }

    /// A picture that has pixels enough to be printed, but fewer than make it sharp.
    record Soft(Resolution resolution, Span span) implements PictureProblem {
        @Override
        public Code code() {
            return Code.note("PX006");
        }

        @Override
        public String message() {
            return resolution.message() + ", which is a little soft.";
        }

        @Override
        public List<String> hints() {
            return List.of(resolution.hint());
        }
    }
}
