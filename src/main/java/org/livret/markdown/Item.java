package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.doc.Node;

/// What a text is made of while it is read: a chain of literal words, finished nodes, and marks
/// that may yet become either. Start and end are indices into the [SourceText].
abstract sealed class Item {
    @Nullable Item previous;
    @Nullable Item next;
    int start;
    int end;

    private Item(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /// Literal text; shorter or longer than its source when escapes or references were decoded.
    static final class Words extends Item {
        final String text;

        Words(String text, int start, int end) {
            super(start, end);
            this.text = text;
        }
    }

    /// A finished node, and how deep the nodes in it go.
    static final class Made extends Item {
        final Node.Inline node;
        final int depth;

        Made(Node.Inline node, int depth, int start, int end) {
            super(start, end);
            this.node = node;
            this.depth = depth;
        }
    }

    /// A run of `*`, `_`, `~` or `^` that may open or close emphasis and the like (CommonMark
    /// 0.31.2, section 6.2). Its end and start draw in as its characters are used up.
    static final class Run extends Item {
        final char sign;
        final boolean opens;
        final boolean closes;
        final int length;
        @Nullable Run below;
        @Nullable Run above;

        Run(char sign, int start, int end, boolean opens, boolean closes) {
            super(start, end);
            this.sign = sign;
            this.length = end - start;
            this.opens = opens;
            this.closes = closes;
        }

        int count() {
            return end - start;
        }
    }

    /// An opening bracket that waits for its end.
    static final class Opener extends Item {
        enum Kind {
            LINK,
            IMAGE,
            NOTE
        }

        final Kind kind;

        /// Whether another bracket opened after this one: then its text is no label.
        boolean bracketAfter;

        final @Nullable Opener below;
        final @Nullable Run runBelow;

        /// How many sources were named before it.
        final int named;

        Opener(
                Kind kind,
                int start,
                int end,
                @Nullable Opener below,
                @Nullable Run runBelow,
                int named) {
            super(start, end);
            this.named = named;
            this.kind = kind;
            this.below = below;
            this.runBelow = runBelow;
        }
    }

    /// A piece of raw HTML.
    static final class Tag extends Item {
        final HtmlTag tag;

        Tag(HtmlTag tag, int start) {
            super(start, tag.end());
            this.tag = tag;
        }
    }

    /// Braces that belong to the node before them, if that can have any; else they are words.
    static final class Bracing extends Item {
        final Braces braces;

        Bracing(Braces braces, int start) {
            super(start, braces.end());
            this.braces = braces;
        }
    }

    /// A chain of items.
    static final class Chain {
        private @Nullable Item first;
        private @Nullable Item last;

        @Nullable Item first() {
            return first;
        }

        @Nullable Item last() {
            return last;
        }

        void append(Item item) {
            insertAfter(last, item);
        }

        /// Puts an item after another, or first when that is null.
        void insertAfter(@Nullable Item before, Item item) {
            Item after = before == null ? first : before.next;
            item.previous = before;
            item.next = after;
            if (before == null) {
                first = item;
            } else {
                before.next = item;
            }
            if (after == null) {
                last = item;
            } else {
                after.previous = item;
            }
        }

        void remove(Item item) {
            removeBetween(item.previous, item.next);
        }

        /// Takes out all that stands between two items; null means the chain's edge.
        void removeBetween(@Nullable Item before, @Nullable Item after) {
            if (before == null) {
                first = after;
            } else {
                before.next = after;
            }
            if (after == null) {
                last = before;
            } else {
                after.previous = before;
            }
        }
    }
}
