package org.livret.box;

import org.livret.css.BoxStyle.Display;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.StyledTree;
import org.livret.picture.Picture;
import org.livret.structure.Role;
import org.livret.structure.StructureNode.Facts;
import org.livret.structure.Tag;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Turns styled elements into boxes, and grows the logical structure beside them.
///
/// A block that holds inlines only becomes a paragraph; where inlines and blocks stand side by
/// side, the inlines go into anonymous paragraphs (CSS 2.2, section 9.2.1.1). A note is boxed right
/// after the paragraph that calls it, so that this is where a screen reader meets it.
public final class BoxBuilder {
    final StructureBuilder structure = new StructureBuilder();
    final Counters counters = new Counters();
    final Texts texts;
    final GeneratedContent generated;
    final PictureSource pictures;
    private final MarkerBuilder markers = new MarkerBuilder(this);
    private final SequencedMap<String, StyledElement> notes;
    private final SequencedMap<String, Box.Block> boxedNotes = new LinkedHashMap<>();
    private final SequencedSet<String> calledNotes = new LinkedHashSet<>();
    private boolean inNote;
    private final Openings openings = new Openings();
    private final Bookmarks bookmarks = new Bookmarks();
    private String sectionAnchor = "";

    /// The link whose blocks are being boxed: all their text belongs to it.
    private Optional<Box.Link> around = Optional.empty();

    private BoxBuilder(StyledTree tree, PictureSource pictures) {
        this.texts = new Texts(tree.body().element());
        this.generated = new GeneratedContent(counters, texts);
        this.pictures = pictures;
        this.notes = tree.notes();
    }

    /// Boxes a whole publication.
    public static BoxTree build(StyledTree tree, PictureSource pictures) {
        return new BoxBuilder(tree, pictures).tree(tree.body());
    }

    private BoxTree tree(StyledElement body) {
        int id = structure.open(Role.DOCUMENT, Facts.NONE);
        counters.enter(body.style().generated());
        List<Box> children = children(body);
        counters.leave();
        boxNotes();
        Box.Block root =
                new Box.Block(
                        body.style(),
                        id,
                        marks(body),
                        Optional.empty(),
                        children,
                        body.element().span());
        return new BoxTree(root, boxedNotes, structure.finish(), bookmarks.finish());
    }

    // ---- elements ----

    /// The boxes of an element: none when it is not displayed, several when it dissolves into its
    /// children.
    List<Box> boxes(StyledElement e) {
        Display display = e.style().box().display();
        if (display == Display.NONE) {
            return List.of();
        }
        if (display == Display.CONTENTS) {
            return children(e);
        }
        counters.enter(e.style().generated());
        counters.listItem(e.element(), e.style().box().display());
        List<Box> made = new ArrayList<>(1);
        Optional<String> running = e.style().generated().running();
        if (running.isPresent()) {
            structure.beginArtifact();
            List<Box> boxes = new ArrayList<>(1);
            element(e, boxes);
            structure.endArtifact();
            for (Box box : boxes) {
                made.add(markOnly(e, new Box.RunningMark(running.get(), box)));
            }
        } else {
            element(e, made);
        }
        counters.leave();
        return made;
    }

    private static Box markOnly(StyledElement e, Box.Mark mark) {
        return new Box.Block(
                AnonymousStyle.of(e.style()),
                -1,
                List.of(mark),
                Optional.empty(),
                List.of(),
                e.element().span());
    }

    private void element(StyledElement e, List<Box> out) {
        Content.Element element = e.element();
        String outer = sectionAnchor;
        if (element.name().equals("section")) {
            sectionAnchor = element.id().orElse("");
        }
        switch (element.name()) {
            case "img" -> out.add(image(e));
            case "svg" -> chart(e).ifPresent(out::add);
            case "hr" ->
                    out.add(
                            new Box.Block(
                                    e.style(),
                                    -1,
                                    marks(e),
                                    Optional.empty(),
                                    List.of(),
                                    element.span()));
            case "ul", "ol" -> list(e, out);
            case "li" -> out.add(item(e));
            case "dl" -> {
                structure.open(Role.LIST, Roles.facts(element));
                out.add(flow(e, -1, Optional.empty()));
                structure.close();
            }
            case "dt" ->
                    part(e, inList() ? structure.openTerm() : structure.open(Role.PARAGRAPH), out);
            case "dd" ->
                    part(
                            e,
                            inList() ? structure.openMeaning() : structure.open(Role.DIVISION),
                            out);
            case InlineBuilder.PSEUDO -> part(e, structure.open(Role.PARAGRAPH), out);
            default -> {
                if (element.name().equals("a")
                        && element.attribute("href").isPresent()
                        && around.isEmpty()) {
                    link(e, out);
                } else if (e.style().box().display() == Display.TABLE) {
                    openings.passed();
                    out.add(new TableBuilder(this).table(e));
                } else if (structure.role() == Role.TOC) {
                    // A list of contents holds its entries and a caption (ISO 32000-1, table 333).
                    part(e, structure.open(Role.CAPTION, Roles.facts(element)), out);
                } else if (structure.role() == Role.CODE) {
                    out.add(flow(e, -1, markers.ofCodeLine(e)));
                } else if (Roles.headingLevel(element) > 0) {
                    heading(e, out);
                } else {
                    part(e, structure.open(Roles.ofBlock(element), Roles.facts(element)), out);
                }
            }
        }
        sectionAnchor = outer;
    }

    /// A link that is a block, such as an entry of the contents.
    private void link(StyledElement e, List<Box> out) {
        boolean reference = InlineBuilder.isReference(e.element());
        if (reference) {
            structure.open(Role.REFERENCE);
        }
        int id = structure.open(Role.LINK, Roles.facts(e.element()));
        around = Optional.of(InlineBuilder.link(e.element(), id));
        out.add(flow(e, id, Optional.empty()));
        around = Optional.empty();
        structure.close();
        if (reference) {
            structure.close();
        }
        boxNotes();
    }

    private boolean inList() {
        return structure.role() == Role.LIST || structure.role() == Role.LIST_ITEM;
    }

    /// Boxes an element whose structure element has just been opened, closes it, and boxes the
    /// notes called in it.
    private void part(StyledElement e, int id, List<Box> out) {
        Role role = structure.role();
        Box box = flow(e, id, Optional.empty());
        boolean after = role == Role.PARAGRAPH;
        if (!after) {
            boxNotes();
        }
        structure.close();
        if (after) {
            boxNotes();
        }
        out.add(box);
    }

    private void heading(StyledElement e, List<Box> out) {
        Content.Element element = e.element();
        int level = Roles.headingLevel(element);
        int id = structure.openHeading(level, Roles.facts(element));
        Optional<String> anchor =
                element.id()
                        .or(() ->
                                sectionAnchor.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(sectionAnchor));
        if (e.style().generated().bookmark() && anchor.isPresent() && !structure.inArtifact()) {
            bookmarks.add(level, Texts.of(e), anchor.get(), id);
        }
        Box box = flow(e, id, Optional.empty());
        structure.close();
        boxNotes();
        out.add(box);
    }

    private void list(StyledElement e, List<Box> out) {
        Role outer = structure.role();
        boolean contents = outer == Role.TOC || outer == Role.TOC_ITEM;
        if (contents && outer == Role.TOC) {
            out.add(flow(e, -1, Optional.empty()));
            return;
        }
        int id = contents ? structure.open(Role.TOC) : structure.open(Role.LIST, Roles.list(e));
        out.add(flow(e, id, Optional.empty()));
        structure.close();
    }

    private Box item(StyledElement e) {
        if (structure.role() == Role.TOC) {
            int id = structure.open(Role.TOC_ITEM, Roles.facts(e.element()));
            Box box = flow(e, id, Optional.empty());
            structure.close();
            return box;
        }
        int id = structure.open(Role.LIST_ITEM, Roles.facts(e.element()));
        Optional<Box.Marker> marker = markers.ofItem(e);
        structure.open(Role.LIST_BODY);
        Box box = flow(e, id, marker);
        boxNotes();
        structure.close();
        structure.close();
        return box;
    }

    private Box image(StyledElement e) {
        openings.passed();
        Content.Element image = e.element();
        Optional<Picture> picture =
                pictures.picture(image.attribute("src").orElse(""), image.span());
        if (picture.isPresent()) {
            Box.Source source = new Box.Source(image.span(), texts.number(image), 0);
            return new Box.Replaced(e.style(), marks(e), picture.get(), figureTag(image), source);
        }
        int id = structure.open(Role.PARAGRAPH);
        InlineBuilder inlines = new InlineBuilder(this);
        inlines.generated(
                image.attribute("alt").orElse(""), e.style(), image.span(), Optional.empty());
        structure.close();
        return new Box.Paragraph(
                e.style(), id, marks(e), Optional.empty(), inlines.finish(), image.span());
    }

    /// A chart; no other drawing stands in the text itself.
    private Optional<Box> chart(StyledElement e) {
        return ChartPicture.plotted(e)
                .map(plotted -> {
                    Tag tag = figureTag(Roles.figure(plotted.alternative()));
                    ChartPicture picture = ChartPicture.of(plotted.chart(), e);
                    Box.Source source =
                            new Box.Source(plotted.span(), texts.number(e.element()), 0);
                    return new Box.Replaced(e.style(), marks(e), picture, tag, source);
                });
    }

    /// The tag of a picture: its own figure element, or an artifact when it has no alternative text
    /// and so only decorates.
    Tag figureTag(Content.Element image) {
        if (image.attribute("alt").orElse("").isBlank() || structure.inArtifact()) {
            return Tag.ARTIFACT;
        }
        return figureTag(Roles.figure(image));
    }

    private Tag figureTag(Facts facts) {
        if (structure.inArtifact()) {
            return Tag.ARTIFACT;
        }
        structure.open(Role.FIGURE, facts);
        Tag tag = structure.content();
        structure.close();
        return tag;
    }

    // ---- content ----

    /// The box of a block: a paragraph when it holds inlines only, else a block of boxes.
    private Box flow(StyledElement e, int id, Optional<Box.Marker> marker) {
        Content.Element element = e.element();
        Openings.Outer outer = openings.begin(e.pseudo());
        Box box;
        if (Parts.hasBlocks(e)) {
            List<Box> children = children(e);
            box = new Box.Block(e.style(), id, marks(e), marker, children, element.span());
        } else {
            Openings.Opened opened = openings.open(paragraph(e, Parts.of(e)));
            box =
                    new Box.Paragraph(
                            opened.style(e.style()),
                            id,
                            marks(e),
                            marker,
                            opened.opening(),
                            opened.content(),
                            element.span());
        }
        openings.end(outer, e.pseudo());
        return box;
    }

    /// The boxes inside an element; inlines that stand between blocks go into anonymous paragraphs.
    List<Box> children(StyledElement e) {
        List<Box> children = new ArrayList<>();
        List<Styled> run = new ArrayList<>();
        List<Box> away = new ArrayList<>(0);
        for (Styled part : Parts.of(e)) {
            if (part instanceof StyledElement c && Parts.isAway(c)) {
                // It parts no lines: what stands among words comes behind them.
                (Parts.isBlank(run) ? children : away).addAll(boxes(c));
            } else if (part instanceof StyledElement c && Parts.isBlock(c)) {
                anonymous(e, run, children);
                run.clear();
                children.addAll(away);
                away.clear();
                children.addAll(boxes(c));
            } else {
                run.add(part);
            }
        }
        anonymous(e, run, children);
        children.addAll(away);
        return children;
    }

    private void anonymous(StyledElement e, List<Styled> run, List<Box> children) {
        if (!Parts.isBlank(run)) {
            Openings.Opened opened = openings.open(paragraph(e, run));
            children.add(
                    new Box.Paragraph(
                            opened.style(AnonymousStyle.of(e.style())),
                            -1,
                            List.of(),
                            Optional.empty(),
                            opened.opening(),
                            opened.content(),
                            e.element().span()));
        }
    }

    /// Boxes inlines; inside grouping elements, which hold no text of their own, as a paragraph of
    /// the structure.
    private List<Box.Inline> paragraph(StyledElement e, List<Styled> run) {
        boolean wrap =
                switch (structure.role()) {
                    case DOCUMENT, PART, ARTICLE, SECTION, DIVISION, BLOCK_QUOTE, TOC, INDEX ->
                            !Parts.isBlank(run);
                    case CAPTION,
                            TOC_ITEM,
                            H1,
                            H2,
                            H3,
                            H4,
                            H5,
                            H6,
                            PARAGRAPH,
                            LIST,
                            LIST_ITEM,
                            LABEL,
                            LIST_BODY,
                            TABLE,
                            TABLE_HEAD,
                            TABLE_BODY,
                            TABLE_FOOT,
                            TABLE_ROW,
                            HEADER_CELL,
                            DATA_CELL,
                            SPAN,
                            QUOTE,
                            NOTE,
                            REFERENCE,
                            CODE,
                            LINK,
                            FIGURE,
                            FORMULA ->
                            false;
                };
        if (wrap) {
            structure.open(Role.PARAGRAPH);
        }
        InlineBuilder inlines = new InlineBuilder(this);
        for (Styled part : run) {
            inlines.add(part, e.style(), around);
        }
        if (wrap) {
            structure.close();
            boxNotes();
        }
        return inlines.finish();
    }

    /// What happens where an element's box starts.
    List<Box.Mark> marks(StyledElement e) {
        List<Box.StringMark> strings = generated.strings(e);
        Optional<String> id = e.element().id();
        if (id.isEmpty() && strings.isEmpty()) {
            return List.of();
        }
        List<Box.Mark> marks = new ArrayList<>(strings.size() + 1);
        id.ifPresent(anchor -> {
            marks.add(new Box.AnchorMark(anchor));
            if (texts.ranges().contains(anchor)) {
                marks.add(new Box.EndMark(anchor));
            }
        });
        marks.addAll(strings);
        return marks;
    }

    /// The id that a reference leads to.
    static String target(String attribute, String url, Content.Element element) {
        String reference = attribute.isEmpty() ? url : element.attribute(attribute).orElse("");
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }

    // ---- notes ----

    /// Remembers that a note was called here; false when there is no such note or it was called
    /// before.
    boolean callNote(String id) {
        return notes.containsKey(id) && !boxedNotes.containsKey(id) && calledNotes.add(id);
    }

    /// Boxes the notes called since the last time, below the current structure element, in the
    /// order of their numbers: the notes that a note calls follow it.
    void boxNotes() {
        while (!inNote && !calledNotes.isEmpty()) {
            String id = calledNotes.removeFirst();
            List<String> waiting = List.copyOf(calledNotes);
            StyledElement note = Objects.requireNonNull(notes.get(id));
            structure.open(Role.NOTE, Roles.facts(note.element()));
            counters.enter(note.style().generated());
            // Reserved before its content is made, so that a note that calls itself is not boxed
            // again.
            boxedNotes.put(
                    id,
                    new Box.Block(
                            note.style(),
                            -1,
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            note.element().span()));
            inNote = true;
            List<Box> children = children(note);
            inNote = false;
            waiting.forEach(calledNotes::addLast);
            counters.leave();
            structure.close();
            boxedNotes.put(
                    id,
                    new Box.Block(
                            note.style(),
                            -1,
                            marks(note),
                            Optional.empty(),
                            children,
                            note.element().span()));
        }
    }
}
