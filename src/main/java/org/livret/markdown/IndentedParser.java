package org.livret.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.AdmonitionNode;
import org.livret.markdown.BlockNodes.BracesNode;
import org.livret.markdown.BlockNodes.MeaningNode;
import org.livret.markdown.BlockNodes.NoteNode;

import java.util.List;
import java.util.Optional;

/// Blocks that hold what is indented below their first line: notes (`[^1]: text`, four columns, as
/// GitHub and Pandoc have it), call-outs (`!!! note`) and the meanings of definition lists (`:
/// text`, as wide as the colon and its spaces, or `~ text`).
final class IndentedParser extends AbstractBlockParser {
    private static final int NOTE_INDENT = 4;
    private static final int LONGEST_NARROW_TERM = 60;

    private final BlockNodes block;
    private final int contentIndent;

    private IndentedParser(BlockNodes block, int contentIndent) {
        this.block = block;
        this.contentIndent = contentIndent;
    }

    static @Nullable BlockStart note(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int close = Scan.noteLabel(line, at);
        if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != ':') {
            return BlockStart.none();
        }
        int base = state.getLineStart();
        NoteNode note =
                new NoteNode(
                        base + at, base + close + 2, line.subSequence(at + 2, close).toString());
        return BlockStart.of(new IndentedParser(note, NOTE_INDENT))
                .atIndex(Columns.firstNonSpace(line, close + 2));
    }

    /// `!!! note "Title"`, or `???` for what folds on screens.
    static @Nullable BlockStart admonition(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int signs = Columns.run(line, at, line.charAt(at));
        int open = at + signs;
        int kindAt =
                Columns.firstNonSpace(
                        line, at + signs + (line.charAt(at) == '?' ? sign(line, open) : 0));
        int kindEnd = kindAt;
        while (kindEnd < line.length() && Scan.isLetter(line.charAt(kindEnd))) {
            kindEnd++;
        }
        Optional<String> name = CallOuts.name(line.subSequence(kindAt, kindEnd).toString());
        if (signs != 3 || kindAt == open || name.isEmpty()) {
            return BlockStart.none();
        }
        String rest = line.subSequence(kindEnd, line.length()).toString().strip();
        boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"");
        if (!rest.isEmpty() && !quoted) {
            return BlockStart.none();
        }
        int base = state.getLineStart();
        int end = base + Columns.trimmedEnd(line, at, line.length());
        String title = quoted ? rest.substring(1, rest.length() - 1) : "";
        AdmonitionNode node = new AdmonitionNode(base + at, end, name.get(), title);
        return BlockStart.of(new IndentedParser(node, NOTE_INDENT)).atIndex(line.length());
    }

    private static int sign(BasedSequence line, int at) {
        return at < line.length() && line.charAt(at) == '+' ? 1 : 0;
    }

    static @Nullable BlockStart meaning(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int column = state.getColumn() + state.getIndent() + 1;
        int spaces = Columns.spaces(line, at + 1, column);
        int content = Columns.firstNonSpace(line, at + 1);
        if (spaces == 0 || content == line.length() || !followsTerm(state, matched, spaces)) {
            return BlockStart.none();
        }
        int gap = spaces > 4 ? 1 : spaces;
        int base = state.getLineStart();
        MeaningNode meaning = new MeaningNode(base + at, base + at + 1);
        return BlockStart.of(new IndentedParser(meaning, state.getIndent() + 1 + gap))
                .atColumn(column + gap);
    }

    // Wrapped French prose may well begin a line with a colon and a space: below several lines, or
    // a
    // line as long as prose has them, only the wide form counts.
    private static boolean followsTerm(ParserState state, MatchedBlockParser matched, int spaces) {
        BlockParser above = matched.getBlockParser();
        if (above.isParagraphParser()) {
            List<BasedSequence> lines = matched.getParagraphLines();
            return spaces > 1 || lines.size() == 1 && isShort(lines.getFirst().trim());
        }
        Node last = above.isContainer() ? above.getBlock().getLastChild() : null;
        return last instanceof MeaningNode
                || last instanceof Paragraph && blankLines(state, BlockNodes.endOf(last)) <= 1;
    }

    private static boolean isShort(BasedSequence line) {
        return line.length() <= LONGEST_NARROW_TERM || line.startsWith("![");
    }

    private static int blankLines(ParserState state, int from) {
        BasedSequence text = state.getLine().getBaseSequence();
        int lines = 0;
        for (int i = from; i < state.getLineStart(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    @Override
    public BlockNodes getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= contentIndent
                ? BlockContinue.atColumn(state.getColumn() + contentIndent)
                : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.endWithLastChild();
    }

    /// Braces alone on their line, which say something of the block before.
    static @Nullable BlockStart braces(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int end = Columns.trimmedEnd(line, at, line.length());
        if (line.charAt(end - 1) != '}' || end - at > Limits.BRACES) {
            return BlockStart.none();
        }
        String text = line.subSequence(at, end).toString();
        Braces braces = Braces.at(text, 0);
        if (braces == null || braces.end() != text.length()) {
            return BlockStart.none();
        }
        int base = state.getLineStart();
        BracesNode node = new BracesNode(base + at, base + end, braces.attributes());
        return BlockStart.of(new OneLineParser(node)).atIndex(line.length());
    }
}
