package org.livret.picture;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.raster.Recoding;

import java.util.Optional;

/// Reads picture files. What a file is, its bytes say, not its name.
public final class Pictures {
    /// More pixels than a printer's A2 page at 600 dpi has.
    private static final long MOST_PIXELS = 200_000_000;

    /// What is decoded is held in memory, at four bytes a pixel.
    private static final long MOST_CONVERTED = 50_000_000;

    private Pictures() {}

    /// What a raster file is by its first bytes. `inks` tells of four printing inks.
    public record Look(Kind kind, int width, int height, boolean inks) {}

    public enum Kind {
        JPEG,
        PNG,
        WEBP
    }

    /// What the first bytes tell of a raster file; empty for drawings and damaged files.
    public static Optional<Look> look(byte[] bytes) {
        try {
            Optional<Kind> kind = kind(bytes);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            RasterHeader header = header(kind.get(), bytes);
            return Optional.of(
                    new Look(kind.get(), header.width(), header.height(), header.inks()));
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private static Optional<Kind> kind(byte[] bytes) {
        return RasterHeader.isPng(bytes)
                ? Optional.of(Kind.PNG)
                : RasterHeader.isJpeg(bytes)
                        ? Optional.of(Kind.JPEG)
                        : WebpHeader.isWebp(bytes) ? Optional.of(Kind.WEBP) : Optional.empty();
    }

    private static RasterHeader header(Kind kind, byte[] bytes) throws Unreadable {
        return switch (kind) {
            case PNG -> RasterHeader.png(bytes);
            case JPEG -> RasterHeader.jpeg(bytes);
            case WEBP -> WebpHeader.read(bytes);
        };
    }

    /// The picture in the bytes, or empty with a problem reported at the place that names the file.
    /// What a PDF does not know, WebP and JPEG in printing inks, is decoded and coded again.
    public static Optional<Picture> read(String path, byte[] bytes, Span place, Reporter reporter) {
        try {
            Optional<Kind> kind = kind(bytes);
            if (kind.isPresent()) {
                RasterHeader header = header(kind.get(), bytes);
                if (header.inks()) {
                    reporter.report(new PictureProblem.InksConverted(path, place));
                }
                return Optional.of(raster(path, kind.get(), bytes, header));
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

    private static Picture.Raster raster(String path, Kind kind, byte[] bytes, RasterHeader header)
            throws Oversize, Unreadable {
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            throw new Oversize(header.width() + " × " + header.height() + " pixels");
        }
        if (kind == Kind.WEBP || header.inks()) {
            if ((long) header.width() * header.height() > MOST_CONVERTED) {
                throw new Oversize(header.width() + " × " + header.height() + " pixels");
            }
            Recoding.Coded plain =
                    Recoding.plain(bytes).orElseThrow(() -> new Unreadable("its data is damaged"));
            return new Picture.Raster(
                    path,
                    plain.png() ? Picture.Format.PNG : Picture.Format.JPEG,
                    plain.bytes(),
                    plain.width(),
                    plain.height(),
                    plain.png(),
                    header.natural(),
                    header.inks() ? Optional.of(bytes) : Optional.empty());
        }
        return new Picture.Raster(
                path,
                kind == Kind.PNG ? Picture.Format.PNG : Picture.Format.JPEG,
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
