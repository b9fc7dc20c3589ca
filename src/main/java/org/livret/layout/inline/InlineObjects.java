package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.Extent;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.decoration.Pictures;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Sizes and places pictures and small boxes that stand in lines.
final class InlineObjects {
    // What is too wide by less than this is not told of: half a point.
    private static final long TOLERABLE = Sp.PER_PT / 2;

    private final Typography typography;
    private final Setters setters;
    private final Surroundings around;

    /// What the paragraph gives: the width that percentages refer to, the height that pictures may
    /// have, its strut, and its line box.
    record Surroundings(long width, long tallest, Look strut, Strut line, PageFacts facts) {}

    /// What sets boxes and paints drawings, and where problems of pictures go.
    record Setters(BlockSetter blocks, Drawings drawings, Formulas formulas, Reporter reporter) {}

    InlineObjects(Typography typography, Setters setters, Surroundings around) {
        this.typography = typography;
        this.setters = setters;
        this.around = around;
    }

    Formulas formulas() {
        return setters.formulas;
    }

    Look look(TextStyle style) {
        return typography.look(style);
    }

    /// The widths of an inline box's start and end: margin, border and padding.
    Insets sides(ComputedStyle style) {
        BoxStyle box = style.box();
        Insets edges = box.margin().resolve(around.width).plus(box.padding().resolve(around.width));
        BoxStyle.Borders b = box.borders();
        return edges.plus(
                new Insets(
                        b.top().width(), b.right().width(), b.bottom().width(), b.left().width()));
    }

    // ---- pictures ----

    InlineObject picture(Box.InlinePicture picture) {
        BoxStyle style = picture.style().box();
        Insets margin = style.margin().resolve(around.width);
        long available = Math.max(0, around.width - margin.horizontal());
        Size size = size(style, picture.picture().natural(), available);
        problems(picture, size, available);
        long width = size.width() + margin.horizontal();
        long height = size.height() + margin.vertical();
        long ascent =
                ascent(style.verticalAlign(), height, height) + picture.style().text().shift();
        return new SetPicture(
                picture, size, margin, width, ascent, height - ascent, setters.drawings());
    }

    private void problems(Box.InlinePicture picture, Size size, long available) {
        BoxStyle style = picture.style().box();
        boolean share =
                style.width() instanceof Extent.Linear(long _, int perMille) && perMille > 0;
        long none = Long.MAX_VALUE / 4;
        // 100 % is the limit of any place, not the style's own.
        boolean all = style.maxWidth() instanceof Extent.Linear(long _, int part) && part >= 1000;
        long most = all ? none : style.maxWidth().resolve(around.width, none);
        long wide = Math.min(most, style.width().resolve(around.width, 0));
        long high = Math.min(fixed(style.maxHeight(), none), fixed(style.height(), 0));
        if (wide > (share ? around.width : size.width()) + TOLERABLE) {
            report(new LayoutProblem.PictureDenied(picture.span(), true, wide, size.width()));
        } else if (high > size.height() + TOLERABLE) {
            report(new LayoutProblem.PictureDenied(picture.span(), false, high, size.height()));
        } else if (size.width() >= available) {
            LayoutProblem.PictureTiny.of(picture.span(), picture.picture().natural(), size)
                    .ifPresent(this::report);
        }
    }

    private void report(LayoutProblem problem) {
        setters.reporter().report(problem);
    }

    /// A length; what depends on a height is none, since a line has no height yet.
    private static long fixed(Extent extent, long otherwise) {
        return extent instanceof Extent.Linear(long fixed, int perMille) && perMille == 0
                ? fixed
                : otherwise;
    }

    /// The used size of a picture in a line (CSS 2.2, sections 10.3.2 and 10.6.2): never wider than
    /// the measure, its proportions kept unless the style gives both sizes.
    private Size size(BoxStyle style, Size natural, long available) {
        long none = Long.MAX_VALUE / 4;
        long width = style.width().resolve(around.width, -1);
        long height = fixed(style.height(), -1);
        long naturalWidth = Math.max(1, natural.width());
        long naturalHeight = Math.max(1, natural.height());
        if (width < 0 && height < 0) {
            width = naturalWidth;
            height = naturalHeight;
        } else if (width < 0) {
            width = scaled(height, naturalWidth, naturalHeight);
        } else if (height < 0) {
            height = scaled(width, naturalHeight, naturalWidth);
        }
        long widest =
                Math.max(0, Math.min(available, style.maxWidth().resolve(around.width, none)));
        long room = around.tallest - style.margin().resolve(around.width).vertical();
        long tallest = Math.min(Math.max(0, room), fixed(style.maxHeight(), none));
        if (width > widest) {
            height = scaled(height, widest, width);
            width = widest;
        }
        if (height > tallest) {
            width = scaled(width, tallest, height);
            height = tallest;
        }
        return new Size(Math.max(0, width), Math.max(0, height));
    }

    private static long scaled(long length, long numerator, long denominator) {
        return denominator == 0 ? 0 : Math.round((double) length * numerator / denominator);
    }

    /// How far something of a height reaches over the baseline; `baseline` is the distance from its
    /// top to its own baseline.
    private long ascent(BoxStyle.VerticalAlign align, long height, long baseline) {
        return switch (align) {
            case BASELINE -> baseline;
            case MIDDLE -> height / 2 + around.strut.metrics().xHeight() / 2;
            case TOP -> around.line.baseline();
            case BOTTOM -> height - (around.line.height() - around.line.baseline());
        };
    }

    private record SetPicture(
            Box.InlinePicture box,
            Size size,
            Insets margin,
            long width,
            long ascent,
            long descent,
            Drawings drawings)
            implements InlineObject {
        @Override
        public Tag tag() {
            return box.tag();
        }

        @Override
        public Optional<Box.Link> link() {
            return box.link();
        }

        @Override
        public List<Fragment> at(long x, long top) {
            Rect area =
                    new Rect(x + margin.left(), top + margin.top(), size.width(), size.height());
            return Pictures.painted(
                    box.picture(),
                    area,
                    Decoration.contentClip(box.style().box(), area, Insets.NONE),
                    new Pictures.Figure(box.tag(), box.span(), drawings));
        }
    }

    // ---- small boxes ----

    InlineObject block(Box.Block block) {
        BoxStyle style = block.style().box();
        Insets margin = style.margin().resolve(around.width);
        BlockSetter.SetBlock set =
                setters.blocks()
                        .set(block, Math.max(0, around.width - margin.horizontal()), around.facts);
        long width = set.width() + margin.horizontal();
        long height = set.height() + margin.vertical();
        long ascent =
                ascent(style.verticalAlign(), height, set.baseline() + margin.top())
                        + block.style().text().shift();
        return new PlacedBlock(set, margin, width, ascent, height - ascent);
    }

    private record PlacedBlock(
            BlockSetter.SetBlock block, Insets margin, long width, long ascent, long descent)
            implements InlineObject {
        @Override
        public Tag tag() {
            return Tag.ARTIFACT;
        }

        @Override
        public Optional<Box.Link> link() {
            return Optional.empty();
        }

        @Override
        public List<Fragment> at(long x, long top) {
            return block.at(x + margin.left(), top + margin.top());
        }

        @Override
        public List<String> notes() {
            return block.notes();
        }

        @Override
        public List<Line.PlacedMark> marks(long x, long top) {
            return block.marks(x + margin.left(), top + margin.top());
        }
    }
}
