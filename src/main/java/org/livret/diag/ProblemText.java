package org.livret.diag;

import java.util.Locale;

/// Renders problems for people: `file:line:column: severity CODE message`, the source line with a
/// marker, and the hints.
public final class ProblemText {
    private static final int LONGEST_LINE = 160;

    private ProblemText() {}

    /// The problem over several lines, each ended by a line feed.
    public static String render(Problem problem) {
        Span span = problem.span();
        SourceFile file = span.file();
        StringBuilder out = new StringBuilder(file.name());
        boolean placed = !file.text().isEmpty();
        SourceFile.Position at = file.position(span.start());
        if (placed) {
            out.append(':').append(at.line()).append(':').append(at.column());
        }
        Code code = problem.code();
        out.append(": ")
                .append(code.severity().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(code.id());
        out.append(' ').append(problem.message()).append('\n');
        if (placed) {
            excerpt(out, span, at);
        }
        for (String hint : problem.hints()) {
            out.append("  hint: ").append(hint).append('\n');
        }
        return out.toString();
    }

    private static void excerpt(StringBuilder out, Span span, SourceFile.Position at) {
        String line = span.file().line(at.line()).replace('\t', ' ');
        int column =
                line.offsetByCodePoints(
                        0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
        if (line.isBlank()) {
            return;
        }
        int from = column > LONGEST_LINE - 20 ? line.offsetByCodePoints(column, -20) : 0;
        int to = Math.min(line.length(), from + LONGEST_LINE);
        out.append("  | ").append(line, from, to).append('\n').append("  | ");
        out.repeat(' ', line.codePointCount(from, column));
        int width = Math.min(span.end() - span.start(), Math.max(0, to - column));
        out.repeat('^', Math.max(1, width)).append('\n');
    }
}
