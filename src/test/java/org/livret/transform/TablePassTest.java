package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;

import java.util.List;
import java.util.Optional;

/// Tables written in other ways than with bars, and lists that go on.
class TablePassTest {
    private final CollectingReporter reporter = new CollectingReporter();
    private String file = "";

    private String tree(String text) {
        SourceFile source = new SourceFile("in.md", text);
        Document read = MarkdownReader.read(source, Defaults.of("en"), reporter);
        Manuscripts manuscripts =
                new Manuscripts() {
                    @Override
                    public Optional<List<Node.Block>> blocks(String path, Span place) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<SourceFile> data(String path, Span place) {
                        return path.equals("none.csv")
                                ? Optional.empty()
                                : Optional.of(new SourceFile(path, file));
                    }
                };
        Document made = new ListPass().apply(read, reporter);
        String dump = TreeDump.of(new TablePass(manuscripts).apply(made, reporter));
        return dump.substring(dump.indexOf('\n', dump.indexOf("language")) + 1);
    }

    private List<String> problems() {
        return reporter.problems().stream().map(TablePassTest::place).toList();
    }

    private static String place(Problem p) {
        return p.span().file().name()
                + ":"
                + p.span().file().position(p.span().start())
                + " "
                + p.code().id();
    }

    /// Of the columns of numbers, the first has unequally many decimals, the second equally many,
    /// the third holds what is no number, and the last is not aligned on the right.
    @Test
    void numbersWithUnequallyManyDecimalsAreAligned() {
        String tree =
                tree(
                        "|a|b|c|d|\n|-:|-:|-:|-|\n|1,204.5|1.0|3 kg|1.25|\n|−7|2.5|4.5 kg|2|\n"
                                + "|–|3.1|5|3|\n");
        assertThat(tree.lines().filter(line -> line.contains("decimal")))
                .containsExactly(
                        "      Cell {.decimal-point}",
                        "      Cell {.decimal-point}",
                        "      Cell {.decimal-point}");
    }

    @Test
    void aFileOfValuesIsATable() {
        file = "Loaf;Weight;Note\nRound;1 200 g;\"crusty;\nold\"\nLong;250,5 g;\n";
        assertThat(tree("![Bread](bread.csv){#tab:b foot=1}"))
                .isEqualTo(
                        """
                        Table none right none {#tab:b}
                          caption
                            Text "Bread"
                          head
                            Row
                              Cell
                                Plain
                                  Text "Loaf"
                              Cell
                                Plain
                                  Text "Weight"
                              Cell
                                Plain
                                  Text "Note"
                          body
                            Row
                              Cell
                                Plain
                                  Text "Round"
                              Cell
                                Plain
                                  Text "1 200 g"
                              Cell
                                Plain
                                  Text "crusty;"
                                  HardBreak
                                  Text "old"
                          foot
                            Row
                              Cell
                                Plain
                                  Text "Long"
                              Cell
                                Plain
                                  Text "250,5 g"
                              Cell
                        """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsWrongInAFileIsToldAtItsPlaceThere() {
        file = "a,b\n1,\"2\n3,4,5\n6\n";
        tree("![Bread](bread.csv)");
        assertThat(problems())
                .containsExactly(
                        "bread.csv:Position[line=2, column=3] TX031",
                        "bread.csv:Position[line=3, column=1] TX033",
                        "bread.csv:Position[line=4, column=1] TX033");
    }

    @Test
    void aFenceHoldsValuesToo() {
        assertThat(tree("> ```table {caption=\"Bread\" header=0}\n> a,1\n> b,x\"y\n> ```\n"))
                .contains("Table none none", "body", "Text \"x\\\"y\"")
                .doesNotContain("head");
        assertThat(problems()).containsExactly("in.md:Position[line=3, column=6] TX031");
    }

    @Test
    void aTableWithoutValuesIsReported() {
        tree("```table\n```\n");
        file = "x,".repeat(CsvTable.MOST_CELLS / 2) + "\n" + "y,".repeat(CsvTable.MOST_CELLS / 2);
        tree("![a](b.csv)");
        assertThat(tree("![Bread](none.csv)")).contains("Text \"Bread\"");
        assertThat(problems())
                .containsExactly(
                        "in.md:Position[line=1, column=1] TX032",
                        "b.csv:Position[line=2, column=1] TX034",
                        "in.md:Position[line=1, column=1] TX037");
    }

    @Test
    void aListOfListsIsATableOfBlocks() {
        assertThat(
                        tree(
                                """
                                ::: list-table {header=1 align="l r" widths="1fr 2fr"}
                                Days

                                * - Day
                                  - Work
                                * - []{rowspan=2}Monday
                                  - First

                                    - mix
                                    - knead
                                * - Rest
                                :::
                                """))
                .isEqualTo(
                        """
                        Table left right {widths="1fr 2fr"}
                          caption
                            Text "Days"
                          head
                            Row
                              Cell
                                Plain
                                  Text "Day"
                              Cell
                                Plain
                                  Text "Work"
                          body
                            Row
                              Cell rows=2
                                Plain
                                  Text "Monday"
                              Cell
                                Paragraph
                                  Text "First"
                                ListBlock bullets tight
                                  ListItem
                                    Plain
                                      Text "mix"
                                  ListItem
                                    Plain
                                      Text "knead"
                            Row
                              Cell
                                Plain
                                  Text "Rest"
                        """);
        assertThat(problems()).isEmpty();
        tree("::: list-table\n- a\n:::\n");
        assertThat(problems()).containsExactly("in.md:Position[line=1, column=1] TX035");
    }

    @Test
    void theLineBelowATableThatNamesItsSourceIsMarked() {
        String table = "| a |\n|--|\n| b |\n\n";
        assertThat(tree(table + "Source: INSEE, 2025.\n"))
                .contains("Paragraph {.source}\n  Text \"Source: INSEE, 2025.\"");
        assertThat(tree(table + "Sources\u00A0: INSEE.\n")).contains("{.source}");
        assertThat(tree(table + "A word: it is none.\n")).doesNotContain("{.source}");
        assertThat(tree("Text.\n\nSource: none.\n")).doesNotContain("{.source}");
    }

    @Test
    void widthsThatFitNoColumnsAreReported() {
        String table = "| a |\n|--|\n| b |\n\nTable: T ";
        tree(table + "{widths=\"1fr 2fr\"}");
        tree(table + "{widths=wide}");
        tree(table + "{widths=20mm}");
        assertThat(problems())
                .containsExactly(
                        "in.md:Position[line=1, column=1] TX030",
                        "in.md:Position[line=1, column=1] TX030");
    }

    @Test
    void listsGoOnFromTheOneBefore() {
        assertThat(tree("3. a\n4. b\n\nText.\n\n1. c\n{.continue}\n"))
                .contains("ListBlock ordered start=3", "ListBlock ordered start=5");
        assertThat(problems()).isEmpty();
        tree("1. c\n{.continue}\n");
        assertThat(problems()).containsExactly("in.md:Position[line=1, column=1] TX036");
    }
}
