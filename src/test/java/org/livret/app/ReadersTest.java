package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.check.AceRun;
import org.livret.check.ReadingRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The e-books of `source/`, opened in a reading engine and held to the checker that stores use.
///
/// Runs in the Maven profile `readers` only, which fetches both; needs npm and Chromium, and says
/// so when they are not there.
@Tag("readers")
class ReadersTest {
    /// A telephone, a small e-reader, a tablet.
    private static final List<Integer> WIDTHS = List.of(375, 600, 768);

    @TempDir private static Path folder;
    private static final Map<Path, Path> PUBLISHED = new HashMap<>();
    private static Path modules;
    private static Path chromium;

    record Sitting(Path manuscript, int width, boolean dark) {}

    @BeforeAll
    static void lookForTools() {
        modules =
                Path.of(System.getProperty("livret.readers", "target/readers"), "node_modules")
                        .toAbsolutePath();
        assumeTrue(
                modules.resolve("epubjs").toFile().isDirectory(),
                "npm has not put epub.js and Ace into " + modules + ", so nothing was read.");
        Optional<Path> found = ReadingRun.findChromium();
        assumeTrue(found.isPresent(), "No Chromium is installed, so nothing was read.");
        chromium = found.get();
    }

    static List<Path> manuscripts() throws IOException {
        return Manuscripts.in(Path.of("source"));
    }

    static List<Sitting> sittings() throws IOException {
        List<Sitting> sittings = new ArrayList<>();
        for (Path manuscript : manuscripts()) {
            for (int width : WIDTHS) {
                sittings.add(new Sitting(manuscript, width, false));
            }
            sittings.add(new Sitting(manuscript, WIDTHS.getFirst(), true));
            sittings.add(new Sitting(manuscript, WIDTHS.getLast(), true));
        }
        return sittings;
    }

    private static Path epub(Path manuscript) {
        return PUBLISHED.computeIfAbsent(
                manuscript,
                m -> {
                    try {
                        return Published.of(m, folder).epub();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void canBeReadFromEndToEnd(Sitting sitting) throws Exception {
        ReadingRun.Outcome outcome =
                new ReadingRun(chromium, modules)
                        .read(epub(sitting.manuscript()), sitting.width(), sitting.dark());

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.chapters()).isGreaterThan(5);
        assertThat(outcome.entries()).isGreaterThan(5);
        assertThat(outcome.pages()).isGreaterThan(10);
        assertThat(outcome.dark()).isEqualTo(sitting.dark());
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void aceFindsNothing(Path manuscript) throws Exception {
        assertThat(AceRun.violations(chromium, modules, epub(manuscript))).isEmpty();
    }
}
