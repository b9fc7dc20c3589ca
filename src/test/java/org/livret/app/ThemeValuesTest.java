package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The same two words in the front matter change both publications: a colour and a font.
class ThemeValuesTest {
    @Test
    void aColourAndAFontChangeBothOutputs(@TempDir Path folder) throws IOException {
        String text = "# Chapter\n\n## Section\n\nText with [a link](https://example.org/).\n";
        Path plain = Files.writeString(folder.resolve("plain.md"), "---\nlang: en\n---\n\n" + text);
        Path branded =
                Files.writeString(
                        folder.resolve("branded.md"),
                        "---\nlang: en\ntheme: { secondary: \"#123456\", text-font: '\"Source Serif"
                                + " 4\", serif' }\n---\n\n"
                                + text);
        Published before = Published.of(plain, folder.resolve("out"));
        Published after = Published.of(branded, folder.resolve("out"));
        assertThat(after.faults()).isEmpty();

        // 0x12, 0x34 and 0x56 of 255.
        assertThat(content(before.pdf())).doesNotContain("0.071 0.204 0.337 rg", ".071 .204 .337");
        assertThat(content(after.pdf())).contains("0.071 0.204 0.337 rg");
        assertThat(fonts(before.pdf())).noneMatch(name -> name.contains("SourceSerif"));
        assertThat(fonts(after.pdf())).anyMatch(name -> name.contains("SourceSerif"));
        assertThat(sheets(before.epub())).doesNotContain("#123456", "Source Serif");
        assertThat(sheets(after.epub())).contains("#123456", "Source Serif 4");
    }

    private static String content(Path pdf) throws IOException {
        StringBuilder content = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                content.append(
                        new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }

    private static Set<String> fonts(Path pdf) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(font).getName());
                }
            }
        }
        return names;
    }

    private static String sheets(Path epub) throws IOException {
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(epub.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().endsWith(".css")) {
                    sheets.append(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
        }
        return sheets.toString();
    }
}
