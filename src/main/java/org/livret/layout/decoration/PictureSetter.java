package org.livret.layout.decoration;

import org.livret.diag.Span;
import org.livret.geom.Rect;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.List;

/// What pictures ask of whoever owns the fonts.
public interface PictureSetter {
    /// A drawing as fragments, its natural extent mapped onto `area`; `span` is where it is named.
    List<Fragment> drawing(Picture.Drawing drawing, Rect area, Tag tag, Span span);

    /// How wide a line of text in a drawing is.
    long textWidth(String text, Picture.Font font);
}
