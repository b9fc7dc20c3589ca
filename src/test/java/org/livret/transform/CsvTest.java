package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class CsvTest {
    private static List<List<String>> rows(String text) {
        return Csv.of(text).rows().stream()
                .map(row -> row.stream().map(Csv.Field::text).toList())
                .toList();
    }

    private static List<String> faults(String text) {
        return Csv.of(text).faults().stream().map(f -> f.kind() + "@" + f.at()).toList();
    }

    @Test
    void fieldsStandApartByWhatTheFirstLineHas() {
        assertThat(rows("a, b ,c\n1,2;5,3\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "2;5", "3"));
        assertThat(rows("a;b\r\n1,5;\r\n")).containsExactly(List.of("a", "b"), List.of("1,5", ""));
        assertThat(rows("\"a;b\"\tc\nd\t")).containsExactly(List.of("a;b", "c"), List.of("d", ""));
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() {
        assertThat(rows("\uFEFFname,says\nx, \"one, \"\"two\"\"\nthree\" \n\n"))
                .containsExactly(List.of("name", "says"), List.of("x", "one, \"two\"\nthree"));
        assertThat(faults("\"a\",\"\"\"b\"\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a,\"b   | OPEN_QUOTE@2",
                "\"a\"b,c | AFTER_QUOTE@3",
                "a,5\"    | QUOTE_WITHIN@3"
            })
    void whatBreaksTheRulesIsToldWithItsPlace(String text, String fault) {
        assertThat(faults(text)).containsExactly(fault);
        assertThat(rows(text).getFirst()).hasSize(2);
    }

    /// An open quote costs its own line, not the rest of the file.
    @Test
    void anOpenQuoteEndsWithItsLine() {
        assertThat(rows("a,b\n\"c,d\ne,f\n")).hasSize(3).contains(List.of("e", "f"));
    }

    @Test
    void whateverIsWrittenWithQuotesIsReadBack() {
        Random random = new Random(7);
        String letters = "ab,;\"\n \t";
        for (int round = 0; round < 500; round++) {
            List<String> fields =
                    random.ints(2 + random.nextInt(4), 0, 6)
                            .mapToObj(length -> word(random, letters, length))
                            .toList();
            String line =
                    fields.stream()
                            .map(f -> '"' + f.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(","));
            assertThat(rows(line)).containsExactly(fields);
        }
    }

    private static String word(Random random, String letters, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}
