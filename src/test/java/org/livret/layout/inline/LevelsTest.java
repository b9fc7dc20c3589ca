package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Directions of characters, by the cases that the Unicode Consortium publishes.
class LevelsTest {
    private static final Path CASES =
            Path.of("src/test/resources/org/livret/layout/inline/unicode/bidi-characters.txt");

    /// The one case of the sample that the JDK's algorithm has otherwise: a bracket pair across two
    /// overrides. Of all 91 707 cases it has 31, all of them overrides.
    private static final String BRACKET_IN_OVERRIDE =
            "202D 202E 0061 202C 0028 202C 202A 05D0 0029 05D1;2;0;x x 3 x 2 x x 3 3 3;2 4 9 8 7";

    /// What is seen is compared: the order of the characters, and for each whether it runs to the
    /// left. A case whose direction is to be found out from the text has the one that it names.
    @Test
    void charactersStandAsUnicodeHasThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (String line : Files.readAllLines(CASES)) {
            if (!line.startsWith("#")) {
                cases++;
                if (!isRight(line.split(";", -1))) {
                    wrong.add(line);
                }
            }
        }
        assertThat(cases).isEqualTo(2000);
        assertThat(wrong).containsExactly(BRACKET_IN_OVERRIDE);
    }

    private static boolean isRight(String[] fields) {
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (String hex : fields[0].split(" ", -1)) {
            offsets.add(text.length());
            text.appendCodePoint(Integer.parseInt(hex, 16));
        }
        Levels levels = Levels.of(text, fields[2].equals("1"));
        String[] wanted = fields[3].split(" ", -1);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("x")) {
                shown.add(i);
            }
        }
        int[] found = new int[shown.size()];
        boolean right = true;
        for (int i = 0; i < found.length; i++) {
            int level = Integer.parseInt(wanted[shown.get(i)]);
            // Spaces at the end run as the paragraph does, which is the line's affair.
            found[i] = levels == null ? 0 : levels.at(offsets.get(shown.get(i)));
            right &= (found[i] & 1) == (level & 1);
        }
        StringBuilder order = new StringBuilder();
        for (int index : Levels.order(found, found.length)) {
            order.append(order.isEmpty() ? "" : " ").append(shown.get(index));
        }
        return right && order.toString().equals(fields[4]);
    }

    @Test
    void ordinaryTextHasNoLevels() {
        assertThat(Levels.of("Été, «\u00A0Ω\u00A0» 日本 😀 12", false)).isNull();
        assertThat(Levels.of("a", true)).isNotNull();
        assertThat(Levels.of("a \u05D0", false)).isNotNull();
        assertThat(Levels.of("a \u2067b\u2069", false)).isNotNull();
    }
}
