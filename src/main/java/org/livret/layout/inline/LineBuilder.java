package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.ParagraphStyle.Align;
import org.livret.geom.Rect;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts the pieces of one line at their places: first gathers what stands in it, then deals out the
/// room that is left, then paints. One is used for all lines, one after another.
final class LineBuilder {
    /// What the lines of a paragraph share.
    record Frame(
            Itemizer.Mode mode,
            InlineObjects.Surroundings around,
            Align align,
            Align alignLast,
            Box.Source source) {}

    /// Which pieces a line is made of and where it stands. `previous` is the first piece that no
    /// line holds yet: pieces from there to `startPiece` went with the break before. `ending`: the
    /// paragraph ends or breaks here by force; `last`: it ends.
    record Place(
            int previous,
            int startPiece,
            int startOffset,
            int endPiece,
            int endOffset,
            boolean hyphen,
            boolean ending,
            boolean last,
            Measure.Slot slot) {}

    private final Pieces pieces;
    private final InlineEdges edges;
    private final TextTrace trace = new TextTrace();
    private final GlyphBuffer glyphs = new GlyphBuffer();
    private final LetterFit letters = new LetterFit();
    private final LinePlaces places = new LinePlaces();

    // The line's tokens.
    private int[] tokenPiece = new int[64];
    private @Nullable Word[] tokenWord = new @Nullable Word[64];
    private long[] tokenWidth = new long[64];
    private int tokens;

    // What is known of the line.
    private long natural;
    private long stretch;
    private long shrink;
    private int leaders;
    private int lastVisible;
    private @Nullable Word hyphen;
    private long excess;

    LineBuilder(Pieces pieces, InlineEdges edges) {
        this.pieces = pieces;
        this.edges = edges;
    }

    /// By how much the line that was built last sticks out.
    long excess() {
        return excess;
    }

    /// The width of what was built last, without hanging punctuation.
    long width() {
        return natural;
    }

    // ---- gathering ----

    private void gather(Place place, Frame frame) {
        tokens = 0;
        hyphen = null;
        for (int piece = place.previous; piece < place.startPiece; piece++) {
            if (pieces.kinds[piece] == Pieces.MARK) {
                token(piece, null, 0);
            }
        }
        Words words = frame.mode.words();
        int end = Math.min(place.endPiece, pieces.count - 1);
        for (int piece = place.startPiece; piece <= end; piece++) {
            boolean partial = piece == place.endPiece;
            if (partial && (place.endOffset == 0 || pieces.kinds[piece] != Pieces.WORD)) {
                break;
            }
            if (pieces.kinds[piece] == Pieces.WORD) {
                Word whole = pieces.word(piece);
                int from = piece == place.startPiece ? place.startOffset : 0;
                int to = partial ? place.endOffset : whole.text.length();
                Word word =
                        from == 0 && to == whole.text.length()
                                ? whole
                                : words.get(whole.look, whole.text, from, to, whole.rightToLeft);
                token(piece, word, word.width);
            } else {
                token(piece, null, pieces.widths[piece]);
            }
        }
        if (place.hyphen) {
            hyphen = words.get(pieces.segment(place.endPiece).look(), "-");
        }
        measure();
    }

    private void token(int piece, @Nullable Word word, long width) {
        if (tokens == tokenPiece.length) {
            tokenPiece = Arrays.copyOf(tokenPiece, tokens * 2);
            tokenWord = Arrays.copyOf(tokenWord, tokens * 2);
            tokenWidth = Arrays.copyOf(tokenWidth, tokens * 2);
        }
        tokenPiece[tokens] = piece;
        tokenWord[tokens] = word;
        tokenWidth[tokens] = width;
        tokens++;
    }

    private byte kind(int token) {
        return pieces.kinds[tokenPiece[token]];
    }

    // Spaces at the line's end take no room.
    private void measure() {
        lastVisible = tokens - 1;
        while (lastVisible >= 0 && isHollow(kind(lastVisible))) {
            lastVisible--;
        }
        natural = hyphen == null ? 0 : hyphen.width;
        stretch = 0;
        shrink = 0;
        leaders = 0;
        for (int i = 0; i < tokens; i++) {
            int piece = tokenPiece[i];
            byte kind = pieces.kinds[piece];
            if (gives(kind) && i > lastVisible) {
                tokenWidth[i] = 0;
                continue;
            }
            natural += tokenWidth[i];
            stretch += pieces.stretches[piece];
            shrink += pieces.shrinks[piece];
            leaders += kind == Pieces.LEADER ? 1 : 0;
        }
    }

    private void measureLetters(Frame frame) {
        letters.startLine();
        for (int i = 0; i < tokens; i++) {
            Word word = tokenWord[i];
            if (word != null && frame.mode.elastic(word.look)) {
                letters.add(word);
            }
        }
    }

    private static boolean isHollow(byte kind) {
        return kind == Pieces.MARK || kind == Pieces.BREAK || gives(kind);
    }

    private static boolean gives(byte kind) {
        return kind == Pieces.SPACE || kind == Pieces.GAP || kind == Pieces.GLUE;
    }

    // ---- dealing out the room ----

    private long hangLeft(Frame frame) {
        if (!frame.mode.hanging()) {
            return 0;
        }
        for (int i = 0; i < tokens; i++) {
            Word word = tokenWord[i];
            if (word != null) {
                return i > 0 && kind(i - 1) != Pieces.MARK ? 0 : Protrusion.left(word);
            }
        }
        return 0;
    }

    private long hangRight(Frame frame) {
        if (!frame.mode.hanging()) {
            return 0;
        }
        Word last = hyphen != null ? hyphen : lastVisible < 0 ? null : tokenWord[lastVisible];
        return last == null ? 0 : Protrusion.right(last);
    }

    /// Deals out the difference between a line's width and its room: widens leaders or spaces, or
    /// narrows spaces. Returns where the line starts.
    private long deal(Frame frame, Place place) {
        long left = hangLeft(frame);
        natural -= left + hangRight(frame);
        long room = place.slot.width() - natural;
        excess = Math.max(0, -room - shrink - letters.most());
        Align align = place.ending ? frame.alignLast : frame.align;
        if (leaders > 0 && room > 0) {
            leaders(room);
        } else if (room < 0 || align == Align.JUSTIFY) {
            room = letters(room, frame);
            spaces(Math.max(room, -shrink - shrink / 20), room > 0);
        }
        boolean rightToLeft = frame.mode.style().rightToLeft();
        long offset = offset(align, place.slot.width() - natural, rightToLeft);
        return place.slot.left() + offset - left;
    }

    // Letters take up the room first, since a little more or less of them is not seen; when spaces
    // would then give more than they should, the places between letters do, too. Returns what is
    // left for the spaces.
    private long letters(long room, Frame frame) {
        letters.scale(room);
        long rest = room - fitLetters(frame);
        letters.track(rest, rest < 0 ? shrink : stretch);
        rest -= fitLetters(frame);
        // What tracking puts after the line's last letter is no part of the line.
        Word last = hyphen != null || lastVisible < 0 ? null : tokenWord[lastVisible];
        long outside =
                last != null && frame.mode.elastic(last.look) ? letters.tracking(last.look) : 0;
        natural -= outside;
        return rest + outside;
    }

    // Sets the letters anew and returns by how much the line has grown.
    private long fitLetters(Frame frame) {
        long before = natural;
        for (int i = 0; !letters.isPlain() && i <= lastVisible; i++) {
            Word word = tokenWord[i];
            if (word != null && frame.mode.elastic(word.look)) {
                long width = letters.width(word);
                natural += width - tokenWidth[i];
                tokenWidth[i] = width;
            }
        }
        return natural - before;
    }

    // What is too long sticks out at its end.
    private static long offset(Align align, long room, boolean rightToLeft) {
        if (room < 0) {
            return rightToLeft ? room : 0;
        }
        return switch (align) {
            case START, JUSTIFY, AUTO -> rightToLeft ? room : 0;
            case LEFT -> 0;
            case END -> rightToLeft ? 0 : room;
            case RIGHT -> room;
            case CENTER -> room / 2;
        };
    }

    private void leaders(long room) {
        int left = leaders;
        long rest = room;
        for (int i = 0; i <= lastVisible; i++) {
            if (kind(i) == Pieces.LEADER) {
                long share = rest / left--;
                tokenWidth[i] += share;
                rest -= share;
            }
        }
        natural += room;
    }

    // Shares are cut out of the running sum, so that together they are exact.
    private void spaces(long room, boolean wider) {
        long total = wider ? stretch : shrink;
        if (total == 0) {
            return;
        }
        long sum = 0;
        long given = 0;
        for (int i = 0; i < lastVisible; i++) {
            if (gives(kind(i))) {
                int piece = tokenPiece[i];
                sum += wider ? pieces.stretches[piece] : pieces.shrinks[piece];
                long due = share(room, sum, total);
                tokenWidth[i] += due - given;
                given = due;
            }
        }
        natural += given;
    }

    // Measures beyond all paper are divided less exactly, but without overflow.
    private static long share(long room, long part, long total) {
        if (part == total) {
            return room;
        }
        boolean exact = Math.abs(room) < 1L << 32 && part < 1L << 30;
        return exact ? room * part / total : (long) ((double) room * part / total);
    }

    // ---- painting ----

    Line build(Place place, Frame frame) {
        gather(place, frame);
        measureLetters(frame);
        Strut strut = strut(frame);
        long baseline = strut.baseline();
        long left = deal(frame, place);
        long hyphenWidth = hyphen == null ? 0 : hyphen.width;
        places.set(
                new LinePlaces.Tokens(tokenPiece, tokenWidth, tokens, lastVisible, hyphenWidth),
                pieces,
                left);
        edges.startLine(left, baseline, pieces.levels != null);
        trace.startLine(baseline);
        LineMarks marks = new LineMarks();
        Segment lastText = null;
        Box.Source start = null;
        for (int i = 0; i < tokens; i++) {
            int piece = tokenPiece[i];
            long x = places.start(i);
            Object ref = pieces.refs[piece];
            Segment segment = pieces.segments[piece];
            if (kind(i) == Pieces.MARK) {
                marks.add(ref, x);
                continue;
            }
            if (ref instanceof InlineObject object) {
                marks.of(object, x, baseline - object.ascent());
            }
            paint(i, x, frame, baseline, lastText);
            if (segment != null && i <= lastVisible) {
                lastText = segment;
            }
            if (start == null && segment != null && kind(i) == Pieces.WORD) {
                int offset = piece == place.startPiece ? place.startOffset : 0;
                start = segment.sourceAt(pieces.froms[piece] + offset);
            }
        }
        if (hyphen != null && lastText != null) {
            long x = places.start(tokens);
            glyphs.hyphen(hyphen, new GlyphBuffer.Pen(hyphen.look, lastText.tag(), x, baseline));
            trace.text(lastText, x, x + hyphen.width, false);
        } else if (lastText != null && !place.last) {
            separate(place, lastText, left, frame, baseline);
        }
        List<Fragment> fragments = new ArrayList<>();
        edges.endLine(places.end(), fragments);
        trace.endLine(glyphs, fragments);
        return new Line(
                strut.height(),
                baseline,
                fragments,
                marks.notes(),
                marks.marks(),
                place.hyphen,
                start == null ? new Box.Source(frame.source.span(), -1, 0) : start);
    }

    private Strut strut(Frame frame) {
        Strut strut = frame.around.line();
        for (int i = 0; i < tokens; i++) {
            if (pieces.refs[tokenPiece[i]] instanceof InlineObject object) {
                strut = strut.with(object.ascent(), object.descent());
            }
        }
        return strut;
    }

    private void paint(int token, long x, Frame frame, long baseline, @Nullable Segment lastText) {
        int piece = tokenPiece[token];
        long width = tokenWidth[token];
        edges.cover(x, x + width);
        switch (pieces.kinds[piece]) {
            case Pieces.WORD -> {
                Segment segment = pieces.segment(piece);
                Word word = tokenWord[token];
                if (word != null) {
                    glyphs.word(word, pen(segment, x, frame, baseline));
                }
                trace.text(
                        segment, x, x + width, edges.paints(segment.look().style().background()));
            }
            case Pieces.SPACE -> {
                if (token < lastVisible) {
                    space(piece, x, width, frame, baseline);
                }
            }
            case Pieces.GAP -> {
                if (token < lastVisible) {
                    glyphs.widen(x, width);
                    trace.text(pieces.segment(piece), x, x + width, true);
                }
            }
            case Pieces.OBJECT -> object((InlineObject) pieces.ref(piece), x, baseline);
            case Pieces.EDGE -> edge((Box.InlineEdge) pieces.ref(piece), x, width, frame);
            case Pieces.LEADER ->
                    leader(
                            (Leader) pieces.ref(piece),
                            new Stretch(x, width, baseline),
                            frame,
                            lastText);
            default -> {}
        }
    }

    private void space(int piece, long x, long width, Frame frame, long baseline) {
        Segment segment = pieces.segment(piece);
        char character = spaceCharacter(segment, piece);
        boolean rightToLeft = (pieces.level(piece) & 1) != 0;
        glyphs.space(pen(segment, x, frame, baseline), character, width, rightToLeft);
        trace.text(segment, x, x + width, edges.paints(segment.look().style().background()));
    }

    private GlyphBuffer.Pen pen(Segment segment, long x, Frame frame, long baseline) {
        Look look = segment.look();
        return frame.mode.elastic(look)
                ? new GlyphBuffer.Pen(
                        look, segment.tag(), x, baseline, letters.scale(), letters.tracking(look))
                : new GlyphBuffer.Pen(look, segment.tag(), x, baseline);
    }

    private char spaceCharacter(Segment segment, int piece) {
        char c = text(piece, segment);
        return c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    }

    private char text(int piece, Segment segment) {
        return pieces.characters.charAt(Math.min(pieces.froms[piece], segment.to() - 1));
    }

    private void object(InlineObject object, long x, long baseline) {
        long top = baseline - object.ascent();
        glyphs.add(object.at(x, top));
        long height = object.ascent() + object.descent();
        trace.object(object.link(), object.tag(), new Rect(x, top, object.width(), height));
    }

    private void edge(Box.InlineEdge edge, long x, long width, Frame frame) {
        if (edge.start()) {
            edges.start(edge.style(), x, x + width, frame.around.width());
        } else {
            edges.end(x, x + width, frame.around.width());
        }
    }

    private record Stretch(long x, long width, long baseline) {}

    // The words on both sides of a leader are kept apart for those who only hear them.
    private void leader(Leader leader, Stretch place, Frame frame, @Nullable Segment before) {
        trace.interrupt();
        if (before != null) {
            GlyphBuffer.Pen pen =
                    new GlyphBuffer.Pen(before.look(), before.tag(), place.x, place.baseline);
            glyphs.space(pen, ' ', before.look().metrics().space(), false);
        }
        boolean rightToLeft = frame.mode.style().rightToLeft();
        long gap = leader.look().metrics().space() / 2;
        LeaderPainter.paint(
                leader,
                frame.mode.words(),
                glyphs,
                new LeaderPainter.Stretch(
                        place.x + gap,
                        place.x + place.width - gap,
                        rightToLeft ? 0 : frame.around.width(),
                        place.baseline));
        glyphs.flush();
    }

    // A space after the line's last word, outside of the measure, keeps it from the next line's
    // first for those who only hear or copy the text.
    private void separate(Place place, Segment lastText, long left, Frame frame, long baseline) {
        Segment segment = lastText;
        boolean spaced = place.ending;
        for (int i = lastVisible + 1; i < tokens; i++) {
            spaced |= kind(i) == Pieces.SPACE;
        }
        if (place.endPiece < pieces.count && pieces.kinds[place.endPiece] == Pieces.SPACE) {
            spaced = true;
            segment = pieces.segment(place.endPiece);
        }
        if (spaced) {
            boolean rightToLeft = frame.mode.style().rightToLeft();
            long width = segment.look().metrics().space();
            long x = rightToLeft ? left - width : places.end();
            glyphs.space(pen(segment, x, frame, baseline), ' ', width, rightToLeft);
        }
    }
}
