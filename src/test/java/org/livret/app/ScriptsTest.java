package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// Scripts from Greek to Arabic, and pictographs: valid in both outputs, and said as they are
/// written.
class ScriptsTest {
    private static final Path MANUSCRIPT =
            Path.of("src/test/resources/org/livret/app/scripts/scripts.md");

    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book"})
    void everyScriptIsValidInBothOutputs(String theme, @TempDir Path folder) throws Exception {
        Path manuscript = folder.resolve("scripts.md");
        String text = Files.readString(MANUSCRIPT);
        Files.writeString(
                manuscript, text.replace("\nlang: en\n", "\nlang: en\nstyle: " + theme + "\n"));
        Published published = Published.of(manuscript, folder.resolve("out"));

        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
        assertThat(copied(published.pdfBytes()).split(" "))
                .contains("חורין", "בערכם", "עברית", "الناس", "متساوين", "الكرامة", "الخير")
                .contains(
                        "برابرند", "حقوق", "اعتبار", "Πηληϊάδεω", "свободными", "👩🏽‍🚀", "🇫🇷");
    }

    /// What a reader finds in the pages. The stripper turns words round, but not their order.
    private static String copied(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace("\u200B", "")
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void aPublicationInArabicTurnsItsPagesAndItsSentencesRound(@TempDir Path folder)
            throws Exception {
        Path manuscript = folder.resolve("arabic.md");
        Files.writeString(
                manuscript,
                """
                ---
                title: كتاب
                lang: ar
                ---

                # فصل

                نص [English (text)]{lang=en} نص [فارسی]{lang=fa}.

                - بند
                """);
        Published published = Published.of(manuscript, folder.resolve("out"));

        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        try (ZipFile epub = new ZipFile(published.epub().toFile())) {
            StringBuilder all = new StringBuilder();
            for (var entries = epub.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith("html") || entry.getName().endsWith(".opf")) {
                    byte[] bytes = epub.getInputStream(entry).readAllBytes();
                    all.append(new String(bytes, StandardCharsets.UTF_8));
                }
            }
            assertThat(all)
                    .contains("page-progression-direction=\"rtl\"")
                    .contains("xml:lang=\"ar\" dir=\"rtl\"")
                    .contains("<span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">English (text)</span>")
                    .contains("<span lang=\"fa\" xml:lang=\"fa\">فارسی</span>");
        }
    }
}
