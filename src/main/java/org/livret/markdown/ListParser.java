package org.livret.markdown;

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
import org.livret.markdown.BlockNodes.ItemNode;
import org.livret.markdown.BlockNodes.ListNode;

/// Lists and their items, by CommonMark 0.31.2, sections 5.2 and 5.3.
final class ListParser extends AbstractBlockParser {
    private static final int LONGEST_NUMBER = 9;

    private final ListNode block;

    private ListParser(ListNode block) {
        this.block = block;
    }

    @Override
    public ListNode getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return child instanceof ItemNode;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
        block.endWithLastChild();
        for (Node item = block.getFirstChild();
                item != null && block.tight;
                item = item.getNext()) {
            block.tight = tight(state, item);
        }
    }

    /// Section 5.3: a list is loose when a blank line parts two of its items or two blocks of an
    /// item.
    private static boolean tight(ParserState state, Node item) {
        if (item.getNext() != null && state.endsWithBlankLine(item)) {
            return false;
        }
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if ((item.getNext() != null || child.getNext() != null)
                    && state.endsWithBlankLine(child)) {
                return false;
            }
        }
        return true;
    }

    /// A list item that starts here, in the list that is open or in a new one.
    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        Marker marker = state.getIndent() < 4 ? marker(state) : null;
        if (marker == null) {
            return BlockStart.none();
        }
        BlockParser above = matched.getBlockParser();
        if (above.isParagraphParser()
                && (marker.blank() || marker.ordered() && marker.number() != 1)) {
            return BlockStart.none();
        }
        int start = state.getLineStart() + state.getNextNonSpaceIndex();
        int column = state.getColumn() + state.getIndent() + marker.padding();
        ItemParser item =
                new ItemParser(
                        new ItemNode(start, start + marker.width()),
                        state.getIndent() + marker.padding());
        if (above instanceof ListParser open && open.block.marker == marker.sign()) {
            return BlockStart.of(item).atColumn(column);
        }
        ListParser list = new ListParser(new ListNode(start, marker.sign(), marker.number()));
        return BlockStart.of(list, item).atColumn(column);
    }

    /// @param sign the bullet, or the character after the number
    /// @param width characters of the marker
    /// @param padding columns from the marker's start to the item's content
    /// @param blank whether nothing follows the marker
    private record Marker(char sign, int number, int width, int padding, boolean blank) {
        boolean ordered() {
            return sign == '.' || sign == ')';
        }
    }

    private static @Nullable Marker marker(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int end = line.length();
        int after = at;
        int number = 1;
        if (after < end && Scan.isDigit(line.charAt(after))) {
            number = 0;
            while (after < end && Scan.isDigit(line.charAt(after)) && after - at < LONGEST_NUMBER) {
                number = number * 10 + line.charAt(after++) - '0';
            }
            if (after == end || line.charAt(after) != '.' && line.charAt(after) != ')') {
                return null;
            }
        } else if (after == end || "*+-".indexOf(line.charAt(after)) < 0) {
            return null;
        }
        char sign = line.charAt(after++);
        if (after < end && !Columns.isWhite(line.charAt(after))) {
            return null;
        }
        int width = after - at;
        int column = state.getColumn() + state.getIndent() + width;
        int spaces = Columns.spaces(line, after, column);
        boolean blank = Columns.firstNonSpace(line, after) == end;
        int gap = blank || spaces > 4 ? 1 : spaces;
        return new Marker(sign, number, width, width + gap, blank);
    }

    private static final class ItemParser extends AbstractBlockParser {
        private final ItemNode block;
        private final int contentIndent;

        ItemParser(ItemNode block, int contentIndent) {
            this.block = block;
            this.contentIndent = contentIndent;
        }

        @Override
        public ItemNode getBlock() {
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
        public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
            return block.getFirstChild() != null || this == lastMatched;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return block.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= contentIndent
                    ? BlockContinue.atColumn(state.getColumn() + contentIndent)
                    : BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            block.endWithLastChild();
        }
    }
}
