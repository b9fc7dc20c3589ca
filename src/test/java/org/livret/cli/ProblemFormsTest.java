package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Problems in the forms that programs read.
class ProblemFormsTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeAManuscriptWithTwoProblems() {
        Called.write(folder, "a,b.md", "---|title: T|lang: fr|---||See [](#x).||Une oeuvre.|");
    }

    private Called told(String form) {
        return Called.with(
                folder, "build", "-f", "epub", "-o", "DIR", "--problems", form, "DIR/a,b.md");
    }

    @Test
    void anObjectALineForProgramsOfOnesOwn() {
        assertThat(told("json").err().lines())
                .containsExactly(
                        "{\"file\":\"DIR/a,b.md\",\"line\":6,\"column\":5,\"endLine\":6,\"endColumn\":11,"
                                + "\"severity\":\"error\",\"code\":\"RF002\","
                                + "\"message\":\"Nothing in the publication has the id ‘x’.\","
                                + "\"hints\":[\"Give the target an id with {#id}.\"]}",
                        "{\"file\":\"DIR/a,b.md\",\"line\":8,\"column\":5,\"endLine\":8,\"endColumn\":11,"
                                + "\"severity\":\"warning\",\"code\":\"TY104\","
                                + "\"message\":\"‘oeuvre’ is written with a ligature.\","
                                + "\"hints\":[\"Write ‘œuvre’.\"]}");
    }

    @Test
    void workflowCommandsWhoseNamesAreEscaped() {
        assertThat(told("github").err().lines())
                .containsExactly(
                        "::error file=DIR/a%2Cb.md,line=6,endLine=6,col=5,endColumn=11,title=RF002"
                                + "::Nothing in the publication has the id ‘x’. Give the target an id"
                                + " with {#id}.",
                        "::warning file=DIR/a%2Cb.md,line=8,endLine=8,col=5,endColumn=11,title=TY104"
                                + "::‘oeuvre’ is written with a ligature. Write ‘œuvre’.");
    }

    @Test
    void sarifHoldsPlacesAndCorrections() {
        Map<?, ?> run = map(list(map(json(told("sarif").err())).get("runs")).getFirst());
        List<?> results = list(run.get("results"));
        assertThat(results).hasSize(2);
        Map<?, ?> second = map(results.get(1));
        assertThat(second.get("ruleId")).isEqualTo("TY104");
        assertThat(second.get("level")).isEqualTo("warning");
        assertThat(second.get("locations").toString())
                .contains("uri=DIR/a%2Cb.md", "startLine=8", "startColumn=5", "endColumn=11");
        assertThat(second.get("fixes").toString()).contains("insertedContent={text=œuvre}");
    }

    @Test
    void aReportOfCodeQualityKeepsItsFingerprintsWhenTextIsAddedAbove() throws IOException {
        String before = fingerprints(told("gitlab").err());
        Path file = folder.resolve("a,b.md");
        Files.writeString(file, Files.readString(file).replace("See", "More.\n\nSee"));
        assertThat(fingerprints(told("gitlab").err())).isEqualTo(before).contains(" ");
    }

    private static String fingerprints(String report) {
        StringBuilder out = new StringBuilder();
        list(json(report)).forEach(entry -> out.append(map(entry).get("fingerprint")).append(' '));
        return out.toString();
    }

    @Test
    void aFileIsWrittenBesideWhatIsToldToPeople() throws IOException {
        Called called = told("gitlab=DIR/report/quality.json");
        assertThat(called.err()).contains("warning TY104 ‘oeuvre’", "1 error, 1 warning.");
        assertThat(list(json(Files.readString(folder.resolve("report/quality.json"))))).hasSize(2);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        Called called = told("json=DIR/a,b.md/x.json");
        assertThat(called.err()).contains("The problems cannot be written to ‘DIR/a,b.md/x.json’");
        assertThat(called.code()).isEqualTo(3);
    }

    @Test
    void ofANoteThatComesAgainAndAgainTheFirstFewAreShown() {
        Called.write(
                folder, "n.md", "---|lang: fr|---||" + "Un mot.[^n]||".repeat(7) + "[^n]: N.|");
        Called few = Called.with(folder, "build", "-f", "epub", "-o", "DIR", "DIR/n.md");
        Called all = Called.with(folder, "build", "-v", "-f", "epub", "-o", "DIR", "DIR/n.md");
        assertThat(few.err()).contains("7 notes.", "2 more of TY112 are not shown");
        assertThat(few.err().split("note TY112", -1)).hasSize(6);
        assertThat(all.err().split("note TY112", -1)).hasSize(8);
    }

    private static Object json(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
