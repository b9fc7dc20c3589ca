package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Correction;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.font.TestFiles;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LintTest {
    private static final String NOTE = "\n\n[^n]: Note.\n";

    @Test
    void linesAreJudgedAsTheTableSays() {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String row : TestFiles.lines("/org/livret/transform/typography/lints.txt")) {
            int bar = row.lastIndexOf('|');
            if (!row.startsWith("#") && bar > 0) {
                String typed = row.substring(0, bar).strip();
                expected.add(typed + " | " + row.substring(bar + 1).strip());
                found.add(typed + " | " + judged(typed));
            }
        }
        assertThat(found).hasSizeGreaterThan(35).isEqualTo(expected);
    }

    private static String judged(String markdown) {
        List<String> all = new ArrayList<>();
        for (Problem problem : problems("fr", "", markdown + NOTE)) {
            String code = problem.code().id();
            all.add(
                    problem.correction()
                            .map(c -> code + " '" + c.typed() + "'→'" + c.replacement() + "'")
                            .orElse(code));
        }
        return String.join(", ", all);
    }

    private static List<Problem> problems(String language, String option, String markdown) {
        SourceFile file =
                new SourceFile(
                        "t.md",
                        "---\ntitle: T\nlang: " + language + "\n" + option + "---\n\n" + markdown);
        CollectingReporter reporter = new CollectingReporter();
        Document document = MarkdownReader.read(file, Defaults.of("fr"), reporter);
        Passes.apply(document, (_, _) -> Optional.empty(), reporter);
        return reporter.problems();
    }

    @Test
    void whatIsCorrectedIsRightAfterwards() {
        String text = "L'*Etat* a du c\\oeur, la 1ère fois :  \\*etc... À 9h, *Etat*.\n";
        String corrected = text;
        for (Problem problem : problems("fr", "", text)) {
            Correction correction = problem.correction().orElseThrow();
            assertThat(correction.typed()).isNotEqualTo(correction.replacement());
            corrected = corrected.replace(correction.typed(), correction.replacement());
        }
        assertThat(corrected)
                .isEqualTo("L'*État* a du c\\oeur, la 1re fois : \\*etc. À 9 h, *État*.\n");
        assertThat(problems("fr", "", corrected)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'lint: off\n'", "'lint: { off: [TY102, ty104] }\n'", "'typography: off\n'"})
    void lintsAreSwitchedOffInTheFrontMatter(String option) {
        assertThat(problems("fr", option, "Etat et coeur.")).isEmpty();
    }

    @Test
    void divisionsSwitchThemOffToo() {
        assertThat(problems("fr", "", "::: {.no-lint}\nEtat\n:::\n\n# Etat {.no-lint}\n"))
                .isEmpty();
        assertThat(problems("en", "", "Etat, coeur, 1ère  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'lint: { off: [TY1O2] }\n', text, TY003",
        "'lint: { of: TY102 }\n', text, TY001",
        "'lint: maybe\n', text, TX008",
        "'', '[mot]{no-lint=TY999}', TY003",
        "'', '[mot]{lang=francais}', TY002",
        "'', '::: {lang=1}\ntext\n:::', TY002",
    })
    void whatIsAskedForWronglyIsReported(String option, String text, String code) {
        assertThat(problems("fr", option, text))
                .singleElement()
                .extracting(p -> p.code().id())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'- un ;\n- deux ;\n- trois', TY113",
        "'- un ;\n- deux ;\n- trois,\n- quatre ;\n- cinq.', TY113",
        "'- le un ;\n- Le deux ;\n- trois.', TY114",
        "'- un ;\n- deux ;\n- trois.', ''",
        "'- un\n- deux\n- trois', ''",
        "'- Une phrase.\n- Une autre.\n- La dernière.', ''",
        "'- Paris ;\n- Lyon ;\n- Lille.', ''",
    })
    void listsThatGoOnASentenceEndAlike(String list, String codes) {
        List<String> found = new ArrayList<>();
        problems("fr", "", "Voici :\n\n" + list).forEach(p -> found.add(p.code().id()));

        assertThat(String.join(" ", found)).isEqualTo(codes);
    }
}
