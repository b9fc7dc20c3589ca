package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.resolve.Tree;

import java.util.List;
import java.util.Optional;

class ChartPassTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private String drawn(String language, String text) {
        Node.CodeBlock code =
                new Node.CodeBlock(
                        Optional.of("chart"), text, Tree.place(), Tree.braces("#fig:b .wide"));
        Document out = new ChartPass().apply(Tree.document(language, code), reporter);
        return TreeDump.of(new Document(out.metadata(), out.blocks()))
                .lines()
                .skip(3)
                .reduce("", (a, b) -> a + b + "\n");
    }

    private List<String> codes() {
        return reporter.problems().stream().map(p -> p.code().id()).toList();
    }

    @Test
    void aChartBecomesAFigureOfLabelsBarsAndValues() {
        String text =
                """
                type: bar
                title: "Le coût"
                unit: millions
                source: Annonces
                ---
                Modèle,Coût
                "DeepSeek, V3",5
                Claude,30
                """;

        assertThat(drawn("fr", text))
                .isEqualTo(
                        """
                        Figure {#fig:b .wide .chart}
                          DefinitionList
                            Definition
                              term
                                Plain
                                  Text "DeepSeek, V3"
                              meaning
                                Division bar {.series-1 width="16.7%"}
                                Plain
                                  Phrase {.value}
                                    Text "5 millions"
                            Definition
                              term
                                Plain
                                  Text "Claude"
                              meaning
                                Division bar {.series-1 width="100%"}
                                Plain
                                  Phrase {.value}
                                    Text "30 millions"
                          Paragraph {.source}
                            Text "Annonces"
                          caption
                            Text "Le coût"
                        """);
        assertThat(codes()).isEmpty();
    }

    @Test
    void severalSeriesAreNamed() {
        assertThat(drawn("fr", "An;2024;2025\nA;1,5;3\n"))
                .contains(
                        "series-1 width=\"50%\"",
                        "Text \"2024 : 1,5\"", "series-2 width=\"100%\"", "2025 : 3");
        assertThat(drawn("en", "Year,A,B\nx,1,2\n")).contains("Text \"A: 1\"");
    }

    @Test
    void whatHasNoBarIsSaidAndReported() {
        assertThat(drawn("fr", "type: pie\n---\nA,B\nx,beaucoup\ny,-2\nz,0\nw,4\n"))
                .contains("beaucoup", "-2", "width=\"0%\"");
        assertThat(codes()).containsExactly("TX010", "TX011", "TX011");
    }

    @Test
    void aChartWithoutValuesStaysCode() {
        assertThat(drawn("fr", "type: bar\n---\nA,B\n")).startsWith("CodeBlock");
        assertThat(codes()).containsExactly("TX009");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "1 234,5|1234.5",
                "0.25|0.25",
                "−3|-3",
                "x|",
                "1.2.3|",
                "''|",
                "-|",
                "5 km|"
            })
    void numbersAreReadAsPeopleWriteThem(String cell, Double value) {
        assertThat(ChartData.number(cell)).isEqualTo(value);
    }
}
