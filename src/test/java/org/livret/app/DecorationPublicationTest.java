package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.check.PressCheck;
import org.livret.check.VeraCheck;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// One page that shows all that is painted behind and around boxes, in every publication.
class DecorationPublicationTest {
    private static final Path SOURCES = Path.of("src/test/resources/org/livret/app/decoration");
    private static final float DPI = 90;

    /// The page with the boxes stands behind the title.
    private static final int PAGE = 1;

    @TempDir private Path folder;

    private Published published() throws IOException {
        for (String file : new String[] {"decoration.md", "decoration.css", "square.svg"}) {
            Files.copy(SOURCES.resolve(file), folder.resolve(file));
        }
        return Published.of(folder.resolve("decoration.md"), folder.resolve("out"));
    }

    @Test
    void everyCheckIsSilent() throws Exception {
        Published published = published();
        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        Path print = published.pdf().resolveSibling("decoration-print.pdf");
        assertThat(PressCheck.faults(Files.readAllBytes(print))).isEmpty();
    }

    @Test
    void thePageLooksAsItDid() throws IOException {
        File golden = SOURCES.resolve("page.png").toFile();
        try (PDDocument document = Loader.loadPDF(published().pdfBytes())) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(PAGE, DPI);
            if (System.getProperty("golden.update") != null) {
                ImageIO.write(seen, "png", golden);
            }
            assertThat(Likeness.difference(ImageIO.read(golden), seen)).isEmpty();
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
    }

    @Test
    void theEbookHasTheDeclarations() throws IOException {
        assertThat(EpubFiles.text(published().epub(), "EPUB/css/book.css"))
                .contains(
                        "conic-gradient(from 45deg, #1f3a5f, rgba(",
                        "box-shadow: inset 0 ",
                        "border-radius: 50%",
                        "outline-offset: ")
                .doesNotContain("square.svg", "2mm");
    }
}
