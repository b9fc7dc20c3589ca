package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whatever stands in the blocks, on pages of any size and in every theme, nothing of it is lost,
/// cut, or set on something else, and nothing leaves its page ([SoundPages]). What has no room is
/// told of.
class RandomBlocksTest {
    /// Every block has its turn three times.
    private static final int SEEDS = 60;

    @Test
    void pagesAreSound(@TempDir Path folder) throws IOException {
        Map<Long, List<String>> bad = new LinkedHashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Path own = Files.createDirectories(folder.resolve("" + seed));
            Path manuscript = RandomBlocks.write(seed, RandomBlocksRun.blocks(seed), own);
            List<String> faults = RandomBlocksRun.faults(manuscript, new CollectingReporter());
            if (!faults.isEmpty()) {
                bad.put(seed, faults);
            }
        }
        assertThat(bad).as("seeds with what is wrong with their pages").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 7, 11})
    void noWordIsLostInTheFiles(long seed, @TempDir Path folder) throws IOException {
        Path manuscript = RandomBlocks.write(seed, RandomBlocksRun.blocks(seed), folder);
        Published published = Published.of(manuscript, folder.resolve("out"));
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
    }
}
