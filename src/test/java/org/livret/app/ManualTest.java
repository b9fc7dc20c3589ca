package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.css.PropertyTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables of the manual say what the program does.
class ManualTest {
    private static final Path MANUAL = Path.of("source", "livret-manual");
    private static final Pattern CODE =
            Pattern.compile("Code\\.(error|warning|note)\\(\"([A-Z]+\\d+)\"\\)");
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z]+\\d+)` \\| (error|warning|note) \\|");

    @Test
    void listsEveryCodeWithItsSeverity() throws IOException {
        TreeSet<String> inProgram = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> inProgram.add(m.group(2) + " " + m.group(1)));
            }
        }
        TreeSet<String> inManual = new TreeSet<>();
        ROW.matcher(Files.readString(MANUAL.resolve("problems.md")))
                .results()
                .forEach(m -> inManual.add(m.group(1) + " " + m.group(2)));
        assertThat(inProgram).hasSizeGreaterThan(100);
        assertThat(inManual).isEqualTo(inProgram);
    }

    @Test
    void listsEveryProperty() throws IOException {
        assertThat(Files.readString(MANUAL.resolve("properties.md")))
                .contains(PropertyTable.markdown());
    }
}
