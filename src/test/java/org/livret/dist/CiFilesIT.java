package org.livret.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The CI files that users copy do what they say: every shell step of theirs is run as it stands,
/// in a folder of a user's manuscripts. Only two things differ from the real service: the archive
/// comes from a file, and the steps that are not shell (checkout, Java, upload) are looked at, not
/// run.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the steps are for POSIX shells")
class CiFilesIT {
    private static final Path CI = Path.of(System.getProperty("livret.folder"), "ci");
    private static final Path ARCHIVE = CI.resolve("../../livret.tar.gz").normalize();

    @TempDir Path temp;

    private Path repository;
    private final Map<String, String> environment = new LinkedHashMap<>();

    @BeforeEach
    void checkOut() throws IOException {
        repository = Files.createDirectories(temp.resolve("a repository"));
        Files.createDirectories(repository.resolve("source"));
        Files.writeString(
                repository.resolve("source/leaflet.md"),
                "---\nlang: en\n---\n# A leaflet\n\nOne line.\n");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", temp.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("CI", "true");
    }

    @Test
    void githubActionsPublishTheManuscripts() throws Exception {
        Map<?, ?> workflow = yaml("github-actions.yml");
        assertThat(map(workflow, "env").keySet()).isEqualTo(Set.of("LIVRET_URL"));
        Path runner = Files.createDirectories(temp.resolve("runner"));
        Path pathFile = Files.createFile(runner.resolve("path"));
        environment.put("LIVRET_URL", ARCHIVE.toUri().toString());
        environment.put("RUNNER_TEMP", runner.toString());
        environment.put("GITHUB_PATH", pathFile.toString());

        List<String> used = new ArrayList<>();
        for (Object step : list(map(map(workflow, "jobs"), "publish"), "steps")) {
            if (((Map<?, ?>) step).get("run") instanceof String run) {
                shell(run);
                for (String folder : Files.readAllLines(pathFile)) {
                    environment.put("PATH", folder + ":" + environment.get("PATH"));
                }
                Files.writeString(pathFile, "");
            } else {
                used.add(((Map<?, ?>) step).get("uses") + " " + ((Map<?, ?>) step).get("with"));
            }
        }

        assertThat(used)
                .containsExactly(
                        "actions/checkout@v4 null",
                        "actions/setup-java@v4 {distribution=temurin, java-version=25}",
                        "actions/upload-artifact@v4 {name=publications, path=public/,"
                                + " if-no-files-found=error}");
        assertThat(published()).containsExactly("leaflet.epub", "leaflet.pdf");
    }

    @Test
    void gitlabPublishesTheManuscripts() throws Exception {
        Map<?, ?> pipeline = yaml("gitlab-ci.yml");
        assertThat(map(pipeline, "variables").keySet()).isEqualTo(Set.of("LIVRET_URL"));
        Map<?, ?> job = map(pipeline, "publications");
        environment.put("LIVRET_URL", ARCHIVE.toUri().toString());
        environment.put(
                "CI_BUILDS_DIR", Files.createDirectories(temp.resolve("builds")).toString());

        // The service joins both lists into one script.
        shell(
                String.join("\n", strings(job, "before_script"))
                        + "\n"
                        + String.join("\n", strings(job, "script")));

        assertThat(job.get("image")).isEqualTo("eclipse-temurin:25");
        assertThat(strings(map(job, "artifacts"), "paths")).containsExactly("public/");
        assertThat(published()).containsExactly("leaflet.epub", "leaflet.pdf");
    }

    private void shell(String script) throws IOException, InterruptedException {
        Script.Outcome outcome =
                new Script(
                                List.of(
                                        "bash",
                                        "--noprofile",
                                        "--norc",
                                        "-eo",
                                        "pipefail",
                                        "-c",
                                        script),
                                repository,
                                environment)
                        .run();
        assertThat(outcome.code()).as(script + "\n" + outcome.said()).isZero();
    }

    private List<String> published() throws IOException {
        try (Stream<Path> files = Files.list(repository.resolve("public"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<?, ?> yaml(String name) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(CI.resolve(name)));
    }

    private static Map<?, ?> map(Map<?, ?> in, String key) {
        return (Map<?, ?>) in.get(key);
    }

    private static List<?> list(Map<?, ?> in, String key) {
        return (List<?>) in.get(key);
    }

    private static List<String> strings(Map<?, ?> in, String key) {
        return list(in, key).stream().map(String.class::cast).toList();
    }
}
