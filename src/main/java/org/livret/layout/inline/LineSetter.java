package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.font.Fonts;
import org.livret.font.Hyphenation;
import org.livret.font.ShapingCache;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.layout.linebreak.Breaks;
import org.livret.layout.linebreak.LineBreaker;
import org.livret.layout.linebreak.Parameters;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets paragraphs in lines. It remembers the words that it has set, so that one serves a whole run
/// of layout; it is for one thread: each thread has its own, over one [ShapingCache].
public final class LineSetter {
    // What may stick out without being seen: half a point.
    private static final long TOLERABLE = Sp.PER_PT / 2;

    // Wider than any page, so that nothing is scaled down.
    private static final long UNBOUNDED = Sp.pt(2_000);

    // What a column of pictures may shrink to: still seen.
    private static final long SMALLEST_PICTURE = Sp.pt(48);

    private final Typography typography;
    private final Reporter reporter;
    private final MissingCharacters missing;
    private final Drawings drawings;
    private final BlockSetter blocks;
    private final InlineEdges edges;
    private final Formulas formulas;
    private final Itemized itemized = new Itemized();
    private final LineBuilder builder;
    private final Map<Words.Policy, Words> words = new HashMap<>();

    public LineSetter(
            Fonts fonts,
            ShapingCache cache,
            Hyphenation hyphenation,
            BlockSetter blocks,
            Reporter reporter) {
        this(new FontTypography(fonts, cache, hyphenation), blocks, reporter);
    }

    public LineSetter(Typography typography, BlockSetter blocks, Reporter reporter) {
        this.typography = typography;
        this.reporter = reporter;
        this.missing = new MissingCharacters(reporter);
        this.formulas = new Formulas(typography, reporter);
        this.drawings = new Drawings(typography, missing);
        this.blocks = blocks;
        this.edges = new InlineEdges(typography, blocks::picture, drawings);
        this.builder = new LineBuilder(itemized.pieces, edges);
    }

    /// A drawing as fragments, its natural extent mapped onto `area`; `span` is where its picture
    /// is named.
    public List<Fragment> drawing(Picture.Drawing drawing, Rect area, Tag tag, Span span) {
        return drawings.drawing(drawing, area, tag, span);
    }

    /// How wide a line of text in a drawing is.
    public long textWidth(String text, Picture.Font font) {
        return drawings.textWidth(text, font);
    }

    /// The lines of a paragraph in the room that the measure gives.
    public SetParagraph set(Box.Paragraph paragraph, Measure measure, PageFacts facts) {
        if (paragraph.content().isEmpty()) {
            return SetParagraph.EMPTY;
        }
        Setting setting = new Setting(measure, facts);
        Optional<Box.Formula> display = DisplayLines.in(paragraph);
        if (display.isPresent()) {
            return display(paragraph, display.get(), setting);
        }
        Optional<Split> split = split(paragraph, setting);
        if (split.isEmpty()) {
            return alike(inOneStyle(paragraph), setting);
        }
        SetParagraph first = alike(split.get().first(), setting);
        SetParagraph rest = alike(split.get().rest(), setting.below(first));
        return new SetParagraph(
                joined(first.lines(), rest.lines()), Math.max(first.width(), rest.width()));
    }

    private SetParagraph display(Box.Paragraph paragraph, Box.Formula formula, Setting setting) {
        Box.Paragraph number = DisplayLines.number(paragraph);
        Setting unbounded = new Setting(Measure.of(UNBOUNDED), setting.facts);
        SetParagraph set =
                number.content().isEmpty() ? SetParagraph.EMPTY : alike(number, unbounded);
        Line beside =
                set.lines().isEmpty() || set.width() == 0
                        ? null
                        : Moved.toLeft(set.lines().getFirst());
        Look look = typography.look(paragraph.style().text());
        Strut strut = Strut.of(look, paragraph.style().paragraph().lineHeight());
        DisplayLines display = new DisplayLines(paragraph, formula, setting.measure, strut);
        List<Line> lines =
                display.lines(
                        formulas.pieces(formula, true), beside, beside == null ? 0 : set.width());
        if (display.isTooWide()) {
            reporter.report(new LayoutProblem.Overfull(formula.span(), display.excess()));
        }
        return new SetParagraph(lines, setting.measure.slot(0).width());
    }

    /// The same with one line more and with one fewer than `count`, which is what [#set] found
    /// best.
    public OtherLines others(Box.Paragraph paragraph, Measure measure, PageFacts facts, int count) {
        Setting setting = new Setting(measure, facts);
        if (DisplayLines.in(paragraph).isPresent()) {
            return OtherLines.NONE;
        }
        Optional<Split> split = split(paragraph, setting);
        if (split.isEmpty()) {
            return othersAlike(inOneStyle(paragraph), setting, count);
        }
        SetParagraph first = alike(split.get().first(), setting);
        OtherLines rest =
                othersAlike(split.get().rest(), setting.below(first), count - first.lines().size());
        return new OtherLines(
                joined(first.lines(), rest.longer()), joined(first.lines(), rest.shorter()));
    }

    /// No lines when there are none below.
    private static List<Line> joined(List<Line> first, List<Line> rest) {
        if (rest.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>(first);
        lines.addAll(rest);
        return lines;
    }

    private record Setting(Measure measure, PageFacts facts) {
        Setting below(SetParagraph above) {
            return new Setting(measure.without(above.lines().size()), facts);
        }
    }

    /// A paragraph whose first line has a style of its own, as two.
    private record Split(Box.Paragraph first, Box.Paragraph rest) {}

    /// What is known of a paragraph before it is broken.
    private record Prepared(Indent indent, Parameters parameters, LineBuilder.Frame frame) {}

    /// The paragraph as it is when its first line is its only one.
    private static Box.Paragraph inOneStyle(Box.Paragraph paragraph) {
        return paragraph
                .opening()
                .line()
                .map(style -> new FirstLine(paragraph, style).styled())
                .orElse(paragraph);
    }

    private Optional<Split> split(Box.Paragraph paragraph, Setting setting) {
        if (paragraph.opening().line().isEmpty()) {
            return Optional.empty();
        }
        FirstLine line = new FirstLine(paragraph, paragraph.opening().line().get());
        Box.Paragraph styled = line.styled();
        Prepared trial = prepare(styled, setting);
        if (itemized.isBlank()) {
            return Optional.empty();
        }
        Breaks breaks = broken(styled.style().paragraph(), trial);
        if (breaks.lines() < 2) {
            return Optional.empty();
        }
        int start = breaks.start(1);
        int cut = itemized.pieces.froms[itemized.piece(start)] + itemized.offset(start);
        int[] lengths =
                new InlineText(styled.content(), typography, setting.facts, false).lengths();
        FirstLine.Parts parts = line.split(lengths, cut);
        return Optional.of(new Split(line.first(parts.first()), line.rest(parts.rest())));
    }

    private SetParagraph alike(Box.Paragraph paragraph, Setting setting) {
        Prepared prepared = prepare(paragraph, setting);
        return itemized.isBlank()
                ? marksOnly(prepared.frame)
                : lines(
                        broken(paragraph.style().paragraph(), prepared),
                        prepared.indent,
                        prepared.frame);
    }

    private OtherLines othersAlike(Box.Paragraph paragraph, Setting setting, int count) {
        Prepared prepared = prepare(paragraph, setting);
        return itemized.isBlank() || paragraph.style().paragraph().wrap() == Wrap.BALANCE
                ? OtherLines.NONE
                : new OtherLines(into(count + 1, prepared), into(count - 1, prepared));
    }

    private List<Line> into(int count, Prepared prepared) {
        return LineBreaker.breakInto(
                        count, itemized.items, prepared.indent.widths(), prepared.parameters)
                .map(breaks -> lines(breaks, prepared.indent, prepared.frame).lines())
                .orElse(List.of());
    }

    private Prepared prepare(Box.Paragraph paragraph, Setting setting) {
        ParagraphStyle style = paragraph.style().paragraph();
        Look strut = typography.look(paragraph.style().text());
        InlineText text =
                new InlineText(paragraph.content(), typography, setting.facts, style.rightToLeft());
        Indent indent = Indent.of(style, setting.measure);
        Align align = style.align();
        Align alignLast = alignLast(style);
        boolean justified = align == Align.JUSTIFY || alignLast == Align.JUSTIFY;
        Itemizer.Mode mode =
                new Itemizer.Mode(
                        style,
                        strut,
                        words(style),
                        justified,
                        Torn.NOTHING,
                        style.hangingPunctuation() && text.levels == null);
        InlineObjects.Surroundings around =
                new InlineObjects.Surroundings(
                        setting.measure.rest().width(),
                        setting.measure.tallest(),
                        strut,
                        Strut.of(strut, style.lineHeight()),
                        setting.facts);
        Itemizer.Mode used = itemize(text, mode, around, indent.narrowest());
        Box.Source source =
                text.first().map(Segment::source).orElse(new Box.Source(paragraph.span(), -1, 0));
        LineBuilder.Frame frame = new LineBuilder.Frame(used, around, align, alignLast, source);
        Parameters parameters = Costs.of(style, strut, indent, justified, alignLast);
        return new Prepared(indent, parameters, frame);
    }

    /// Itemizes a text; what no line has room for and nothing may break is then torn.
    private Itemizer.Mode itemize(
            InlineText text,
            Itemizer.Mode mode,
            InlineObjects.Surroundings around,
            long narrowest) {
        itemize(text, mode, around, reporter);
        Torn wide = itemized.wider(narrowest);
        if (wide.isNothing()) {
            return mode;
        }
        Itemizer.Mode tearing = mode.tearing(wide);
        itemize(text, tearing, around, _ -> {});
        return tearing;
    }

    private void itemize(
            InlineText text,
            Itemizer.Mode mode,
            InlineObjects.Surroundings around,
            Reporter problems) {
        InlineObjects.Setters setters =
                new InlineObjects.Setters(blocks, drawings, formulas, problems);
        InlineObjects objects = new InlineObjects(typography, setters, around);
        new Itemizer(itemized, text, mode, objects).itemize();
    }

    private Breaks broken(ParagraphStyle style, Prepared prepared) {
        return style.wrap() == Wrap.BALANCE
                ? LineBreaker.balance(itemized.items, prepared.indent.widths(), prepared.parameters)
                : LineBreaker.breakLines(
                        itemized.items, prepared.indent.widths(), prepared.parameters);
    }

    private static Align alignLast(ParagraphStyle style) {
        if (style.alignLast() != Align.AUTO) {
            return style.alignLast();
        }
        return style.align() == Align.JUSTIFY ? Align.START : style.align();
    }

    private Words words(ParagraphStyle style) {
        Words.Policy policy = new Words.Policy(style.hyphens(), style.limits());
        return words.computeIfAbsent(policy, p -> new Words(typography, p));
    }

    private SetParagraph lines(Breaks breaks, Indent indent, LineBuilder.Frame frame) {
        int count = breaks.lines();
        List<Line> lines = new ArrayList<>(count);
        edges.startParagraph();
        TornWords torn = new TornWords(itemized.pieces, reporter);
        int previous = 0;
        long widest = 0;
        for (int i = 0; i < count; i++) {
            LineBuilder.Place place = place(breaks, i, previous, indent.slot(i));
            lines.add(builder.build(place, frame));
            widest = Math.max(widest, builder.width());
            if (builder.excess() > TOLERABLE) {
                overfull(place, builder.excess(), frame);
            }
            if (i + 1 < count && itemized.tears(breaks.end(i))) {
                torn.add(place.endPiece(), frame.mode(), indent.narrowest());
            }
            previous = place.endPiece();
        }
        reportMissing();
        return new SetParagraph(lines, widest);
    }

    private LineBuilder.Place place(Breaks breaks, int line, int previous, Measure.Slot slot) {
        int start = breaks.start(line);
        int end = breaks.end(line);
        boolean last = line + 1 == breaks.lines();
        int endPiece = itemized.piece(end);
        boolean ending = last || itemized.isForced(end);
        return new LineBuilder.Place(
                previous,
                itemized.piece(start),
                itemized.offset(start),
                last ? itemized.pieces.count : endPiece,
                last ? 0 : itemized.offset(end),
                itemized.showsHyphen(end),
                ending,
                last,
                slot);
    }

    private SetParagraph marksOnly(LineBuilder.Frame frame) {
        LineBuilder.Place place =
                new LineBuilder.Place(
                        0,
                        0,
                        0,
                        itemized.pieces.count,
                        0,
                        false,
                        true,
                        true,
                        new Measure.Slot(0, 0));
        Line line = builder.build(place, frame);
        return new SetParagraph(
                List.of(
                        new Line(
                                0,
                                0,
                                line.fragments(),
                                line.notes(),
                                line.marks(),
                                false,
                                line.start())),
                0);
    }

    // ---- problems ----

    private void reportMissing() {
        Pieces pieces = itemized.pieces;
        for (int i = 0; i < pieces.count; i++) {
            if (pieces.refs[i] instanceof Word word && word.isFaulty()) {
                missing.report(word, pieces.segment(i).source().span());
            }
        }
    }

    private void overfull(LineBuilder.Place place, long excess, LineBuilder.Frame frame) {
        Span span = null;
        int end = Math.min(place.endPiece(), itemized.pieces.count - 1);
        for (int i = place.startPiece(); i <= end; i++) {
            Segment segment = itemized.pieces.segments[i];
            if (segment != null) {
                span = span == null ? segment.source().span() : span.to(segment.source().span());
            }
        }
        reporter.report(
                new LayoutProblem.Overfull(span == null ? frame.source().span() : span, excess));
    }

    // ---- other questions ----

    /// The letter that a paragraph begins with, when it is set apart from the text.
    public Optional<SetLetter> letter(Box.Paragraph paragraph) {
        return paragraph
                .opening()
                .letter()
                .flatMap(letter -> LetterSetter.set(letter, paragraph, this));
    }

    /// How far below the top of a line of text its baseline lies.
    public long baseline(ComputedStyle style) {
        Look look = typography.look(style.text());
        return Strut.of(look, style.paragraph().lineHeight()).baseline();
    }

    Typography typography() {
        return typography;
    }

    /// How wide a paragraph's content is when broken wherever it may be, without hyphenation unless
    /// the style says NARROW, and when broken only where it must.
    public Widths widths(Box.Paragraph whole, PageFacts facts) {
        Box.Paragraph paragraph = whole.withLetterInText();
        Widths widths = widths(paragraph, facts, UNBOUNDED);
        return hasPicture(paragraph)
                ? new Widths(widths(paragraph, facts, SMALLEST_PICTURE).min(), widths.max())
                : widths;
    }

    /// Pictures give way down to a small size, since they are scaled to the room that they get.
    private static boolean hasPicture(Box.Paragraph paragraph) {
        for (Box.Inline inline : paragraph.content()) {
            if (inline instanceof Box.InlinePicture) {
                return true;
            }
        }
        return false;
    }

    private Widths widths(Box.Paragraph paragraph, PageFacts facts, long available) {
        ParagraphStyle style = paragraph.style().paragraph();
        Torn torn = style.breakAnywhere() ? Torn.EVERYTHING : Torn.NOTHING;
        Look strut = typography.look(paragraph.style().text());
        Itemizer.Mode mode = new Itemizer.Mode(style, strut, words(style), false, torn, false);
        itemize(
                new InlineText(paragraph.content(), typography, facts, style.rightToLeft()),
                mode,
                new InlineObjects.Surroundings(
                        available, Sp.INFINITE, strut, Strut.of(strut, style.lineHeight()), facts),
                _ -> {});
        long indent = Math.max(0, style.indent().resolve(0, 0));
        boolean narrow = style.hyphens() == ParagraphStyle.Hyphens.NARROW;
        return new Widths(
                (narrow ? itemized.items.widestPart() : itemized.items.widestPiece()) + indent,
                itemized.items.widestLine() + indent);
    }
}
