package org.livret.diag;

import java.util.Arrays;

/// A text that problems can point into: a manuscript, a stylesheet, a data file.
///
/// The name is how the user knows the file (a path as given on the command line, with `/`). Offsets
/// are UTF-16 code units into [#text()]. Lines are found only when a place is shown, by binary
/// search in a table made on first use.
public final class SourceFile {
    private final String name;
    private final String text;
    private int[] lineStarts = {};

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// A file whose text is not at hand (missing, unreadable, binary): problems name it without a
    /// line.
    public static SourceFile unread(String name) {
        return new SourceFile(name, "");
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// Line and column of an offset, both counted from 1; columns count code points.
    public Position position(int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int[] starts = starts();
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(starts[line], at) + 1);
    }

    /// The text of a line counted from 1, without its line end.
    public String line(int number) {
        int[] starts = starts();
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    // Benign race: two threads may build the same table; either one is right.
    private int[] starts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = lineStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }

    /// A place as people count: line and column from 1.
    public record Position(int line, int column) {}
}
