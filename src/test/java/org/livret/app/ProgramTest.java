package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProgramTest {
    @Test
    void itsVersionIsThatOfTheBuildAndHasItsChanges() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsOnlyOnce(
                        "<artifactId>livret</artifactId>\n  <version>"
                                + Program.VERSION
                                + "</version>");
        assertThat(Files.readString(Path.of("CHANGELOG.md")))
                .contains("## [" + Program.VERSION + "] - ");
    }
}
