package org.livret.layout.inline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The line breaking classes of Unicode 15 (UAX 14, table 1), from `line-break.txt`. Classes that
/// the rules resolve to others before they begin (rule LB1) are resolved already.
enum BreakClass {
    AL,
    B2,
    BA,
    BB,
    BK,
    CB,
    CL,
    CM,
    CP,
    CR,
    EB,
    EM,
    EX,
    GL,
    H2,
    H3,
    HL,
    HY,
    ID,
    IN,
    IS,
    JL,
    JT,
    JV,
    LF,
    NL,
    NS,
    NU,
    OP,
    PO,
    PR,
    QU,
    RI,
    SA,
    SP,
    SY,
    WJ,
    ZW,
    ZWJ;

    private record Range(int from, int to, BreakClass kind) {}

    /// The table, read when a text first needs it.
    private static final class Table {
        static final Range[] RANGES = read();

        private static Range[] read() {
            List<Range> ranges = new ArrayList<>(1200);
            try (InputStream in = BreakClass.class.getResourceAsStream("line-break.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its line breaking classes");
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        add(line.split(" ", -1), ranges);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ranges.sort(Comparator.comparingInt(Range::from));
            return ranges.toArray(Range[]::new);
        }

        private static void add(String[] words, List<Range> ranges) {
            BreakClass kind = valueOf(words[0]);
            for (int i = 1; i < words.length; i++) {
                String[] ends = words[i].split("-", -1);
                int from = Integer.parseInt(ends[0], 16);
                ranges.add(new Range(from, Integer.parseInt(ends[ends.length - 1], 16), kind));
            }
        }
    }

    static BreakClass of(int codePoint) {
        if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
            return (codePoint - 0xAC00) % 28 == 0 ? H2 : H3;
        }
        Range[] ranges = Table.RANGES;
        int low = 0;
        int high = ranges.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges[middle];
            if (codePoint < range.from) {
                high = middle - 1;
            } else if (codePoint > range.to) {
                low = middle + 1;
            } else {
                return range.kind;
            }
        }
        return AL;
    }

    /// Whether a bracket is as wide as an ideograph, and so needs no neighbour (rule LB30).
    static boolean isWide(int codePoint) {
        return codePoint == 0x2329
                || codePoint == 0x232A
                || (codePoint >= 0x3008 && codePoint <= 0x301F)
                || (codePoint >= 0xFE17 && codePoint <= 0xFE5E)
                || (codePoint >= 0xFF08 && codePoint <= 0xFF63);
    }
}
