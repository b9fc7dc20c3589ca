package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.DisplayNode;

/// Formulas for display whose `$$` begins a line, so that what stands in them is no list and no
/// heading. They end with the line that closes them, or at a blank line.
final class DisplayParser extends AbstractBlockParser {
    private static final String MARK = "$$";

    private final DisplayNode block;
    private boolean opened;

    private DisplayParser(DisplayNode block) {
        this.block = block;
    }

    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (Columns.run(line, at, '$') != 2 || continuesFormula(matched)) {
            return BlockStart.none();
        }
        int close = Dollars.closing(line, at + 2);
        if (close > 0 && !isAlone(line, close + 2)) {
            return BlockStart.none();
        }
        return BlockStart.of(new DisplayParser(new DisplayNode(state.getLineStart() + at)))
                .atIndex(at);
    }

    // The line may close a formula that began within the line above.
    private static boolean continuesFormula(MatchedBlockParser matched) {
        if (!matched.getBlockParser().isParagraphParser()) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        matched.getParagraphLines().forEach(text::append);
        boolean open = false;
        for (int i = Dollars.closing(text, 0); i >= 0; i = Dollars.closing(text, i + 2)) {
            open = !open;
        }
        return open;
    }

    private static boolean isAlone(CharSequence line, int from) {
        String rest = line.subSequence(from, line.length()).toString().strip();
        Braces braces = rest.isEmpty() ? null : Braces.at(rest, 0);
        return rest.isEmpty() || braces != null && braces.end() == rest.length();
    }

    @Override
    public DisplayNode getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        boolean ends = state.isBlank() || block.closed;
        return ends ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        block.lines.add(line);
        block.end = state.getLineStart() + state.getLine().length();
        int close =
                Dollars.closing(line, opened ? 0 : Columns.firstNonSpace(line, 0) + MARK.length());
        opened = true;
        block.closed |= close >= 0 && isAlone(line, close + MARK.length());
    }

    @Override
    public void closeBlock(ParserState state) {}
}
