package org.livret.epub;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What an e-book cannot take as the manuscript says it.
public sealed interface EpubProblem extends Problem {

    /// `lang` in the front matter is no BCP 47 tag.
    record BadLanguage(String tag, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.error("EP001");
        }

        @Override
        public String message() {
            return "‘" + tag + "’ is no language tag, so the e-book says no language.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a tag such as ‘fr’, ‘en-GB’ or ‘zh-Hant’.");
        }
    }

    /// A date that EPUB does not take.
    record BadDate(String key, String value, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP002");
        }

        @Override
        public String message() {
            return "‘" + value + "’ is no date, so the e-book leaves ‘" + key + "’ out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘2026’, ‘2026-11’ or ‘2026-11-23’.");
        }
    }

    /// A web address that cannot be written as one.
    record BadAddress(String destination, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP003");
        }

        @Override
        public String message() {
            return "‘" + destination + "’ is no valid address, so the e-book has no link there.";
        }
    }

    /// Parts of an SVG drawing that an e-book must not hold.
    record DrawingCleaned(String path, String what, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP004");
        }

        @Override
        public String message() {
            return "The drawing ‘" + path + "’ holds " + what + ", which the e-book leaves out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Export the drawing as plain static SVG with everything embedded.");
        }
    }

    /// A picture that no e-reader shows.
    record PictureRefused(String path, String reason, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.error("EP005");
        }

        @Override
        public String message() {
            return "The e-book shows the alternative text instead of ‘"
                    + path
                    + "’: "
                    + reason
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Save the picture as a JPEG, a PNG, a WebP or a plain SVG.");
        }
    }

    /// The cover is a drawing, which some stores do not show in their lists.
    record VectorCover(String path, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.note("EP006");
        }

        @Override
        public String message() {
            return "The e-book's cover ‘" + path + "’ is an SVG drawing.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "E-readers show it, but some stores want a JPEG or PNG. When the PDF is made in"
                            + " the same run, its first page becomes the e-book's cover.");
        }
    }

    /// A picture over the size that stores take, scaled down to it.
    record PictureScaled(String path, String from, String to, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.note("EP007");
        }

        @Override
        public String message() {
            return "The picture ‘"
                    + path
                    + "’ has "
                    + from
                    + " pixels, more than the four million that some stores take; the e-book shows"
                    + " it with "
                    + to
                    + ".";
        }
    }

    /// An identifier that claims to be an ISBN or a UUID and is none.
    record BadIdentifier(String kind, String value, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP008");
        }

        @Override
        public String message() {
            return "‘"
                    + value
                    + "’ is no valid "
                    + kind
                    + ", so the e-book has it as a plain identifier.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    kind.equals("ISBN")
                            ? "Check its digits; the last one is a checksum."
                            : "A UUID has 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12.");
        }
    }

    /// A link of a kind that works in print and on the web, but that stores refuse.
    record UnknownScheme(String destination, String scheme, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.note("EP009");
        }

        @Override
        public String message() {
            return "E-readers know no ‘"
                    + scheme
                    + ":’ links, so ‘"
                    + destination
                    + "’ is no link in the e-book.";
        }
    }

    /// A key for an ISBN that holds none.
    record NoIsbn(String key, String value, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP011");
        }

        @Override
        public String message() {
            return "‘" + value + "’ is no valid ISBN, so the e-book leaves ‘" + key + "’ out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Check its digits; the last one is a checksum.");
        }
    }

    /// A scheme of subjects that EPUB does not know.
    record UnknownAuthority(String value, Optional<String> nearest, Span span)
            implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP012");
        }

        @Override
        public String message() {
            return "‘"
                    + value
                    + "’ is no scheme of subjects that EPUB knows, so the subject stands without"
                    + " its code.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(name -> "Did you mean ‘" + name + "’?")
                            .orElse("Write ‘Thema’, ‘BISAC’, ‘CLIL’ or the web address of one."));
        }
    }

    /// A level of sections that there is not.
    record BadSplitLevel(String value, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP013");
        }

        @Override
        public String message() {
            return "‘"
                    + value
                    + "’ is no level of headings, so the e-book has one file for each chapter.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a number from 1 to 6.");
        }
    }

    /// A description that the picture's document does not hold.
    record DetailsElsewhere(String id, Span span) implements EpubProblem {
        @Override
        public Code code() {
            return Code.warning("EP014");
        }

        @Override
        public String message() {
            return "The details of this picture, ‘"
                    + id
                    + "’, stand in another file of the e-book, or nowhere, so that e-readers cannot"
                    + " lead to them.";
        }

        @Override
        public List<String> hints() {
            return List.of("Put the description into the same chapter as the picture.");
        }
    }
}
