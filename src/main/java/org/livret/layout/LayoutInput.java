package org.livret.layout;

import java.util.Optional;
import java.util.function.Function;
import org.livret.box.BoxTree;
import org.livret.css.PageStyle;
import org.livret.diag.Reporter;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.picture.Picture;

/// What layout needs: boxes, the style of every page, who sets lines, pictures for grounds by path, and where problems go.
///
/// `pageStyles` is asked for every page, in any order and more than once. `threads` is how many sections may be set at a time; the pages are the same for any number.
public record LayoutInput(
        BoxTree boxes,
        Function<PageStyle.Context, PageStyle> pageStyles,
        ParagraphSetter.Maker paragraphs,
        Function<String, Optional<Picture>> pictures,
        Reporter reporter,
        int threads) {}
