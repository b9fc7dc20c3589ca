package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.FenceNode;

/// Fenced code blocks, by CommonMark 0.31.2, section 4.5.
final class FenceParser extends AbstractBlockParser {
    private final FenceNode block;
    private final char sign;
    private final int length;
    private final int indent;
    private boolean opened;

    private FenceParser(FenceNode block, char sign, int length, int indent) {
        this.block = block;
        this.sign = sign;
        this.length = length;
        this.indent = indent;
    }

    static @Nullable BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        char sign = line.charAt(at);
        int length = Columns.run(line, at, sign);
        if (length < 3) {
            return BlockStart.none();
        }
        int info = Columns.firstNonSpace(line, at + length);
        int end = Columns.trimmedEnd(line, info, line.length());
        if (sign == '`' && line.indexOf('`', info) >= 0) {
            return BlockStart.none();
        }
        int base = state.getLineStart();
        FenceNode block = new FenceNode(base + at, base + info, base + Math.max(info, end));
        return BlockStart.of(new FenceParser(block, sign, length, state.getIndent()))
                .atIndex(line.length());
    }

    @Override
    public FenceNode getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int run = state.getIndent() < 4 ? Columns.run(line, at, sign) : 0;
        if (run >= length && Columns.firstNonSpace(line, at + run) == line.length()) {
            block.closed = true;
            block.end = state.getLineStart() + at + run;
            return BlockContinue.finished();
        }
        int index = state.getIndex();
        for (int i = 0; i < indent && index < line.length() && line.charAt(index) == ' '; i++) {
            index++;
        }
        return BlockContinue.atIndex(index);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (opened) {
            block.lines.add(line);
            block.end = state.getLineStart() + state.getLine().length();
        }
        opened = true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {}
}
