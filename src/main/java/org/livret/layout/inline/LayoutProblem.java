package org.livret.layout.inline;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.geom.Size;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Optional;

/// What setting lines has to say about a text.
public sealed interface LayoutProblem extends Problem {

    /// A line that cannot be broken so that it fits.
    record Overfull(Span span, long excess) implements LayoutProblem {
        @Override
        public Code code() {
            return Code.warning("LY001");
        }

        @Override
        public String message() {
            return "This line is " + Sp.format(excess) + " pt too wide and sticks out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Let it be broken with a space, a soft hyphen (‘&shy;’) or a forced line break,"
                            + " or set it smaller.");
        }
    }

    /// A word that is broken where the room ends, without a hyphen.
    record WordBroken(Span span, String word, long available) implements LayoutProblem {
        @Override
        public Code code() {
            return Code.warning("LY002");
        }

        @Override
        public String message() {
            return "The word ‘"
                    + word
                    + "’ is wider than its line of "
                    + Sp.formatMm(available)
                    + " and is broken without a hyphen.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Say where it may be broken with soft hyphens (‘&shy;’), give its language with"
                            + " ‘lang’, set it smaller, or give it more room; ‘overflow-wrap:"
                            + " anywhere’ says that it may be broken so.");
        }
    }

    /// A picture with a size that its place does not have; it was made smaller.
    record PictureDenied(Span span, boolean isWidth, long asked, long available)
            implements LayoutProblem {
        @Override
        public Code code() {
            return Code.warning("LY003");
        }

        @Override
        public String message() {
            return "This picture was to be "
                    + Sp.formatMm(asked)
                    + (isWidth ? " wide" : " high")
                    + ", but its place has only "
                    + Sp.formatMm(available)
                    + "; it is made smaller.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    isWidth
                            ? "Ask for a smaller width, such as ‘100%’, or for a wider place."
                            : "Ask for a smaller height, or for a page with smaller margins.");
        }
    }

    /// A picture that had to be made so small that little of it can be seen.
    record PictureTiny(Span span, long width, long height) implements LayoutProblem {
        /// What is smaller than this in both directions shows hardly anything.
        private static final long SMALLEST = Sp.mm(10);

        /// The problem of a picture of a natural size that is set at less than half of it.
        public static Optional<LayoutProblem> of(Span span, Size natural, Size set) {
            long longest = Math.max(set.width(), set.height());
            boolean tiny =
                    longest < SMALLEST && longest * 2 < Math.max(natural.width(), natural.height());
            return tiny
                    ? Optional.of(new PictureTiny(span, set.width(), set.height()))
                    : Optional.empty();
        }

        @Override
        public Code code() {
            return Code.warning("LY004");
        }

        @Override
        public String message() {
            return "This picture has room for "
                    + Sp.formatMm(width)
                    + " by "
                    + Sp.formatMm(height)
                    + " only, and can hardly be seen.";
        }

        @Override
        public List<String> hints() {
            return List.of("Give it a wider place, or a line of its own.");
        }
    }
}
