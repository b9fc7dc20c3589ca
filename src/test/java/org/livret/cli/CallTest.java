package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the program may be called, and what its exit code tells.
class CallTest {
    private static final String GOOD = "---|title: Good|lang: en|---||Fine.|";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Usage: livret build",
                "biuld x.md | There is no command ‘biuld’",
                "build | Name at least one manuscript",
                "build --ouptut=x a.md | There is no option ‘--ouptut’; did you mean ‘--output’?",
                "build -o | The option ‘--output’ needs a value.",
                "build -f docx a.md | There is no format ‘docx’; the formats are ‘pdf’ and ‘epub’.",
                "build --pdf poster a.md | There is no PDF ‘poster’; the PDFs are ‘screen’, ‘print’ and",
                "build --pdf print -f epub a.md | PDFs are chosen, but no PDF is made; add the format",
                "build --pages 12 a.md | ‘--pages’ is ‘print’ for the page numbers of the PDF, or",
                "build --problems xml a.md | There is no form ‘xml’ of problems; the forms are ‘text’,",
                "build --stats=xml a.md | There is no form ‘xml’ of statistics; the forms are"
                        + " ‘text’",
                "build --stats -f epub a.md | Only pages can be counted and explained; add the"
                        + " format ‘pdf’.",
                "build --stats=json --explain-pages a.md | Pages are explained as text only",
                "build --lang english! a.md | ‘english!’ is no language tag"
            })
    void tellsOfAWrongCall(String words, String said) {
        Called called = Called.with(folder, words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(called.err()).contains(said).doesNotContain("\tat ");
        assertThat(called.out()).isEmpty();
        assertThat(called.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--help | Usage: livret build",
                "build --help | Usage: livret build",
                "--version | livret "
            })
    void answersOnTheStandardOutput(String words, String said) {
        Called called = Called.with(folder, words.split(" "));

        assertThat(called.out()).contains(said);
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
    }

    @Test
    void tellsOfInputsThatAreNotThere() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Called.write(folder, "good.md", GOOD);

        Called called =
                Called.with(
                        folder, "build", "-o", "DIR", "DIR/none.md", "DIR/empty", "DIR/good.md");

        assertThat(called.err())
                .contains(
                        "DIR/none.md: error IO001 There is no file or folder of this name.",
                        "DIR/empty: error IO002 This folder holds no manuscript.")
                .doesNotContain("\tat ");
        assertThat(called.err().lines().filter(line -> line.startsWith("  hint: "))).hasSize(2);
        assertThat(called.out().lines()).containsExactly("DIR/good.pdf", "DIR/good.epub");
        assertThat(called.code()).isEqualTo(3);
    }

    @Test
    void countsWordsAndFaultsForPeopleAndForPrograms() {
        Called.write(folder, "good.md", GOOD);

        Called text = Called.with(folder, "build", "-o", "DIR", "--stats", "DIR/good.md");
        Called json = Called.with(folder, "build", "-o", "DIR", "--stats=json", "DIR/good.md");

        assertThat(text.out().lines())
                .contains("DIR/good.pdf", "DIR/good.md")
                .anyMatch(line -> line.matches(" *words lost +0"));
        assertThat(json.out())
                .startsWith("[\n{\"manuscript\":\"DIR/good.md\",\"pages\":2,\"words\":{")
                .contains("\"lost\":0,", "\"overfullUnreported\":0,", "\"awayFromCall\":0,")
                .endsWith("}\n]\n");
        assertThat(json.code()).isZero();
    }

    @Test
    void saysWhatThePrinterAsks() {
        Called.write(folder, "good.md", GOOD);
        String[] call = {"build", "-o", "DIR", "-f", "pdf", "--pdf", "print", "--stats"};
        List<String> text = new ArrayList<>(List.of(call));
        text.add("DIR/good.md");
        List<String> json = new ArrayList<>(text);
        json.set(7, "--stats=json");

        assertThat(Called.with(folder, text.toArray(String[]::new)).out().lines())
                .contains(
                        "DIR/good-print.pdf",
                        "    pages of 148 mm × 210 mm",
                        "    bleed 3 mm",
                        "  pages short of a multiple of four                 2")
                .doesNotContain("DIR/good.pdf");
        assertThat(Called.with(folder, json.toArray(String[]::new)).out())
                .contains(
                        "\"print\":{\"pages\":2,\"millimetres\":[{\"width\":148,\"height\":210}],"
                                + "\"bleed\":3,\"missingToFour\":2,",
                        "\"leastPixelsPerInch\":null,\"coarsePictures\":0,");
    }

    @Test
    void explainsThePages() {
        Called.write(folder, "long.md", "---|lang: en|---||" + "A line.||".repeat(60));

        Called called = Called.with(folder, "build", "-o", "DIR", "--explain-pages", "DIR/long.md");

        assertThat(called.out().lines().filter(line -> line.startsWith("  page ")))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("  page 1 ends before ‘A line.’ (line ");
        assertThat(called.out().lines().filter(line -> line.startsWith("    ")))
                .first()
                .asString()
                .matches("    [0-9]+ more before ‘A line.’ .line [0-9]+.: [0-9]+, room is left.*");
        assertThat(called.out()).contains("ends with its text: 0");
    }

    @Test
    void tellsOfAFileThatMayNotBeRead() throws IOException {
        Called.write(folder, "shut.md", GOOD);
        Path shut = folder.resolve("shut.md");
        Assumptions.assumeTrue(shut.toFile().setReadable(false) && !Files.isReadable(shut));

        Called called = Called.with(folder, "build", "-o", "DIR", "DIR/shut.md");

        assertThat(called.err())
                .contains(
                        "DIR/shut.md: error IO003 This file cannot be read: permission is denied.");
        assertThat(called.code()).isEqualTo(3);
    }

    @Test
    void publishesOneOfTwoManuscriptsWithOneName() {
        Called.write(folder, "a/x.md", GOOD);
        Called.write(folder, "b/x.md", GOOD);

        Called called = Called.with(folder, "build", "-o", "DIR", "DIR/a", "DIR/b");

        assertThat(called.err())
                .contains("DIR/b/x.md: error IO005 This manuscript has the same file name as");
        assertThat(called.out().lines()).containsExactly("DIR/x.pdf", "DIR/x.epub");
        assertThat(called.code()).isEqualTo(3);
    }

    @Test
    void tellsOfAFolderThatCannotBeWritten() throws IOException {
        Called.write(folder, "good.md", GOOD);
        Called.write(folder, "file", "no folder");

        Called called = Called.with(folder, "build", "-o", "DIR/file", "DIR/good.md");

        assertThat(called.err())
                .contains("DIR/file/good.pdf: error IO004 This file cannot be written")
                .contains("DIR/file/good.epub: error IO004 This file cannot be written")
                .doesNotContain("\tat ");
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("no folder");
        assertThat(called.code()).isEqualTo(3);
    }

    @Test
    void refusesToFollowALinkOutOfTheFolder() throws IOException {
        Called.write(folder, "outside/secret.md", "Secret.|");
        Called.write(folder, "in/bad.md", "# T||!include(link.md)||![x](link.png)|");
        Path target = Path.of("../outside/secret.md");
        Files.createSymbolicLink(folder.resolve("in/link.md"), target);
        Files.createSymbolicLink(folder.resolve("in/link.png"), target);

        Called called = Called.with(folder, "build", "-o", "DIR", "DIR/in/bad.md");

        assertThat(called.err().lines().filter(line -> line.contains(": error ")))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("DIR/in/bad.md:3:1: error IO007")
                                        .contains("‘link.md’"),
                        second ->
                                assertThat(second)
                                        .startsWith("DIR/in/bad.md:5:1: error IO007")
                                        .contains("‘link.png’"));
        assertThat(called.code()).isEqualTo(1);
    }

    @Test
    void letsWarningsFailAStrictRun() {
        Called.write(folder, "key.md", "---|title: X|lang: en|authro: Me|---||Text.|");

        assertThat(Called.with(folder, "build", "-o", "DIR", "DIR/key.md").code()).isZero();
        assertThat(Called.with(folder, "build", "--strict", "-o", "DIR", "DIR/key.md").code())
                .isEqualTo(1);
    }

    @Test
    void keepsWarningsToItselfWhenItShallBeQuiet() {
        Called.write(
                folder, "key.md", "---|title: X|lang: en|authro: Me|---||# T||![x](none.png)|");

        Called called = Called.with(folder, "build", "-q", "-o", "DIR", "DIR/key.md");

        assertThat(called.err()).contains("IO006").doesNotContain("MD012");
        assertThat(called.out()).isEmpty();
        assertThat(called.code()).isEqualTo(1);
    }
}
