package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/// Fonts with PostScript outlines, packed and plain, CID-keyed and not, in both outputs.
class OpenTypeFontsTest {
    private static final Path FONTS = Path.of("src/test/resources/org/livret/font/opentype");

    private static final String MANUSCRIPT =
            """
            ---
            title: Une page
            lang: fr
            date: 2026-01-15
            style: [book, own.css]
            theme: { text-font: Garamond, heading-font: Garamond }
            ---

            # Chapitre

            L’office affligé, trois fois : 12 et 3. En japonais : [日本語の文章、漢字]{lang=ja}.
            """;

    private static final String SHEET =
            """
            @font-face { font-family: "Garamond"; src: url(EBGaramondCff.woff2) }
            @font-face { font-family: "Kanji"; src: url(NotoSansCjk.otf) }
            :lang(ja) { font-family: "Kanji" }
            """;

    private static Published published(Path folder, String output) throws IOException {
        Path manuscript = folder.resolve("page.md");
        Files.writeString(manuscript, MANUSCRIPT);
        Files.writeString(folder.resolve("own.css"), SHEET);
        for (String file : new String[] {"EBGaramondCff.woff2", "NotoSansCjk.otf"}) {
            Files.write(folder.resolve(file), Files.readAllBytes(FONTS.resolve(file)));
        }
        return Published.of(manuscript, folder.resolve(output));
    }

    @Test
    void bothOutputsAreValidAndSayTheirText(@TempDir Path folder) throws Exception {
        Published published = published(folder, "out");

        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(PdfText.of(published.pdfBytes()).toString()).contains("affligé", "日本語の文章、漢字");
        try (ZipFile epub = new ZipFile(published.epub().toFile())) {
            assertThat(epub.stream().map(entry -> entry.getName()))
                    .contains("EPUB/fonts/EBGaramondCff.woff", "EPUB/fonts/NotoSansCjk.woff");
        }
    }

    @Test
    void thePdfEmbedsThemAsCff(@TempDir Path folder) throws IOException {
        try (PDDocument document = Loader.loadPDF(published(folder, "out").pdfBytes())) {
            Set<String> kinds = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDType0Font font = (PDType0Font) page.getResources().getFont(name);
                    PDCIDFont descendant = font.getDescendantFont();
                    COSDictionary dictionary = descendant.getCOSObject();
                    COSDictionary file =
                            descendant
                                    .getFontDescriptor()
                                    .getCOSObject()
                                    .getCOSDictionary(COSName.FONT_FILE3);
                    assertThat(dictionary.containsKey(COSName.CID_TO_GID_MAP)).isFalse();
                    kinds.add(
                            font.getName().substring(7)
                                    + " "
                                    + dictionary.getNameAsString(COSName.SUBTYPE)
                                    + " "
                                    + file.getNameAsString(COSName.SUBTYPE));
                }
            }
            assertThat(kinds)
                    .containsExactly(
                            "EBGaramondCff CIDFontType0 CIDFontType0C",
                            "NotoSansCjk CIDFontType0 CIDFontType0C");
        }
    }

    /// A font that may only be embedded whole: all of its glyphs are in the PDF, whose name says of
    /// no subset.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/org/livret/font/opentype/EBGaramondCff.otf",
                "styles/fonts/vazirmatn/Vazirmatn-Regular.ttf"
            })
    void aFontIsEmbeddedWholeWhereItMustBe(String path, @TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("fonts"));
        byte[] font = Files.readAllBytes(Path.of(path));
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int at = 12; at < 12 + 16 * bytes.getShort(4); at += 16) {
            if (bytes.getInt(at) == 0x4F532F32) {
                bytes.putShort(bytes.getInt(at + 8) + 8, (short) 0x100);
            }
        }
        Files.write(folder.resolve("fonts/whole" + path.substring(path.length() - 4)), font);
        Path manuscript = folder.resolve("page.md");
        String family = path.endsWith(".otf") ? "EB Garamond 12" : "Vazirmatn";
        Files.writeString(
                manuscript,
                "---\ntitle: A\nlang: en\nstyle: book\ntheme: { text-font: '\"%s\"' }\n---\n\nA few words.\n"
                        .formatted(family));
        Published published = Published.of(manuscript, folder.resolve("out"));
        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        try (PDDocument document = Loader.loadPDF(published.pdfBytes())) {
            PDResources resources =
                    document.getPage(document.getNumberOfPages() - 1).getResources();
            for (COSName name : resources.getFontNames()) {
                PDType0Font used = (PDType0Font) resources.getFont(name);
                assertThat(used.getName()).isEqualTo("whole");
                assertThat(glyphs(used.getDescendantFont()))
                        .isGreaterThan(path.endsWith(".otf") ? 85 : 800);
            }
        }
    }

    /// How many glyphs of a font program draw something.
    private static int glyphs(PDCIDFont font) throws IOException {
        int drawn = 0;
        switch (font) {
            case PDCIDFontType0 cff -> {
                CFFFont program = cff.getCFFFont();
                for (int glyph = 0; glyph < program.getNumCharStrings(); glyph++) {
                    GeneralPath path = program.getType2CharString(glyph).getPath();
                    drawn += path.getCurrentPoint() == null ? 0 : 1;
                }
            }
            case PDCIDFontType2 trueType -> {
                TrueTypeFont program = trueType.getTrueTypeFont();
                for (int glyph = 0; glyph < program.getNumberOfGlyphs(); glyph++) {
                    GlyphData data = program.getGlyph().getGlyph(glyph);
                    drawn += data == null || data.getNumberOfContours() == 0 ? 0 : 1;
                }
            }
            default -> throw new AssertionError(font);
        }
        return drawn;
    }

    @Test
    void equalInputMakesEqualBytes(@TempDir Path folder) throws IOException {
        Published first = published(folder, "first");
        Published second = published(folder, "second");
        assertThat(first.pdf()).hasSameBinaryContentAs(second.pdf());
        assertThat(first.epub()).hasSameBinaryContentAs(second.epub());
    }
}
