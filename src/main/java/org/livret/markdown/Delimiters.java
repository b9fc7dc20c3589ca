package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.markdown.Item.Run;

import java.util.List;
import java.util.Optional;

/// The stack of delimiter runs, and how runs become emphasis (CommonMark 0.31.2, section 6.2 and
/// its appendix), strikethrough (`~~`), what is marked (`==`), subscript (`~`) and superscript
/// (`^`).
final class Delimiters {
    private final Item.Chain chain;
    private final SourceText source;
    private final String s;
    private final InlineBuilder builder;
    private @Nullable Run top;

    Delimiters(Item.Chain chain, SourceText source, InlineBuilder builder) {
        this.chain = chain;
        this.source = source;
        this.s = source.text();
        this.builder = builder;
    }

    @Nullable Run top() {
        return top;
    }

    /// Takes up a run at an index and returns the index after it.
    int run(int at, int count) {
        int end = at + count;
        char sign = s.charAt(at);
        int before = at == 0 ? '\n' : s.codePointBefore(at);
        int after = end == s.length() ? '\n' : s.codePointAt(end);
        boolean spaceBefore = Scan.isUnicodeSpace(before);
        boolean spaceAfter = Scan.isUnicodeSpace(after);
        boolean opens;
        boolean closes;
        if (sign == '^' || sign == '~' && count == 1) {
            opens = !spaceAfter;
            closes = !spaceBefore;
        } else {
            boolean markBefore = Scan.isUnicodePunctuation(before);
            boolean markAfter = Scan.isUnicodePunctuation(after);
            boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
            boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
            opens = left && (sign != '_' || !right || markBefore);
            closes = right && (sign != '_' || !left || markAfter);
        }
        Run run = new Run(sign, at, end, opens, closes);
        chain.append(run);
        if (opens || closes) {
            run.below = top;
            if (top != null) {
                top.above = run;
            }
            top = run;
        }
        return end;
    }

    /// Takes a run off the stack; it stays in the chain.
    void forget(Run run) {
        if (run != top && run.above == null) {
            return;
        }
        if (run.above == null) {
            top = run.below;
        } else {
            run.above.below = run.below;
        }
        if (run.below != null) {
            run.below.above = run.above;
        }
        run.above = null;
        run.below = null;
    }

    /// Matches all runs above one of the stack (all of them when null) and empties the stack down
    /// to it.
    void process(@Nullable Run bottom) {
        // For each kind of closer, the index before which no opener was found: it need not be
        // sought there again.
        int[] floors = new int[KINDS];
        Run closer = lowestAbove(bottom);
        while (closer != null) {
            Run next = closer.above;
            if (closer.closes) {
                int kind = kind(closer);
                Run opener = opener(closer, bottom, floors[kind]);
                if (opener != null && wrap(opener, closer)) {
                    next = closer.count() > 0 ? closer : next;
                } else {
                    floors[kind] = closer.start;
                    if (!closer.opens) {
                        forget(closer);
                    }
                }
            }
            closer = next;
        }
        while (top != null && top != bottom) {
            forget(top);
        }
    }

    private @Nullable Run lowestAbove(@Nullable Run bottom) {
        Run lowest = null;
        for (Run run = top; run != null && run != bottom; run = run.below) {
            lowest = run;
        }
        return lowest;
    }

    private static final int KINDS = 16;

    // Openers are sought by the closer's sign; for * and _ also by its length modulo 3 and whether
    // it may open (rule 9 and 10); for ~ by its length.
    private static int kind(Run closer) {
        return switch (closer.sign) {
            case '*' -> closer.length % 3 + (closer.opens ? 3 : 0);
            case '_' -> 6 + closer.length % 3 + (closer.opens ? 3 : 0);
            case '~' -> 11 + closer.length;
            case '=' -> 15;
            default -> 14;
        };
    }

    private @Nullable Run opener(Run closer, @Nullable Run bottom, int floor) {
        boolean emphasis = closer.sign == '*' || closer.sign == '_';
        for (Run run = closer.below;
                run != null && run != bottom && run.start >= floor;
                run = run.below) {
            if (run.sign != closer.sign || !run.opens) {
                continue;
            }
            boolean both = closer.opens || run.closes;
            if (emphasis
                    ? !both || closer.length % 3 == 0 || (run.length + closer.length) % 3 != 0
                    : run.length == closer.length) {
                return run.length == 1 && !emphasis && !isOneWord(run.end, closer.start)
                        ? null
                        : run;
            }
        }
        return null;
    }

    // Sub- and superscripts hold no white space, as in Pandoc: `2^10 and 2^20` has none.
    private boolean isOneWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Scan.isUnicodeSpace(s.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    private boolean wrap(Run opener, Run closer) {
        boolean emphasis = opener.sign == '*' || opener.sign == '_';
        int used = emphasis ? (opener.count() >= 2 && closer.count() >= 2 ? 2 : 1) : opener.length;
        InlineBuilder.Built content = builder.build(opener.next, closer);
        if (content.depth() >= Limits.INLINE_DEPTH) {
            builder.tooDeep(opener.start);
            return false;
        }
        for (Run run = closer.below; run != null && run != opener; run = closer.below) {
            forget(run);
        }
        int start = opener.end - used;
        int end = closer.start + used;
        Inline node = node(opener.sign, used, content.content(), source.span(start, end));
        opener.end = start;
        closer.start = end;
        chain.removeBetween(opener, closer);
        chain.insertAfter(opener, new Item.Made(node, content.depth() + 1, start, end));
        drop(opener);
        drop(closer);
        return true;
    }

    private void drop(Run run) {
        if (run.count() == 0) {
            chain.remove(run);
            forget(run);
        }
    }

    private static Inline node(char sign, int used, List<Inline> content, Span span) {
        return switch (sign) {
            case '^' -> new Node.Superscript(content, span, Attributes.NONE);
            case '=' -> new Node.Phrase(Optional.of("mark"), content, span, Attributes.NONE);
            case '~' ->
                    used == 1
                            ? new Node.Subscript(content, span, Attributes.NONE)
                            : new Node.Strikethrough(content, span, Attributes.NONE);
            default ->
                    used == 1
                            ? new Node.Emphasis(content, span, Attributes.NONE)
                            : new Node.Strong(content, span, Attributes.NONE);
        };
    }
}
