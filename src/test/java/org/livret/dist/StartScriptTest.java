package org.livret.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which Java `bin/livret` takes, and what it hands on. The Javas here are small scripts that print
/// their name and their arguments, one a line.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the start script is for POSIX shells")
class StartScriptTest {
    @TempDir Path temp;

    private Path program;
    private final Map<String, String> environment = new LinkedHashMap<>();

    @BeforeEach
    void layOut() throws IOException {
        program = Files.createDirectories(temp.resolve("my programs/livret"));
        Files.createDirectories(program.resolve("lib"));
        Files.createFile(program.resolve("lib/livret.jar"));
        Path bin = Files.createDirectories(program.resolve("bin"));
        Files.copy(Path.of("src/main/dist/bin/livret"), bin.resolve("livret"));
        makeRunnable(bin.resolve("livret"));
        Path tools = Files.createDirectories(temp.resolve("tools"));
        Files.writeString(
                tools.resolve("readlink"), "#!/bin/sh\nexec " + tool("readlink") + " \"$@\"\n");
        makeRunnable(tools.resolve("readlink"));
        environment.put("PATH", tools.toString());
        environment.put("HOME", temp.resolve("home").toString());
        environment.put("LIVRET_JAVA_FOLDERS", temp.resolve("jvm").toString());
    }

    @Test
    void saysWhatToInstallWhenNoJavaIsThere() throws Exception {
        assertThat(livret("build"))
                .isEqualTo(
                        new Script.Outcome(
                                3,
                                """
                                livret: no Java 25 or later was found on this machine.
                                  hint: install one (for example Temurin 25, from https://adoptium.net), \
                                or let LIVRET_JAVA name its folder.
                                """));
    }

    @Test
    void passesOverAnOldJavaHome() throws Exception {
        environment.put("JAVA_HOME", java("old", "17.0.15").toString());
        java("jvm/new", "25.0.1");
        assertThat(javaTaken()).isEqualTo("jvm/new");
    }

    @Test
    void takesJavaHomeBeforeThePathAndTheUsualFolders() throws Exception {
        environment.put("JAVA_HOME", java("home25", "25").toString());
        onPath(java("path25", "25"));
        java("jvm/new", "26");
        assertThat(javaTaken()).isEqualTo("home25");
    }

    @Test
    void followsTheLinksOfTheJavaOnThePath() throws Exception {
        environment.put("JAVA_HOME", temp.resolve("nowhere").toString());
        onPath(java("path25", "25.0.1"));
        java("jvm/new", "25.0.1");
        assertThat(javaTaken()).isEqualTo("path25");
    }

    @Test
    void takesTheRuntimeThatCameWithItFirst() throws Exception {
        environment.put("JAVA_HOME", java("home25", "25").toString());
        java("my programs/livret/runtime", "25.0.1");
        assertThat(javaTaken()).isEqualTo("my programs/livret/runtime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "named/bin/java"})
    void takesTheNamedJavaBeforeAllOthers(String name) throws Exception {
        java("named", "25.0.1");
        environment.put("JAVA_HOME", java("home25", "25").toString());
        environment.put("LIVRET_JAVA", temp.resolve(name).toString());
        assertThat(javaTaken()).isEqualTo("named");
    }

    @Test
    void refusesANamedJavaThatIsTooOld() throws Exception {
        environment.put("LIVRET_JAVA", java("named", "21.0.2").toString());
        java("jvm/new", "25.0.1");
        Script.Outcome outcome = livret("build");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.said())
                .startsWith("livret: LIVRET_JAVA names " + temp.resolve("named") + ", which is");
    }

    @ParameterizedTest
    @CsvSource({
        "25, true",
        "25.0.1, true",
        "26-ea, true",
        "100, true",
        "24.0.2, false",
        "9, false",
        "1.8.0_402, false"
    })
    void readsTheVersionFromTheReleaseFile(String version, boolean fits) throws Exception {
        java("jvm/one", version);
        assertThat(livret().code()).isEqualTo(fits ? 0 : 3);
    }

    @Test
    void looksInAllFoldersOfTheListAndInsideMacBundles() throws Exception {
        java("b c/temurin-25.jdk/Contents/Home", "25.0.1");
        environment.put("LIVRET_JAVA_FOLDERS", temp.resolve("jvm") + ":" + temp.resolve("b c"));
        assertThat(javaTaken()).isEqualTo("b c/temurin-25.jdk/Contents/Home");
    }

    @Test
    void findsItsJarThroughLinksFromAnyFolder() throws Exception {
        java("jvm/new", "25");
        Path elsewhere = Files.createDirectories(temp.resolve("else where"));
        Path first =
                Files.createSymbolicLink(
                        elsewhere.resolve("first"), Path.of("../my programs/livret/bin/livret"));
        Path second = Files.createSymbolicLink(temp.resolve("tools/livret"), first);
        Script.Outcome outcome =
                new Script(List.of(second.toString()), elsewhere, environment).run();
        assertThat(outcome.said().lines())
                .contains(program.toRealPath().resolve("lib/livret.jar").toString());
    }

    @Test
    void handsTheArgumentsOnAsTheyAre() throws Exception {
        java("jvm/new", "25");
        List<String> said =
                livret("build", "my book.md", "", "a\"b'c", "*", "-o", "é ü")
                        .said()
                        .lines()
                        .toList();
        int jar = said.indexOf(program.toRealPath().resolve("lib/livret.jar").toString());
        assertThat(said.subList(jar + 1, said.size()))
                .containsExactly("build", "my book.md", "", "a\"b'c", "*", "-o", "é ü");
    }

    @Test
    void handsTheUsersOptionsToTheJavaMachine() throws Exception {
        java("jvm/new", "25");
        environment.put("LIVRET_OPTS", "-Xmx300m -Dx=y");
        List<String> said = livret("build").said().lines().toList();
        assertThat(said).containsSubsequence("-Xmx300m", "-Dx=y", "-jar");
    }

    @Test
    void usesTheCacheOfClassesUnlessTheJarIsNewer() throws Exception {
        java("jvm/new", "25");
        Path cache = Files.createFile(program.resolve("lib/livret.aot"));
        Instant written = Instant.parse("2025-06-01T12:00:00Z");
        Files.setLastModifiedTime(cache, FileTime.from(written));
        Files.setLastModifiedTime(program.resolve("lib/livret.jar"), FileTime.from(written));
        assertThat(livret("build").said()).contains("-XX:AOTCache=" + program.toRealPath());
        Files.setLastModifiedTime(
                program.resolve("lib/livret.jar"), FileTime.from(written.plusSeconds(1)));
        assertThat(livret("build").said()).doesNotContain("AOTCache");
    }

    @Test
    void returnsTheProgramsExitCode() throws Exception {
        Path home = java("jvm/new", "25");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 2\n");
        assertThat(livret("build").code()).isEqualTo(2);
    }

    private String javaTaken() throws Exception {
        Script.Outcome outcome = livret("build");
        assertThat(outcome.code()).as(outcome.said()).isZero();
        return outcome.said().lines().findFirst().orElseThrow();
    }

    private Script.Outcome livret(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.resolve("bin/livret").toString()));
        command.addAll(Arrays.asList(arguments));
        return new Script(command, temp, environment).run();
    }

    /// Writes a Java home of the given version into the temporary folder.
    private Path java(String name, String version) throws IOException {
        Path home = temp.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\""
                        + version
                        + "\"\nJAVA_VERSION_DATE=\"2025-09-16\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' '" + name + "' \"$@\"\n");
        makeRunnable(java);
        return home;
    }

    /// Puts `java` on the path as distributions do: through two links.
    private void onPath(Path home) throws IOException {
        Path alternative =
                Files.createSymbolicLink(temp.resolve("alternative"), home.resolve("bin/java"));
        Files.createSymbolicLink(temp.resolve("tools/java"), alternative);
    }

    private static void makeRunnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path tool(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
