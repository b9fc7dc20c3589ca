package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.SetextNode;

import java.util.List;

/// Underlined headings, by CommonMark 0.31.2, section 4.3.
final class SetextParser extends AbstractBlockParser {
    private final SetextNode block;

    private SetextParser(SetextNode block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        List<BasedSequence> lines = matched.getParagraphLines();
        if (lines == null || lines.isEmpty()) {
            return BlockStart.none();
        }
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        char sign = line.charAt(at);
        int after = at + Columns.run(line, at, sign);
        if (Columns.firstNonSpace(line, after) < line.length() || onlyDefinitions(lines)) {
            return BlockStart.none();
        }
        SetextNode block = new SetextNode(sign == '=' ? 1 : 2, lines, state.getLineStart() + after);
        return BlockStart.of(new SetextParser(block))
                .atIndex(line.length())
                .replaceActiveBlockParser();
    }

    /// Link reference definitions are no text that a line could underline.
    private static boolean onlyDefinitions(List<BasedSequence> lines) {
        if (lines.getFirst().trimStart().charAt(0) != '[') {
            return false;
        }
        StringBuilder text = new StringBuilder();
        for (BasedSequence line : lines) {
            text.append(line.trim()).append('\n');
        }
        return Definition.skipLinks(text.toString()) == text.length();
    }

    @Override
    public SetextNode getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
}
