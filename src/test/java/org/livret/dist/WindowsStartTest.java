package org.livret.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `bin/livret.cmd` says what is missing, and takes the Java that these tests run on.
@EnabledOnOs(OS.WINDOWS)
class WindowsStartTest {
    @TempDir private Path temp;

    private Path program;

    @BeforeEach
    void layOut() throws IOException {
        program = Files.createDirectories(temp.resolve("my programs/livret"));
        Files.createDirectories(program.resolve("lib"));
        Path bin = Files.createDirectories(program.resolve("bin"));
        Files.copy(Path.of("src/main/dist/bin/livret.cmd"), bin.resolve("livret.cmd"));
    }

    private Script.Outcome livret(Map<String, String> more) throws Exception {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("SystemRoot", System.getenv("SystemRoot"));
        environment.put("PATH", System.getenv("SystemRoot") + "\\System32");
        String script = program.resolve("bin/livret.cmd").toString();
        return new Script(List.of("cmd", "/c", script, "--version"), temp, environment).run();
    }

    @Test
    void saysWhatToInstallWhenNoJavaIsThere() throws Exception {
        Script.Outcome outcome = livret(Map.of("LIVRET_JAVA_FOLDERS", temp.toString()));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.said()).contains("no Java 25 or later was found");
    }

    @Test
    void startsTheJavaThatItFinds() throws Exception {
        Script.Outcome outcome = livret(Map.of("JAVA_HOME", System.getProperty("java.home")));
        assertThat(outcome.said()).contains("livret.jar");
        assertThat(outcome.code()).isEqualTo(1);
    }
}
