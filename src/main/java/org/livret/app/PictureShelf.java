package org.livret.app;

import org.livret.box.PictureSource;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.picture.Picture;
import org.livret.picture.Pictures;
import org.livret.picture.Pictures.Look;
import org.livret.qr.QrCode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pictures of one publication, for both outputs. Those of the PDF are kept until it is
/// painted; the e-book alone reads each when its turn has come, and lets it go.
final class PictureShelf implements PictureSource {
    private record Shelved(Optional<byte[]> bytes, Optional<Picture> picture) {}

    private final Folder folder;
    private final Reporter reporter;
    private final Map<String, Shelved> shelf = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    PictureShelf(Folder folder, Reporter reporter) {
        this.folder = folder;
        this.reporter = reporter;
    }

    @Override
    public Optional<Picture> picture(String path, Span place) {
        return shelved(path, place).picture();
    }

    /// The picture's file as it is, but for printing inks, which no e-reader shows; empty when it
    /// holds no picture, so that a damaged file is told of once and gets into neither output.
    Optional<byte[]> bytes(String path, Span place) {
        Shelved shelved = lent(path, place);
        boolean inks = shelved.bytes().flatMap(Pictures::look).filter(Look::inks).isPresent();
        return shelved.picture()
                .flatMap(picture ->
                        inks && picture instanceof Picture.Raster raster
                                ? Optional.of(raster.bytes())
                                : shelved.bytes());
    }

    private synchronized Shelved shelved(String path, Span place) {
        Shelved known = shelf.get(path);
        if (known == null) {
            known = read(path, place);
            shelf.put(path, known);
        }
        return known;
    }

    private synchronized Shelved lent(String path, Span place) {
        Shelved known = shelf.get(path);
        return known == null ? read(path, place) : known;
    }

    // What is wrong with a picture is told once, however often it is read.
    private Shelved read(String path, Span place) {
        Reporter teller = told.add(path) ? reporter : _ -> {};
        Optional<byte[]> bytes =
                QrCode.isSource(path)
                        ? QrCode.svg(path, place, teller)
                        : folder.telling(teller).read(path, place);
        return new Shelved(bytes, bytes.flatMap(b -> Pictures.read(path, b, place, teller)));
    }
}
