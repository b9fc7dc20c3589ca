package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.CounterStyle;

import java.util.List;
import java.util.Optional;

/// A paragraph's inlines as one text, so that what stands beside a character is known across the
/// borders of inlines. What is not text and takes room is one object replacement character.
final class InlineText {
    final List<Box.Inline> inlines;
    final StringBuilder text = new StringBuilder();

    /// For each inline its segment when it is text.
    final @Nullable Segment[] segments;

    private final int[] lengths;

    /// Which way its characters run; null when all of them run from left to right.
    final @Nullable Levels levels;

    /// Stands for a formula: it runs from left to right, and no line ends between it and letters or
    /// punctuation beside it.
    private static final char FORMULA = 'x';

    private final Typography typography;
    private final PageFacts facts;

    InlineText(
            List<Box.Inline> inlines, Typography typography, PageFacts facts, boolean rightToLeft) {
        this.inlines = inlines;
        this.typography = typography;
        this.facts = facts;
        this.segments = new @Nullable Segment[inlines.size()];
        this.lengths = new int[inlines.size()];
        for (int i = 0; i < segments.length; i++) {
            int from = text.length();
            add(i, inlines.get(i));
            lengths[i] = text.length() - from;
        }
        this.levels = Levels.of(text, rightToLeft);
    }

    private void add(int index, Box.Inline inline) {
        int from = text.length();
        switch (inline) {
            case Box.Text t -> {
                text.append(t.text());
                Look look = typography.look(t.style());
                segments[index] =
                        new Segment(from, text.length(), look, t.tag(), t.link(), t.source());
            }
            case Box.PageNumber p -> {
                text.append(number(p));
                Box.Source source = new Box.Source(p.span(), -1, 0);
                Look look = typography.look(p.style());
                segments[index] = new Segment(from, text.length(), look, p.tag(), p.link(), source);
            }
            case Box.Locator _ ->
                    throw new IllegalArgumentException("a place whose page was not asked for");
            case Box.LineBreak _ -> text.append('\n');
            case Box.InlinePicture _, Box.InlineBlock _ ->
                    text.append(LineBreakClass.OBJECT_CHARACTER);
            case Box.Formula _ -> text.append(FORMULA);
            case Box.Leader _ -> text.append(' ');
            case Box.InlineMark _, Box.NoteCall _, Box.InlineEdge _ -> {}
        }
    }

    // Before the first round of layout, every number is 0.
    private String number(Box.PageNumber p) {
        if (p.pages()) {
            return p.counter().format(facts.pageCount());
        }
        String label = p.target().isEmpty() ? facts.current() : facts.label(p.target()).orElse("0");
        return p.counter().equals(CounterStyle.DECIMAL) ? label : styled(label, p.counter());
    }

    // A label that is not decimal has its page's own style already, which is what readers look for.
    private static String styled(String label, CounterStyle counter) {
        int value = 0;
        for (int i = 0; i < label.length(); i++) {
            int digit = label.charAt(i) - '0';
            if (digit < 0 || digit > 9 || label.length() > 8) {
                return label;
            }
            value = value * 10 + digit;
        }
        return label.isEmpty() ? label : counter.format(value);
    }

    /// How many characters of the text each inline is.
    int[] lengths() {
        return lengths;
    }

    /// The character at an offset, or a line feed outside of the text.
    char at(int offset) {
        return offset < 0 || offset >= text.length() ? '\n' : text.charAt(offset);
    }

    /// The first text's segment, when there is any text.
    Optional<Segment> first() {
        for (Segment segment : segments) {
            if (segment != null) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }
}
