package org.livret.pdf;

import org.livret.picture.Picture;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A PNG file for PDF. Data without transparency is passed through as it is, since PDF knows PNG's
/// predictors (ISO 32000-1, section 7.4.4.4). Data with an alpha channel is split into colour and
/// soft mask; 16 bits are cut to 8, which is more than paper and screens show. What is left
/// (interlacing, transparent palette entries) is decoded by the library, more slowly.
final class PngData {
    private static final int PALETTE = 3;

    private final Picture.Raster raster;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int depth;
    private int colorType;
    private boolean interlaced;
    private boolean transparentEntries;
    private byte[] palette = {};

    private PngData(Picture.Raster raster) throws IOException {
        this.raster = raster;
        ByteBuffer in = ByteBuffer.wrap(raster.bytes());
        in.position(8);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                throw new IOException("it ends too early");
            }
            chunk(new String(type, StandardCharsets.US_ASCII), in.array(), in.position(), length);
            in.position(in.position() + length + 4);
        }
    }

    private void chunk(String type, byte[] bytes, int at, int length) {
        switch (type) {
            case "IHDR" -> {
                depth = bytes[at + 8];
                colorType = bytes[at + 9];
                interlaced = bytes[at + 12] != 0;
            }
            case "PLTE" -> palette = Arrays.copyOfRange(bytes, at, at + length);
            case "tRNS" -> transparentEntries = true;
            case "IDAT" -> data.write(bytes, at, length);
            default -> {}
        }
    }

    static Image image(Picture.Raster raster) throws IOException, BadElementException {
        PngData png = new PngData(raster);
        if (png.interlaced || png.transparentEntries) {
            return Image.getInstance(raster.bytes());
        }
        return png.colorType >= 4 || png.depth == 16 ? png.split() : png.passedThrough();
    }

    private Image passedThrough() throws BadElementException {
        int components = colorType == 2 ? 3 : 1;
        ImgRaw image =
                new ImgRaw(raster.width(), raster.height(), components, depth, data.toByteArray());
        image.setDeflated(true);
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
        parameters.put(PdfName.COLORS, new PdfNumber(components));
        parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
        parameters.put(PdfName.COLUMNS, new PdfNumber(raster.width()));
        PdfDictionary more = new PdfDictionary();
        more.put(PdfName.DECODEPARMS, parameters);
        if (colorType == PALETTE) {
            PdfArray space = new PdfArray(PdfName.INDEXED);
            space.add(PdfName.DEVICERGB);
            space.add(new PdfNumber(palette.length / 3 - 1));
            PdfString entries = new PdfString(palette);
            entries.setHexWriting(true);
            space.add(entries);
            more.put(PdfName.COLORSPACE, space);
        }
        image.setAdditional(more);
        return image;
    }

    private Image split() throws IOException, BadElementException {
        int colors = colorType == 2 || colorType == 6 ? 3 : 1;
        int channels = colorType >= 4 ? colors + 1 : colors;
        int bytes = depth / 8;
        int width = raster.width();
        int height = raster.height();
        byte[] pixels = unfiltered(width * channels * bytes, height, channels * bytes);
        byte[] color = new byte[width * height * colors];
        byte[] alpha = new byte[channels > colors ? width * height : 0];
        for (int i = 0; i < width * height; i++) {
            int from = i * channels * bytes;
            for (int c = 0; c < colors; c++) {
                color[i * colors + c] = pixels[from + c * bytes];
            }
            if (alpha.length > 0) {
                alpha[i] = pixels[from + colors * bytes];
            }
        }
        ImgRaw image = new ImgRaw(width, height, colors, 8, color);
        if (alpha.length > 0) {
            ImgRaw mask = new ImgRaw(width, height, 1, 8, alpha);
            mask.makeMask();
            image.setImageMask(mask);
        }
        return image;
    }

    /// Inflates the data and takes PNG's filters back (W3C PNG, section 9).
    private byte[] unfiltered(int rowBytes, int height, int pixelBytes) throws IOException {
        byte[] in = inflated((rowBytes + 1) * height);
        byte[] out = new byte[rowBytes * height];
        for (int y = 0; y < height; y++) {
            int filter = in[y * (rowBytes + 1)];
            int from = y * (rowBytes + 1) + 1;
            int to = y * rowBytes;
            for (int x = 0; x < rowBytes; x++) {
                int left = x >= pixelBytes ? out[to + x - pixelBytes] & 0xFF : 0;
                int up = y > 0 ? out[to + x - rowBytes] & 0xFF : 0;
                int corner =
                        x >= pixelBytes && y > 0 ? out[to + x - rowBytes - pixelBytes] & 0xFF : 0;
                int guess =
                        switch (filter) {
                            case 1 -> left;
                            case 2 -> up;
                            case 3 -> (left + up) / 2;
                            case 4 -> paeth(left, up, corner);
                            default -> 0;
                        };
                out[to + x] = (byte) (in[from + x] + guess);
            }
        }
        return out;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }

    private byte[] inflated(int length) throws IOException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(data.toByteArray());
            byte[] out = new byte[length];
            int filled = 0;
            while (filled < length) {
                int count = inflater.inflate(out, filled, length - filled);
                if (count == 0) {
                    throw new IOException("its pixels end too early");
                }
                filled += count;
            }
            return out;
        } catch (DataFormatException _) {
            throw new IOException("its pixels are damaged");
        }
    }
}
