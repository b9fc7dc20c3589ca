package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Metadata;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;
import org.livret.xhtml.XhtmlWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The cover picture: what stores and libraries show.
///
/// It is the one that the front matter names, or the only thing on the manuscript's own cover, when
/// that has pixels; stores take no drawings. Otherwise it is the cover page of the print, so that
/// both have one face. Where reading starts, the manuscript's own cover stays as it is written,
/// unless it is nothing but a drawing: the drawing's words are set in fonts that it cannot see.
final class Cover {
    /// The page of a cover that does not stand in the text.
    static final String DOCUMENT = "cover.xhtml";

    /// A picture that is named as the cover, and where.
    private record Named(String path, Span place) {}

    private final EpubInput input;
    private final Metadata metadata;
    private final PictureStore pictures;
    private final Reporter reporter;
    private final @Nullable Chunk page;
    private final Optional<Named> named;
    private boolean apart;

    Cover(EpubInput input, List<Chunk> chunks, PictureStore pictures, Reporter reporter) {
        this.input = input;
        this.metadata = input.metadata();
        this.pictures = pictures;
        this.reporter = reporter;
        this.page = chunks.stream().filter(Chunk::isCover).findFirst().orElse(null);
        this.named = named();
    }

    private Optional<Named> named() {
        if (metadata.cover().isPresent()) {
            return Optional.of(new Named(metadata.cover().get(), metadata.place("cover")));
        }
        Content.@Nullable Element picture =
                page == null ? null : Contents.find(page.contents(), e -> e.name().equals("img"));
        return Optional.ofNullable(picture)
                .map(p -> new Named(p.attribute("src").orElse(""), p.span()))
                .filter(n -> !n.path.isEmpty());
    }

    /// Stores the picture, when there is one.
    Optional<PictureStore.Stored> store() throws IOException {
        Optional<PictureStore.Stored> stored = printed();
        boolean shown = stored.isPresent() ? isOnlyPicture() : isNamedOnPage();
        if (stored.isEmpty() && named.isPresent()) {
            stored = pictures.cover(named.get().path, named.get().place);
            if (stored.isPresent() && stored.get().isDrawing()) {
                reporter.report(new EpubProblem.VectorCover(named.get().path, named.get().place));
            }
        }
        apart = stored.isPresent() && !shown;
        return stored;
    }

    private Optional<PictureStore.Stored> printed() throws IOException {
        boolean own =
                named.isPresent()
                        && (metadata.cover().isPresent() || isOnlyPicture())
                        && pictures.isRaster(named.get().path, named.get().place);
        Optional<byte[]> jpeg = own ? Optional.empty() : input.print().cover().get();
        if (jpeg.isEmpty()) {
            return Optional.empty();
        }
        PictureStore.Stored stored = pictures.cover(jpeg.get());
        named.filter(_ -> isOnlyPicture()).ifPresent(n -> pictures.replace(n.path, stored));
        return Optional.of(stored);
    }

    private boolean isOnlyPicture() {
        return page != null && isNamedOnPage() && Contents.words(page.contents()).isEmpty();
    }

    private boolean isNamedOnPage() {
        return page != null && Contents.find(page.contents(), this::isNamed) != null;
    }

    private boolean isNamed(Content.Element e) {
        return e.name().equals("img") && e.attribute("src").equals(named.map(Named::path));
    }

    /// Whether no page of the text shows the picture, so that it needs one of its own: e-readers
    /// may leave it out, and validators want every picture to stand somewhere.
    boolean isApart() {
        return apart;
    }

    byte[] document(ContentDocument.Page head, PictureStore.Stored picture) {
        StringBuilder out = new StringBuilder(1024);
        String title = Words.of(metadata.language()).of(Words.Key.COVER);
        head.open(out, title, EpubWriting.STYLES);
        XhtmlWriter escaped = new XhtmlWriter(out);
        out.append("<body epub:type=\"frontmatter\">\n");
        out.append("<div class=\"cover\" epub:type=\"cover\"><img");
        escaped.attribute("src", picture.path());
        escaped.attribute("alt", metadata.coverAlternative().orElse(metadata.title()));
        escaped.attribute("role", "doc-cover");
        out.append("/></div>\n</body>\n</html>\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
