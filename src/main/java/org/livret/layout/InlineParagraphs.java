package org.livret.layout;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.FlowContext;
import org.livret.layout.flow.LineGrid;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Shift;
import org.livret.layout.flow.Slab;
import org.livret.layout.flow.Trials;
import org.livret.layout.flow.Widths;
import org.livret.layout.inline.BlockSetter;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.LineSetter;
import org.livret.layout.inline.Locators;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.OtherLines;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.inline.SetLetter;
import org.livret.layout.table.TableLayout;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Joins lines and flow: paragraphs are set by a [LineSetter], and small blocks that stand in lines
/// by a flow of their own.
final class InlineParagraphs implements ParagraphSetter {
    private final LineSetter lines;

    private InlineParagraphs(LineSetter lines) {
        this.lines = lines;
    }

    static ParagraphSetter of(
            LayoutInput.LineSetters setters,
            Function<String, Optional<Picture>> pictures,
            Reporter reporter) {
        return new InlineParagraphs(
                setters.make(new Blocks(setters, pictures, reporter), reporter));
    }

    @Override
    public List<Line> lines(Box.Paragraph paragraph, Measure measure, PageFacts facts) {
        return lines.set(Locators.settled(paragraph, facts), measure, facts).lines();
    }

    @Override
    public OtherLines otherLines(
            Box.Paragraph paragraph, Measure measure, PageFacts facts, int count) {
        return lines.others(Locators.settled(paragraph, facts), measure, facts, count);
    }

    @Override
    public long baseline(ComputedStyle style) {
        return lines.baseline(style);
    }

    @Override
    public Optional<SetLetter> letter(Box.Paragraph paragraph) {
        return lines.letter(paragraph);
    }

    @Override
    public Widths widths(Box.Paragraph paragraph, PageFacts facts) {
        org.livret.layout.inline.Widths widths =
                lines.widths(Locators.settled(paragraph, facts), facts);
        return new Widths(widths.min(), widths.max());
    }

    @Override
    public List<Fragment> drawing(Picture.Drawing drawing, Rect area, Tag tag, Span span) {
        return lines.drawing(drawing, area, tag, span);
    }

    @Override
    public long textWidth(String text, Picture.Font font) {
        return lines.textWidth(text, font);
    }

    /// Sets blocks in lines. A line setter is busy while it asks for one, so that the block's own
    /// lines need another, made when the first block comes.
    private static final class Blocks implements BlockSetter {
        private final LayoutInput.LineSetters setters;
        private final Function<String, Optional<Picture>> pictures;
        private final Reporter reporter;
        private @Nullable ParagraphSetter inner;

        Blocks(
                LayoutInput.LineSetters setters,
                Function<String, Optional<Picture>> pictures,
                Reporter reporter) {
            this.setters = setters;
            this.pictures = pictures;
            this.reporter = reporter;
        }

        @Override
        public SetBlock set(Box.Block block, long available, PageFacts facts) {
            ParagraphSetter setter = inner;
            if (setter == null) {
                setter = InlineParagraphs.of(setters, pictures, reporter);
                inner = setter;
            }
            FlowContext context =
                    new FlowContext(
                            setter,
                            new TableLayout(),
                            pictures,
                            facts,
                            Sp.INFINITE,
                            0,
                            LineGrid.NONE,
                            new Trials(reporter));
            return new Set(new Flow(context).borderBox(block, available));
        }

        @Override
        public Optional<Picture> picture(String path) {
            return pictures.apply(path);
        }
    }

    private record Set(Slab slab) implements BlockSetter.SetBlock {
        @Override
        public long width() {
            return slab.width();
        }

        @Override
        public long height() {
            return slab.height();
        }

        @Override
        public long baseline() {
            return slab.baseline();
        }

        @Override
        public List<Fragment> at(long x, long y) {
            return new Shift(x, y).all(slab.matter().fragments());
        }

        @Override
        public List<String> notes() {
            return slab.matter().notes();
        }

        @Override
        public List<Line.PlacedMark> marks(long x, long y) {
            List<Line.PlacedMark> moved = new ArrayList<>(slab.matter().marks().size());
            for (Line.PlacedMark mark : slab.matter().marks()) {
                moved.add(new Line.PlacedMark(mark.mark(), mark.at().plus(x, y)));
            }
            return moved;
        }
    }
}
