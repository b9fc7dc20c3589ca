package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.cli.Main;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Equal manuscripts make equal files, to the byte, wherever and whenever they are published.
class EqualOutputTest {
    private static final Path BROCHURE = Path.of("source/le-choc-deepseek.md");
    private static final String UNDATED =
            """
            # Titre : İstanbul, ﬁn

            Ni titre, ni date, ni langue[^1] ; rien que 1 234,5 mots.

            [^1]: Une note.
            """;

    @TempDir private Path folder;

    @Test
    void isTheSameInEveryZoneAndCountryAndTheSecondTime() throws Exception {
        Path undated = Files.writeString(folder.resolve("undated.md"), UNDATED);
        Process east = spawn("east", undated, "Pacific/Kiritimati", "tr", "TR");
        Process west = spawn("west", undated, "Pacific/Pago_Pago", "ar", "EG");
        for (String again : List.of("once", "twice")) {
            Path output = folder.resolve(again);
            Build.run(Published.request(BROCHURE, output), _ -> {});
            Build.run(Published.request(undated, output), _ -> {});
        }
        assertThat(east.waitFor()).as(said("east")).isZero();
        assertThat(west.waitFor()).as(said("west")).isZero();

        for (String name :
                List.of(
                        "le-choc-deepseek.pdf",
                        "le-choc-deepseek.epub",
                        "undated.pdf",
                        "undated.epub")) {
            Path first = folder.resolve("once").resolve(name);
            assertThat(first).isNotEmptyFile();
            for (String other : List.of("twice", "east", "west")) {
                assertThat(folder.resolve(other).resolve(name)).hasSameBinaryContentAs(first);
            }
        }
        assertThat(said("east").replace("east", "west")).isEqualTo(said("west"));
    }

    private Process spawn(String name, Path undated, String zone, String language, String country)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.timezone=" + zone);
        command.add("-Duser.language=" + language);
        command.add("-Duser.country=" + country);
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-cp");
        // Surefire starts its JVM from a jar that only names the real class path.
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of("build", "-o", folder.resolve(name).toString()));
        command.add(BROCHURE.toString());
        command.add(undated.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "en_GB.UTF-8");
        builder.environment().remove("SOURCE_DATE_EPOCH");
        File said = folder.resolve(name + ".txt").toFile();
        return builder.redirectErrorStream(true).redirectOutput(said).start();
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }
}
