package org.livret.box;

import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.Extent;
import org.livret.css.TextStyle;
import org.livret.diag.Span;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box of the flow. `element` is the id of the structure element that the box stands for, or -1
/// when it has none of its own.
public sealed interface Box {
    ComputedStyle style();

    Span span();

    /// A container of boxes that stand one below another, in columns, in a flex row or a grid, as
    /// its style says.
    ///
    /// `marks` are what happens where the box starts: anchors, named strings, running elements. The
    /// marker of a list item stands beside its first line.
    record Block(
            ComputedStyle style,
            int element,
            List<Mark> marks,
            Optional<Marker> marker,
            List<Box> children,
            Span span)
            implements Box {
        public Block {
            marks = List.copyOf(marks);
            children = List.copyOf(children);
        }
    }

    /// Text that is set in lines. Its style is that of the block it belongs to; when the block
    /// holds nothing else, the paragraph carries the block's own edges and ground too.
    record Paragraph(
            ComputedStyle style,
            int element,
            List<Mark> marks,
            Optional<Marker> marker,
            Opening opening,
            List<Inline> content,
            Span span)
            implements Box {
        public Paragraph {
            marks = List.copyOf(marks);
            content = List.copyOf(content);
        }

        /// A paragraph whose beginning looks like the rest.
        public Paragraph(
                ComputedStyle style,
                int element,
                List<Mark> marks,
                Optional<Marker> marker,
                List<Inline> content,
                Span span) {
            this(style, element, marks, marker, Opening.NONE, content, span);
        }

        /// The same with other content.
        public Paragraph with(List<Inline> other) {
            return new Paragraph(style, element, marks, marker, opening, other, span);
        }

        /// The same with lines before which nothing stands: neither an outdent nor a sign.
        public Paragraph upright() {
            return new Paragraph(style.upright(), element, marks, marker, opening, content, span);
        }

        /// The same with its first letter among its text.
        public Paragraph withLetterInText() {
            if (opening.letter().isEmpty()) {
                return this;
            }
            List<Inline> all = new ArrayList<>(content.size() + 1);
            all.add(opening.letter().get().text());
            all.addAll(content);
            Opening line = new Opening(Optional.empty(), opening.line());
            return new Paragraph(style, element, marks, marker, line, all, span);
        }
    }

    /// How a paragraph begins: the letter that stands beside its first lines or rises above them,
    /// and the style of the first line's text (CSS Pseudo-elements 4, section 2).
    record Opening(Optional<Letter> letter, Optional<TextStyle> line) {
        public static final Opening NONE = new Opening(Optional.empty(), Optional.empty());
    }

    /// A first letter that is set apart, with the punctuation around it.
    record Letter(Text text, ComputedStyle style) {}

    /// A picture that stands by itself. `tag` is that of its figure.
    record Replaced(ComputedStyle style, List<Mark> marks, Picture picture, Tag tag, Source source)
            implements Box {
        public Replaced {
            marks = List.copyOf(marks);
        }

        @Override
        public Span span() {
            return source.span();
        }
    }

    /// A table. Columns count the widest row; every row's cells start at the first column that no
    /// cell from above covers. `widths` are those given to the first columns, `auto` for none; they
    /// may be shares of what the others leave (`fr`).
    record Table(
            ComputedStyle style,
            int element,
            List<Mark> marks,
            Optional<Box> caption,
            int columns,
            List<Extent> widths,
            List<Row> head,
            List<Row> body,
            List<Row> foot,
            Span span)
            implements Box {
        public Table {
            marks = List.copyOf(marks);
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            body = List.copyOf(body);
            foot = List.copyOf(foot);
        }

        /// The caption and what its cells hold, in the order of the text.
        public List<Box> contents() {
            List<Box> contents = new ArrayList<>();
            caption.ifPresent(contents::add);
            for (List<Row> rows : List.of(head, body, foot)) {
                rows.forEach(row -> row.cells().forEach(cell -> contents.add(cell.content())));
            }
            return contents;
        }
    }

    record Row(ComputedStyle style, List<Cell> cells, Span span) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell; `column` counts from 0. Its content is a block with the cell's style.
    record Cell(int column, int columnSpan, int rowSpan, Block content) {}

    /// What a list item, a note or a line of code shows beside its first line, outside of the text.
    /// What is `silent`, as the numbers of lines of code, is seen only: nobody reads it out, and it
    /// does not come along when the text is copied.
    record Marker(List<Inline> content, ComputedStyle style, boolean silent) {
        public Marker {
            content = List.copyOf(content);
        }
    }

    // ---- what happens at a place ----

    sealed interface Mark {}

    /// An id that links and references may name.
    record AnchorMark(String id) implements Mark {}

    /// Where what bears an id ends. It belongs to the last of it, not to what follows.
    record EndMark(String id) implements Mark {}

    /// An assignment of a named string (`string-set`).
    record StringMark(String name, String value) implements Mark {}

    /// A running element (`position: running(name)`), taken out of the flow.
    record RunningMark(String name, Box box) implements Mark {}

    // ---- what stands in lines ----

    sealed interface Inline {}

    /// Text in one style, white space already collapsed as its `white-space` says. A line feed in
    /// it is a forced break.
    record Text(String text, TextStyle style, Tag tag, Source source, Optional<Link> link)
            implements Inline {}

    /// Where text or a picture comes from, for problems and for the e-book's page list: the source
    /// span, the index in document order of its characters node or `img` below the body (-1 for
    /// generated text and notes) and the offset in its text.
    record Source(Span span, int node, int offset) {}

    /// A link around text. `element` is the structure element of the link; `description` says where
    /// it leads.
    record Link(String destination, int element, String description) {}

    /// A forced end of line.
    record LineBreak() implements Inline {}

    /// A picture in the line, on the baseline.
    record InlinePicture(
            Picture picture, ComputedStyle style, Tag tag, Span span, Optional<Link> link)
            implements Inline {}

    /// A formula in the line, or one for display, which has its line for itself but for its number.
    /// `style` has the fonts for mathematics, `around` those of its words.
    record Formula(
            org.livret.math.Formula formula,
            boolean display,
            TextStyle style,
            TextStyle around,
            Tag tag,
            Span span,
            Optional<Link> link)
            implements Inline {}

    /// The place where a mark stands in a line.
    record InlineMark(Mark mark) implements Inline {}

    /// The call of a note: the note's body must stand at the foot of this line's page. The call's
    /// visible text is an ordinary [Text] before it.
    record NoteCall(String note) implements Inline {}

    /// A page number: of the page where `target` stands, or of this page when the target is empty,
    /// in a counter style. `pages` asks for the number of pages instead.
    record PageNumber(
            String target,
            boolean pages,
            CounterStyle counter,
            TextStyle style,
            Tag tag,
            Optional<Link> link,
            Span span)
            implements Inline {}

    /// A place that an index leads to: the page of `target`, or, for a range, the pages from where
    /// the target starts to where it ends, with `dash` between. The places of one entry stand in
    /// one paragraph with text between them; those on one page are said once.
    record Locator(
            String target,
            boolean range,
            boolean main,
            String dash,
            TextStyle style,
            Tag tag,
            Optional<Link> link,
            Span span)
            implements Inline {}

    /// Text repeated to fill the line, as dots in a contents list. An artifact.
    record Leader(String text, TextStyle style) implements Inline {}

    /// A small box in the line (`display: inline-block`), its baseline that of its last line.
    record InlineBlock(Block block) implements Inline {}

    /// The edges of an inline box: start or end with its margins, borders and padding, so that a
    /// ground can be drawn around the text between.
    record InlineEdge(boolean start, ComputedStyle style) implements Inline {}
}
