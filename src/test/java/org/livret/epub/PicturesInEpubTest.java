package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.paragraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.imageio.ImageIO;

class PicturesInEpubTest {
    /// 4 × 4 reddish pixels, as WebP.
    private static final byte[] WEBP =
            decoded(
                    "UklGRjoAAABXRUJQVlA4IC4AAADQAQCdASoEAAQAAUAmJaACdLoB+AADsAD+8ql//ILlhdcj"
                            + "X/uyf7ZP9sn/xgAA");

    /// 8 × 8 reddish pixels in printing inks.
    private static final byte[] CMYK =
            decoded(
                    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAu"
                            + "KS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUt"
                            + "NU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                            + "/8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQ"
                            + "AQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAA"
                            + "AAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvANIFpwH/9k=");

    @TempDir private Path folder;

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static Books.Epub with(String path, byte[] bytes) {
        return new Books.Book()
                .file(path, bytes)
                .add(heading(1, "Un", "#un"), paragraph(image(path, "Une vue", "")))
                .write();
    }

    @Test
    void webpStaysAsItIs() throws IOException {
        Books.Epub epub = with("a.webp", WEBP);

        assertThat(epub.entries()).containsEntry("EPUB/images/a.webp", WEBP);
        assertThat(epub.text("package.opf"))
                .contains("href=\"images/a.webp\" media-type=\"image/webp\"");
        assertThat(epub.problems()).isEmpty();
        epub.assertClean(folder);
    }

    @Test
    void printingInksBecomeTheScreensColours() throws IOException {
        Books.Epub epub = with("a.jpg", CMYK);

        Color color = new Color(picture(epub, "images/a.jpg").getRGB(4, 4));
        assertThat(color.getRed()).isBetween(170, 215);
        assertThat(color.getGreen()).isBetween(10, 70);
        assertThat(color.getBlue()).isBetween(0, 60);
        epub.assertClean(folder);
    }

    @Test
    void oversizePicturesAreScaledAndTheirProportionsKept() throws IOException {
        Books.Epub epub = with("large.jpg", coded(4000, 2000, BufferedImage.TYPE_INT_RGB, "jpeg"));

        BufferedImage picture = picture(epub, "images/large.jpg");
        assertThat((long) picture.getWidth() * picture.getHeight())
                .isBetween(3_980_000L, 4_000_000L);
        assertThat((double) picture.getWidth() / picture.getHeight()).isBetween(1.99, 2.01);
        assertThat(new Color(picture.getRGB(100, 100)).getGreen()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(2700, 1300)).getGreen()).isLessThan(60);
        assertThat(epub.problems())
                .containsExactly(
                        "EP007 The picture ‘large.jpg’ has 4000 × 2000 pixels, more than the four"
                                + " million that some stores take; the e-book shows it with 2828 ×"
                                + " 1414.");
        epub.assertClean(folder);
    }

    @Test
    void whatShinesThroughGoesOnShiningThrough() throws IOException {
        Books.Epub epub = with("large.png", coded(2400, 1800, BufferedImage.TYPE_INT_ARGB, "png"));

        BufferedImage picture = picture(epub, "images/large.png");
        assertThat(picture.getRGB(2, 2) >>> 24).isZero();
    }

    @Test
    void smallPicturesAreKeptToTheByte() throws IOException {
        byte[] png = coded(40, 30, BufferedImage.TYPE_INT_ARGB, "png");

        assertThat(with("a.png", png).entries()).containsEntry("EPUB/images/a.png", png);
    }

    /// A green disc in the left half.
    private static byte[] coded(int width, int height, int type, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(Color.GREEN);
            graphics.fillRect(0, 0, width / 2, height);
        } else {
            graphics.setColor(Color.BLUE);
            graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage picture(Books.Epub epub, String path) throws IOException {
        byte[] bytes = Objects.requireNonNull(epub.entries().get("EPUB/" + path), path);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void picturesAreWrittenOneByOneAndNotGathered() throws IOException {
        byte[] png = new byte[200_000];
        System.arraycopy(Books.PNG, 0, png, 0, Books.PNG.length);
        Books.Book book = new Books.Book().add(heading(1, "Un", "#un"));
        for (int i = 0; i < 40; i++) {
            book.add(paragraph(image("p" + i + ".png", "Vue " + i, "")));
        }
        EpubInput plain = book.input();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> written = new ArrayList<>();
        EpubInput input =
                new EpubInput(
                        plain.resolved(),
                        plain.tree(),
                        "",
                        List.of(),
                        (_, _) -> {
                            written.add(out.size());
                            return Optional.of(png);
                        },
                        Books.MODIFIED,
                        EpubInput.Print.NONE);

        EpubWriting.write(input, out, _ -> {});

        assertThat(written).hasSize(40);
        for (int i = 1; i < 40; i++) {
            assertThat(written.get(i)).isGreaterThan(written.get(i - 1) + 190_000);
        }
    }

    @Test
    void decorationIsNoPictureForScreenReadersAndDetailsAreLedTo() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .file("a.png", Books.PNG)
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph(
                                        image("a.png", "Un filet", ".decorative"),
                                        image("a.png", "Un plan", "details=#long"),
                                        image("a.png", "Ailleurs", "details=#deux")),
                                division("", "#long", paragraph("Le plan montre tout.")),
                                heading(1, "Deux", "#deux"),
                                paragraph("b"))
                        .write();

        epub.assertClean(folder);
        assertThat(epub.body("text/un.xhtml"))
                .contains(
                        "<img class=\"decorative\" role=\"presentation\""
                                + " src=\"../images/a.png\" alt=\"\"/>",
                        "alt=\"Un plan\" aria-details=\"long\"/>",
                        "alt=\"Ailleurs\"/>");
        assertThat(epub.text("package.opf"))
                .contains(
                        "schema:accessibilityFeature\">longDescription<",
                        "schema:accessibilityFeature\">alternativeText<");
        assertThat(epub.problems())
                .containsExactly(
                        "EP014 The details of this picture, ‘deux’, stand in another file of the"
                                + " e-book, or nowhere, so that e-readers cannot lead to them.");
    }

    // ---- covers ----

    @Test
    void theCoverPageOfThePrintIsTheCoverWhenTheNamedOneIsADrawing() throws IOException {
        byte[] jpeg = coded(16, 25, BufferedImage.TYPE_INT_RGB, "jpeg");
        Books.Epub epub = Books.full().printedCover(jpeg).write();

        assertThat(epub.entries())
                .containsEntry("EPUB/images/cover.jpg", jpeg)
                .doesNotContainKey("EPUB/images/cover.svg");
        assertThat(epub.text("package.opf"))
                .contains(
                        "href=\"images/cover.jpg\" media-type=\"image/jpeg\""
                                + " properties=\"cover-image\"/>");
        assertThat(epub.body("text/cover.xhtml")).contains("src=\"../images/cover.jpg\"");
        assertThat(epub.problems()).isEmpty();
        epub.assertClean(folder);
    }

    @Test
    void aCoverOfWordsAndPicturesStaysAndOnlyStoresSeeThePrintedOne() throws IOException {
        byte[] jpeg = coded(16, 25, BufferedImage.TYPE_INT_RGB, "jpeg");
        Books.Epub epub =
                new Books.Book()
                        .file("c.svg", Books.SVG)
                        .printedCover(jpeg)
                        .add(
                                division(
                                        "cover",
                                        "",
                                        paragraph(image("c.svg", "Un carré", "")),
                                        paragraph("Des mots.")),
                                heading(1, "Un", "#un"))
                        .write();

        assertThat(epub.body("text/cover.xhtml")).contains("src=\"../images/c.svg\"");
        assertThat(epub.text("package.opf"))
                .contains("href=\"images/cover.jpg\" media-type=\"image/jpeg\" properties=")
                .containsPattern("idref=\"cover-\\d\" linear=\"no\"");
        assertThat(epub.text("nav.xhtml")).contains("<a epub:type=\"cover\" href=\"cover.xhtml\">");
        epub.assertClean(folder);
    }

    @Test
    void aCoverOfPixelsIsTheAuthorsOwn() {
        Books.Epub epub =
                new Books.Book()
                        .file("c.png", Books.PNG)
                        .cover("c.png")
                        .printedCover(CMYK)
                        .add(heading(1, "Un", "#un"))
                        .write();

        assertThat(epub.entries()).containsEntry("EPUB/images/c.png", Books.PNG);
        assertThat(epub.entries()).doesNotContainKey("EPUB/images/cover.jpg");
    }
}
