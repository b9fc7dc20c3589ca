package org.livret.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Decodes pictures of any kind into sRGB and codes them as JPEG, or as PNG when they are
/// translucent.
public final class Recoding {
    /// Good enough that nobody sees the second coding, at a tenth of what PNG would take.
    private static final float QUALITY = 0.9f;

    /// Pixels that are held at once while a large picture is scaled.
    private static final long MOST_DECODED = 24_000_000;

    private Recoding() {}

    /// A picture with its kind. `png` tells a PNG from a JPEG.
    public record Coded(byte[] bytes, boolean png, int width, int height) {}

    /// The picture in sRGB, in a kind that PDF and e-readers know; empty when it cannot be decoded.
    public static Optional<Coded> plain(byte[] file) {
        return decoded(file).map(Recoding::coded);
    }

    /// The picture with at most so many pixels, its proportions kept; empty when it cannot be
    /// decoded.
    public static Optional<Coded> within(byte[] file, long mostPixels) {
        return decoded(file, MOST_DECODED)
                .map(image -> {
                    long pixels = (long) image.getWidth() * image.getHeight();
                    double share = Math.min(1, Math.sqrt((double) mostPixels / pixels));
                    int width = Math.max(1, (int) (image.getWidth() * share));
                    int height = Math.max(1, (int) (image.getHeight() * share));
                    return coded(scaled(image, width, height));
                });
    }

    private static Coded coded(BufferedImage image) {
        boolean png = image.getColorModel().hasAlpha();
        byte[] bytes = png ? png(image) : jpeg(opaque(image));
        return new Coded(bytes, png, image.getWidth(), image.getHeight());
    }

    /// The pixels, empty for what no decoder takes, and for what decoders stumble over.
    public static Optional<BufferedImage> decoded(byte[] file) {
        return decoded(file, Long.MAX_VALUE);
    }

    /// The pixels; of a picture with more than so many only every second, third … one, so that it
    /// needs no more memory.
    private static Optional<BufferedImage> decoded(byte[] file, long mostPixels) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    in.seek(0);
                    reader.setInput(in, true, true);
                    ImageReadParam how = reader.getDefaultReadParam();
                    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                    int step = (int) Math.ceil(Math.sqrt((double) pixels / mostPixels));
                    how.setSourceSubsampling(step, step, 0, 0);
                    return Optional.of(reader.read(0, how));
                } catch (IOException | RuntimeException _) {
                    // Another reader may know this kind of file better.
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// The picture halved until it is less than twice as large as it will be seen: one step of
    /// interpolation looks at few pixels.
    public static BufferedImage shrunk(BufferedImage image, double width, double height) {
        BufferedImage ready = image;
        while (ready.getWidth() >= 2 * width
                && ready.getHeight() >= 2 * height
                && ready.getWidth() > 1
                && ready.getHeight() > 1) {
            ready = drawn(ready, ready.getWidth() / 2, ready.getHeight() / 2);
        }
        return ready;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        return drawn(shrunk(image, width, height), width, height);
    }

    /// The picture with pixels in sRGB, whatever profile it brought along.
    public static BufferedImage inScreenColors(BufferedImage image) {
        boolean plain =
                image.getColorModel() instanceof IndexColorModel
                        || image.getColorModel().getColorSpace().isCS_sRGB();
        return plain ? image : drawn(image, image.getWidth(), image.getHeight());
    }

    private static BufferedImage opaque(BufferedImage image) {
        boolean plain =
                image.getType() == BufferedImage.TYPE_INT_RGB
                        || image.getType() == BufferedImage.TYPE_3BYTE_BGR;
        return plain ? image : drawn(image, image.getWidth(), image.getHeight());
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        boolean alpha = image.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage out = new BufferedImage(width, height, type);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return out;
    }

    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    private static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
