package org.livret.box;

import org.livret.diag.Span;
import org.livret.picture.Picture;

import java.util.Optional;

/// The port through which boxes get their pictures. A picture that is missing or broken is reported
/// by the source, and is empty here.
@FunctionalInterface
public interface PictureSource {
    Optional<Picture> picture(String path, Span place);
}
