package org.livret.raster;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// JPEG files of bare components, which no colour engine touches.
///
/// `inverted` tells that 255 is no ink; `largestSum` is the largest sum of a pixel's inks, of which
/// each goes to 255.
public record PlainJpeg(boolean inverted, int largestSum) {
    /// Little enough is lost that nobody sees the second coding in print.
    private static final float QUALITY = 0.95f;

    private static final int LARGE = 4_000_000;
    private static final int INKS = 4;

    /// A marker segment of Adobe's programs, whose last byte tells how colours are coded.
    private static final int ADOBE_TRANSFORM = 15;

    /// Looks at a file in four inks.
    ///
    /// @throws IOException when it cannot be decoded
    public static PlainJpeg of(byte[] file) throws IOException {
        int adobe =
                new String(file, 0, Math.min(file.length, 1 << 16), StandardCharsets.ISO_8859_1)
                        .indexOf("\u00FF\u00EE\0\u000EAdobe");
        boolean inverted = adobe >= 0;
        boolean luma = inverted && file[adobe + ADOBE_TRANSFORM] == 2;
        return new PlainJpeg(inverted, largest(components(file), inverted, luma));
    }

    private static Raster components(byte[] file) throws IOException {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (reader.getClass().getName().startsWith("com.sun.")) {
                    reader.setInput(in, true, true);
                    ImageReadParam how = reader.getDefaultReadParam();
                    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                    int step = (int) Math.ceil(Math.sqrt((double) pixels / LARGE));
                    how.setSourceSubsampling(step, step, 0, 0);
                    return reader.readRaster(0, how);
                }
            }
        }
        throw new IOException("no decoder is there");
    }

    private static int largest(Raster raster, boolean inverted, boolean luma) {
        int largest = 0;
        int[] row = new int[raster.getWidth() * INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += INKS) {
                if (luma) {
                    plain(row, at);
                }
                int sum = row[at] + row[at + 1] + row[at + 2] + row[at + 3];
                largest = Math.max(largest, inverted ? INKS * 255 - sum : sum);
            }
        }
        return largest;
    }

    /// Luma and chroma into the inks that they were made from: what white light they take (ITU-T
    /// T.871, section 7).
    private static void plain(int[] pixel, int at) {
        int y = pixel[at];
        double blue = pixel[at + 1] - 128;
        double red = pixel[at + 2] - 128;
        pixel[at] = 255 - clamped(y + 1.402 * red);
        pixel[at + 1] = 255 - clamped(y - 0.344136 * blue - 0.714136 * red);
        pixel[at + 2] = 255 - clamped(y + 1.772 * blue);
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /// Codes pixels of one to four bytes, as they are.
    public static byte[] coded(byte[] data, int width, int height, int bands) {
        int[] offsets = new int[bands];
        for (int i = 0; i < bands; i++) {
            offsets[i] = i;
        }
        DataBuffer buffer = new DataBufferByte(data, data.length);
        Raster raster =
                Raster.createInterleavedRaster(
                        buffer, width, height, width * bands, bands, offsets, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
