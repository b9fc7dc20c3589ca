package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.markdown.Item.Bracing;
import org.livret.markdown.Item.Made;
import org.livret.markdown.Item.Opener;
import org.livret.markdown.Item.Run;
import org.livret.markdown.Item.Tag;
import org.livret.markdown.Item.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes inlines of a stretch of items in which no mark is left to match: neighbouring words become
/// one text, braces go to the node before them, tags of raw HTML pair up, abbreviations are found.
final class InlineBuilder {
    private final SourceText source;
    private final Reading reading;

    InlineBuilder(SourceText source, Reading reading) {
        this.source = source;
        this.reading = reading;
    }

    /// The inlines, and how deep the nodes in them go.
    record Built(List<Inline> content, int depth) {}

    /// @param stop the item before which to end, or null for all
    Built build(@Nullable Item first, @Nullable Item stop) {
        Line line = new Line();
        for (Item item = first; item != null && item != stop; item = item.next) {
            line.add(item);
        }
        return line.finish();
    }

    void tooDeep(int at) {
        reading.report(new MarkdownProblem.NestedTooDeep(Limits.INLINE_DEPTH, source.span(at, at)));
    }

    /// What stands between an opening tag and its end; the outermost frame has no tag.
    private static final class Frame {
        final @Nullable Tag tag;
        final List<Inline> content = new ArrayList<>();
        int depth;

        Frame(@Nullable Tag tag) {
            this.tag = tag;
        }
    }

    private final class Line {
        private final List<Frame> frames = new ArrayList<>();
        private final TextBuffer text = new TextBuffer();
        // How many elements of each name are open that are not kept: their ends are no fault.
        private final Map<String, Integer> leftOut = new HashMap<>();
        private Frame frame = new Frame(null);

        void add(Item item) {
            switch (item) {
                case Words words -> text.add(words.text, words.start, words.end);
                case Run run -> literal(run);
                case Opener opener -> literal(opener);
                case Bracing bracing -> brace(bracing);
                case Made made -> node(made.node, made.depth);
                case Tag tag -> html(tag);
            }
        }

        // Braces may run over a line's end.
        private void literal(Item item) {
            String all = source.text();
            int from = item.start;
            for (int i = all.indexOf('\n', from, item.end);
                    i >= 0;
                    i = all.indexOf('\n', from, item.end)) {
                text.add(all.substring(from, i), from, i);
                node(new Node.SoftBreak(source.span(i, i + 1)), 0);
                from = i + 1;
            }
            text.add(all.substring(from, item.end), from, item.end);
        }

        private void node(Inline node, int depth) {
            text.flush(frame.content);
            InlineBuilder.add(frame.content, node);
            frame.depth = Math.max(frame.depth, depth);
        }

        private void brace(Bracing bracing) {
            Inline last =
                    text.isEmpty() && !frame.content.isEmpty() ? frame.content.getLast() : null;
            Inline braced =
                    last == null
                            ? null
                            : Attributed.inline(
                                    last,
                                    bracing.braces.attributes(),
                                    source.span(bracing.start, bracing.end));
            if (braced == null) {
                literal(bracing);
            } else {
                frame.content.set(frame.content.size() - 1, braced);
            }
        }

        private void html(Tag item) {
            switch (item.tag.kind()) {
                case COMMENT -> {}
                case OTHER ->
                        dropped(
                                item,
                                source.text().startsWith("<?", item.start) ? "<?…?>" : "<!…>");
                case EMPTY -> empty(item);
                case OPEN -> open(item);
                case CLOSE -> close(item);
            }
        }

        private void leftOut(Tag item) {
            String shown = "<" + item.tag.name() + ">";
            if (HtmlParser.PROGRAM_ELEMENTS.contains(item.tag.name())) {
                dropped(item, shown);
            } else {
                reading.report(
                        new MarkdownProblem.HtmlLeftOut(shown, source.span(item.start, item.end)));
            }
        }

        private void dropped(Tag item, String shown) {
            reading.report(
                    new MarkdownProblem.HtmlDropped(shown, source.span(item.start, item.end)));
        }

        private void empty(Tag item) {
            Span span = source.span(item.start, item.end);
            Inline node = HtmlSubset.empty(item.tag, span, reading);
            if (node != null) {
                node(node, 0);
            } else if (!HtmlSubset.isInline(item.tag.name())) {
                leftOut(item);
            }
        }

        private void open(Tag item) {
            String name = item.tag.name();
            if (!HtmlSubset.isInline(name)) {
                leftOut(item);
                if (!HtmlParser.PROGRAM_ELEMENTS.contains(name)) {
                    leftOut.merge(name, 1, Integer::sum);
                    return;
                }
            }
            if (frames.size() >= Limits.INLINE_DEPTH) {
                tooDeep(item.start);
                return;
            }
            text.flush(frame.content);
            frames.add(frame);
            frame = new Frame(item);
        }

        private void close(Tag item) {
            String name = item.tag.name();
            if (leftOut.getOrDefault(name, 0) > 0) {
                leftOut.merge(name, -1, Integer::sum);
                return;
            }
            int open = frames.size();
            while (open > 0 && !isNamed(open == frames.size() ? frame : frames.get(open), name)) {
                open--;
            }
            if (open == 0) {
                Span span = source.span(item.start, item.end);
                reading.report(new MarkdownProblem.HtmlStrayEnd(name, span));
                return;
            }
            while (frames.size() > open) {
                unclosed();
            }
            text.flush(frame.content);
            Frame inner = frame;
            Tag opening = inner.tag;
            frame = frames.removeLast();
            if (opening != null && HtmlSubset.isInline(name)) {
                Span span = source.span(opening.start, item.end);
                InlineBuilder.add(
                        frame.content, HtmlSubset.node(opening.tag, inner.content, span, reading));
                frame.depth = Math.max(frame.depth, inner.depth + 1);
            }
        }

        private static boolean isNamed(Frame frame, String name) {
            return frame.tag != null && frame.tag.tag.name().equals(name);
        }

        // An element without end says nothing: what it holds moves up.
        private void unclosed() {
            text.flush(frame.content);
            Frame inner = frame;
            Tag opening = inner.tag;
            frame = frames.removeLast();
            if (opening != null && HtmlSubset.isInline(opening.tag.name())) {
                Span span = source.span(opening.start, opening.end);
                reading.report(new MarkdownProblem.HtmlUnclosed(opening.tag.name(), span));
            }
            for (Inline node : inner.content) {
                InlineBuilder.add(frame.content, node);
            }
            frame.depth = Math.max(frame.depth, inner.depth);
        }

        Built finish() {
            while (!frames.isEmpty()) {
                unclosed();
            }
            text.flush(frame.content);
            return new Built(frame.content, frame.depth);
        }
    }

    /// Neighbouring words until they become one text.
    private final class TextBuffer {
        private final StringBuilder text = new StringBuilder();
        // Piece i begins at index at[i] of the text and at index from[i] of the source.
        private int[] at = new int[8];
        private int[] from = new int[8];
        private int count;
        private int end;

        boolean isEmpty() {
            return text.isEmpty();
        }

        void add(String words, int start, int wordsEnd) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
                from = Arrays.copyOf(from, count * 2);
            }
            at[count] = text.length();
            from[count++] = start;
            text.append(words);
            end = wordsEnd;
        }

        void flush(List<Inline> out) {
            if (text.isEmpty()) {
                return;
            }
            String all = text.toString();
            int done = 0;
            if (!reading.abbreviations.isEmpty()) {
                for (Abbreviations.Match m = reading.abbreviations.next(all, 0);
                        m != null;
                        m = reading.abbreviations.next(all, done)) {
                    text(all, done, m.start(), out);
                    String shown = all.substring(m.start(), m.end());
                    out.add(
                            new Node.Abbreviation(
                                    shown,
                                    m.expansion(),
                                    span(m.start(), m.end()),
                                    Attributes.NONE));
                    done = m.end();
                }
            }
            text(all, done, all.length(), out);
            text.setLength(0);
            count = 0;
        }

        private void text(String all, int start, int stop, List<Inline> out) {
            if (stop > start) {
                InlineBuilder.add(
                        out, new Node.Text(all.substring(start, stop), span(start, stop)));
            }
        }

        private Span span(int start, int stop) {
            return source.span(sourceIndex(start), stop == text.length() ? end : sourceIndex(stop));
        }

        private int sourceIndex(int index) {
            int found = Arrays.binarySearch(at, 0, count, index);
            int piece = found >= 0 ? found : -found - 2;
            int next = piece + 1 < count ? from[piece + 1] : end;
            return Math.min(next, from[piece] + index - at[piece]);
        }
    }

    /// Adds an inline; texts do not stand side by side, even where a tag between them was left out.
    static void add(List<Inline> out, Inline node) {
        if (node instanceof Node.Text text
                && !out.isEmpty()
                && out.getLast() instanceof Node.Text before) {
            Span whole = before.span().to(text.span());
            out.set(out.size() - 1, new Node.Text(before.text() + text.text(), whole));
        } else {
            out.add(node);
        }
    }

    /// Words of an HTML abbreviation need no further mark-up.
    static Optional<String> plain(List<Inline> content) {
        return content.size() == 1 && content.getFirst() instanceof Node.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
