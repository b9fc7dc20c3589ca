package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.HtmlNode;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// HTML blocks, by CommonMark 0.31.2, section 4.6 and its seven conditions.
final class HtmlParser extends AbstractBlockParser {
    /// Elements that open a block of condition 6.
    static final Set<String> BLOCK_ELEMENTS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "base",
                    "basefont",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "col",
                    "colgroup",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "frame",
                    "frameset",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "head",
                    "header",
                    "hr",
                    "html",
                    "iframe",
                    "legend",
                    "li",
                    "link",
                    "main",
                    "menu",
                    "menuitem",
                    "nav",
                    "noframes",
                    "ol",
                    "optgroup",
                    "option",
                    "p",
                    "param",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "title",
                    "tr",
                    "track",
                    "ul");

    /// Elements whose text is no Markdown and no prose: condition 1.
    static final Set<String> RAW_ELEMENTS = Set.of("pre", "script", "style", "textarea");

    /// Elements whose text is a program or a style.
    static final Set<String> PROGRAM_ELEMENTS = Set.of("script", "style");

    private static final List<String> RAW_ENDS =
            List.of("</pre>", "</script>", "</style>", "</textarea>");

    private final HtmlNode block;
    // What a line must hold to be the last one; a blank line ends the block when this is empty.
    private final List<String> ends;
    private boolean finished;

    private HtmlParser(HtmlNode block, List<String> ends) {
        this.block = block;
        this.ends = ends;
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        int at = state.getNextNonSpaceIndex();
        List<String> ends = ends(state, matched, state.getLine().subSequence(at).toString());
        if (ends == null) {
            return BlockStart.none();
        }
        HtmlNode block = new HtmlNode(state.getLineStart() + at);
        return BlockStart.of(new HtmlParser(block, ends)).atIndex(state.getIndex());
    }

    private static @Nullable List<String> ends(
            ParserState state, MatchedBlockParser matched, String text) {
        if (text.startsWith("<!--")) {
            return List.of("-->");
        }
        if (text.startsWith("<?")) {
            return List.of("?>");
        }
        if (text.startsWith("<![CDATA[")) {
            return List.of("]]>");
        }
        if (text.startsWith("<!") && text.length() > 2 && Scan.isLetter(text.charAt(2))) {
            return List.of(">");
        }
        boolean closing = text.startsWith("</");
        int name = closing ? 2 : 1;
        int after = Scan.elementName(text, name);
        if (after == name) {
            return null;
        }
        String element = text.substring(name, after).toLowerCase(Locale.ROOT);
        boolean bare =
                after == text.length()
                        || Columns.isWhite(text.charAt(after))
                        || text.charAt(after) == '>';
        if (bare && !closing && RAW_ELEMENTS.contains(element)) {
            return RAW_ENDS;
        }
        if ((bare || text.startsWith("/>", after)) && BLOCK_ELEMENTS.contains(element)) {
            return List.of();
        }
        boolean lazy =
                matched.getBlockParser().isParagraphParser()
                        || state.getActiveBlockParser().isParagraphParser();
        HtmlTag tag = lazy || RAW_ELEMENTS.contains(element) ? null : HtmlTag.at(text, 0);
        return tag != null && text.substring(tag.end()).isBlank() ? List.of() : null;
    }

    @Override
    public HtmlNode getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (finished || state.isBlank() && ends.isEmpty()) {
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        block.lines.add(line);
        block.end = state.getLineStart() + state.getLine().length();
        if (!ends.isEmpty()) {
            finished = holdsEnd(line.toString());
        }
    }

    private boolean holdsEnd(String line) {
        String folded = ends.size() > 1 ? line.toLowerCase(Locale.ROOT) : line;
        for (String end : ends) {
            if (folded.contains(end)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {}
}
