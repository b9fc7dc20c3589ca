package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;

import java.util.ArrayList;
import java.util.List;

/// The examples of the specifications, the measure of the reader.
class CommonMarkTest {
    @Test
    void everyExampleOfCommonMarkPasses() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSize(652);
        assertThat(failures(examples, Dialect.COMMONMARK)).isEmpty();
    }

    private static List<String> failures(List<Example> examples, Dialect dialect) {
        List<String> failures = new ArrayList<>();
        for (Example example : examples) {
            String source = example.getSource();
            String html = html(source, dialect);
            String wanted = example.getHtml().replace('→', '\t');
            if (!html.equals(wanted)) {
                failures.add(
                        example + "\n" + source + "\n--- wanted\n" + wanted + "--- got\n" + html);
            }
        }
        return failures;
    }

    private static String html(String source, Dialect dialect) {
        Defaults defaults = Defaults.of("en").withDialect(dialect);
        return ReferenceHtml.of(
                MarkdownReader.readText(new SourceFile("spec.md", source), defaults, _ -> {}));
    }
}
