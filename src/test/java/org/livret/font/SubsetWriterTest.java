package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

class SubsetWriterTest {
    private static final Span SPAN = Span.of(SourceFile.unread("style.css"));
    private static final String TEXT = "L’office affligé, où AVATAR : Ǻ 12.";

    private static SubsetWriter.Use use(String text, Features... features) {
        BitSet characters = new BitSet();
        text.codePoints().forEach(characters::set);
        return new SubsetWriter.Use(characters, List.of(features));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eb-garamond/EBGaramond-Regular.ttf",
                "source-serif-4/SourceSerif4-Italic.ttf",
                "inter/Inter-Regular.ttf",
                "jetbrains-mono/JetBrainsMono-Regular.ttf",
                "dejavu-sans/DejaVuSans.ttf"
            })
    void aSubsetSetsItsTextExactlyAsTheWholeFont(String path) {
        Face whole = TestFiles.bundled(path);
        Features smallCaps = Features.DEFAULT.with("smcp").with("onum");
        SubsetWriter.Use use = use(TEXT, Features.DEFAULT, smallCaps);
        byte[] woff = SubsetWriter.woff(whole, use);
        Face subset = EmSquare.open("subset", woff);
        assertThat(woff.length).isLessThan(whole.bytes().length / 3);
        assertThat(woff).isEqualTo(SubsetWriter.woff(whole, use));
        for (Features features : List.of(Features.DEFAULT, smallCaps)) {
            ShapedRun expected =
                    new OpenTypeShaper().shape(new ShapeRequest(TEXT, whole, features, "fr"));
            ShapedRun run =
                    new OpenTypeShaper().shape(new ShapeRequest(TEXT, subset, features, "fr"));
            assertThat(run.glyphs()).isEqualTo(expected.glyphs());
            assertThat(run.advances()).isEqualTo(expected.advances());
            for (int glyph : run.glyphs()) {
                assertThat(outline(subset, glyph))
                        .as("glyph %d", glyph)
                        .startsWith(outline(whole, glyph));
            }
        }
    }

    private static byte[] outline(Face face, int glyph) {
        Table outline = ((GlyfOutlines) face.outlines()).glyph(glyph);
        return Arrays.copyOfRange(
                outline.data(), outline.start(), outline.start() + outline.length());
    }

    @Test
    void whatIsNotUsedIsEmptyAndUnmapped() {
        Face whole = EmSquare.shapingFace();
        Face subset = EmSquare.open("subset", SubsetWriter.trueType(whole, use("fix\uD83D\uDE00")));
        int ligature =
                new OpenTypeShaper()
                        .shape(new ShapeRequest("fi", whole, Features.DEFAULT, ""))
                        .glyphs()[0];
        assertThat(subset.glyphCount()).isEqualTo(whole.glyphCount());
        assertThat(subset.covers('f')).isTrue();
        assertThat(subset.covers(' ')).isTrue();
        assertThat(subset.covers('-')).isTrue();
        assertThat(subset.covers('a')).isFalse();
        assertThat(outline(subset, whole.glyph('a'))).isEmpty();
        assertThat(outline(subset, ligature)).isNotEmpty();
        Face without =
                EmSquare.open(
                        "subset",
                        SubsetWriter.trueType(whole, use("fix", Features.DEFAULT.without("liga"))));
        assertThat(outline(without, ligature)).isEmpty();
    }

    @Test
    void theFilesChecksumsAreRight() {
        byte[] bytes =
                SubsetWriter.trueType(TestFiles.bundled("inter/Inter-Regular.ttf"), use(TEXT));
        assertThat(SfntWriter.checksum(bytes, 0, bytes.length)).isEqualTo(0xB1B0AFBA);
    }

    @Test
    void charactersBeyondTheBasicPlaneStayMapped() {
        TestFont font = new TestFont("Wide");
        font.glyph('a', 1000);
        font.glyph(0x1F600, 1000);
        Face face = EmSquare.open("wide", font.build());
        Face subset = EmSquare.open("subset", SubsetWriter.trueType(face, use("a\uD83D\uDE00")));
        assertThat(subset.glyph(0x1F600)).isEqualTo(face.glyph(0x1F600));
        assertThat(subset.glyph('a')).isEqualTo(face.glyph('a'));
    }

    @Test
    void aFontThatMayOnlyBeEmbeddedWholeIsPackedWhole() {
        TestFont font = new TestFont("Whole").fsType(0x108);
        font.glyph('a', 1000);
        font.glyph('b', 1000);
        byte[] woff = SubsetWriter.woff(EmSquare.open("Whole", font.build()), use("a"));
        assertThat(EmSquare.open("again", woff).covers('b')).isTrue();
    }

    @Test
    void aDamagedPackingIsAProblem() {
        byte[] woff = Woff.pack(EmSquare.bytes());
        assertThat(EmSquare.open("again", woff).glyphCount())
                .isEqualTo(EmSquare.face().glyphCount());
        CollectingReporter reporter = new CollectingReporter();
        for (int cut : new int[] {10, 44, 60, woff.length / 2, woff.length - 4}) {
            assertThat(Face.open("cut", "cut.woff", Arrays.copyOf(woff, cut), SPAN, reporter))
                    .as("cut at %d", cut)
                    .isEmpty();
        }
        assertThat(reporter.problems()).isNotEmpty();
    }
}
