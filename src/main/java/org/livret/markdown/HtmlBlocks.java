package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads an HTML block: `<div>` becomes a division, `<p>` a paragraph, `<hr>` a thematic break,
/// elements in a line what [HtmlSubset] says; the others are reported and their text is kept, but
/// for scripts and styles, whose text is none.
final class HtmlBlocks {
    private final SourceText source;
    private final String s;
    private final Reading reading;
    private final Siblings out;
    private Item.Chain chain = new Item.Chain();
    // A table of a hundred rows is one fault, not a hundred.
    private final Set<String> reported = new HashSet<>();
    private int at;

    HtmlBlocks(SourceText source, Reading reading, Siblings out) {
        this.source = source;
        this.s = source.text();
        this.reading = reading;
        this.out = out;
    }

    void read() {
        int plain = 0;
        boolean unclosed = false;
        while (at < s.length()) {
            char c = s.charAt(at);
            HtmlTag tag = c == '<' && !unclosed ? HtmlTag.at(s, at) : null;
            unclosed |= c == '<' && tag == null && s.startsWith("<!", at);
            int entity = c == '&' ? Entities.end(s, at) : -1;
            if (tag != null || entity > 0 || c == '\n') {
                words(plain, at);
                plain = tag != null ? tag(tag) : entity > 0 ? entity(entity) : lineEnd();
                at = plain;
            } else {
                at++;
            }
        }
        words(plain, at);
        flush();
    }

    private void words(int from, int to) {
        int start = chain.first() == null ? Columns.firstNonSpace(s, from) : from;
        if (to > start) {
            chain.append(new Item.Words(s.substring(start, to), start, to));
        }
    }

    private int entity(int end) {
        chain.append(new Item.Words(Entities.value(s, at, end), at, end));
        return end;
    }

    private int lineEnd() {
        trimEnd();
        if (chain.first() != null) {
            chain.append(new Item.Made(new Node.SoftBreak(source.span(at, at + 1)), 0, at, at + 1));
        }
        return Columns.firstNonSpace(s, at + 1);
    }

    // White space before a line's end, and line ends before a paragraph's end, say nothing.
    private void trimEnd() {
        Item last = chain.last();
        while (last instanceof Item.Words || last instanceof Item.Made) {
            if (last instanceof Item.Words words) {
                int kept = Columns.trimmedEnd(words.text, 0, words.text.length());
                if (kept == words.text.length()) {
                    return;
                }
                chain.remove(last);
                if (kept > 0) {
                    int end = last.end - (words.text.length() - kept);
                    chain.append(new Item.Words(words.text.substring(0, kept), last.start, end));
                    return;
                }
            } else {
                chain.remove(last);
            }
            last = chain.last();
        }
    }

    /// Takes up a tag and returns the index after what it took.
    private int tag(HtmlTag tag) {
        Span span = source.span(at, tag.end());
        String name = tag.name();
        boolean opens = tag.kind() == HtmlTag.Kind.OPEN || tag.kind() == HtmlTag.Kind.EMPTY;
        if (HtmlParser.RAW_ELEMENTS.contains(name)) {
            flush();
            return opens ? raw(tag, span) : tag.end();
        }
        int mathEnd = tag.opens("math") ? MathMarkup.end(s, at) : -1;
        if (mathEnd > 0) {
            Inline math =
                    MathMarkup.read(s.substring(at, mathEnd), source.span(at, mathEnd), reading);
            if (math != null) {
                chain.append(new Item.Made(math, 1, at, mathEnd));
            }
            return mathEnd;
        }
        if (!HtmlParser.BLOCK_ELEMENTS.contains(name)) {
            chain.append(new Item.Tag(tag, at));
            return tag.end();
        }
        flush();
        switch (name) {
            case "div" -> division(tag, span);
            case "hr" ->
                    out.add(
                            new Node.ThematicBreak(
                                    span, HtmlSubset.attributes(tag, span, reading)));
            case "p" -> HtmlSubset.attributes(tag, span, reading);
            default -> {
                if (opens && reported.add(name)) {
                    reading.report(new MarkdownProblem.HtmlLeftOut("<" + name + ">", span));
                }
            }
        }
        return tag.end();
    }

    private void division(HtmlTag tag, Span span) {
        switch (tag.kind()) {
            case OPEN -> out.openDivision(HtmlSubset.attributes(tag, span, reading), span);
            case CLOSE -> out.closeDivision(span);
            case EMPTY, COMMENT, OTHER -> {}
        }
    }

    private int raw(HtmlTag tag, Span span) {
        String name = tag.name();
        String end = "</" + name;
        int close = s.toLowerCase(Locale.ROOT).indexOf(end, tag.end());
        int textEnd = close < 0 ? s.length() : close;
        boolean kept = !HtmlParser.PROGRAM_ELEMENTS.contains(name);
        reading.report(
                kept
                        ? new MarkdownProblem.HtmlLeftOut("<" + name + ">", span)
                        : new MarkdownProblem.HtmlDropped("<" + name + ">", span));
        if (kept && !s.substring(tag.end(), textEnd).isBlank()) {
            String text = Entities.decodeReferences(s.substring(tag.end(), textEnd).strip()) + "\n";
            out.add(
                    new Node.CodeBlock(
                            Optional.empty(), text, source.span(at, textEnd), Attributes.NONE));
        }
        int tagEnd = close < 0 ? -1 : s.indexOf('>', close);
        return tagEnd < 0 ? s.length() : tagEnd + 1;
    }

    private void flush() {
        trimEnd();
        Item first = chain.first();
        Item last = chain.last();
        if (first == null || last == null) {
            return;
        }
        List<Inline> content =
                trimmed(new InlineBuilder(source, reading).build(first, null).content());
        if (!content.isEmpty()) {
            Span span = source.span(first.start, Columns.trimmedEnd(s, first.start, last.end));
            out.add(Figures.orParagraph(content, span, Attributes.NONE));
        }
        chain = new Item.Chain();
    }

    private static List<Inline> trimmed(List<Inline> content) {
        int end = content.size();
        while (end > 0 && isSpace(content.get(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isSpace(content.get(start))) {
            start++;
        }
        return content.subList(start, end);
    }

    private static boolean isSpace(@Nullable Inline inline) {
        return inline instanceof Node.SoftBreak
                || inline instanceof Node.Text text && text.text().isBlank();
    }
}
