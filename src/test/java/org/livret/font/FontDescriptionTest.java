package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.nio.charset.StandardCharsets;
import java.util.List;

class FontDescriptionTest {
    private static final Span SPAN = Span.of(SourceFile.unread("fonts/a.ttf"));

    private static FontDescription only(byte[] bytes) {
        CollectingReporter reporter = new CollectingReporter();
        List<FontDescription> found = FontDescription.of("fonts/a.ttf", bytes, SPAN, reporter);
        assertThat(reporter.problems()).isEmpty();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] bundled(String path) {
        return TestFiles.bytes("/org/livret/styles/fonts/" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "eb-garamond/EBGaramond-Regular.ttf, EB Garamond, 400, false",
        "eb-garamond/EBGaramond-SemiBoldItalic.ttf, EB Garamond, 600, true",
        "inter/Inter-Bold.ttf, Inter, 700, false"
    })
    void realFontsSayWhatTheyAre(String path, String family, int weight, boolean italic) {
        FontDescription font = only(bundled(path));
        assertThat(font.families()).startsWith(family);
        assertThat(font.weights()).isEqualTo(new FontDescription.Weights(weight, weight));
        assertThat(font.italic()).isEqualTo(italic);
        assertThat(font.width()).isEqualTo(100);
    }

    /// Old programs know four styles of a family; the others are families for them.
    @Test
    void aFaceIsFoundByItsNewAndItsOldFamily() {
        FontDescription font = only(bundled("eb-garamond/EBGaramond-SemiBold.ttf"));
        assertThat(font.families()).containsExactly("EB Garamond", "EB Garamond SemiBold");
    }

    @ParameterizedTest
    @CsvSource({
        "300, 0, 300",
        "400, 32, 700",
        "600, 32, 600",
        "0, 0, 400",
        "3, 0, 300",
        "4000, 0, 1000"
    })
    void weightsThatCannotBeRightArePutRight(int said, int style, int weight) {
        Bytes os2 = new Bytes().u16(4, 500, said, 3, 0).add(new byte[52]).u16(style);
        FontDescription font = only(new TestFont("W").table("OS/2", os2).build());
        assertThat(font.weights()).isEqualTo(new FontDescription.Weights(weight, weight));
        assertThat(font.width()).isEqualTo(75);
    }

    @Test
    void aVariableFontServesAllWeightsOfItsAxis() {
        Bytes fvar = new Bytes().u16(1, 0, 16, 2, 2, 20, 0, 0);
        fvar.tag("wdth").u32(75 << 16, 100 << 16, 100 << 16).u32(0);
        fvar.tag("wght").u32(200 << 16, 400 << 16, 900 << 16).u32(0);
        assertThat(only(new TestFont("V").table("fvar", fvar).build()).weights())
                .isEqualTo(new FontDescription.Weights(200, 900));
    }

    @Test
    void whatIsNoFontIsReported() {
        CollectingReporter reporter = new CollectingReporter();
        byte[] text = "Read me".getBytes(StandardCharsets.US_ASCII);
        assertThat(FontDescription.of("fonts/a.ttf", text, SPAN, reporter)).isEmpty();
        assertThat(reporter.problems())
                .containsExactly(new FontProblem.NotAFont(SPAN, "fonts/a.ttf"));
    }
}
