package org.livret.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;

import org.jspecify.annotations.Nullable;

/// A block that ends with the line it starts on.
final class OneLineParser extends AbstractBlockParser {
    private final BlockNodes block;

    OneLineParser(BlockNodes block) {
        this.block = block;
    }

    @Override
    public BlockNodes getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
}
