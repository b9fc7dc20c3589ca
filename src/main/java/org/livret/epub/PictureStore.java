package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.epub.EpubInput.PictureFiles;
import org.livret.picture.Pictures;
import org.livret.raster.Recoding;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Brings pictures into the container: each file once, when it is first met, and then forgotten but
/// for its path. Files stay as they are, unless stores would refuse them.
final class PictureStore {
    private static final String FOLDER = "images/";
    private static final String COVER = "cover-image";
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
        return store(path, place, COVER);
    }

    /// Stores a JPEG file as the cover.
    Stored cover(byte[] jpeg) throws IOException {
        return stored("cover", new Content(jpeg, "jpg", "image/jpeg"), COVER);
    }

    /// From now on another picture, stored already, is shown for this one.
    void replace(String path, Stored by) {
        known.put(path, Optional.of(by));
    }

    /// Whether there is a picture of this path, and it is one of pixels.
    boolean isRaster(String path, Span place) {
        return source.bytes(path, place).flatMap(Pictures::look).isPresent();
    }

    private Optional<Stored> store(String path, Span place, String property) throws IOException {
        Optional<Stored> before = known.get(path);
        if (before != null) {
            return before;
        }
        Optional<byte[]> bytes = path.isEmpty() ? Optional.empty() : source.bytes(path, place);
        Optional<Content> content = Optional.empty();
        if (bytes.isPresent()) {
            Optional<Pictures.Look> look = Pictures.look(bytes.get());
            content =
                    look.isPresent()
                            ? pixels(path, bytes.get(), look.get(), place)
                            : drawing(path, bytes.get(), place);
        }
        Optional<Stored> stored = Optional.empty();
        if (content.isPresent()) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            int dot = last.lastIndexOf('.');
            String name = dot > 0 ? last.substring(0, dot) : last;
            stored = Optional.of(stored(name, content.get(), property));
        }
        known.put(path, stored);
        return stored;
    }

    /// What becomes a file of the container.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
    private record Content(byte[] bytes, String extension, String mediaType) {}

    private Stored stored(String name, Content content, String property) throws IOException {
        String target = FOLDER + names.file(name, "picture", "." + content.extension);
        if (content.extension.equals("svg")) {
            container.deflated(Container.ROOT + target, content.bytes);
        } else {
            container.stored(Container.ROOT + target, content.bytes);
        }
        String id = model.add(target, content.mediaType, property);
        return new Stored(target, content.mediaType, id);
    }

    private Optional<Content> pixels(String path, byte[] bytes, Pictures.Look look, Span place) {
        boolean large = (long) look.width() * look.height() > MOST_PIXELS;
        if (!large && !look.inks()) {
            return Optional.of(
                    switch (look.kind()) {
                        case JPEG -> new Content(bytes, "jpg", "image/jpeg");
                        case PNG -> new Content(bytes, "png", "image/png");
                        case WEBP -> new Content(bytes, "webp", "image/webp");
                    });
        }
        Optional<Recoding.Coded> ready =
                large ? Recoding.within(bytes, MOST_PIXELS) : Recoding.plain(bytes);
        if (ready.isEmpty()) {
            reporter.report(new EpubProblem.PictureRefused(path, "its data is damaged", place));
            return Optional.empty();
        }
        Recoding.Coded coded = ready.get();
        if (large) {
            String from = look.width() + " × " + look.height();
            String to = coded.width() + " × " + coded.height();
            reporter.report(new EpubProblem.PictureScaled(path, from, to, place));
        }
        return Optional.of(
                coded.png()
                        ? new Content(coded.bytes(), "png", "image/png")
                        : new Content(coded.bytes(), "jpg", "image/jpeg"));
    }

    private Optional<Content> drawing(String path, byte[] bytes, Span place) {
        SvgCleaning.Result result = SvgCleaning.of(bytes);
        if (!result.refusal().isEmpty()) {
            reporter.report(new EpubProblem.PictureRefused(path, result.refusal(), place));
            return Optional.empty();
        }
        for (String what : result.removed()) {
            reporter.report(new EpubProblem.DrawingCleaned(path, what, place));
        }
        return Optional.of(new Content(result.bytes(), "svg", "image/svg+xml"));
    }
}
