package org.livret.chart;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines for a width: at spaces, within a word only when it is wider than the
/// line, and with an ellipsis when there are too many lines.
record Lines(Measure measure, Mark.Role role, long room) {
    private static final int MOST = 4;

    List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\n\\t]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line) && line.length() > 1) {
                int end = head(line);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines.size() > MOST ? cut(lines) : lines;
    }

    boolean fits(String line) {
        return measure.width(line, role) <= room;
    }

    // The longest beginning that fits, at least one character, never half of a pair.
    private int head(String word) {
        int end = 1;
        while (end < word.length() && fits(word.substring(0, end + 1))) {
            end++;
        }
        boolean parted = Character.isHighSurrogate(word.charAt(end - 1)) && end < word.length();
        return !parted ? end : end > 1 ? end - 1 : 2;
    }

    private List<String> cut(List<String> lines) {
        String last = lines.get(MOST - 1);
        while (!last.isEmpty() && !fits(last + "…")) {
            last = last.substring(0, last.length() - 1);
        }
        List<String> out = new ArrayList<>(lines.subList(0, MOST - 1));
        out.add(last.strip() + "…");
        return out;
    }
}
