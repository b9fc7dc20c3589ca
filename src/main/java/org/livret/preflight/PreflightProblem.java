package org.livret.preflight;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.geom.Sp;

import java.util.List;

/// What a print shop would send back, or ask about.
public sealed interface PreflightProblem extends Problem {
    /// The page where it is first, and how many more places there are.
    record Where(String page, int others) {
        @Override
        public String toString() {
            return "page " + page + (others == 0 ? "" : " and in " + places());
        }

        private String places() {
            return others == 1 ? "one other place" : others + " other places";
        }
    }

    /// A picture whose pixels will be seen.
    record CoarsePicture(String path, int ppi, int wanted, Where where, Span span)
            implements PreflightProblem {
        @Override
        public Code code() {
            return Code.error("PF001");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", "
                    + coarse(path, ppi)
                    + ", so its pixels will be seen in print.";
        }

        @Override
        public List<String> hints() {
            return List.of(larger(wanted));
        }
    }

    /// A picture that is softer than it might be.
    record SoftPicture(String path, int ppi, int wanted, Where where, Span span)
            implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF002");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", "
                    + coarse(path, ppi)
                    + "; printers want 300, and take "
                    + Preflight.SOFT
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(larger(wanted));
        }
    }

    private static String coarse(String path, int ppi) {
        return "the picture ‘" + path + "’ has " + ppi + " pixels per inch";
    }

    private static String larger(int wanted) {
        return "Use one that is " + wanted + " pixels wide, or show it smaller.";
    }

    /// More ink than the paper takes. `what` names the colour or the picture.
    record TooMuchInk(String what, int percent, int limit, Where where, Span span)
            implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF003");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", "
                    + what
                    + " takes "
                    + percent
                    + " % of ink, more than the "
                    + limit
                    + " % that this paper bears.";
        }

        @Override
        public List<String> hints() {
            return List.of("Take less of cyan, magenta and yellow where there is much black.");
        }
    }

    /// A line too thin for a plate. `width` is in scaled points.
    record Hairline(long width, Where where, Span span) implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF004");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", a line is "
                    + Sp.format(width)
                    + " pt thin, which may break up in print.";
        }

        @Override
        public List<String> hints() {
            return List.of("Make it 0.25 pt wide at least.");
        }
    }

    /// Type too small for a plate. `light` tells of letters left out of a dark ground.
    record SmallText(long size, boolean light, Where where, Span span) implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF005");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + (light ? ", light text of " : ", text of ")
                    + Sp.format(size)
                    + (light ? " pt may fill with ink." : " pt is hard to print and to read.");
        }

        @Override
        public List<String> hints() {
            long least = light ? Preflight.SMALLEST_LIGHT : Preflight.SMALLEST;
            return List.of("Make it " + Sp.format(least) + " pt at least.");
        }
    }

    /// Small dark letters of several inks, which never lie exactly one above another.
    record RichText(String color, Where where, Span span) implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF006");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", small dark text of the colour "
                    + color
                    + " is printed with several inks, which blur it.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Use a grey or black, which is printed with black ink alone, or name the inks"
                            + " with ‘device-cmyk()’.");
        }
    }

    /// Words that lie where the cutter may take them. `distance` is in scaled points.
    record NearEdge(String text, long distance, Where where, Span span)
            implements PreflightProblem {
        @Override
        public Code code() {
            return Code.warning("PF007");
        }

        @Override
        public String message() {
            return "On "
                    + where
                    + ", ‘"
                    + text
                    + "’ stands "
                    + (distance <= 0
                            ? "at the cut"
                            : Preflight.millimetres(distance) + " mm from the cut")
                    + ", nearer than the "
                    + Preflight.millimetres(Preflight.SAFE)
                    + " mm that are safe.";
        }

        @Override
        public List<String> hints() {
            return List.of("Move it inwards, with a wider margin or padding.");
        }
    }
}
