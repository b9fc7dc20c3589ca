package org.livret.epub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.diag.CollectingReporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ManuscriptEpubTest {
    @TempDir private Path folder;

    @Test
    void theFirstPublicationIsClean() throws IOException {
        CollectingReporter reporter = new CollectingReporter();
        Manuscript manuscript = Manuscript.read(reporter);
        Path file = folder.resolve("book.epub");

        Files.write(file, Books.bytes(manuscript.input(List.of(), List.of(), reporter), reporter));

        EpubCheckRun.assertClean(file);
    }
}
