package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whatever the reader of manuscripts is tried on makes an e-book without a fault, the manuscripts
/// full of faults too.
class GoldenEpubTest {
    private static final Path CASES = Path.of("src/test/resources/org/livret/markdown/cases");

    @TempDir private Path folder;

    @Test
    void everyCaseOfMarkdownMakesACleanEbook() throws IOException {
        SequencedMap<String, List<String>> faults = new TreeMap<>();
        int count = 0;
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path manuscript : cases.map(c -> c.resolve("in.md")).sorted().toList()) {
                String name = manuscript.getParent().getFileName().toString();
                BuildRequest whole = Published.request(manuscript, folder.resolve(name));
                BuildRequest request =
                        new BuildRequest(
                                whole.inputs(),
                                whole.output(),
                                EnumSet.of(Format.EPUB),
                                List.of(),
                                Optional.empty(),
                                new BuildRequest.Ebook(false, false),
                                whole.surroundings());
                Build.run(request, _ -> {});
                List<String> found = EpubCheckRun.faults(folder.resolve(name).resolve("in.epub"));
                if (!found.isEmpty()) {
                    faults.put(name, found);
                }
                count++;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(count).isGreaterThan(30);
    }
}
