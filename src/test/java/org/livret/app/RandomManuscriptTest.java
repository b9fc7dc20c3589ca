package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;
import org.livret.diag.ProblemText;
import org.livret.diag.Severity;
import org.livret.layout.flow.PageProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/// What is promised of any manuscript at all.
class RandomManuscriptTest {
    /// Every so many seeds a manuscript is also given to the validators and published twice.
    private static final int THOROUGH = 8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysEveryWordInOrder(long seed, @TempDir Path folder) throws Exception {
        Path manuscript = Files.writeString(folder.resolve("random.md"), RandomManuscript.of(seed));

        Published published = Published.of(manuscript, folder.resolve("out"));

        // Words in tables are not divided, so that five columns of long ones can be too wide for a
        // page;
        // then that is said.
        assertThat(published.problems())
                .filteredOn(problem -> problem.code().severity() == Severity.ERROR)
                .filteredOn(problem -> !(problem instanceof PageProblem.TableTooWide))
                .extracting(ProblemText::render)
                .isEmpty();
        WrittenText words = published.words();
        assertThat(words.missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(words.missingIn(EpubText.of(published.epub()))).isEmpty();
        assertThat(PageTurns.faults(published)).isEmpty();
        if (seed % THOROUGH == 0) {
            assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
            EpubCheckRun.assertClean(published.epub());
            Published again = Published.of(manuscript, folder.resolve("again"));
            assertThat(again.pdf()).hasSameBinaryContentAs(published.pdf());
            assertThat(again.epub()).hasSameBinaryContentAs(published.epub());
        }
    }
}
