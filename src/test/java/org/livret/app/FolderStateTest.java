package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

class FolderStateTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeTwoFiles() throws IOException {
        Files.createDirectories(folder.resolve("below/.hidden"));
        write("a.md", 1);
        write("below/b.svg", 1);
        write("below/.hidden/c.md", 1);
    }

    private void write(String name, int second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "text");
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }

    private FolderState state() throws IOException {
        return FolderState.of(List.of(folder), path -> path.toString().endsWith(".pdf"));
    }

    @Test
    void holdsFilesInFoldersBelowButNoHiddenOnes() throws IOException {
        assertThat(state().files().keySet())
                .containsExactlyInAnyOrder(folder.resolve("a.md"), folder.resolve("below/b.svg"));
    }

    @Test
    void differsWhenAFileIsWrittenAddedOrTakenAway() throws IOException {
        FolderState before = state();
        write("below/b.svg", 2);
        FolderState written = state();
        write("new.md", 1);
        FolderState added = state();
        Files.delete(folder.resolve("new.md"));
        assertThat(written).isNotEqualTo(before);
        assertThat(added).isNotEqualTo(written);
        assertThat(state()).isEqualTo(written);
    }

    @Test
    void doesNotDifferWhenWhatIsToBeIgnoredChanges() throws IOException {
        FolderState before = state();
        write("a.pdf", 3);
        assertThat(state()).isEqualTo(before);
    }
}
