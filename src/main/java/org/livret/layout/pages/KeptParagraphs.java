package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.geom.Rect;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Widths;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.OtherLines;
import org.livret.layout.inline.PageFacts;
import org.livret.layout.inline.SetLetter;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets paragraphs and keeps the lines of those that show no page numbers, with the problems they
/// had, so that the next round of layout need not set them again. For one thread; what is kept may
/// be shared.
final class KeptParagraphs implements ParagraphSetter {
    private final Shelf shelf;
    private final ParagraphSetter setter;
    private Reporter reporter = _ -> {};
    private List<Problem> now = new ArrayList<>();

    /// What is kept, by paragraph: as it is best, and longer and shorter.
    static final class Shelf {
        private final Map<Box.Paragraph, Kept> best = shelf();
        private final Map<Box.Paragraph, KeptOthers> others = shelf();

        private static <T> Map<Box.Paragraph, T> shelf() {
            return Collections.synchronizedMap(new IdentityHashMap<>());
        }
    }

    private record Kept(Measure measure, List<Line> lines, List<Problem> problems) {}

    private record KeptOthers(Measure measure, OtherLines lines) {}

    /// Makes the setter behind this one, which tells its problems to a reporter.
    interface Maker {
        ParagraphSetter make(Reporter reporter);
    }

    KeptParagraphs(Shelf shelf, Maker maker) {
        this.shelf = shelf;
        this.setter = maker.make(problem -> now.add(problem));
    }

    /// Where problems go from now on.
    void reportTo(Reporter next) {
        reporter = next;
    }

    @Override
    public List<Line> lines(Box.Paragraph paragraph, Measure measure, PageFacts facts) {
        Kept kept = shelf.best.get(paragraph);
        if (kept == null || !kept.measure().equals(measure)) {
            now = new ArrayList<>(0);
            List<Line> lines = setter.lines(paragraph, measure, facts);
            kept = new Kept(measure, lines, now);
            now = new ArrayList<>(0);
            if (!References.in(paragraph)) {
                shelf.best.put(paragraph, kept);
            }
        }
        kept.problems().forEach(reporter::report);
        return kept.lines();
    }

    @Override
    public OtherLines otherLines(
            Box.Paragraph paragraph, Measure measure, PageFacts facts, int count) {
        KeptOthers kept = shelf.others.get(paragraph);
        if (kept == null || !kept.measure().equals(measure)) {
            now = new ArrayList<>(0);
            OtherLines lines = setter.otherLines(paragraph, measure, facts, count);
            // Lines with which something is wrong are not worth having.
            kept = new KeptOthers(measure, now.isEmpty() ? lines : OtherLines.NONE);
            now = new ArrayList<>(0);
            if (!References.in(paragraph)) {
                shelf.others.put(paragraph, kept);
            }
        }
        return kept.lines();
    }

    @Override
    public long baseline(ComputedStyle style) {
        return setter.baseline(style);
    }

    @Override
    public Optional<SetLetter> letter(Box.Paragraph paragraph) {
        return setter.letter(paragraph);
    }

    @Override
    public Widths widths(Box.Paragraph paragraph, PageFacts facts) {
        return setter.widths(paragraph, facts);
    }

    @Override
    public long textWidth(String text, Picture.Font font) {
        return setter.textWidth(text, font);
    }

    @Override
    public List<Fragment> drawing(Picture.Drawing drawing, Rect area, Tag tag, Span span) {
        now = new ArrayList<>(0);
        List<Fragment> drawn = setter.drawing(drawing, area, tag, span);
        now.forEach(reporter::report);
        return drawn;
    }
}
