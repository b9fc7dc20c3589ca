package org.livret.layout;

import org.livret.box.BoxTree;
import org.livret.css.PageStyle;
import org.livret.diag.Reporter;
import org.livret.layout.inline.BlockSetter;
import org.livret.layout.inline.LineSetter;
import org.livret.picture.Picture;

import java.util.Optional;
import java.util.function.Function;

/// What layout needs: boxes, the style of every page, who sets lines, pictures for grounds by path,
/// and where problems go.
///
/// `pageStyles` is asked for every page, in any order and more than once. `threads` is how many
/// sections may be set at a time; the pages are the same for any number.
public record LayoutInput(
        BoxTree boxes,
        Function<PageStyle.Context, PageStyle> pageStyles,
        LineSetters lines,
        Function<String, Optional<Picture>> pictures,
        Reporter reporter,
        int threads) {

    /// Makes line setters over shared fonts and caches; each is for one thread, asks `blocks` for
    /// the small boxes in its lines, and tells its problems to the reporter.
    @FunctionalInterface
    public interface LineSetters {
        LineSetter make(BlockSetter blocks, Reporter reporter);
    }
}
