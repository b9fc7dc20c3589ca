package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.epub.EpubInput.PictureFiles;
import org.livret.picture.Picture;
import org.livret.picture.Pictures;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Brings pictures into the container: each file once, when it is first met, and then forgotten but
/// for its path.
final class PictureStore {
    private static final String FOLDER = "images/";
    private static final long MOST_PIXELS = 4_000_000;

    /// A picture in the container: its path within the package, and its id in the manifest.
    record Stored(String path, String mediaType, String id) {
        boolean isDrawing() {
            return mediaType.equals("image/svg+xml");
        }
    }

    private final PictureFiles source;
    private final Container container;
    private final PackageModel model;
    private final Reporter reporter;
    private final Names names = new Names();
    private final Map<String, Optional<Stored>> known = new HashMap<>();

    PictureStore(PictureFiles source, Container container, PackageModel model, Reporter reporter) {
        this.source = source;
        this.container = container;
        this.model = model;
        this.reporter = reporter;
    }

    /// Where the picture stands within the package; empty when it is missing or no e-reader shows
    /// it, which is then reported.
    Optional<String> path(String path, Span place) throws IOException {
        return store(path, place, "").map(Stored::path);
    }

    /// Stores the picture as the cover.
    Optional<Stored> cover(String path, Span place) throws IOException {
        return store(path, place, "cover-image");
    }

    private Optional<Stored> store(String path, Span place, String property) throws IOException {
        Optional<Stored> before = known.get(path);
        if (before != null) {
            return before;
        }
        Optional<Stored> stored = Optional.empty();
        Optional<byte[]> bytes = path.isEmpty() ? Optional.empty() : source.bytes(path, place);
        if (bytes.isPresent()) {
            stored = put(path, bytes.get(), place, property);
        }
        known.put(path, stored);
        return stored;
    }

    private Optional<Stored> put(String path, byte[] bytes, Span place, String property)
            throws IOException {
        if (!isRaster(bytes)) {
            return drawing(path, bytes, place, property);
        }
        Optional<Picture> picture = Pictures.read(path, bytes, place, reporter);
        if (picture.isEmpty() || !(picture.get() instanceof Picture.Raster raster)) {
            return Optional.empty();
        }
        if ((long) raster.width() * raster.height() > MOST_PIXELS) {
            reporter.report(
                    new EpubProblem.PictureLarge(path, raster.width(), raster.height(), place));
        }
        boolean jpeg = raster.format() == Picture.Format.JPEG;
        if (jpeg && JpegInks.of(bytes) == JpegInks.CMYK) {
            reporter.report(new EpubProblem.PrintInks(path, place));
        }
        String target = FOLDER + name(path, jpeg ? ".jpg" : ".png");
        container.stored(Container.ROOT + target, bytes);
        return Optional.of(entered(target, jpeg ? "image/jpeg" : "image/png", property));
    }

    private static boolean isRaster(byte[] bytes) {
        boolean png = bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        return png || jpeg;
    }

    private Optional<Stored> drawing(String path, byte[] bytes, Span place, String property)
            throws IOException {
        SvgCleaning.Result result = SvgCleaning.of(bytes);
        if (!result.refusal().isEmpty()) {
            reporter.report(new EpubProblem.PictureRefused(path, result.refusal(), place));
            return Optional.empty();
        }
        for (String what : result.removed()) {
            reporter.report(new EpubProblem.DrawingCleaned(path, what, place));
        }
        String target = FOLDER + name(path, ".svg");
        container.deflated(Container.ROOT + target, result.bytes());
        return Optional.of(entered(target, "image/svg+xml", property));
    }

    private Stored entered(String target, String mediaType, String property) {
        return new Stored(target, mediaType, model.add(target, mediaType, property));
    }

    private String name(String path, String extension) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return names.file(dot > 0 ? last.substring(0, dot) : last, "picture", extension);
    }
}
