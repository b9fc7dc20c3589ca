package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.DivisionEndNode;
import org.livret.markdown.BlockNodes.DivisionNode;

import java.util.List;

/// Fenced divisions: `::: name {.class}` to `:::`. A line of three colons or more closes the
/// innermost open division, however long the fence that opened it, so that authors may lengthen
/// outer fences for the eye alone.
final class DivisionParser extends AbstractBlockParser {
    private final DivisionNode block;

    private DivisionParser(DivisionNode block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int colons = Columns.run(line, at, ':');
        if (colons < 3) {
            return BlockStart.none();
        }
        int base = state.getLineStart();
        int info = Columns.firstNonSpace(line, at + colons);
        if (info == line.length()) {
            boolean stray = !closesOne(state);
            DivisionEndNode end = new DivisionEndNode(base + at, base + at + colons, stray);
            return BlockStart.of(new OneLineParser(end)).atIndex(line.length());
        }
        int end = Columns.trimmedEnd(line, info, line.length());
        DivisionNode block = new DivisionNode(base + at, base + info, base + end);
        return BlockStart.of(new DivisionParser(block)).atIndex(line.length());
    }

    // A division that saw its closing line is still among the active ones, though no longer
    // matched.
    private static boolean closesOne(ParserState state) {
        for (BlockParser open : state.getActiveBlockParsers()) {
            if (open instanceof DivisionParser division && division.block.closed) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DivisionNode getBlock() {
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
        if (closes(state)) {
            block.closed = true;
            block.end = state.getLineStart() + state.getLine().length();
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private boolean closes(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() > 3 || at == line.length() || line.charAt(at) != ':') {
            return false;
        }
        int colons = Columns.run(line, at, ':');
        return colons >= 3
                && Columns.firstNonSpace(line, at + colons) == line.length()
                && innermost(state);
    }

    private boolean innermost(ParserState state) {
        List<BlockParser> open = state.getActiveBlockParsers();
        for (int i = open.size() - 1; i >= 0; i--) {
            BlockParser parser = open.get(i);
            if (parser == this) {
                return true;
            }
            if (parser instanceof DivisionParser || parser instanceof FenceParser) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.endWithLastChild();
    }
}
