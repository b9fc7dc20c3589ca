package org.livret.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The folder that users get, as the build has just assembled it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the start script is for POSIX shells")
class DistributionIT {
    private static final Path FOLDER = Path.of(System.getProperty("livret.folder"));

    @TempDir Path temp;

    @Test
    void theManifestNamesEveryLibraryAndNoOther() throws IOException {
        try (JarFile jar = new JarFile(FOLDER.resolve("lib/livret.jar").toFile());
                Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS))
                    .isEqualTo("org.livret.cli.Main");
            List<String> named = List.of(manifest.getValue(Attributes.Name.CLASS_PATH).split(" "));
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".jar")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("livret.jar"), named.stream()).toList());
        }
    }

    @Test
    void runsFromAnotherFolderThroughALink() throws Exception {
        Path link =
                Files.createSymbolicLink(
                        temp.resolve("livret"), copy("in here").resolve("bin/livret"));
        Script.Outcome outcome = livret(link, Map.of(), "--help");
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("livret");
    }

    @Test
    void loadsItsClassesFromTheCacheAlsoWhereItWasCopied() throws Exception {
        assumeTrue(Files.exists(FOLDER.resolve("lib/livret.aot")), "publishing was skipped");
        Path copy = copy("a copy");
        Script.Outcome outcome =
                livret(
                        copy.resolve("bin/livret"),
                        Map.of("LIVRET_OPTS", "-Xlog:class+load:stdout"),
                        "--help");
        assertThat(outcome.said().lines())
                .anyMatch(line -> line.contains("org.livret.cli.Main source: shared objects file"));
    }

    @Test
    void goesOnWithoutAWordWhenTheCacheIsBroken() throws Exception {
        Path copy = copy("broken");
        Files.writeString(copy.resolve("lib/livret.aot"), "not a cache");
        assertThat(livret(copy.resolve("bin/livret"), Map.of(), "--help"))
                .isEqualTo(livret(FOLDER.resolve("bin/livret"), Map.of(), "--help"));
    }

    /// Copies the folder with its files' times, as an archive does.
    private Path copy(String name) throws IOException, InterruptedException {
        Path copy = temp.resolve(name);
        Process copying =
                new ProcessBuilder("cp", "-Rp", FOLDER.toString(), copy.toString())
                        .inheritIO()
                        .start();
        assertThat(copying.waitFor()).isZero();
        return copy;
    }

    private Script.Outcome livret(Path script, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        // As the build did when it wrote the cache: the script must come to the same Java.
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.putAll(more);
        return new Script(command, temp, environment).run();
    }
}
