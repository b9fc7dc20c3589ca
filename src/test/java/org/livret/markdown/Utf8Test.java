package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;

import java.nio.charset.StandardCharsets;

class Utf8Test {
    private final CollectingReporter reporter = new CollectingReporter();

    @Test
    void textIsDecodedWithItsLineEndsAndWithoutItsByteOrderMark() {
        byte[] bytes = "\uFEFFé\r\n😀".getBytes(StandardCharsets.UTF_8);
        SourceFile file = Utf8.decode(bytes, "a.md", reporter);
        assertThat(file.text()).isEqualTo("é\r\n😀");
        assertThat(file.name()).isEqualTo("a.md");
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void emptyFileIsEmptyText() {
        assertThat(Utf8.decode(new byte[0], "a.md", reporter).text()).isEmpty();
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void firstBadByteIsReportedByOffsetAndLine() {
        byte[] bytes = "é\nDéjà\nvu\n".getBytes(StandardCharsets.ISO_8859_1);
        SourceFile file = Utf8.decode(bytes, "a.md", reporter);
        assertThat(file.text()).isEqualTo("\uFFFD\nD\uFFFDj\uFFFD\nvu\n");
        assertThat(ProblemText.render(reporter.problems().getFirst()))
                .startsWith("a.md:1:1: error MD001 This file is not UTF-8: byte 0 cannot be read.");
        assertThat(reporter.problems()).hasSize(1);
    }

    @Test
    void bytesBeforeTheBadOneKeepTheirPlaces() {
        byte[] bytes = {'a', '\n', (byte) 0xC3, (byte) 0xA9, 'b', (byte) 0xE2, (byte) 0x82};
        SourceFile file = Utf8.decode(bytes, "a.md", reporter);
        MarkdownProblem.NotUtf8 problem = (MarkdownProblem.NotUtf8) reporter.problems().getFirst();
        assertThat(problem.byteOffset()).isEqualTo(5);
        assertThat(file.position(problem.span().start())).isEqualTo(new SourceFile.Position(2, 3));
    }

    @Test
    void otherEncodingsAreGuessedInTheHint() {
        Utf8.decode("Texte".getBytes(StandardCharsets.UTF_16), "a.md", reporter);
        assertThat(reporter.problems().getFirst().hints().getFirst()).contains("UTF-16");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedOneForOne() {
        SourceFile file = new SourceFile("a.md", "a\u0001b\uFFFFc\uD800d😀\u007Fe");
        assertThat(PublishableText.of(file, reporter)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀\u007Fe");
        assertThat(reporter.problems()).extracting(p -> p.span().start()).containsExactly(1, 3, 5);
    }
}
