package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.resolve.Tree;

import java.util.List;
import java.util.Optional;

class ChartPassTest {
    private final CollectingReporter reporter = new CollectingReporter();

    /// The tree of a fence that stands alone in its manuscript.
    private String drawn(String language, String text) {
        SourceFile file = new SourceFile("m.md", "```chart\n" + text + "```\n");
        Node.CodeBlock code =
                new Node.CodeBlock(
                        Optional.of("chart"),
                        text,
                        new Span(file, 0, file.text().length() - 1),
                        Tree.braces("#fig:b .wide"));
        Document out = new ChartPass(new Data()).apply(Tree.document(language, code), reporter);
        return TreeDump.of(new Document(out.metadata(), out.blocks()))
                .lines()
                .skip(3)
                .reduce("", (a, b) -> a + b + "\n");
    }

    private static final class Data implements Manuscripts {
        @Override
        public Optional<List<Node.Block>> blocks(String path, Span place) {
            return Optional.empty();
        }

        @Override
        public Optional<SourceFile> data(String path, Span place) {
            return path.equals("data/loaves.csv")
                    ? Optional.of(new SourceFile(path, "Day;Rye\r\nMonday;12\r\nTuesday;many\r\n"))
                    : Optional.empty();
        }
    }

    /// Codes with the places that the user is shown.
    private List<String> problems() {
        return reporter.problems().stream()
                .map(ProblemText::render)
                .map(text -> text.lines().findFirst().orElse(""))
                .map(line -> line.replaceFirst(" (warning|error) (TX\\d+).*", " $2"))
                .toList();
    }

    @Test
    void aFenceBecomesAFigureWithAChart() {
        String text =
                """
                type: bar
                title: "Le coût"
                unit: millions
                source: Annonces
                alt: Six fois plus cher
                ---
                Modèle,Coût
                "DeepSeek, V3",5
                Claude,30.5
                """;

        assertThat(drawn("fr", text))
                .isEqualTo(
                        """
                        Figure {#fig:b .wide .chart .bar}
                          ChartBlock bar alt "Six fois plus cher" "Coût"[5, 30.5] of [DeepSeek, V3, Claude]
                          Paragraph {.source}
                            Text "Annonces"
                          caption
                            Text "Le coût"
                        """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void dataMayStandInAFile() {
        assertThat(drawn("en", "type: line\nsrc: data/loaves.csv\n---\n"))
                .contains("ChartBlock line \"Rye\"[12, null] of [Monday, Tuesday]");
        assertThat(problems()).containsExactly("data/loaves.csv:3:9: TX011");
    }

    @ParameterizedTest
    @CsvSource({"nowhere.csv, TX015", "../secret.csv, TX004", "/etc/passwd, TX004"})
    void dataThatCannotBeReadLeaveTheFenceAsItIs(String path, String code) {
        assertThat(drawn("en", "src: " + path + "\n---\n")).startsWith("CodeBlock");
        assertThat(problems()).containsExactly("m.md:2:1: " + code);
    }

    @Test
    void everyCellThatCannotBeUsedIsToldOfAtItsPlace() {
        String text = "type: cake\ncolour: red\nmin: low\n---\nA,B,C\nx,beaucoup,1\ny,,–\nz\",3\n";
        assertThat(drawn("fr", text)).contains("\"B\"[null, null, 3] \"C\"[1, null, null]");
        assertThat(problems())
                .containsExactly(
                        "m.md:9:2: TX017",
                        "m.md:3:1: TX012",
                        "m.md:2:1: TX010",
                        "m.md:7:3: TX011",
                        "m.md:8:3: TX011",
                        "m.md:9:1: TX014",
                        "m.md:4:1: TX008");
    }

    @Test
    void sharesAreOfOneSeriesAndNotNegative() {
        String text = "type: pie\n---\nA,B,C\nx,4,1\ny,-2,1\n";
        assertThat(drawn("en", text)).contains("ChartBlock pie \"B\"[4, null] of [x, y]");
        assertThat(problems()).containsExactly("m.md:4:5: TX016", "m.md:6:3: TX013");
    }

    @Test
    void aChartWithoutValuesStaysCode() {
        assertThat(drawn("fr", "type: bar\n---\nA,B\n")).startsWith("CodeBlock");
        assertThat(drawn("fr", "A,B\nx,many\n")).startsWith("CodeBlock");
        assertThat(problems())
                .containsExactly("m.md:1:1: TX009", "m.md:3:3: TX011", "m.md:1:1: TX009");
    }
}
