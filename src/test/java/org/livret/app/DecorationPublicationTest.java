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

    @Test
    void absurdLengthsBreakNoRule() throws Exception {
        Files.writeString(
                folder.resolve("absurd.css"),
                """
                p { height: 5mm }
                .a { box-shadow: 1e30mm 0 1e30mm 1e30mm red, inset -1e30mm 0 1e30mm -1e30mm blue }
                .b { border-radius: 1e30mm / 1e-30mm; background: linear-gradient(red, blue) 1e30mm 0 / 1e30mm 1e-30mm }
                .c { background: linear-gradient(red -1e30mm, blue 1e30mm), linear-gradient(red, blue) 0 0 / 0 0 }
                .d { background: repeating-radial-gradient(circle 1e-5mm at -1e30mm 0, red, blue) }
                .e { background: conic-gradient(from 1e30deg at 1e30mm 0, red 1e30deg, blue -1e30deg) }
                .f { outline: 1e30mm dashed red; outline-offset: -1e30mm }
                """);
        Path manuscript = folder.resolve("absurd.md");
        Files.writeString(
                manuscript,
                "---\ntitle: Absurd\nlang: en\nstyle: [book, absurd.css]\n---\n\n"
                        + "[a]{.a}\n\n::: a\nWords.\n:::\n\n::: b\nWords.\n:::\n\n::: c\nWords.\n:::\n\n"
                        + "::: d\nWords.\n:::\n\n::: e\nWords.\n:::\n\n::: f\nWords.\n:::\n");
        Published absurd = Published.of(manuscript, folder.resolve("out"));
        assertThat(VeraCheck.faults(absurd.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(absurd.epub());
    }
}
