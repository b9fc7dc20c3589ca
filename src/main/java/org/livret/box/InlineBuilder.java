package org.livret.box;

import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.Edges;
import org.livret.css.GeneratedStyle;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.TextStyle;
import org.livret.diag.Span;
import org.livret.math.Formula;
import org.livret.picture.Picture;
import org.livret.structure.Role;
import org.livret.structure.Tag;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gathers the inlines of one paragraph: collapses white space (CSS Text 3, section 4.1.1), turns
/// generated content into text, opens structure elements for links.
final class InlineBuilder {
    /// The name of the elements that stand for `::before` and `::after`; no XHTML element has it.
    static final String PSEUDO = "::";

    private final BoxBuilder boxes;
    private final List<Box.Inline> out = new ArrayList<>();
    private boolean collapsible = true;

    /// Whether a collapsible space here would stand at the start of a line or follow another one.
    private boolean afterSpace = true;

    InlineBuilder(BoxBuilder boxes) {
        this.boxes = boxes;
    }

    List<Box.Inline> finish() {
        trimEnd();
        return List.copyOf(out);
    }

    void add(Styled node, ComputedStyle style, Optional<Box.Link> link) {
        switch (node) {
            case Styled.StyledText(Content content) -> content(content, style, link);
            case StyledElement e when e.element().name().equals("math") -> formula(e, style, link);
            case StyledElement e -> element(e, link);
        }
    }

    private void formula(StyledElement e, ComputedStyle around, Optional<Box.Link> link) {
        boolean hidden = e.style().box().display() == BoxStyle.Display.NONE;
        if (hidden
                || !(e.element().children().getFirst()
                        instanceof Content.Expression(Formula formula, Span span))) {
            return;
        }
        boxes.structure.open(Role.FORMULA, Roles.formula(e.element()));
        Tag tag = boxes.structure.content();
        boxes.structure.close();
        boolean display = e.element().attribute("display").isPresent();
        out.add(
                new Box.Formula(
                        formula, display, e.style().text(), around.text(), tag, span, link));
        afterSpace = false;
    }

    private void content(Content content, ComputedStyle style, Optional<Box.Link> link) {
        switch (content) {
            case Content.Characters c ->
                    text(c.text(), style, new Box.Source(c.span(), boxes.texts.number(c), 0), link);
            case Content.PageNumber p -> {
                generated(p.before(), style, p.span(), link);
                pageNumber(p.target(), CounterStyle.DECIMAL, style, p.span(), link);
            }
            case Content.Locator l -> {
                Tag tag = boxes.structure.content();
                out.add(
                        new Box.Locator(
                                l.target(),
                                l.range(),
                                l.main(),
                                l.dash(),
                                style.text(),
                                tag,
                                link,
                                l.span()));
                afterSpace = false;
            }
            case Content.Plotted _, Content.Expression _ -> {}
            case Content.Element _ ->
                    throw new IllegalArgumentException("an element without a style");
        }
    }

    private void element(StyledElement e, Optional<Box.Link> link) {
        BoxStyle.Display display = e.style().box().display();
        if (display == BoxStyle.Display.NONE) {
            return;
        }
        Content.Element element = e.element();
        switch (element.name()) {
            case PSEUDO -> pseudo(e.style(), element, link);
            case "br" -> lineBreak();
            case "img" -> picture(e, link);
            default -> {
                if (display == BoxStyle.Display.INLINE_BLOCK) {
                    inlineBlock(e);
                } else {
                    inline(e, link);
                }
            }
        }
    }

    private void inlineBlock(StyledElement e) {
        for (Box box : boxes.boxes(e)) {
            Box.Block block =
                    box instanceof Box.Block b
                            ? b
                            : new Box.Block(
                                    AnonymousStyle.of(e.style()),
                                    -1,
                                    List.of(),
                                    Optional.empty(),
                                    List.of(box),
                                    e.element().span());
            out.add(new Box.InlineBlock(block));
            afterSpace = false;
        }
    }

    private void inline(StyledElement e, Optional<Box.Link> link) {
        Content.Element element = e.element();
        boxes.counters.enter(e.style().generated());
        element.id().ifPresent(id -> out.add(new Box.InlineMark(new Box.AnchorMark(id))));
        for (Box.StringMark mark : boxes.generated.strings(e)) {
            out.add(new Box.InlineMark(mark));
        }
        Optional<Role> role =
                boxes.structure.inArtifact() ? Optional.empty() : Roles.ofInline(element);
        boolean reference = role.isPresent() && role.get() == Role.LINK && isReference(element);
        if (reference) {
            boxes.structure.open(Role.REFERENCE);
        }
        Optional<Box.Link> inner = link;
        if (role.isPresent()) {
            int id = boxes.structure.open(role.get(), Roles.facts(element));
            if (role.get() == Role.LINK) {
                inner = Optional.of(link(element, id));
            }
        }
        boolean edges = hasEdges(e.style().box());
        if (edges) {
            out.add(new Box.InlineEdge(true, e.style()));
        }
        String controls = BidiControls.opening(e.style(), element);
        control(controls, e.style(), element.span());
        Optional<Box.Link> around = inner;
        e.pseudo().before().ifPresent(style -> pseudo(style, element, around));
        for (Styled child : e.children()) {
            add(child, e.style(), inner);
        }
        e.pseudo().after().ifPresent(style -> pseudo(style, element, around));
        control(BidiControls.closing(controls), e.style(), element.span());
        if (edges) {
            out.add(new Box.InlineEdge(false, e.style()));
        }
        if (role.isPresent()) {
            boxes.structure.close();
        }
        if (reference) {
            boxes.structure.close();
        }
        boxes.counters.leave();
        if (element.hasClass("noteref")) {
            element.attribute("href").ifPresent(this::noteCall);
        }
    }

    // A control leaves the collapsing of spaces around it as it is.
    private void control(String controls, ComputedStyle style, Span span) {
        if (!controls.isEmpty()) {
            Box.Source nowhere = new Box.Source(span, -1, 0);
            Tag tag = boxes.structure.content();
            out.add(new Box.Text(controls, style.text(), tag, nowhere, Optional.empty()));
        }
    }

    static boolean isReference(Content.Element element) {
        return element.attribute("href").orElse("").startsWith("#");
    }

    static Box.Link link(Content.Element element, int id) {
        String destination = element.attribute("href").orElse("");
        String words = element.attribute("title").orElseGet(() -> Texts.of(element));
        return new Box.Link(destination, id, words.isBlank() ? destination : words);
    }

    private void noteCall(String href) {
        String id = href.startsWith("#") ? href.substring(1) : href;
        if (boxes.callNote(id)) {
            out.add(new Box.NoteCall(id));
        }
    }

    private static boolean hasEdges(BoxStyle box) {
        BoxStyle.Borders borders = box.borders();
        return !box.background().isEmpty()
                || !box.around().equals(BoxStyle.Around.NONE)
                || !box.padding().equals(Edges.ZERO)
                || !box.margin().equals(Edges.ZERO)
                || borders.top().width() > 0
                || borders.right().width() > 0
                || borders.bottom().width() > 0
                || borders.left().width() > 0;
    }

    /// Adds the content of `::before`, `::after`, a marker or a margin box.
    void pseudo(ComputedStyle style, Content.Element element, Optional<Box.Link> link) {
        boxes.counters.enter(style.generated());
        boolean edges = hasEdges(style.box());
        if (edges) {
            out.add(new Box.InlineEdge(true, style));
        }
        for (GeneratedStyle.Item item : style.generated().content().orElse(List.of())) {
            item(item, style, element, link);
        }
        if (edges) {
            out.add(new Box.InlineEdge(false, style));
        }
        boxes.counters.leave();
    }

    private void item(
            GeneratedStyle.Item item,
            ComputedStyle style,
            Content.Element element,
            Optional<Box.Link> link) {
        switch (item) {
            case GeneratedStyle.Leader(String text) -> {
                trimEnd();
                out.add(new Box.Leader(text, style.text()));
                afterSpace = true;
            }
            case GeneratedStyle.TargetCounter t when t.name().equals("page") ->
                    pageNumber(
                            BoxBuilder.target(t.attribute(), t.url(), element),
                            t.style(),
                            style,
                            element.span(),
                            link);
            case GeneratedStyle.Counter(String name, CounterStyle counter)
                    when name.equals("page") ->
                    pageNumber("", counter, style, element.span(), link);
            case GeneratedStyle.Counter(String name, CounterStyle counter)
                    when name.equals("pages") -> {
                out.add(
                        new Box.PageNumber(
                                "",
                                true,
                                counter,
                                style.text(),
                                boxes.structure.content(),
                                link,
                                element.span()));
                afterSpace = false;
            }
            case GeneratedStyle.Picture(String path) -> {
                Optional<Picture> picture = boxes.pictures.picture(path, element.span());
                picture.ifPresent(p -> {
                    out.add(new Box.InlinePicture(p, style, Tag.ARTIFACT, element.span(), link));
                    afterSpace = false;
                });
            }
            case GeneratedStyle.Literal _,
                    GeneratedStyle.Counter _,
                    GeneratedStyle.Counters _,
                    GeneratedStyle.Attribute _,
                    GeneratedStyle.NamedString _,
                    GeneratedStyle.RunningElement _,
                    GeneratedStyle.TargetCounter _,
                    GeneratedStyle.TargetText _,
                    GeneratedStyle.ElementText _ ->
                    generated(boxes.generated.text(item, element), style, element.span(), link);
        }
    }

    private void pageNumber(
            String target,
            CounterStyle counter,
            ComputedStyle style,
            Span span,
            Optional<Box.Link> link) {
        out.add(
                new Box.PageNumber(
                        target,
                        false,
                        counter,
                        style.text(),
                        boxes.structure.content(),
                        link,
                        span));
        afterSpace = false;
    }

    private void picture(StyledElement e, Optional<Box.Link> link) {
        Content.Element image = e.element();
        image.id().ifPresent(id -> out.add(new Box.InlineMark(new Box.AnchorMark(id))));
        Optional<Picture> picture =
                boxes.pictures.picture(image.attribute("src").orElse(""), image.span());
        if (picture.isPresent()) {
            Tag tag = boxes.figureTag(image);
            out.add(new Box.InlinePicture(picture.get(), e.style(), tag, image.span(), link));
            afterSpace = false;
        } else {
            generated(image.attribute("alt").orElse(""), e.style(), image.span(), link);
        }
    }

    private void lineBreak() {
        trimEnd();
        out.add(new Box.LineBreak());
        afterSpace = true;
    }

    void generated(String text, ComputedStyle style, Span span, Optional<Box.Link> link) {
        text(text, style, new Box.Source(span, -1, 0), link);
    }

    private void text(String raw, ComputedStyle style, Box.Source source, Optional<Box.Link> link) {
        WhiteSpace space = style.paragraph().whiteSpace();
        collapsible = space != WhiteSpace.PRE && space != WhiteSpace.PRE_WRAP;
        switch (space) {
            case PRE, PRE_WRAP -> piece(raw, style, source, link);
            case NORMAL, NOWRAP -> collapsed(raw, style, source, link, false);
            case PRE_LINE -> collapsed(raw, style, source, link, true);
        }
    }

    /// Adds text with runs of white space as one space each. A piece ends where characters are left
    /// out, so that offsets into the source stay exact.
    private void collapsed(
            String raw,
            ComputedStyle style,
            Box.Source source,
            Optional<Box.Link> link,
            boolean keepLines) {
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (white && keepLines && c == '\n') {
                piece(raw.substring(start, i).replace('\t', ' '), style, at(source, start), link);
                lineBreak();
                start = i + 1;
            } else if (white && afterSpace) {
                piece(spaces(raw, start, i), style, at(source, start), link);
                start = i + 1;
                afterSpace = true;
            } else {
                afterSpace = white;
            }
        }
        boolean ended = afterSpace;
        piece(spaces(raw, start, raw.length()), style, at(source, start), link);
        afterSpace = ended;
    }

    private static String spaces(String raw, int from, int to) {
        return raw.substring(from, to).replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }

    private static Box.Source at(Box.Source source, int by) {
        return by == 0
                ? source
                : new Box.Source(source.span(), source.node(), source.offset() + by);
    }

    private void piece(
            String text, ComputedStyle style, Box.Source source, Optional<Box.Link> link) {
        if (!text.isEmpty()) {
            TextStyle look = style.text();
            out.add(
                    new Box.Text(
                            transformed(text, look),
                            look,
                            boxes.structure.content(),
                            source,
                            link));
            afterSpace = false;
        }
    }

    static String transformed(String text, TextStyle style) {
        return switch (style.transform()) {
            case NONE -> text;
            case UPPERCASE -> text.toUpperCase(Locale.forLanguageTag(style.language()));
            case LOWERCASE -> text.toLowerCase(Locale.forLanguageTag(style.language()));
            case CAPITALIZE -> capitalized(text);
        };
    }

    private static String capitalized(String text) {
        StringBuilder all = new StringBuilder(text);
        boolean inWord = false;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || inWord && (c == '’' || c == '\'');
            if (letter && !inWord) {
                all.setCharAt(i, Character.toTitleCase(c));
            }
            inWord = letter;
        }
        return all.toString();
    }

    /// Takes away a collapsible space at the end of a line.
    private void trimEnd() {
        for (int i = out.size() - 1; i >= 0; i--) {
            switch (out.get(i)) {
                case Box.InlineMark _, Box.InlineEdge _, Box.NoteCall _ -> {}
                case Box.Text t -> {
                    if (t.text().endsWith(" ") && collapsible) {
                        String text = t.text().substring(0, t.text().length() - 1);
                        if (text.isEmpty()) {
                            out.remove(i);
                        } else {
                            out.set(
                                    i,
                                    new Box.Text(text, t.style(), t.tag(), t.source(), t.link()));
                        }
                    }
                    return;
                }
                case Box.LineBreak _,
                        Box.InlinePicture _,
                        Box.Formula _,
                        Box.PageNumber _,
                        Box.Locator _,
                        Box.Leader _,
                        Box.InlineBlock _ -> {
                    return;
                }
            }
        }
    }
}
