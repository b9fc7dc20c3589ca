package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Building again when files change. Time passes when a test lets it: each step of it is what
/// happens to the files meanwhile.
class WatchTest {
    @TempDir private Path folder;

    private String watched(List<Runnable> steps) throws Arguments.Misuse {
        Called.write(folder, "a.md", "---|title: A|lang: en|---||!include(part.md)|");
        Called.write(folder, "part.md", "One.|");
        Deque<Runnable> rest = new ArrayDeque<>(steps);
        Arguments arguments =
                Arguments.parse(
                        List.of(
                                "-f",
                                "epub",
                                "-o",
                                folder.toString(),
                                folder.resolve("a.md").toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new WatchCommand(
                        new BuildCommand(arguments, Map.of()),
                        () -> {
                            Runnable step = rest.poll();
                            if (step != null) {
                                step.run();
                            }
                            return step != null;
                        })
                .run(out, out);
        return bytes.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
    }

    private static final String ONCE = "DIR/a.epub\n";

    private static final String WAITING = "Waiting for changes; end with Ctrl+C.\n";

    @Test
    void whatIsWrittenDoesNotSetItOff() throws Arguments.Misuse {
        assertThat(watched(List.of(() -> {}, () -> {}))).isEqualTo(ONCE + WAITING);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsWaitedFor() throws Arguments.Misuse {
        String said =
                watched(
                        List.of(
                                () -> Called.write(folder, "part.md", "One, t|"),
                                () -> Called.write(folder, "part.md", "One, two.|"),
                                () -> {},
                                () -> {}));
        assertThat(said).isEqualTo(ONCE + WAITING + ONCE);
    }

    @Test
    void problemsOfEachBuildAreTold() throws Arguments.Misuse {
        String said =
                watched(
                        List.of(
                                () -> Called.write(folder, "part.md", "See [](#x).|"),
                                () -> {},
                                () -> Called.write(folder, "part.md", "See.|"),
                                () -> {}));
        assertThat(said)
                .matches(
                        "(?s)DIR/a.epub\n.*DIR/part.md:1:5: error RF002.*DIR/a.epub\nDIR/a.epub\n");
    }
}
