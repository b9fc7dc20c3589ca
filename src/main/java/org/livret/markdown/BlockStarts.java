package org.livret.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The block grammar: which line begins which block, in the order in which they are tried.
///
/// Quotes, indented code and paragraphs are flexmark's own, and so is the loop that keeps the open
/// blocks. The others are ours: underlined headings, fences, HTML blocks and lists because flexmark
/// follows CommonMark 0.28 there, `#` headings and thematic breaks because its regular expressions
/// do not bear long lines, divisions, notes, definitions and braces because it has none that fit.
final class BlockStarts implements CustomBlockParserFactory {
    /// The first line at which nesting went beyond [Limits#BLOCK_DEPTH], or -1.
    static final DataKey<Integer> TOO_DEEP = new DataKey<>("LIVRET_TOO_DEEP", -1);

    private final Dialect dialect;

    private BlockStarts(Dialect dialect) {
        this.dialect = dialect;
    }

    /// Parses text into blocks whose content is still raw lines.
    static Document parse(String text, Dialect dialect) {
        Parser parser = dialect == Dialect.LIVRET ? Livret.PARSER : CommonMark.PARSER;
        return parser.parse(text);
    }

    // Each parser is built when the first manuscript of its dialect is read.
    private static final class Livret {
        static final Parser PARSER = parser(Dialect.LIVRET);
    }

    private static final class CommonMark {
        static final Parser PARSER = parser(Dialect.COMMONMARK);
    }

    private static Parser parser(Dialect dialect) {
        MutableDataSet options =
                new MutableDataSet()
                        .set(Parser.BLOCK_QUOTE_PARSER, false)
                        .set(Parser.HEADING_PARSER, false)
                        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                        .set(Parser.HTML_BLOCK_PARSER, false)
                        .set(Parser.THEMATIC_BREAK_PARSER, false)
                        .set(Parser.LIST_BLOCK_PARSER, false)
                        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        return Parser.builder(options)
                .customBlockParserFactory(new BlockStarts(dialect))
                .customInlineParserFactory(new OneInlineParser())
                .build();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Starts(options, dialect.extended());
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static final class Starts implements BlockParserFactory {
        private final BlockParserFactory quote;
        private final BlockParserFactory indentedCode;
        private final boolean extended;

        Starts(DataHolder options, boolean extended) {
            this.quote = new BlockQuoteParser.Factory().apply(options);
            this.indentedCode = new IndentedCodeBlockParser.Factory().apply(options);
            this.extended = extended;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.isBlank()) {
                return BlockStart.none();
            }
            if (state.getIndent() > 3) {
                return indentedCode.tryStart(state, matched);
            }
            if (state.getActiveBlockParsers().size() > Limits.BLOCK_DEPTH) {
                return tooDeep(state, start(state, matched));
            }
            return start(state, matched);
        }

        private @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
            return switch (state.getLine().charAt(state.getNextNonSpaceIndex())) {
                case '>' -> quote.tryStart(state, matched);
                case '#' -> HeadingParser.atx(state);
                case '`' -> FenceParser.start(state);
                case '~' -> tilde(state, matched);
                case '!', '?' -> extended ? IndentedParser.admonition(state) : BlockStart.none();
                case '<' -> HtmlParser.start(state, matched);
                case '=' -> HeadingParser.setext(state, matched);
                case '-' -> first(HeadingParser.setext(state, matched), state, matched);
                case '*', '_' -> first(null, state, matched);
                case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                        ListParser.start(state, matched);
                case ':' -> extended ? colon(state, matched) : BlockStart.none();
                case '[' -> extended ? IndentedParser.note(state) : BlockStart.none();
                case '$' -> extended ? DisplayParser.start(state, matched) : BlockStart.none();
                case '{' -> extended ? IndentedParser.braces(state) : BlockStart.none();
                default -> BlockStart.none();
            };
        }

        private @Nullable BlockStart first(
                @Nullable BlockStart setext, ParserState state, MatchedBlockParser matched) {
            if (setext != null) {
                return setext;
            }
            BlockStart rule = HeadingParser.thematicBreak(state);
            return rule != null ? rule : ListParser.start(state, matched);
        }

        private @Nullable BlockStart tilde(ParserState state, MatchedBlockParser matched) {
            BlockStart fence = FenceParser.start(state);
            return fence == null && extended ? IndentedParser.meaning(state, matched) : fence;
        }

        private static @Nullable BlockStart colon(ParserState state, MatchedBlockParser matched) {
            BlockStart division = DivisionParser.start(state);
            return division != null ? division : IndentedParser.meaning(state, matched);
        }

        // The line stays as text, so that no words are lost.
        private static @Nullable BlockStart tooDeep(
                ParserState state, @Nullable BlockStart refused) {
            if (refused != null && TOO_DEEP.get(state.getProperties()) < 0) {
                state.getProperties()
                        .set(TOO_DEEP, state.getLineStart() + state.getNextNonSpaceIndex());
            }
            return BlockStart.none();
        }
    }

    /// Leaves the text of blocks unread: that is the work of our own parser.
    private static final class NoInlines extends CommonmarkInlineParser {
        NoInlines(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(
                    options,
                    specialCharacters,
                    delimiterCharacters,
                    delimiterProcessors,
                    linkRefProcessors,
                    extensions);
        }

        @Override
        public void initializeDocument(Document document) {}

        @Override
        public void finalizeDocument(Document document) {}

        @Override
        public void parse(BasedSequence input, Node node) {}
    }

    /// flexmark asks for a new one with each text, and each would compile the regular expressions
    /// of its inline syntax again. Ours keeps no state, so that one serves all.
    private static final class OneInlineParser implements InlineParserFactory {
        // Benign race: two threads may build one each; either is right.
        private volatile @Nullable InlineParser only;

        @Override
        public InlineParser inlineParser(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            InlineParser known = only;
            if (known == null) {
                known =
                        new NoInlines(
                                options,
                                specialCharacters,
                                delimiterCharacters,
                                delimiterProcessors,
                                linkRefProcessors,
                                extensions);
                only = known;
            }
            return known;
        }
    }
}
