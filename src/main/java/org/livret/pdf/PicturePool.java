package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.picture.Picture;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// The rasters of one file, each written once. For screens, JPEG data is passed through byte for
/// byte.
final class PicturePool {
    private final PdfWriter writer;
    private final Colors colors;
    private final Reporter reporter;
    private final IdentityHashMap<Picture.Raster, Optional<PdfIndirectReference>> images =
            new IdentityHashMap<>();

    PicturePool(PdfWriter writer, Colors colors, Reporter reporter) {
        this.writer = writer;
        this.colors = colors;
        this.reporter = reporter;
    }

    /// The most ink that each picture takes, in thousandths of one full ink and by its path; empty
    /// for screens.
    Map<String, Integer> inks() {
        return colors.pictures().map(SeparatedPictures::inks).orElseGet(Map::of);
    }

    /// The picture in the file; empty when it cannot stand there, which is reported once.
    Optional<PdfIndirectReference> image(Picture.Raster raster) {
        return images.computeIfAbsent(raster, this::write);
    }

    private Optional<PdfIndirectReference> write(Picture.Raster raster) {
        try {
            return Optional.of(
                    colors.pictures().isPresent()
                            ? colors.pictures().get().write(raster, writer)
                            : asItIs(raster));
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? "its data is damaged" : e.getMessage();
            reporter.report(new PdfProblem.PictureRefused(raster.path(), reason));
            return Optional.empty();
        }
    }

    private PdfIndirectReference asItIs(Picture.Raster raster)
            throws IOException, BadElementException {
        Image image =
                switch (raster.format()) {
                    case JPEG -> jpeg(raster);
                    case PNG -> PngData.image(raster);
                };
        if (image.getImageMask() != null) {
            writer.addDirectImageSimple(image.getImageMask());
        }
        PdfIndirectReference reference = writer.getPdfIndirectReference();
        writer.addDirectImageSimple(image, reference);
        return reference;
    }

    private static Image jpeg(Picture.Raster raster) throws IOException, BadElementException {
        Image image = new Jpeg(raster.bytes());
        if (image.getColorspace() == 4) {
            throw new IOException("it is in CMYK, which a file for screens may not hold");
        }
        return image;
    }
}
