package org.livret;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livret.diag.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The codes of problems as promises to the user: each stands for one kind of problem.
class ProblemCodesTest {
    private static final Pattern CODE =
            Pattern.compile("Code\\.(?:error|warning|note)\\(\\s*\"([A-Z]{2}\\d{3})\"");

    /// How often each code is written in the program.
    private static final Map<String, Integer> CODES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    CODES.merge(matcher.group(1), 1, Integer::sum);
                }
            }
        }
    }

    @Test
    void everyKindOfProblemHasACodeOfItsOwn() {
        List<String> kinds =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.livret")
                                .stream()
                                .filter(type ->
                                        type.isAssignableTo(Problem.class) && !type.isInterface())
                                .map(JavaClass::getName)
                                .toList();

        assertThat(CODES).allSatisfy((code, times) -> assertThat(times).as(code).isEqualTo(1));
        assertThat(kinds).hasSameSizeAs(CODES.keySet()).hasSizeGreaterThan(90);
    }
}
