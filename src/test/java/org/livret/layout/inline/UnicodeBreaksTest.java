package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.css.ParagraphStyle.Align;
import org.livret.diag.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where lines may end in text beyond Latin, Greek and Cyrillic.
class UnicodeBreaksTest {
    private static final Path CASES =
            Path.of("src/test/resources/org/livret/layout/inline/unicode/line-breaks.txt");

    @Test
    void linesBreakAsUnicodeHasIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (String line : Files.readAllLines(CASES)) {
            if (!line.startsWith("#")) {
                cases++;
                if (!shown(line).equals(line)) {
                    wrong.add(line);
                }
            }
        }
        assertThat(cases).isEqualTo(2500);
        assertThat(wrong).isEmpty();
    }

    /// The case with the signs that the program finds.
    private static String shown(String line) {
        String[] words = line.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < words.length; i += 2) {
            text.appendCodePoint(Integer.parseInt(words[i], 16));
        }
        boolean[] may = UnicodeBreaks.of(text);
        StringBuilder out = new StringBuilder("×");
        int at = 0;
        for (int i = 1; i < words.length; i += 2) {
            at += Character.charCount(Integer.parseInt(words[i], 16));
            boolean end = i + 2 >= words.length;
            out.append(' ').append(words[i]).append(end || may[at] ? " ÷" : " ×");
        }
        return out.toString();
    }

    @Test
    void noLineBeginsWithClosingPunctuationOrASmallKana() {
        // Squares of 10 points: five in a line, and a sixth is not there.
        assertThat(Sample.of("日本語日本。日").dump(50)).isEqualTo("0+40 ‘日本語日’\n0+30 ‘本。日’\n");
        assertThat(Sample.of("日本語日キャ").dump(50)).isEqualTo("0+40 ‘日本語日’\n0+20 ‘キャ’\n");
        assertThat(Sample.of("日本語日「本」").dump(50)).isEqualTo("0+40 ‘日本語日’\n0+30 ‘「本」’\n");
    }

    @Test
    void linesAreJustifiedBetweenIdeographs() {
        Sample sample = Sample.of("日本語日「本」日");
        sample.align = Align.JUSTIFY;
        Line line = sample.set(50).lines().getFirst();
        assertThat(LineDump.of(List.of(line))).isEqualTo("0+50 ‘日本語日’\n");
    }

    @Test
    void scriptsThatNeedReorderingAreReportedOnce() {
        Sample sample = Sample.of("हिन्दी हिन्दी ไทย");
        sample.set(500);
        assertThat(sample.reporter.problems())
                .filteredOn(problem -> problem.code().id().equals("FT010"))
                .extracting(Problem::message)
                .containsExactly(
                        "Text in the script ‘Devanagari’ is set letter by letter, which is not how"
                                + " it is written.",
                        "Text in the script ‘Thai’ is set letter by letter, which is not how it is"
                                + " written.");
    }

    @Test
    void wordsAmongIdeographsStayWhole() {
        assertThat(Sample.of("日本abc語").dump(40)).isEqualTo("0+20 ‘日本’\n0+40 ‘abc語’\n");
    }
}
