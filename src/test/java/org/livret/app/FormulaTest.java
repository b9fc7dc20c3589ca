package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;
import org.livret.diag.Reporter;
import org.livret.stats.Statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Formulas in a manuscript.
class FormulaTest {
    @TempDir private Path folder;

    private Published published(String text) throws Exception {
        Path manuscript = folder.resolve("formula.md");
        Files.writeString(manuscript, "---\ntitle: Formulas\nlang: en\n---\n\n# One\n\n" + text);
        return Published.of(manuscript, folder.resolve("out"));
    }

    @Test
    void isMathInTheEbookAndSetInPrint() throws Exception {
        Published published =
                published(
                        """
                        Since <math alttext="a squared"><msup onclick="x()"><mi>a</mi><mn>2</mn></msup></math> grows,
                        and &amp; on its own line:

                        <math display="block"><semantics><mfrac><mi>&pi;</mi><mn>2</mn></mfrac>
                        <annotation encoding="application/x-tex">\\frac{\\pi}{2}</annotation></semantics></math>

                        it ends.
                        """);

        EpubCheckRun.assertClean(published.epub());
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        String chapter = EpubFiles.text(published.epub(), "EPUB/text/one.xhtml");
        assertThat(chapter)
                .contains(
                        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"a squared\">"
                                + "<msup><mi>a</mi><mn>2</mn></msup></math>",
                        "display=\"block\" alttext=\"the fraction pi over 2\"",
                        "<mi>π</mi>")
                .doesNotContain("onclick");
        assertThat(EpubFiles.text(published.epub(), "EPUB/package.opf"))
                .contains("properties=\"mathml\"", "schema:accessibilityFeature\">MathML<");
        assertThat(PdfText.of(published.pdfBytes()).body()).contains("𝑎2", "𝜋2");
        assertThat(PdfTags.of(published.pdfBytes()))
                .contains("Formula “a squared”", "Formula “the fraction pi over 2”");
        assertThat(published.problems()).isEmpty();
    }

    @Test
    void whatIsNotWellFormedIsLeftOut() throws Exception {
        Published published = published("A <math><mi>a</math> formula.\n");

        EpubCheckRun.assertClean(published.epub());
        assertThat(published.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("MD091");
    }

    @Test
    void aPageOfMathsIsCleanInBothOutputs() throws Exception {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (String tex :
                Files.readAllLines(Path.of("src/test/resources/org/livret/xhtml/formulas.txt"))) {
            if (!tex.startsWith("  ") && !tex.startsWith("%") && !tex.contains("foo")) {
                text.append("\n$$\n")
                        .append(tex)
                        .append("\n$$ {#eq:f")
                        .append(++count)
                        .append("}\n");
            }
        }
        Published published = published(text.append("\nSee [](#eq:f1).\n").toString());

        EpubCheckRun.assertClean(published.epub());
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        assertThat(published.problems())
                .extracting(problem -> problem.code().id())
                .doesNotContain("FT007");
        assertThat(PdfText.of(published.pdfBytes()).body()).contains("Equation", "(" + count + ")");
    }

    @Test
    void theWordsAroundFormulasAreFoundAndFormulasAreNoFaults() throws Exception {
        Path manuscript = folder.resolve("words.md");
        Files.writeString(
                manuscript,
                """
                # One

                First $x_1$, then $\\frac{a}{b}$, and $\\sum_i^n$, or $y$, and words at the end.

                $$
                \\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}
                $$ {#eq:m}
                """);
        Reporter silent = _ -> {};
        Publisher publisher =
                new Publisher(
                        Published.request(manuscript, folder.resolve("out")), manuscript, silent);
        Publisher.Manuscript read = publisher.manuscript().orElseThrow();
        Publisher.Tools tools = publisher.tools(silent);
        Design design = Design.of(read, tools, silent);
        PdfPublication pdf = PdfPublication.of(read, design, tools);
        Statistics statistics = Statistics.of(design.tree(), pdf.laidOut(), List.of());

        assertThat(statistics.words().count()).isGreaterThan(8);
        assertThat(statistics.words().lost()).isZero();
        assertThat(statistics.lines().overfull()).isZero();
    }
}
