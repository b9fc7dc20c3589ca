package org.livret.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers of lines as people write them: `2,4-6`.
public record LineRanges(List<Range> ranges) {
    public LineRanges {
        ranges = List.copyOf(ranges);
    }

    public record Range(int first, int last) {}

    public boolean has(int line) {
        return ranges.stream().anyMatch(r -> r.first() <= line && line <= r.last());
    }

    /// The ranges of a text, or empty when it is none.
    public static Optional<LineRanges> of(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split("[, ]+", -1)) {
            String[] ends = part.strip().split("[-–]", -1);
            if (ends.length > 2 || !isNumber(ends[0]) || !isNumber(ends[ends.length - 1])) {
                return Optional.empty();
            }
            ranges.add(
                    new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
        }
        return Optional.of(new LineRanges(ranges));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() < 8
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
