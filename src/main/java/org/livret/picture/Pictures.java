package org.livret.picture;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.Optional;

/// Reads picture files. What a file is, its bytes say, not its name.
public final class Pictures {
    /// More pixels than a printer's A2 page at 600 dpi has.
    private static final long MOST_PIXELS = 200_000_000;

    private Pictures() {}

    /// The picture in the bytes, or empty with a problem reported at the place that names the file.
    public static Optional<Picture> read(String path, byte[] bytes, Span place, Reporter reporter) {
        try {
            if (RasterHeader.isPng(bytes)) {
                return Optional.of(
                        raster(path, Picture.Format.PNG, bytes, RasterHeader.png(bytes)));
            }
            if (RasterHeader.isJpeg(bytes)) {
                return Optional.of(
                        raster(path, Picture.Format.JPEG, bytes, RasterHeader.jpeg(bytes)));
            }
            return Optional.of(
                    SvgDrawing.read(
                            path,
                            bytes,
                            what ->
                                    reporter.report(
                                            new PictureProblem.NotDrawn(path, what, place))));
        } catch (Oversize e) {
            reporter.report(new PictureProblem.TooLarge(path, e.reason, place));
        } catch (Unreadable e) {
            reporter.report(new PictureProblem.Unreadable(path, e.reason, place));
        }
        return Optional.empty();
    }

    private static Picture.Raster raster(
            String path, Picture.Format format, byte[] bytes, RasterHeader header) throws Oversize {
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            throw new Oversize(header.width() + " × " + header.height() + " pixels");
        }
        return new Picture.Raster(
                path,
                format,
                bytes,
                header.width(),
                header.height(),
                header.alpha(),
                header.natural());
    }

    /// A file that is not what it says; the reason completes a sentence.
    static final class Unreadable extends Exception {
        final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /// A picture over a limit.
    static final class Oversize extends Exception {
        final String reason;

        Oversize(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
