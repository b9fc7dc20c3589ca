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
        assertThat(font.serves()).isEqualTo(Serves.of(weight, italic));
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
        assertThat(font.serves().weights()).isEqualTo(Serves.Range.of(weight));
        assertThat(font.serves().widths()).isEqualTo(Serves.Range.of(750));
    }

    @Test
    void aVariableFontServesAllThatItsAxesReach() {
        Bytes fvar = new Bytes().u16(1, 0, 16, 2, 3, 20, 0, 0);
        fvar.tag("slnt").u32(-12 << 16, 0, 0).u32(0);
        fvar.tag("wdth").u32(75 << 16, 100 << 16, 100 << 16).u32(0);
        fvar.tag("wght").u32(200 << 16, 400 << 16, 900 << 16).u32(0);
        assertThat(only(new TestFont("V").table("fvar", fvar).build()).serves())
                .isEqualTo(
                        new Serves(
                                new Serves.Range(200, 900, false),
                                new Serves.Range(750, 1000, false),
                                new Serves.Slopes(false, new Serves.Range(0, 12_000, false)),
                                List.of()));
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
