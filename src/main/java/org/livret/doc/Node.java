package org.livret.doc;

import org.livret.chart.Chart;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// The document tree, as a grammar.
///
/// Every node knows where it stands in the source ([#span()]) and what its braces say
/// ([#attributes()]). The words are CommonMark's and Pandoc's where they have one. Nodes marked
/// *read only* are replaced by the passes before the tree is resolved; those marked *resolved only*
/// are made then.
public sealed interface Node {
    Span span();

    Attributes attributes();

    /// What stands below another in the text.
    sealed interface Block extends Node {}

    /// What stands in a line.
    sealed interface Inline extends Node {}

    // ---- blocks ----

    /// A heading that opens a section; level 1 to 6.
    record Heading(int level, List<Inline> content, Span span, Attributes attributes)
            implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
            content = List.copyOf(content);
        }
    }

    /// *Resolved only.* A heading with all that belongs to it, down to the next heading of its
    /// level or above.
    record Section(Heading heading, List<Block> blocks, Span span, Attributes attributes)
            implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    record Paragraph(List<Inline> content, Span span, Attributes attributes) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    record BlockQuote(List<Block> blocks, Span span, Attributes attributes) implements Block {
        public BlockQuote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A list of bullets or numbers. `start` counts in ordered lists and is 1 in others. A tight
    /// list sets its items without space between.
    record ListBlock(
            boolean ordered,
            int start,
            boolean tight,
            List<ListItem> items,
            Span span,
            Attributes attributes)
            implements Block {
        public ListBlock {
            items = List.copyOf(items);
        }
    }

    /// An item of a list; `checked` is present in task lists. In a tight list its paragraphs are
    /// [Plain].
    record ListItem(Optional<Boolean> checked, List<Block> blocks, Span span, Attributes attributes)
            implements Node {
        public ListItem {
            blocks = List.copyOf(blocks);
        }
    }

    /// Text of a block that is not a paragraph of its own: in tight list items, table cells,
    /// definitions, captions.
    record Plain(List<Inline> content, Span span, Attributes attributes) implements Block {
        public Plain {
            content = List.copyOf(content);
        }
    }

    record DefinitionList(List<Definition> definitions, Span span, Attributes attributes)
            implements Block {
        public DefinitionList {
            definitions = List.copyOf(definitions);
        }
    }

    /// One or more terms and what they mean; each inner list of `meanings` is one meaning.
    record Definition(
            List<Plain> terms, List<List<Block>> meanings, Span span, Attributes attributes)
            implements Node {
        public Definition {
            terms = List.copyOf(terms);
            meanings = meanings.stream().map(List::copyOf).toList();
        }
    }

    /// Preformatted text. `language` is the first word of a fence's info string; `text` ends with a
    /// line feed unless empty.
    record CodeBlock(Optional<String> language, String text, Span span, Attributes attributes)
            implements Block {}

    /// A chart made of data. `alternative` is what its author says of it to those who do not see
    /// it; its data are said to them anyway.
    record ChartBlock(Chart chart, Optional<String> alternative, Span span, Attributes attributes)
            implements Block {}

    /// A formula on lines of its own. The attribute `alt` is what its author says of it to those
    /// who do not see it; `number` the number that it is given.
    record FormulaBlock(org.livret.math.Formula formula, Span span, Attributes attributes)
            implements Block {}

    record ThematicBreak(Span span, Attributes attributes) implements Block {}

    /// A table; every row has one cell a column unless cells span. The caption is empty when none
    /// was given.
    record Table(
            List<Column> columns,
            List<Row> head,
            List<Row> body,
            List<Row> foot,
            List<Inline> caption,
            Span span,
            Attributes attributes)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            body = List.copyOf(body);
            foot = List.copyOf(foot);
            caption = List.copyOf(caption);
        }
    }

    /// Alignment of a table's column.
    enum Column {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    record Row(List<Cell> cells, Span span, Attributes attributes) implements Node {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(int columnSpan, int rowSpan, List<Block> blocks, Span span, Attributes attributes)
            implements Node {
        public Cell {
            if (columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("cell spans " + columnSpan + " × " + rowSpan);
            }
            blocks = List.copyOf(blocks);
        }
    }

    /// A picture (or several blocks) with a caption, set off from the text. The caption is empty
    /// when none was given.
    record Figure(List<Block> blocks, List<Inline> caption, Span span, Attributes attributes)
            implements Block {
        public Figure {
            blocks = List.copyOf(blocks);
            caption = List.copyOf(caption);
        }
    }

    /// A fenced division `::: name {.class}`, a call-out or an alert. The name is a class word such
    /// as `note`, empty for a bare division.
    record Division(String name, List<Block> blocks, Span span, Attributes attributes)
            implements Block {
        public Division {
            blocks = List.copyOf(blocks);
        }
    }

    /// The place of a list of what the publication holds: `[TOC]`, `[TOC figures]`.
    record Contents(Listed listed, Span span, Attributes attributes) implements Block {}

    /// What a [Contents] lists: sections, those below the section in which it stands, captions, or,
    /// *resolved only*, what is marked for the index.
    enum Listed {
        SECTIONS,
        LOCAL,
        FIGURES,
        TABLES,
        LISTINGS,
        EQUATIONS,
        INDEX
    }

    /// *Read only.* `!include(path)`: replaced by the blocks of that manuscript.
    record Include(String path, Span span, Attributes attributes) implements Block {}

    /// *Read only.* The text of a footnote; resolving moves it into the table of notes.
    record NoteDefinition(String label, List<Block> blocks, Span span, Attributes attributes)
            implements Block {
        public NoteDefinition {
            blocks = List.copyOf(blocks);
        }
    }

    // ---- inlines ----

    record Text(String text, Span span) implements Inline {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    record Emphasis(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Strikethrough(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public Strikethrough {
            content = List.copyOf(content);
        }
    }

    record Superscript(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public Superscript {
            content = List.copyOf(content);
        }
    }

    record Subscript(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public Subscript {
            content = List.copyOf(content);
        }
    }

    /// A bracketed span `[text]{.class lang=en}`, or a safe inline element of raw HTML, whose name
    /// is then in `element` (`kbd`, `u`, `mark` …).
    record Phrase(Optional<String> element, List<Inline> content, Span span, Attributes attributes)
            implements Inline {
        public Phrase {
            content = List.copyOf(content);
        }
    }

    record CodeSpan(String text, Span span, Attributes attributes) implements Inline {}

    /// A formula in the line; one for display is set as those that stand alone. The attribute `alt`
    /// is what its author says of it to those who do not see it.
    record InlineFormula(
            org.livret.math.Formula formula, boolean display, Span span, Attributes attributes)
            implements Inline {}

    /// A link. The destination is an absolute URL, a relative path, or `#id` for a place in this
    /// publication.
    record Link(
            String destination,
            Optional<String> title,
            List<Inline> content,
            Span span,
            Attributes attributes)
            implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /// A picture in the line. The source is a path relative to the manuscript that names it, until
    /// reading settles it against the main manuscript's folder.
    record Image(
            String source,
            String alternative,
            Optional<String> title,
            Span span,
            Attributes attributes)
            implements Inline {}

    /// A word with its expansion, `*[IA]: intelligence artificielle`.
    record Abbreviation(String text, String expansion, Span span, Attributes attributes)
            implements Inline {}

    /// The end of a source line inside a paragraph.
    record SoftBreak(Span span) implements Inline {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    record HardBreak(Span span) implements Inline {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }

    /// A call of a footnote by its label; several calls may name one note.
    record NoteReference(String label, Span span, Attributes attributes) implements Inline {}

    /// *Read only.* A note written at its call, `^[text]`.
    record InlineNote(List<Inline> content, Span span, Attributes attributes) implements Inline {
        public InlineNote {
            content = List.copyOf(content);
        }
    }

    /// *Read only.* `[](#id)` or `@fig:id`: resolving makes it a [Link] whose text names the target
    /// and, in print, its page.
    record CrossReference(String target, Span span, Attributes attributes) implements Inline {}

    /// *Read only.* Sources that the text names: `[see @key, p. 12; @other]`, or `@key` as a part
    /// of the sentence. Citing makes it links to entries of the bibliography, or a note.
    record Citation(boolean inText, List<Cite> cites, Span span, Attributes attributes)
            implements Inline {
        public Citation {
            cites = List.copyOf(cites);
        }
    }

    /// One source of a [Citation] with what is said before and after it. Without author, the
    /// sentence has named them already: `[-@key]`.
    record Cite(
            String key, boolean withoutAuthor, List<Inline> before, List<Inline> after, Span span) {
        public Cite {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// *Resolved only.* The number of the page on which a target stands: printed in the PDF, left
    /// out of the EPUB with its `before` text (such as `, page `).
    record PageReference(String target, String before, Span span) implements Inline {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }
    }
}
