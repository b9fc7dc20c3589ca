package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.font.BundledFonts;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.icc.Coverage;
import org.livret.icc.OutputProfile;
import org.livret.icc.Separation;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.picture.Picture;
import org.livret.raster.PlainJpeg;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.Tag;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Pictures of every kind become inks. Each is 4 × 2 pixels, the left half of one colour, the right
/// half of another.
class SeparatedPicturesTest {
    private static final int RED = 0xC02010;
    private static final int BLUE = 0x102080;
    private static final Size PAGE = new Size(Sp.pt(100), Sp.pt(50));
    private static final OutputProfile COATED = OutputProfile.standard();
    private static final Separation INKS = new Separation(COATED, COATED.inkLimit());

    private final CollectingReporter reporter = new CollectingReporter();
    private Written written = new Written(Map.of(), List.of());

    private static BufferedImage image(int type, int left, int right) {
        return filled(new BufferedImage(4, 2, type), left, right);
    }

    private static BufferedImage filled(BufferedImage image, int left, int right) {
        for (int i = 0; i < 8; i++) {
            image.setRGB(i % 4, i / 4, i % 4 < 2 ? left : right);
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private byte[] pdf(Picture.Format format, byte[] bytes, Optional<byte[]> inks)
            throws IOException {
        Picture.Raster raster = new Picture.Raster("p", format, bytes, 4, 2, false, PAGE, inks);
        Rect all = new Rect(0, 0, PAGE.width(), PAGE.height());
        Fragment image = new Fragment.Image(Tag.ARTIFACT, raster, all, Optional.empty());
        PageSequence pages =
                new PageSequence(
                        List.of(new Page(1, "1", PAGE, 0, false, false, List.of(image))),
                        new StructureNode(0, Role.DOCUMENT, StructureNode.Facts.NONE, List.of()),
                        new LinkedHashMap<>(),
                        List.of(),
                        List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written =
                PdfWriting.write(
                        new PdfInput(
                                pages,
                                SamplePages.METADATA,
                                BundledFonts.with(List.of(), reporter)),
                        OutputIntent.Press.of(COATED),
                        out,
                        reporter);
        return out.toByteArray();
    }

    /// A picture as it stands in the file: its space, its first and its last pixel, its mask's
    /// upper row.
    private record Seen(
            COSStream stream,
            String space,
            List<Integer> left,
            List<Integer> right,
            List<Integer> mask) {}

    private Seen seen(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            COSStream stream = resources.getXObject(name).getCOSObject();
            COSBase space = stream.getDictionaryObject(COSName.COLORSPACE);
            byte[] data = stream.createInputStream().readAllBytes();
            int bands = data.length / 8;
            return new Seen(
                    stream,
                    space instanceof COSName n ? n.getName() : ((COSArray) space).getName(0),
                    bytes(data, 0, bands),
                    bytes(data, data.length - bands, bands),
                    mask(stream.getCOSStream(COSName.SMASK)));
        }
    }

    private static List<Integer> mask(@Nullable COSStream mask) throws IOException {
        if (mask == null) {
            return List.of();
        }
        assertThat(mask.getNameAsString(COSName.COLORSPACE)).isEqualTo("DeviceGray");
        return bytes(mask.createInputStream().readAllBytes(), 0, 4);
    }

    private Seen seen(BufferedImage image) throws IOException {
        return seen(pdf(Picture.Format.PNG, file(image, "png"), Optional.empty()));
    }

    private static List<Integer> bytes(byte[] data, int from, int count) {
        List<Integer> bytes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bytes.add(data[from + i] & 0xFF);
        }
        return bytes;
    }

    private static List<Integer> inks(int rgb) {
        Coverage c = INKS.ofPixel(rgb);
        return List.of(of(c.cyan()), of(c.magenta()), of(c.yellow()), of(c.black()));
    }

    private static int of(int thousandths) {
        return (thousandths * 255 + 500) / 1000;
    }

    @Test
    void pixelsBecomeInksExactly() throws IOException {
        Seen seen = seen(image(BufferedImage.TYPE_INT_RGB, RED, BLUE));

        assertThat(seen.space).isEqualTo("DeviceCMYK");
        assertThat(seen.left).isEqualTo(inks(RED));
        assertThat(seen.right).isEqualTo(inks(BLUE));
        int most = Math.max(INKS.ofPixel(RED).total(), INKS.ofPixel(BLUE).total());
        assertThat(written.pictureInks()).containsEntry("p", most);
    }

    @Test
    void aPaletteBecomesOneOfInks() throws IOException {
        byte[] red = {(byte) 0xC0, 0x10};
        byte[] green = {0x20, 0x20};
        byte[] blue = {0x10, (byte) 0x80};
        IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue);
        Seen seen =
                seen(
                        filled(
                                new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_BINARY, palette),
                                RED,
                                BLUE));

        assertThat(seen.space).isEqualTo("Indexed");
        COSArray space = (COSArray) seen.stream.getDictionaryObject(COSName.COLORSPACE);
        byte[] entries = ((COSString) space.getObject(3)).getBytes();
        assertThat(bytes(entries, 0, 4)).isEqualTo(inks(RED));
        assertThat(bytes(entries, 4, 4)).isEqualTo(inks(BLUE));
        assertThat(seen.left).containsExactly(0);
        assertThat(seen.right).containsExactly(1);
    }

    @Test
    void greysAreBlackInkAloneHoweverTheyAreCoded() throws IOException {
        int half = of(1000 - INKS.grey(0x80));
        for (int type :
                new int[] {
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_USHORT_GRAY
                }) {
            BufferedImage image = image(type, 0xFFFFFF, 0);
            if (type == BufferedImage.TYPE_INT_RGB) {
                image.setRGB(3, 1, 0x808080);
            } else {
                int deep = type == BufferedImage.TYPE_BYTE_GRAY ? 0x80 : 0x8000;
                image.getRaster().setSample(3, 1, 0, deep);
            }
            Seen seen = seen(image);

            assertThat(seen.space).isEqualTo("DeviceGray");
            assertThat(seen.left).containsExactly(255);
            assertThat(seen.right).containsExactly(half);
        }
        assertThat(written.pictureInks()).containsEntry("p", 1000);
    }

    @Test
    void twoColoursOfBlackAndWhiteAreGrey() throws IOException {
        Seen seen = seen(image(BufferedImage.TYPE_BYTE_BINARY, 0xFFFFFF, 0));

        assertThat(seen.space).isEqualTo("DeviceGray");
        assertThat(seen.left).containsExactly(255);
        assertThat(seen.right).containsExactly(0);
    }

    @Test
    void whatIsTransparentIsMasked() throws IOException {
        Seen seen = seen(image(BufferedImage.TYPE_INT_ARGB, 0xFF000000 | RED, 0x40000000 | BLUE));

        assertThat(seen.left).isEqualTo(inks(RED));
        assertThat(seen.mask).containsExactly(255, 255, 64, 64);
    }

    @Test
    void aPhotographStaysAJpegFile() throws IOException {
        byte[] jpeg = file(image(BufferedImage.TYPE_INT_RGB, RED, RED), "jpeg");
        Seen seen = seen(pdf(Picture.Format.JPEG, jpeg, Optional.empty()));

        assertThat(seen.stream.getNameAsString(COSName.FILTER)).isEqualTo("DCTDecode");
        assertThat(seen.space).isEqualTo("DeviceCMYK");
    }

    @Test
    void aFileInInksIsTakenAsItIs() throws IOException {
        byte[] inks = PlainJpeg.coded(new byte[32], 4, 2, 4);
        byte[] screen = file(image(BufferedImage.TYPE_INT_RGB, RED, RED), "jpeg");
        try (PDDocument document =
                Loader.loadPDF(pdf(Picture.Format.JPEG, screen, Optional.of(inks)))) {
            PDResources resources = document.getPage(0).getResources();
            COSStream stream =
                    resources
                            .getXObject(resources.getXObjectNames().iterator().next())
                            .getCOSObject();
            assertThat(stream.createRawInputStream().readAllBytes()).isEqualTo(inks);
            assertThat(stream.containsKey(COSName.DECODE)).isFalse();
        }
    }

    @Test
    void aDamagedPictureIsToldOf() throws IOException {
        pdf(Picture.Format.PNG, new byte[] {1, 2, 3}, Optional.empty());

        assertThat(reporter.problems())
                .singleElement()
                .isInstanceOf(PdfProblem.PictureRefused.class);
    }
}
