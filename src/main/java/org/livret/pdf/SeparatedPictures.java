package org.livret.pdf;

import org.livret.icc.Coverage;
import org.livret.icc.Separation;
import org.livret.picture.Picture;
import org.livret.raster.PlainJpeg;
import org.livret.raster.Recoding;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Pictures in printing inks: those that are in them already pass through, grey ones become black
/// ink alone, all others are converted pixel by pixel. What was a JPEG file is coded as one again;
/// what was not is kept exactly.
final class SeparatedPictures {
    private static final PdfName SMASK = new PdfName("SMask");
    private static final PdfName DECODE = new PdfName("Decode");
    private static final String GREY = "/DeviceGray";
    private static final String INKS = "/DeviceCMYK";

    private final Separation separation;
    private final Map<String, Integer> inks = new LinkedHashMap<>();

    SeparatedPictures(Separation separation) {
        this.separation = separation;
    }

    /// The most ink that each picture takes, by its path.
    Map<String, Integer> inks() {
        return inks;
    }

    PdfIndirectReference write(Picture.Raster raster, PdfWriter writer) throws IOException {
        return writer.addToBody(
                        raster.inks().isPresent()
                                ? given(raster, raster.inks().get())
                                : converted(raster, writer))
                .getIndirectReference();
    }

    private void took(Picture.Raster raster, int ink) {
        inks.merge(raster.path(), ink, Math::max);
    }

    /// A JPEG file in inks. Adobe's programs write them upside down (Adobe Technical Note 5116).
    private PdfStream given(Picture.Raster raster, byte[] file) throws IOException {
        PlainJpeg jpeg = PlainJpeg.of(file);
        took(raster, jpeg.largestSum() * 1000 / 255);
        PdfStream stream = new PdfStream(file);
        describe(stream, raster.width(), raster.height(), INKS);
        if (jpeg.inverted()) {
            stream.put(DECODE, new PdfLiteral("[1 0 1 0 1 0 1 0]"));
        }
        stream.put(PdfName.FILTER, PdfName.DCTDECODE);
        return stream;
    }

    private PdfStream converted(Picture.Raster raster, PdfWriter writer) throws IOException {
        BufferedImage image =
                Recoding.decoded(raster.bytes())
                        .orElseThrow(() -> new IOException("its data is damaged"));
        boolean photograph = raster.format() == Picture.Format.JPEG;
        PdfStream stream;
        if (image.getColorModel() instanceof IndexColorModel palette
                && !palette.hasAlpha()
                && !isGrey(palette)) {
            stream = palette(image, palette);
            took(raster, largest(palette));
        } else if (image.getRaster().getNumBands() <= 2 && isGrey(image)) {
            stream = encoded(greys(image.getRaster()), image, GREY, photograph);
            took(raster, 1000);
        } else {
            Pixels pixels = new Pixels(image);
            boolean grey = pixels.isGrey();
            byte[] data = grey ? pixels.greys() : pixels.separated();
            stream = encoded(data, image, grey ? GREY : INKS, photograph);
            took(raster, grey ? 1000 : pixels.largest);
        }
        if (image.getColorModel().hasAlpha()) {
            PdfStream mask = encoded(alpha(image), image, GREY, false);
            stream.put(SMASK, writer.addToBody(mask).getIndirectReference());
        }
        return stream;
    }

    // ---- greys ----

    private static boolean isGrey(BufferedImage image) {
        return !(image.getColorModel() instanceof IndexColorModel)
                && image.getColorModel().getColorSpace().getNumComponents() == 1;
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (!isGrey(palette.getRGB(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrey(int rgb) {
        return (rgb >> 16 & 0xFF) == (rgb >> 8 & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
    }

    /// Light of device grey, which paper takes for what black ink leaves.
    private byte light(int grey) {
        return (byte) byteOf(1000 - separation.grey(grey));
    }

    private static int byteOf(int thousandths) {
        return (thousandths * 255 + 500) / 1000;
    }

    private byte[] greys(Raster raster) {
        int width = raster.getWidth();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        byte[] out = new byte[width * raster.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = light(row[x] >> shift);
            }
        }
        return out;
    }

    private static byte[] alpha(BufferedImage image) {
        int width = image.getWidth();
        byte[] out = new byte[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (byte) (row[x] >>> 24);
            }
        }
        return out;
    }

    // ---- palettes ----

    private PdfStream palette(BufferedImage image, IndexColorModel palette) {
        Raster raster = image.getRaster();
        byte[] out = new byte[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                out[y * row.length + x] = (byte) row[x];
            }
        }
        StringBuilder space = new StringBuilder("[/Indexed/DeviceCMYK ");
        space.append(palette.getMapSize() - 1).append('<');
        for (int i = 0; i < palette.getMapSize(); i++) {
            Coverage c = separation.ofPixel(palette.getRGB(i));
            for (int ink : new int[] {c.cyan(), c.magenta(), c.yellow(), c.black()}) {
                space.append(Character.forDigit(byteOf(ink) >> 4, 16));
                space.append(Character.forDigit(byteOf(ink) & 15, 16));
            }
        }
        return exact(out, image, space.append(">]").toString(), 1);
    }

    private int largest(IndexColorModel palette) {
        int largest = 0;
        for (int i = 0; i < palette.getMapSize(); i++) {
            largest = Math.max(largest, separation.ofPixel(palette.getRGB(i)).total());
        }
        return largest;
    }

    // ---- pixels ----

    /// The pixels of a picture in sRGB.
    private final class Pixels {
        private final BufferedImage image;
        private final int width;
        private final int[] row;
        private int largest;

        Pixels(BufferedImage image) {
            this.image = Recoding.inScreenColors(image);
            this.width = image.getWidth();
            this.row = new int[width];
        }

        private void read(int y) {
            image.getRGB(0, y, width, 1, row, 0, width);
        }

        boolean isGrey() {
            for (int y = 0; y < image.getHeight(); y++) {
                read(y);
                for (int rgb : row) {
                    if (!SeparatedPictures.isGrey(rgb)) {
                        return false;
                    }
                }
            }
            return true;
        }

        byte[] greys() {
            byte[] out = new byte[width * image.getHeight()];
            for (int y = 0; y < image.getHeight(); y++) {
                read(y);
                for (int x = 0; x < width; x++) {
                    out[y * width + x] = light(row[x] & 0xFF);
                }
            }
            return out;
        }

        byte[] separated() {
            byte[] out = new byte[Math.multiplyExact(width * image.getHeight(), 4)];
            int at = 0;
            int before = ~row[0];
            Coverage coverage = separation.ofPixel(0);
            for (int y = 0; y < image.getHeight(); y++) {
                read(y);
                for (int rgb : row) {
                    if (rgb != before) {
                        coverage = separation.ofPixel(rgb);
                        largest = Math.max(largest, coverage.total());
                        before = rgb;
                    }
                    out[at++] = (byte) byteOf(coverage.cyan());
                    out[at++] = (byte) byteOf(coverage.magenta());
                    out[at++] = (byte) byteOf(coverage.yellow());
                    out[at++] = (byte) byteOf(coverage.black());
                }
            }
            return out;
        }
    }

    // ---- streams ----

    private static PdfStream encoded(
            byte[] data, BufferedImage image, String space, boolean photograph) {
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = data.length / (width * height);
        if (!photograph) {
            return exact(data, image, space, bands);
        }
        PdfStream stream = new PdfStream(PlainJpeg.coded(data, width, height, bands));
        describe(stream, width, height, space);
        stream.put(PdfName.FILTER, PdfName.DCTDECODE);
        return stream;
    }

    /// Each row as what it differs by from the one above (PNG's filter 2), which deflates better.
    private static PdfStream exact(byte[] data, BufferedImage image, String space, int bands) {
        int width = image.getWidth();
        int height = image.getHeight();
        int length = width * bands;
        byte[] rows = new byte[(length + 1) * height];
        for (int y = 0; y < height; y++) {
            int to = y * (length + 1);
            rows[to] = 2;
            for (int x = 0; x < length; x++) {
                int above = y == 0 ? 0 : data[(y - 1) * length + x];
                rows[to + 1 + x] = (byte) (data[y * length + x] - above);
            }
        }
        PdfStream stream = new PdfStream(rows);
        describe(stream, width, height, space);
        stream.flateCompress(PdfStream.BEST_COMPRESSION);
        String parameters = "<</Predictor 15/Colors " + bands + "/Columns " + width + ">>";
        stream.put(PdfName.DECODEPARMS, new PdfLiteral(parameters));
        return stream;
    }

    private static void describe(PdfDictionary stream, int width, int height, String space) {
        stream.put(PdfName.TYPE, PdfName.XOBJECT);
        stream.put(PdfName.SUBTYPE, PdfName.IMAGE);
        stream.put(PdfName.WIDTH, new PdfNumber(width));
        stream.put(PdfName.HEIGHT, new PdfNumber(height));
        stream.put(PdfName.COLORSPACE, new PdfLiteral(space));
        stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(8));
    }
}
