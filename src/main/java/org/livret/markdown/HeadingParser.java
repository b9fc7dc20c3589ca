package org.livret.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.markdown.BlockNodes.AtxNode;
import org.livret.markdown.BlockNodes.SetextNode;

import java.util.List;

/// Headings and thematic breaks, by CommonMark 0.31.2, sections 4.1 to 4.3: what takes one line,
/// and the paragraph above it if it underlines one.
final class HeadingParser {
    private HeadingParser() {}

    /// A heading that `#` marks.
    static @Nullable BlockStart atx(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        int level = Columns.run(line, at, '#');
        int after = at + level;
        if (level > 6 || after < line.length() && !Columns.isWhite(line.charAt(after))) {
            return BlockStart.none();
        }
        int start = Columns.firstNonSpace(line, after);
        int end = Columns.trimmedEnd(line, start, line.length());
        int base = state.getLineStart();
        AtxNode node = new AtxNode(level, base + at, base + Math.max(after, end));
        node.text(base + start, base + withoutClosing(line, start, end));
        return BlockStart.of(new OneLineParser(node)).atIndex(line.length());
    }

    /// The end of a heading's text before closing marks, which white space parts from it.
    static int withoutClosing(CharSequence line, int start, int end) {
        int marks = end;
        while (marks > start && line.charAt(marks - 1) == '#') {
            marks--;
        }
        boolean closing =
                marks < end && (marks == start || Columns.isWhite(line.charAt(marks - 1)));
        return closing ? Columns.trimmedEnd(line, start, marks) : end;
    }

    /// A line that underlines the paragraph above it and makes it a heading.
    static @Nullable BlockStart setext(ParserState state, MatchedBlockParser matched) {
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
        return BlockStart.of(new OneLineParser(block))
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

    /// Three or more equal marks and nothing else but white space. flexmark finds them by a regular
    /// expression that a long line can exhaust.
    static @Nullable BlockStart thematicBreak(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        char sign = line.charAt(at);
        int count = 0;
        for (int i = at; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == sign) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return BlockStart.none();
            }
        }
        return count < 3
                ? BlockStart.none()
                : BlockStart.of(new ThematicBreakParser(line.subSequence(at)))
                        .atIndex(line.length());
    }
}
