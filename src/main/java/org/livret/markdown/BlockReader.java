package org.livret.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.LineRanges;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Node.ListItem;
import org.livret.doc.Node.Plain;
import org.livret.markdown.BlockNodes.AdmonitionNode;
import org.livret.markdown.BlockNodes.AtxNode;
import org.livret.markdown.BlockNodes.BracesNode;
import org.livret.markdown.BlockNodes.DisplayNode;
import org.livret.markdown.BlockNodes.DivisionEndNode;
import org.livret.markdown.BlockNodes.DivisionNode;
import org.livret.markdown.BlockNodes.FenceNode;
import org.livret.markdown.BlockNodes.HtmlNode;
import org.livret.markdown.BlockNodes.ItemNode;
import org.livret.markdown.BlockNodes.ListNode;
import org.livret.markdown.BlockNodes.MeaningNode;
import org.livret.markdown.BlockNodes.NoteNode;
import org.livret.markdown.BlockNodes.SetextNode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Makes the tree's blocks of flexmark's. A first round gathers the definitions of links and
/// abbreviations, because text may use them before they are made; a second one reads the text.
final class BlockReader {
    private final Reading reading;

    /// The offset in the file at which the text given to flexmark begins.
    private final int base;

    // How much of a paragraph's text is no text: definitions, the box of a task, the mark of an
    // alert.
    private final IdentityHashMap<Node, Integer> consumed = new IdentityHashMap<>();

    private BlockReader(Reading reading, int base) {
        this.reading = reading;
        this.base = base;
    }

    static List<Block> read(Reading reading, int base) {
        String text = reading.whole.substring(base);
        return read(reading, base, BlockStarts.parse(text, reading.defaults.dialect()));
    }

    static List<Block> read(
            Reading reading, int base, com.vladsch.flexmark.util.ast.Document document) {
        BlockReader reader = new BlockReader(reading, base);
        int tooDeep = BlockStarts.TOO_DEEP.get(document);
        if (tooDeep >= 0) {
            Span span = reading.span(base + tooDeep, base + tooDeep);
            reading.report(new MarkdownProblem.NestedTooDeep(Limits.BLOCK_DEPTH, span));
        }
        reader.define(document);
        return reader.blocks(document, false);
    }

    // ---- definitions ----

    private void define(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Paragraph paragraph -> define(paragraph, paragraph.getContentLines());
                case SetextNode heading -> define(heading, heading.getContentLines());
                default -> define(child);
            }
        }
    }

    private void define(Node node, List<BasedSequence> lines) {
        if (lines.isEmpty() || !mayDefine(lines.getFirst())) {
            return;
        }
        SourceText source = lines(lines);
        String text = source.text();
        int at = 0;
        for (Definition found = definition(text, 0); found != null; found = definition(text, at)) {
            boolean isNew =
                    switch (found) {
                        case Definition.Link link ->
                                reading.links.putIfAbsent(Definition.normal(link.label()), link)
                                        == null;
                        case Definition.Abbreviation abbreviation ->
                                reading.abbreviations.add(abbreviation);
                    };
            if (!isNew && reading.extended()) {
                String label =
                        switch (found) {
                            case Definition.Link link -> link.label();
                            case Definition.Abbreviation abbreviation -> abbreviation.label();
                        };
                Span span = source.span(at, Columns.trimmedEnd(text, at, found.end()));
                reading.report(new MarkdownProblem.DuplicateDefinition(label, span));
            }
            at = found.end();
        }
        consumed.put(node, at);
    }

    private boolean mayDefine(BasedSequence line) {
        int first = Columns.firstNonSpace(line, 0);
        char c = first < line.length() ? line.charAt(first) : '\0';
        return c == '[' || c == '*' && reading.extended();
    }

    private @Nullable Definition definition(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '[' && !reading.extended()) {
            return null;
        }
        return Definition.at(text, at);
    }

    // ---- blocks ----

    private List<Block> blocks(Node parent, boolean tight) {
        Siblings out = new Siblings(reading);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, tight, out);
        }
        return out.finish();
    }

    // flexmark's tree is open: a kind that is not known here is reported.
    private void block(Node node, boolean tight, Siblings out) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, tight, out);
            case AtxNode heading -> out.add(heading(heading));
            case SetextNode heading -> out.add(setext(heading));
            case BlockQuote quote -> out.add(quote(quote));
            case ListNode list -> out.add(list(list));
            case ThematicBreak rule ->
                    out.add(new org.livret.doc.Node.ThematicBreak(span(rule), Attributes.NONE));
            case IndentedCodeBlock code ->
                    out.add(
                            new org.livret.doc.Node.CodeBlock(
                                    Optional.empty(),
                                    text(code.getContentLines()),
                                    span(code),
                                    Attributes.NONE));
            case FenceNode fence -> out.add(fence(fence));
            case DisplayNode display -> display(display, tight, out);
            case HtmlNode html -> html(html, out);
            case DivisionNode division -> out.add(division(division));
            case DivisionEndNode end -> {
                if (end.stray) {
                    reading.report(new MarkdownProblem.DivisionStrayEnd(span(end)));
                }
            }
            case AdmonitionNode admonition -> out.add(admonition(admonition));
            case NoteNode note -> out.add(note(note));
            case MeaningNode meaning -> meaning(meaning, out);
            case BracesNode braces -> out.braces(braces.braces, span(braces));
            case BlankLine _ -> {}
            default ->
                    reading.report(
                            new MarkdownProblem.NotRendered(
                                    node.getClass().getSimpleName(), span(node)));
        }
    }

    private void paragraph(Paragraph node, boolean tight, Siblings out) {
        SourceText text = unconsumed(node, node.getContentLines());
        if (text.text().isEmpty()) {
            return;
        }
        ParagraphReader reader = new ParagraphReader(reading, out);
        if (node.getNext() instanceof MeaningNode && !reader.takesCaption(text)) {
            out.terms(terms(text));
        } else {
            reader.read(text, tight);
        }
    }

    private SourceText unconsumed(Node node, List<BasedSequence> lines) {
        SourceText all = lines(lines);
        int from = consumed.getOrDefault(node, 0);
        return (from == 0 ? all : all.part(from, all.text().length())).trimmed();
    }

    /// Each line of the paragraph before a meaning is a term.
    private List<Plain> terms(SourceText text) {
        List<Plain> terms = new ArrayList<>();
        String s = text.text();
        int at = 0;
        while (at < s.length()) {
            int end = s.indexOf('\n', at);
            int stop = end < 0 ? s.length() : end;
            SourceText line = text.part(at, stop).trimmed();
            Captions.Trailing words = Captions.Trailing.of(line);
            List<Inline> content = InlineParser.parse(words.text(), reading);
            terms.add(new Plain(content, line.span(), words.attributes()));
            at = stop + 1;
        }
        return terms;
    }

    private void meaning(MeaningNode node, Siblings out) {
        Node only = node.getFirstChild();
        boolean single = only instanceof Paragraph && only.getNext() == null;
        if (single && only instanceof Paragraph paragraph) {
            SourceText text = unconsumed(paragraph, paragraph.getContentLines());
            if (!text.text().isEmpty() && out.captionLast("", text)) {
                return;
            }
        }
        Node before = node.getPrevious();
        boolean tight =
                single
                        && out.expectsMeaning()
                        && before != null
                        && !blankBetween(BlockNodes.endOf(before), node.start);
        List<Block> blocks = blocks(node, tight);
        if (!out.meaning(blocks, span(node))) {
            reading.report(new MarkdownProblem.MeaningWithoutTerm(span(node)));
            blocks.forEach(out::add);
        }
    }

    private boolean blankBetween(int from, int to) {
        int lineFeeds = 0;
        // A paragraph's end is that of its line, with or without the line feed.
        for (int i = base + Math.max(0, from - 1); i < base + to; i++) {
            lineFeeds += reading.whole.charAt(i) == '\n' ? 1 : 0;
        }
        return lineFeeds > 1;
    }

    private Block heading(AtxNode node) {
        SourceText text =
                new SourceText.Builder(reading.file, reading.whole)
                        .add(base + node.textStart, base + node.textEnd)
                        .build(base + node.textStart);
        return heading(node.level, text, span(node));
    }

    private Block setext(SetextNode node) {
        SourceText text = unconsumed(node, node.getContentLines());
        return heading(node.level, text, reading.span(text.offset(0), base + node.end));
    }

    private Block heading(int level, SourceText text, Span span) {
        if (!reading.extended()) {
            return new org.livret.doc.Node.Heading(
                    level, InlineParser.parse(text, reading), span, Attributes.NONE);
        }
        Captions.Trailing words = Captions.Trailing.of(text);
        SourceText title = words.text();
        if (!words.attributes().isEmpty()) {
            // `# Title # {#id}`: the closing marks are not at the line's end.
            String s = title.text();
            title = title.part(0, HeadingParser.withoutClosing(s, 0, s.length()));
        }
        return new org.livret.doc.Node.Heading(
                level, InlineParser.parse(title, reading), span, words.attributes());
    }

    private Block quote(BlockQuote node) {
        Span span = span(node);
        if (reading.extended() && node.getFirstChild() instanceof Paragraph first) {
            SourceText text = unconsumed(first, first.getContentLines());
            Alert alert = Alert.of(text.text());
            if (alert != null) {
                // Counted in the whole text, since what was consumed before may hold definitions.
                consumed.put(first, consumed.getOrDefault(first, 0) + alert.end());
                Attributes attributes =
                        alert.title().isEmpty()
                                ? Attributes.NONE
                                : Attributes.NONE.with("title", alert.title());
                return new org.livret.doc.Node.Division(
                        alert.name(), blocks(node, false), span, attributes);
            }
        }
        return new org.livret.doc.Node.BlockQuote(blocks(node, false), span, Attributes.NONE);
    }

    private Block list(ListNode node) {
        List<ListItem> items = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ItemNode item) {
                items.add(item(item, node.tight));
            } else if (!(child instanceof BlankLine)) {
                reading.report(
                        new MarkdownProblem.NotRendered(
                                child.getClass().getSimpleName(), span(child)));
            }
        }
        int start = node.ordered() ? node.number : 1;
        return new org.livret.doc.Node.ListBlock(
                node.ordered(), start, node.tight, items, span(node), Attributes.NONE);
    }

    private ListItem item(ItemNode node, boolean tight) {
        Optional<Boolean> checked = Optional.empty();
        if (reading.extended() && node.getFirstChild() instanceof Paragraph first) {
            String text = unconsumed(first, first.getContentLines()).text();
            if (text.length() > 4
                    && text.charAt(0) == '['
                    && text.charAt(2) == ']'
                    && Columns.isWhite(text.charAt(3))) {
                char box = text.charAt(1);
                if (box == ' ' || box == 'x' || box == 'X') {
                    checked = Optional.of(box != ' ');
                    consumed.merge(first, 4, Integer::sum);
                }
            }
        }
        return new ListItem(checked, blocks(node, tight), span(node), Attributes.NONE);
    }

    private Block fence(FenceNode node) {
        if (!node.closed && reading.extended()) {
            reading.report(
                    new MarkdownProblem.FenceUnclosed(
                            reading.span(base + node.start, base + node.infoEnd)));
        }
        String info = reading.whole.substring(base + node.infoStart, base + node.infoEnd);
        FenceInfo read = FenceInfo.of(info, reading.extended());
        Optional<String> lines = read.attributes().get("highlight");
        if (lines.isPresent() && LineRanges.of(lines.get()).isEmpty()) {
            reading.report(
                    new MarkdownProblem.NoLines(
                            lines.get(), reading.span(base + node.infoStart, base + node.infoEnd)));
        }
        if (read.language().filter("math"::equals).isPresent() && reading.extended()) {
            return Formulas.block(
                    raw(node.lines).trimmed(), span(node), read.attributes(), reading);
        }
        return new org.livret.doc.Node.CodeBlock(
                read.language(), text(node.lines), span(node), read.attributes());
    }

    // What is not closed by a line of its own is a paragraph that begins with a formula.
    private void display(DisplayNode node, boolean tight, Siblings out) {
        SourceText text = lines(node.lines).trimmed();
        String s = text.text();
        int close = node.closed ? Dollars.closing(s, 2) : -1;
        if (close < 0) {
            new ParagraphReader(reading, out).read(text, tight);
            return;
        }
        Braces braces = Braces.at(s, Columns.firstNonSpace(s, close + 2));
        Attributes attributes = braces == null ? Attributes.NONE : braces.attributes();
        SourceText tex = text.part(2, close).trimmed();
        out.add(Formulas.block(tex, text.span(0, close + 2), attributes, reading));
    }

    private void html(HtmlNode node, Siblings out) {
        if (reading.extended()) {
            new HtmlBlocks(raw(node.lines).trimmed(), reading, out).read();
        } else {
            String text = text(node.lines);
            out.add(
                    new org.livret.doc.Node.CodeBlock(
                            Optional.of("=html"), text, span(node), Attributes.NONE));
        }
    }

    private Block division(DivisionNode node) {
        Span opening = reading.span(base + node.start, base + node.infoEnd);
        if (!node.closed) {
            reading.report(new MarkdownProblem.DivisionUnclosed(opening));
        }
        String info = reading.whole.substring(base + node.infoStart, base + node.infoEnd);
        DivisionInfo read = DivisionInfo.of(info);
        if (read.malformed()) {
            reading.report(new MarkdownProblem.MalformedBraces(opening));
        }
        Optional<String> callOut =
                read.name().isEmpty() ? CallOuts.named(read.attributes()) : Optional.empty();
        if (callOut.isPresent()) {
            return new org.livret.doc.Node.Division(
                    callOut.get(),
                    blocks(node, false),
                    span(node),
                    CallOuts.without(read.attributes(), callOut.get()));
        }
        return new org.livret.doc.Node.Division(
                read.name(), blocks(node, false), span(node), read.attributes());
    }

    private Block admonition(AdmonitionNode node) {
        Attributes title =
                node.title.isEmpty()
                        ? Attributes.NONE
                        : Attributes.NONE.with("title", Entities.decode(node.title));
        return new org.livret.doc.Node.Division(node.name, blocks(node, false), span(node), title);
    }

    private Block note(NoteNode node) {
        return new org.livret.doc.Node.NoteDefinition(
                node.label, blocks(node, false), span(node), Attributes.NONE);
    }

    // ---- places and lines ----

    private Span span(Node node) {
        int start = base + BlockNodes.startOf(node);
        int end = base + BlockNodes.endOf(node);
        while (start < end && Columns.isWhite(reading.whole.charAt(start))) {
            start++;
        }
        return reading.span(start, Columns.trimmedEnd(reading.whole, start, end));
    }

    /// The lines of a paragraph without their indentation.
    private SourceText lines(List<BasedSequence> lines) {
        SourceText.Builder out = new SourceText.Builder(reading.file, reading.whole);
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            BasedSequence line = lines.get(i);
            int end = lineEnd(line);
            int start = Math.min(end, base + line.getStartOffset());
            while (start < end
                    && (reading.whole.charAt(start) == ' '
                            || reading.whole.charAt(start) == '\t')) {
                start++;
            }
            out.add(start, end);
            if (i < last) {
                out.lineFeed(end);
            }
        }
        return out.build(lines.isEmpty() ? base : base + lines.getFirst().getStartOffset());
    }

    private SourceText raw(List<BasedSequence> lines) {
        SourceText.Builder out = new SourceText.Builder(reading.file, reading.whole);
        for (BasedSequence line : lines) {
            int end = lineEnd(line);
            out.add(base + line.getStartOffset(), end);
            if (end < base + line.getEndOffset()) {
                out.lineFeed(end);
            }
        }
        return out.build(lines.isEmpty() ? base : base + lines.getFirst().getStartOffset());
    }

    private int lineEnd(BasedSequence line) {
        int start = base + line.getStartOffset();
        int end = base + line.getEndOffset();
        while (end > start
                && (reading.whole.charAt(end - 1) == '\n'
                        || reading.whole.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /// Lines as they are, each ended by a line feed.
    private static String text(List<BasedSequence> lines) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : lines) {
            int end = line.length();
            while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
                end--;
            }
            out.append(line, 0, end).append('\n');
        }
        return out.toString();
    }
}
