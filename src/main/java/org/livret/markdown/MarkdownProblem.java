package org.livret.markdown;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be wrong with the text of a manuscript. Its front matter has [FrontMatterProblem]s.
public sealed interface MarkdownProblem extends Problem {

    // ---- the file ----

    /// Bytes that are not UTF-8. The offset counts bytes from the start of the file.
    record NotUtf8(int byteOffset, String guess, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD001");
        }

        @Override
        public String message() {
            return "This file is not UTF-8: byte " + byteOffset + " cannot be read.";
        }

        @Override
        public List<String> hints() {
            return List.of("The file looks like " + guess + "; save it as UTF-8 in your editor.");
        }
    }

    record FileTooLarge(int limit, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD002");
        }

        @Override
        public String message() {
            return "This manuscript is longer than " + limit + " characters and was not read.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Split it into chapters and list them under ‘chapters:’ in the front matter.");
        }
    }

    record NestedTooDeep(int limit, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD003");
        }

        @Override
        public String message() {
            return "More than " + limit + " quotes, lists or marks stand in one another here.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "What goes deeper was kept as plain text; escape marks that are meant literally"
                            + " with a backslash.");
        }
    }

    record ControlCharacter(int character, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD004");
        }

        @Override
        public String message() {
            return "The character "
                    + name(character)
                    + " cannot be published and was replaced by U+FFFD.";
        }

        @Override
        public List<String> hints() {
            return List.of("Delete it; it often comes from a copy out of another program.");
        }

        private static String name(int character) {
            String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
            return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        }
    }

    // ---- blocks ----

    record DivisionUnclosed(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD020");
        }

        @Override
        public String message() {
            return "The division that opens here is never closed.";
        }

        @Override
        public List<String> hints() {
            return List.of("Close it with a line that holds ‘:::’ alone, at the same indentation.");
        }
    }

    record DivisionStrayEnd(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD021");
        }

        @Override
        public String message() {
            return "This line closes a division, but none is open.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Remove it, or name the division that it should open, as in ‘::: note’.");
        }
    }

    record FenceUnclosed(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD023");
        }

        @Override
        public String message() {
            return "The code that begins here is never closed and runs to the end of what holds"
                    + " it.";
        }

        @Override
        public List<String> hints() {
            return List.of("Close it with a line of the same marks, at least as many.");
        }
    }

    record MeaningWithoutTerm(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD024");
        }

        @Override
        public String message() {
            return "This definition has no term before it.";
        }
    }

    record CellsBeyondColumns(int columns, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD025");
        }

        @Override
        public String message() {
            return "This row has more cells than the "
                    + columns
                    + " columns of its table; the rest was left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Add the columns to the table's head, or escape a bar that is meant literally"
                            + " as ‘\\|’.");
        }
    }

    record CaptionWithoutTable(String word, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.note("MD026");
        }

        @Override
        public String message() {
            return "This paragraph looks like a caption, but stands beside no "
                    + word
                    + "; it stays a paragraph.";
        }
    }

    record IncludeEmpty(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD027");
        }

        @Override
        public String message() {
            return "This include names no file.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write the path of a Markdown file, as in ‘!include(chapters/one.md)’.");
        }
    }

    record IncludeInText(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD028");
        }

        @Override
        public String message() {
            return "An include takes effect only in a paragraph of its own.";
        }

        @Override
        public List<String> hints() {
            return List.of("Put blank lines around it, or escape it as ‘\\!include’.");
        }
    }

    // ---- raw HTML ----

    record HtmlLeftOut(String shown, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD030");
        }

        @Override
        public String message() {
            return "The raw HTML ‘" + shown + "’ was left out; the text in it was kept.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Use Markdown, or a division or span with a class: ‘::: {.class}’,"
                            + " ‘[text]{.class}’.");
        }
    }

    record HtmlUnclosed(String name, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD031");
        }

        @Override
        public String message() {
            return "The HTML element ‘"
                    + name
                    + "’ that opens here does not end in the same stretch of text.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Close it with ‘</"
                            + name
                            + ">’ before the emphasis, link, paragraph or block ends.");
        }
    }

    record HtmlStrayEnd(String name, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD032");
        }

        @Override
        public String message() {
            return "The HTML tag ‘</" + name + ">’ closes nothing here.";
        }
    }

    record HtmlAttributeLeftOut(String attribute, String element, Span span)
            implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD033");
        }

        @Override
        public String message() {
            return "The attribute ‘"
                    + attribute
                    + "’ of the HTML element ‘"
                    + element
                    + "’ was left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Use a class and a style sheet.");
        }
    }

    record UnsafeAddress(String address, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD034");
        }

        @Override
        public String message() {
            return "The address ‘"
                    + shortened(address)
                    + "’ is not safe to publish and was left out.";
        }

        private static String shortened(String address) {
            return address.length() > 40 ? address.substring(0, 40) + "…" : address;
        }
    }

    record HtmlDropped(String shown, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD035");
        }

        @Override
        public String message() {
            return "The raw HTML ‘" + shown + "’ was left out with all it holds.";
        }

        @Override
        public List<String> hints() {
            return List.of("Publications run no programs, and looks belong into a style sheet.");
        }
    }

    // ---- attributes, references, the rest ----

    record MalformedBraces(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD040");
        }

        @Override
        public String message() {
            return "These braces look like attributes but cannot be read; they stay as text.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write ‘{#id .class key=value key=\"two words\"}’, or escape the brace as"
                            + " ‘\\{’.");
        }
    }

    record BracesWithoutBlock(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD041");
        }

        @Override
        public String message() {
            return "These attributes follow nothing to which they could belong.";
        }

        @Override
        public List<String> hints() {
            return List.of("Put them right below a paragraph, list, quote, table or code block.");
        }
    }

    /// A list of something that is not counted. The brackets stay as words.
    record UnknownList(String word, Optional<String> nearest, Span span)
            implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD046");
        }

        @Override
        public String message() {
            return "There is no list of ‘" + word + "’; the brackets stay as text.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write [TOC"
                            + nearest.map(n -> " " + n + "].")
                                    .orElse("], or name what it lists, as in [TOC figures]."));
        }
    }

    record UndefinedReference(String label, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD042");
        }

        @Override
        public String message() {
            return "No link is defined for the label ‘" + label + "’; the brackets stay as text.";
        }

        @Override
        public List<String> hints() {
            return List.of("Define it in this file, as in ‘[" + label + "]: https://example.org’.");
        }
    }

    record DuplicateDefinition(String label, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD043");
        }

        @Override
        public String message() {
            return "‘"
                    + label
                    + "’ is defined twice in this file; this second definition was ignored.";
        }
    }

    record NoLines(String given, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD044");
        }

        @Override
        public String message() {
            return "‘" + given + "’ names no lines, so that none is made to stand out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write their numbers, as in ‘highlight=\"2,4-6\"’.");
        }
    }

    /// A cell `^^` that no cell above could reach down to.
    record NothingAbove(Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.warning("MD045");
        }

        @Override
        public String message() {
            return "Above ‘^^’ stands no cell of the same columns that could go on here; the cell"
                    + " stays empty.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write it right below the cell that is to span both rows.");
        }
    }

    /// A block of a kind that this version does not know: a fault in the program, reported so that
    /// nothing disappears unseen.
    record NotRendered(String kind, Span span) implements MarkdownProblem {
        @Override
        public Code code() {
            return Code.error("MD090");
        }

        @Override
        public String message() {
            return "A block of the kind ‘" + kind + "’ was not rendered.";
        }

        @Override
        public List<String> hints() {
            return List.of("Please report this, with the lines in question.");
        }
    }
}
