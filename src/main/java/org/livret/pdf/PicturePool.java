package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.picture.Picture;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Optional;

/// The rasters of one file, each embedded once. JPEG data is passed through byte for byte.
final class PicturePool {
    private final Reporter reporter;
    private final IdentityHashMap<Picture.Raster, Optional<Image>> images = new IdentityHashMap<>();

    PicturePool(Reporter reporter) {
        this.reporter = reporter;
    }

    /// The picture for the library; empty when it cannot stand in the file, which is reported once.
    Optional<Image> image(Picture.Raster raster) {
        return images.computeIfAbsent(raster, this::read);
    }

    private Optional<Image> read(Picture.Raster raster) {
        try {
            Image image =
                    switch (raster.format()) {
                        case JPEG -> jpeg(raster);
                        case PNG -> PngData.image(raster);
                    };
            return Optional.of(image);
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? "its data is damaged" : e.getMessage();
            reporter.report(new PdfProblem.PictureRefused(raster.path(), reason));
            return Optional.empty();
        }
    }

    private static Image jpeg(Picture.Raster raster) throws IOException, BadElementException {
        Image image = new Jpeg(raster.bytes());
        if (image.getColorspace() == 4) {
            throw new IOException("it is in CMYK, which a file for screens may not hold");
        }
        return image;
    }
}
