package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A name that no sheet in force styles is told of; one that any of them styles is not.
class DivisionCheckTest {
    @TempDir private Path folder;

    @BeforeEach
    void ownSheet() throws IOException {
        Files.writeString(
                folder.resolve("own.css"),
                """
                @import "more.css";
                .recipe { color: black }
                .menu > .dish { color: black }
                @media epub { div:is(.hint, .aside) { color: black } }
                [class~="card"] { color: black }
                span.price-tag { color: black }
                """);
        Files.writeString(folder.resolve("more.css"), "section.tasting, .tasting p { margin: 0 }");
    }

    private List<Problem> told(String style, String text) throws IOException {
        Path manuscript = folder.resolve("m.md");
        Files.writeString(
                manuscript, "---\ntitle: T\nlang: en\nstyle: [" + style + "]\n---\n\n" + text);
        CollectingReporter reporter = new CollectingReporter();
        new Publisher(Published.request(manuscript, folder), manuscript, reporter).manuscript();
        return reporter.problems().stream().filter(p -> p.code().id().equals("MD022")).toList();
    }

    @ParameterizedTest
    @CsvSource({"recipe", "hint", "card", "tasting", "key-figures", "preface"})
    void aNameThatAnySheetStylesIsKnown(String name) throws IOException {
        assertThat(told("own.css", "::: " + name + "\nA.\n:::\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recipes, recipe",
        "tastin, tasting",
        "key-figure-s, key-figures",
        "nte, note",
        "sidebaar, sidebar"
    })
    void aNameThatNoSheetStylesIsToldWithTheNearestOne(String name, String nearest)
            throws IOException {
        List<Problem> told = told("own.css", "::: " + name + " {.x}\nA.\n:::\n");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().hints()).containsExactly("Did you mean ‘" + nearest + "’?");
        assertThat(ProblemText.render(told.getFirst()))
                .contains(
                        "m.md:7:1: warning MD022 No style knows a division named ‘" + name + "’.",
                        "| ::: " + name + " {.x}");
    }

    @Test
    void onlyTheSheetsInForceCount() throws IOException {
        assertThat(told("book", "::: recipe\nA.\n:::\n")).hasSize(1);
    }

    @Test
    void aNameIsKnownWhereASelectorReaches() throws IOException {
        assertThat(told("own.css", ":::: menu\n::: dish\nA.\n:::\n::::\n")).isEmpty();
        assertThat(told("own.css", "::: dish\nA.\n:::\n")).hasSize(1);
        assertThat(told("own.css", "::: price-tag\nA.\n:::\n"))
                .as("styled for phrases only")
                .hasSize(1);
    }

    @Test
    void divisionsInNotesAndCellsAreLookedAtToo() throws IOException {
        assertThat(told("own.css", "A[^n].\n\n[^n]: B.\n\n    ::: recpe\n    C.\n    :::\n"))
                .hasSize(1);
        assertThat(told("own.css", ":::: list-table\n- - a\n  - ::: recpe\n    b\n    :::\n::::\n"))
                .hasSize(1);
    }
}
