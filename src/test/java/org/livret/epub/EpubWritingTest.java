package org.livret.epub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EpubWritingTest {
    @TempDir private Path folder;

    private void assertClean(Books.Epub epub) throws IOException {
        Path file = folder.resolve("book.epub");
        Files.write(file, epub.bytes());
        EpubCheckRun.assertClean(file);
    }

    @Test
    void aFullPublicationIsClean() throws IOException {
        Books.Epub epub = Books.full().page("i", 0, 0).page("1", 6, 1).page("2", 9, 3).write();

        assertClean(epub);
    }
}
