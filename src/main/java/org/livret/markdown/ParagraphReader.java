package org.livret.markdown;

import org.livret.diag.NearestName;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a paragraph, which may turn out to be a table, a figure, a caption, lines kept apart, an
/// include, a page break or the place of the contents.
final class ParagraphReader {
    private static final String INCLUDE = "!include(";

    private static final Map<String, Node.Listed> LISTED =
            Map.of(
                    "local", Node.Listed.LOCAL,
                    "figures", Node.Listed.FIGURES,
                    "tables", Node.Listed.TABLES,
                    "listings", Node.Listed.LISTINGS,
                    "equations", Node.Listed.EQUATIONS);

    private final Reading reading;
    private final Siblings out;

    ParagraphReader(Reading reading, Siblings out) {
        this.reading = reading;
        this.out = out;
    }

    /// Whether what follows after a colon would be the caption of what this text is.
    boolean takesCaption(SourceText text) {
        String s = text.text();
        boolean picture = s.startsWith("![") && (s.endsWith(")") || s.endsWith("}"));
        return picture && s.indexOf('\n') < 0 || TableReader.find(text, reading.silent()) != null;
    }

    /// @param tight whether the paragraph stands in a tight list item, where it is [Node.Plain] and
    ///   nothing else
    void read(SourceText text, boolean tight) {
        if (!reading.extended()) {
            List<Inline> content = InlineParser.parse(text, reading);
            out.add(block(content, text.span(), Attributes.NONE, tight));
        } else if (tight) {
            if (!table(text, true)) {
                plain(text);
            }
        } else if (isIncludes(text.text())) {
            includes(text);
        } else if (!contents(text) && !directive(text) && !captionOrTable(text)) {
            Captions.Trailing words = Captions.Trailing.of(text);
            List<Inline> content = InlineParser.parse(words.text(), reading);
            List<Node.Block> parts =
                    Formulas.parted(
                            content, c -> Figures.orParagraph(c, span(c), words.attributes()));
            if (!parts.isEmpty()) {
                parts.forEach(out::add);
            } else if (!isBlank(content)) {
                out.add(Figures.orParagraph(content, text.span(), words.attributes()));
            }
            reportInclude(text, content);
        }
    }

    private static Span span(List<Inline> content) {
        return content.getFirst().span().to(content.getLast().span());
    }

    private void plain(SourceText text) {
        Node.Block block = plain(text, true);
        List<Node.Block> parts =
                block instanceof Node.Plain(List<Inline> content, Span _, Attributes attributes)
                        ? Formulas.parted(content, c -> new Node.Plain(c, span(c), attributes))
                        : List.of();
        if (parts.isEmpty()) {
            out.add(block);
        }
        parts.forEach(out::add);
    }

    // Raw HTML that was left out may leave white space alone behind.
    private static boolean isBlank(List<Inline> content) {
        for (Inline inline : content) {
            boolean blank =
                    inline instanceof Node.SoftBreak
                            || inline instanceof Node.Text text && text.text().isBlank();
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    private Node.Block plain(SourceText text, boolean tight) {
        Captions.Trailing words = Captions.Trailing.of(text);
        List<Inline> content = InlineParser.parse(words.text(), reading);
        reportInclude(text, content);
        return block(content, text.span(), words.attributes(), tight);
    }

    private static Node.Block block(
            List<Inline> content, Span span, Attributes attributes, boolean tight) {
        return tight
                ? new Node.Plain(content, span, attributes)
                : new Node.Paragraph(content, span, attributes);
    }

    // ---- tables and captions ----

    private boolean captionOrTable(SourceText text) {
        String s = text.text();
        if (table(text, false) || lineBlock(text)) {
            return true;
        }
        for (String word : List.of("Table", "Figure")) {
            int start = s.startsWith(word) ? Captions.start(s, 0, word) : -1;
            if (start >= 0) {
                List<Inline> whole = InlineParser.parse(text, reading.silent());
                out.caption(
                        word,
                        text.part(start, s.length()),
                        new Node.Paragraph(whole, text.span(), Attributes.NONE));
                return true;
            }
        }
        return false;
    }

    private boolean table(SourceText text, boolean tight) {
        if (text.text().indexOf('\n') < 0) {
            return false;
        }
        TableReader.Found found = TableReader.find(text, reading);
        if (found == null) {
            return false;
        }
        if (found.start() > 0) {
            read(text.part(0, found.start()).trimmed(), tight);
        }
        out.add(found.table());
        SourceText caption = found.caption();
        if (caption != null) {
            int start = Captions.start(caption.text(), 0, "Table");
            SourceText words = caption.part(start, caption.text().length());
            if (!out.captionLast("Table", words)) {
                out.add(plain(caption, tight));
            }
        }
        return true;
    }

    /// Lines behind bars are kept apart with the spaces before them, as in Pandoc.
    private boolean lineBlock(SourceText text) {
        if (!LineBlock.is(text.text())) {
            return false;
        }
        List<Inline> content = LineBlock.read(text, reading);
        Node.Paragraph paragraph = new Node.Paragraph(content, text.span(), Attributes.NONE);
        out.add(new Node.Division("verse", List.of(paragraph), text.span(), Attributes.NONE));
        return true;
    }

    // ---- directives ----

    /// What other programs' manuscripts ask for in a paragraph of its own.
    private boolean directive(SourceText text) {
        Optional<Directive> found = Directive.of(text.text());
        if (found.isEmpty()) {
            if (Directive.isShortCode(text.text())) {
                reading.report(new DialectProblem.ShortCode(text.span()));
            }
            return false;
        }
        out.add(
                switch (found.get()) {
                    case Directive.PageBreak _ ->
                            new Node.Division(
                                    "page-break", List.of(), text.span(), Attributes.NONE);
                    case Directive.Include(String path) ->
                            new Node.Include(path, text.span(), Attributes.NONE);
                });
        return true;
    }

    private boolean contents(SourceText text) {
        String s = text.text();
        int close = s.regionMatches(true, 0, "[toc", 0, 4) ? s.indexOf(']') : -1;
        if (close < 0 || close > 4 && s.charAt(4) != ' ') {
            return false;
        }
        String rest = s.substring(close + 1).strip();
        Braces braces = rest.isEmpty() ? null : Braces.at(rest, 0);
        if (!rest.isEmpty() && (braces == null || braces.end() != rest.length())) {
            return false;
        }
        String word = s.substring(4, close).strip().toLowerCase(Locale.ROOT);
        Node.Listed listed = word.isEmpty() ? Node.Listed.SECTIONS : LISTED.get(word);
        if (listed == null) {
            reading.report(
                    new MarkdownProblem.UnknownList(
                            word, NearestName.of(word, LISTED.keySet()), text.span()));
            return false;
        }
        out.add(
                new Node.Contents(
                        listed,
                        text.span(),
                        braces == null ? Attributes.NONE : braces.attributes()));
        return true;
    }

    private static boolean isIncludes(String s) {
        if (!s.startsWith(INCLUDE)) {
            return false;
        }
        for (String line : s.split("\n")) {
            if (!line.startsWith(INCLUDE) || includeEnd(line) < 0) {
                return false;
            }
        }
        return true;
    }

    // The index of the parenthesis that closes a line's include, when nothing but braces follows
    // it.
    private static int includeEnd(String line) {
        String trimmed = line.stripTrailing();
        int braces = trimmed.indexOf("){");
        int close = braces > 0 ? braces : trimmed.length() - 1;
        boolean whole = close > 0 && trimmed.charAt(close) == ')';
        Braces found = braces > 0 ? Braces.at(trimmed, braces + 1) : null;
        return whole && (braces < 0 || found != null && found.end() == trimmed.length())
                ? close
                : -1;
    }

    private void includes(SourceText text) {
        String s = text.text();
        for (int at = 0; at < s.length(); ) {
            int end = s.indexOf('\n', at);
            int stop = end < 0 ? s.length() : end;
            include(text.part(at, stop).trimmed());
            at = stop + 1;
        }
    }

    private void include(SourceText line) {
        String s = line.text();
        int close = includeEnd(s);
        String path = s.substring(INCLUDE.length(), close).strip();
        if (path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")) {
            path = path.substring(1, path.length() - 1);
        }
        Braces braces = Braces.at(s, close + 1);
        Span span = line.span();
        if (path.isEmpty()) {
            reading.report(new MarkdownProblem.IncludeEmpty(span));
        } else {
            out.add(
                    new Node.Include(
                            path, span, braces == null ? Attributes.NONE : braces.attributes()));
        }
    }

    private void reportInclude(SourceText source, List<Inline> content) {
        if (!source.text().contains(INCLUDE)) {
            return;
        }
        Walk.each(
                content,
                node -> {
                    int at = node instanceof Node.Text text ? text.text().indexOf(INCLUDE) : -1;
                    int offset = node.span().start() + at;
                    // An escaped one is shorter here than in the source, so that it does not stand
                    // at this offset.
                    if (at >= 0 && reading.whole.startsWith(INCLUDE, offset)) {
                        reading.report(
                                new MarkdownProblem.IncludeInText(
                                        reading.span(offset, offset + INCLUDE.length())));
                    }
                });
    }
}
