package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is promised of every manuscript in `source/`.
class PublicationTest {
    static List<Path> manuscripts() throws IOException {
        return Manuscripts.in(Path.of("source"));
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void isValidAndSaysEveryWord(Path manuscript, @TempDir Path output) throws Exception {
        Published published = Published.of(manuscript, output);

        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        WrittenText words = published.words();
        WrittenText printed = PdfText.of(published.pdfBytes());
        WrittenText read = EpubText.of(published.epub());
        assertThat(words.length()).isGreaterThan(1000);
        assertThat(words.missingIn(printed)).isEmpty();
        assertThat(words.missingIn(read)).isEmpty();
        assertThat(PageTurns.faults(published)).isEmpty();
        // Page numbers of the contents, markers, a cover page: little that the manuscript does not
        // say, so that no word can hide behind another.
        int tenth = words.length() / 10;
        assertThat(words.surplusOf(printed)).isBetween(0, tenth);
        assertThat(words.surplusOf(read)).isBetween(0, tenth);
    }
}
