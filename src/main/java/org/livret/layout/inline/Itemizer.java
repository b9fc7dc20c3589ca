package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.geom.Insets;
import org.livret.geom.Sp;
import org.livret.layout.linebreak.Items;
import org.livret.layout.linebreak.Items.Hyphen;
import org.livret.layout.math.MathPiece;

import java.util.List;

/// Turns one paragraph's text into pieces, and these into the boxes, glue and penalties that the
/// line breaker weighs.
final class Itemizer {
    /// How a paragraph is to be itemized. `justified`: spaces stretch and shrink. `torn`: what is
    /// broken anywhere. `hanging`: punctuation hangs into the margins.
    record Mode(
            ParagraphStyle style,
            Look strut,
            Words words,
            boolean justified,
            Torn torn,
            boolean hanging) {
        /// The same with what has to be torn.
        Mode tearing(Torn parts) {
            return new Mode(style, strut, words, justified, parts, hanging);
        }

        boolean wraps() {
            return style.whiteSpace().wraps();
        }

        /// Whether a line may end within a segment.
        boolean wraps(@Nullable Segment segment) {
            return wraps() && (segment == null || segment.look().style().wraps());
        }

        /// Whether letters of a look may be set a little wider or narrower. It goes with hanging
        /// punctuation: both ask for the same care.
        boolean elastic(Look look) {
            return justified && hanging && !preserves() && !look.metrics().fixedPitch();
        }

        /// Whether the spaces of a look give way: those of code in ordinary text do not.
        boolean givesWay(Look look) {
            return justified
                    && !preserves()
                    && (!look.metrics().fixedPitch() || strut.metrics().fixedPitch());
        }

        boolean preserves() {
            WhiteSpace space = style.whiteSpace();
            return space == WhiteSpace.PRE || space == WhiteSpace.PRE_WRAP;
        }
    }

    /// The place between two ideographs stretches by this part of an em.
    private static final int GAP_STRETCH = 10;

    private final Itemized out;
    private final Items items;
    private final Pieces pieces;
    private final InlineObjects objects;
    private final InlineText text;
    private final Mode mode;

    // The piece that the last item belongs to decides whether a line may be broken before the next
    // one.
    private boolean lineStart = true;
    private boolean solid;
    private int openGlue = -1;
    private int keyBefore;
    private long x;

    /// Where the last part of the last piece begins.
    private int part;

    Itemizer(Itemized out, InlineText text, Mode mode, InlineObjects objects) {
        this.out = out;
        this.items = out.items;
        this.pieces = out.pieces;
        this.text = text;
        this.mode = mode;
        this.objects = objects;
    }

    void itemize() {
        out.clear(text);
        int at = 0;
        for (int i = 0; i < text.segments.length; i++) {
            Segment segment = text.segments[i];
            if (segment != null) {
                text(segment);
                at = segment.to();
            } else {
                at = other(text.inlines.get(i), at);
            }
        }
        // A break that the author set at the very end makes no line after it.
        if (!lineStart || x > 0 || items.size() == 0) {
            items.forced();
            out.map(items.size() - 1, pieces.count, 0, false);
        }
    }

    // ---- text ----

    private void text(Segment segment) {
        StringBuilder all = text.text;
        int at = segment.from();
        while (at < segment.to()) {
            char c = all.charAt(at);
            if (Spaces.isSpace(c)) {
                space(segment, at, c);
                at++;
            } else {
                int end = wordEnd(at, segment.to());
                word(segment, at, end);
                at = end;
            }
        }
    }

    /// The end of a word: a space, an ideograph, or text that runs the other way. An ideograph is a
    /// word of its own.
    private int wordEnd(int from, int to) {
        int end = Ideographs.end(text.text, from, to);
        if (end > from) {
            return end;
        }
        Levels levels = text.levels;
        end = from + 1;
        while (end < to
                && !Spaces.isSpace(text.text.charAt(end))
                && !Ideographs.isOne(text.text.charAt(end))
                && (levels == null || levels.at(from) == levels.at(end))) {
            end++;
        }
        return end;
    }

    private void space(Segment segment, int at, char c) {
        if (c == '\n' && mode.style.whiteSpace() != WhiteSpace.NORMAL) {
            forced(at, segment);
            return;
        }
        if (c == '\t' && mode.preserves()) {
            tab(segment, at);
            return;
        }
        char shown = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
        boolean collapsible = shown == ' ' && !mode.preserves();
        if (lineStart && collapsible) {
            return;
        }
        Spaces.Space space = Spaces.of(segment.look(), shown, text.at(at - 1), text.at(at + 1));
        space(segment, at, mode.givesWay(segment.look()) ? space : space.rigid());
    }

    private void space(Segment segment, int at, Spaces.Space space) {
        boolean torn = mode.torn.has(pieces.count, 0);
        boolean indents = torn && mode.wraps(segment) && (lineStart || mode.preserves());
        long most = indents ? mode.torn.indentation() - x : Long.MAX_VALUE;
        long width = Math.min(space.width(), Math.max(0, most));
        int piece = pieces.add(Pieces.SPACE, at, null, segment, width);
        pieces.stretches[piece] = space.stretch();
        pieces.shrinks[piece] = Math.min(width, space.shrink());
        int item;
        openGlue = -1;
        if (lineStart) {
            item = items.box(width);
        } else if (space.breaks() && mode.wraps(segment)) {
            item = items.glue(width, space.stretch(), pieces.shrinks[piece], -hangRight(piece), 0);
            openGlue = item;
            keyBefore = wordBefore(piece);
            items.words(item, keyBefore, 0);
        } else {
            item = items.tie(width, space.stretch(), pieces.shrinks[piece]);
        }
        out.map(item, piece, 0, false);
        if (torn && !lineStart && mode.wraps(segment) && isBetweenWords(at)) {
            out.map(
                    items.penalty(Opportunity.TIE.cost, Hyphen.NONE, -space.width(), 0),
                    piece + 1,
                    0,
                    false);
        }
        part = 0;
        solid = false;
        x += width;
    }

    /// Whether a space that ties has words on both sides: not a sign that belongs to one.
    private boolean isBetweenWords(int at) {
        char before = text.at(at - 1);
        return (Character.isLetterOrDigit(before) || before == '.' || before == ',')
                && Character.isLetterOrDigit(text.at(at + 1));
    }

    private int wordBefore(int space) {
        return space > 0 && pieces.kinds[space - 1] == Pieces.WORD ? pieces.word(space - 1).key : 0;
    }

    private long hangRight(int space) {
        if (!mode.hanging || space == 0 || pieces.kinds[space - 1] != Pieces.WORD) {
            return 0;
        }
        return Protrusion.right(pieces.word(space - 1));
    }

    private void tab(Segment segment, int at) {
        long stop = Math.max(1, mode.style.tabSize() * segment.look().metrics().space());
        long width = (x / stop + 1) * stop - x;
        int piece = pieces.add(Pieces.SPACE, at, null, segment, width);
        out.map(items.box(width), piece, 0, false);
        openGlue = -1;
        solid = false;
        lineStart = false;
        x += width;
    }

    private void forced(int at, @Nullable Segment segment) {
        int piece = pieces.add(Pieces.BREAK, at, null, segment, 0);
        items.forced();
        out.map(items.size() - 1, piece, 0, false);
        openGlue = -1;
        lineStart = true;
        solid = false;
        x = 0;
    }

    // ---- words ----

    private void word(Segment segment, int from, int to) {
        boolean rightToLeft = text.levels != null && text.levels.rightToLeft(from);
        Word word = mode.words.get(segment.look(), text.text, from, to, rightToLeft);
        boundary(from, segment);
        int piece = pieces.add(Pieces.WORD, from, word, segment, word.width);
        if (openGlue >= 0) {
            items.words(openGlue, keyBefore, word.key);
        }
        if (openGlue >= 0 && mode.hanging) {
            items.after(openGlue, -Protrusion.left(word));
        }
        boolean joined = Character.isLetter(text.at(from - 1)) || Character.isLetter(text.at(to));
        long before = 0;
        int start = 0;
        boolean wraps = mode.wraps(segment);
        int count = wraps ? word.breaks.count() : 0;
        for (int i = 0; i < count; i++) {
            Opportunity kind = word.breaks.kinds()[i];
            if (joined && kind.automatic()) {
                continue;
            }
            int offset = word.breaks.offsets()[i];
            long width = word.breaks.widths()[i];
            stretchOfWord(piece, word, start, offset, width - before);
            penalty(piece, word, i);
            before = width;
            start = offset;
        }
        stretchOfWord(piece, word, start, word.text.length(), word.width - before);
        filled();
        x += word.width;
    }

    private void filled() {
        openGlue = -1;
        lineStart = false;
        solid = true;
    }

    // A part of a word between two breaks; broken between its clusters when it is too wide for any
    // line.
    private void stretchOfWord(int piece, Word word, int from, int to, long width) {
        part = from;
        if (!mode.torn.has(piece, from) || !mode.wraps() || !word.look.style().wraps()) {
            out.map(letters(word, from, to, width), piece, from, false);
            return;
        }
        Advances advances = word.advances();
        long base = advances.before()[from];
        long done = 0;
        int start = from;
        for (int at = from + 1; at < to; at++) {
            if (advances.starts()[at]) {
                long next = advances.before()[at] - base;
                out.map(letters(word, start, at, next - done), piece, start, false);
                tear(
                        piece,
                        at,
                        Character.isLetterOrDigit(word.text.charAt(at))
                                && Character.isLetterOrDigit(word.text.charAt(at - 1)));
                done = next;
                start = at;
            }
        }
        out.map(letters(word, start, to, width - done), piece, start, false);
    }

    private int letters(Word word, int from, int to, long width) {
        if (width <= 0 || !mode.elastic(word.look)) {
            return items.box(Math.max(0, width));
        }
        long scale = width * LetterFit.ELASTICITY / 1000;
        long track = word.look.size() * LetterFit.TRACKING / 1000 * word.clusters(from, to);
        return items.box(width, scale, Math.min(track, width - scale));
    }

    private void penalty(int piece, Word word, int index) {
        Opportunity kind = word.breaks.kinds()[index];
        int offset = word.breaks.offsets()[index];
        Hyphen hyphen =
                kind.automatic()
                        ? Hyphen.AUTOMATIC
                        : kind == Opportunity.SOFT || kind == Opportunity.HYPHEN
                                ? Hyphen.EXPLICIT
                                : Hyphen.NONE;
        long sign = kind.showsHyphen() ? hyphenWidth(word.look) : -hangInside(word, offset);
        long before = word.breaks.gains()[index] + sign;
        out.map(items.penalty(kind.cost, hyphen, before, 0), piece, offset, kind.showsHyphen());
    }

    private long hyphenWidth(Look look) {
        Word hyphen = mode.words.get(look, "-");
        return hyphen.width - (mode.hanging ? Protrusion.right(hyphen) : 0);
    }

    private long hangInside(Word word, int offset) {
        int share = mode.hanging ? Protrusion.right(word.text.charAt(offset - 1)) : 0;
        if (share == 0) {
            return 0;
        }
        long[] before = word.advances().before();
        return (before[offset] - before[offset - 1]) * share / 1000;
    }

    /// Adds the break, if there may be one, between what stands before an offset without a space
    /// and what follows.
    private void boundary(int at, @Nullable Segment segment) {
        if (!solid || at == 0 || !mode.wraps()) {
            return;
        }
        boolean pointIn =
                segment != null
                        && LineBreakClass.guillemetsPointIn(segment.look().style().language());
        Opportunity kind = Opportunities.at(text.text, at, pointIn);
        boolean gap = Ideographs.isOne(text.at(at)) || Ideographs.isOne(text.at(at - 1));
        if (gap && segment != null && mode.givesWay(segment.look())) {
            gap(segment, at, kind != Opportunity.NEVER && mode.wraps(segment));
        } else if (kind != Opportunity.NEVER && kind != Opportunity.SOFT) {
            Hyphen hyphen = kind == Opportunity.HYPHEN ? Hyphen.EXPLICIT : Hyphen.NONE;
            out.map(items.penalty(kind.cost, hyphen, 0, 0), pieces.count, 0, false);
        } else if (mode.torn.has(pieces.count - 1, part) && mode.torn.has(pieces.count, 0)) {
            tear(pieces.count, 0, false);
        }
        solid = false;
    }

    private void tear(int piece, int offset, boolean betweenLetters) {
        Opportunity kind = betweenLetters ? Opportunity.ANYWHERE : Opportunity.ANYWHERE_ELSE;
        int item = items.penalty(kind.cost, Hyphen.NONE, 0, 0);
        out.map(item, piece, offset, false);
        out.tear(item);
    }

    /// Between ideographs there is no space, yet justified lines are widened there, since nothing
    /// else in them gives way.
    private void gap(Segment segment, int at, boolean breaks) {
        long stretch = segment.look().size() / GAP_STRETCH;
        int piece = pieces.add(Pieces.GAP, at, null, segment, 0);
        pieces.stretches[piece] = stretch;
        out.map(breaks ? items.glue(0, stretch, 0) : items.tie(0, stretch, 0), piece, 0, false);
    }

    // ---- what is not text ----

    private int other(Box.Inline inline, int at) {
        return switch (inline) {
            case Box.LineBreak _ -> {
                forced(at, null);
                yield at + 1;
            }
            case Box.InlinePicture picture -> {
                object(objects.picture(picture), at);
                yield at + 1;
            }
            case Box.Formula formula -> {
                formula(formula, at);
                yield at + 1;
            }
            case Box.InlineBlock block -> {
                object(objects.block(block.block()), at);
                yield at + 1;
            }
            case Box.Leader leader -> {
                leader(leader, at);
                yield at + 1;
            }
            case Box.InlineEdge edge -> {
                edge(edge, at);
                yield at;
            }
            case Box.InlineMark _, Box.NoteCall _ -> {
                pieces.add(Pieces.MARK, at, inline, null, 0);
                yield at;
            }
            case Box.Text _, Box.PageNumber _, Box.Locator _ -> at;
        };
    }

    /// A formula breaks behind its relations and operators, as TeX's do.
    private void formula(Box.Formula formula, int at) {
        List<MathPiece> set = objects.formulas().pieces(formula, false);
        for (int i = 0; i < set.size(); i++) {
            MathPiece piece = set.get(i);
            InlineObject object = new Formulas.SetPiece(formula, piece.box());
            if (i == 0) {
                boundary(at, null);
            }
            int index = pieces.add(Pieces.OBJECT, at, object, null, object.width());
            out.map(items.box(Math.max(0, object.width())), index, 0, false);
            filled();
            x += object.width();
            if (i + 1 < set.size()) {
                within(piece, at);
            }
        }
    }

    private void within(MathPiece piece, int at) {
        if (mode.wraps()) {
            out.map(items.penalty(piece.cost(), Hyphen.NONE, 0, 0), pieces.count, 0, false);
        }
        int index = pieces.add(Pieces.GLUE, at, null, null, piece.space());
        out.map(items.tie(piece.space(), 0, 0), index, 0, false);
        x += piece.space();
    }

    private void object(InlineObject object, int at) {
        boundary(at, null);
        int piece = pieces.add(Pieces.OBJECT, at, object, null, object.width());
        out.map(items.box(Math.max(0, object.width())), piece, 0, false);
        part = 0;
        filled();
        x += object.width();
    }

    private void leader(Box.Leader box, int at) {
        Look look = objects.look(box.style());
        long width = LeaderPainter.width(mode.words, look, box.text());
        Leader leader = new Leader(look, box.text(), Math.max(1, width));
        int piece = pieces.add(Pieces.LEADER, at, leader, null, 0);
        out.map(items.fill(0, 1), piece, 0, false);
        openGlue = -1;
        solid = false;
        lineStart = false;
    }

    // An edge with nothing but a mark or another edge before its text belongs to the line of the
    // text.
    private void edge(Box.InlineEdge edge, int at) {
        if (edge.start()) {
            boundary(at, null);
        }
        Insets sides = objects.sides(edge.style());
        boolean left = edge.start() != edge.style().paragraph().rightToLeft();
        long width = Math.clamp(left ? sides.left() : sides.right(), 0, Sp.INFINITE);
        int piece = pieces.add(Pieces.EDGE, at, edge, null, width);
        out.map(items.box(width), piece, 0, false);
        part = 0;
        if (edge.start()) {
            openGlue = -1;
            lineStart = false;
        }
        x += width;
    }
}
