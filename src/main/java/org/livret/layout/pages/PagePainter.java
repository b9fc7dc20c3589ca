package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.diag.Reporter;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.SlicePainter;
import org.livret.layout.flow.SlicePainter.Matters;
import org.livret.layout.flow.SlicePainter.Place;
import org.livret.layout.flow.Strip;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.PageFacts;
import org.livret.page.Bleed;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence.PageStart;
import org.livret.page.PageSequence.Placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Paints drafts one after another: ground, body, notes, margin boxes.
public final class PagePainter {
    private final SectionSetter.FurnitureSetter setter;
    private final Running running = new Running();
    private final Map<String, SlicePainter> openNotes = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final SequencedMap<String, Placement> anchors = new LinkedHashMap<>();
    private final List<PageStart> starts = new ArrayList<>();
    private final List<Integer> startless = new ArrayList<>();
    private @Nullable SetSection current;
    private SlicePainter body = new SlicePainter(Strip.EMPTY);

    /// Problems of furniture go to the reporter.
    public PagePainter(SectionSetter setter, PageFacts facts, Reporter reporter) {
        this.setter = setter.furniture(facts, reporter);
    }

    public List<Page> pages() {
        return pages;
    }

    public SequencedMap<String, Placement> anchors() {
        return anchors;
    }

    /// Where pages start; blank ones are left out. To be asked when all pages are painted.
    public List<PageStart> starts() {
        List<PageStart> all = new ArrayList<>(starts);
        for (int page : startless) {
            all.add(new PageStart(page, PageStart.END, 0));
        }
        return all;
    }

    /// Paints the next page; `count` is the number of all pages.
    public void paint(Draft draft, String label, int count) {
        Sheet sheet = draft.sheet();
        Flow flow = setter.flow(sheet);
        List<Fragment> out = new ArrayList<>();
        ground(sheet, flow, out);
        List<Line.PlacedMark> marks = new ArrayList<>();
        int atTop = 0;
        if (draft.content().isPresent()) {
            Draft.Content content = draft.content().get();
            turn(content.set());
            Stack top = stack(content, NoteBook.Area.TOP);
            Rect area = sheet.area().content();
            Matters floats = new Matters(out);
            stacked(content, top, new Point(area.x(), area.y()), floats);
            Piece.Matter matter = body(content, area.y() + top.height(), sheet, out);
            marks.addAll(matter.marks());
            atTop = atTop(content);
            marks.addAll(floats.finish().marks());
            marks.addAll(foot(content, sheet, flow, out));
            start(matter.start(), draft.number());
        }
        anchors(marks, draft.number());
        running.page(marks, atTop);
        MarginContent.Facts numbers = new MarginContent.Facts(draft.counter(), count);
        MarginContent content = new MarginContent(numbers, running, setter.tools());
        out.addAll(new Furniture(flow, sheet.style(), content).paint());
        List<Fragment> bled = Bleed.of(out, sheet.style().size(), sheet.style().bleed());
        pages.add(
                new Page(
                        draft.number(),
                        label,
                        sheet.style().size(),
                        sheet.style().bleed(),
                        sheet.style().cropMarks(),
                        sheet.style().registrationMarks(),
                        bled));
    }

    private static void ground(Sheet sheet, Flow flow, List<Fragment> out) {
        Rect paper = new Rect(0, 0, sheet.style().size().width(), sheet.style().size().height());
        flow.decoration(sheet.style().style().box()).ifPresent(d -> d.ground(paper, out));
    }

    // Sections are compared by identity: two equal ones are still two.
    @SuppressWarnings("ReferenceEquality")
    private void turn(SetSection set) {
        if (set != current) {
            current = set;
            body = new SlicePainter(set.strip());
            openNotes.clear();
        }
    }

    private Piece.Matter body(Draft.Content content, long y, Sheet sheet, List<Fragment> out) {
        PagePlan plan = content.plan();
        Rect area = sheet.area().content();
        Place place = new Place(area.x(), y, plan.from() == 0, plan.stretch());
        SlicePainter.Part part = body.paint(plan.from(), plan.to(), place);
        out.addAll(part.matter().fragments());
        return part.matter();
    }

    /// How many of the page's marks belong to its first piece.
    private static int atTop(Draft.Content content) {
        PagePlan plan = content.plan();
        return plan.to() > plan.from()
                ? content.set().strip().pieces().get(plan.from()).matter().marks().size()
                : 0;
    }

    /// Parts of one area with their height.
    private record Stack(List<PagePlan.NotePart> parts, long height) {}

    private static Stack stack(Draft.Content content, NoteBook.Area area) {
        List<PagePlan.NotePart> parts = new ArrayList<>(0);
        long height = 0;
        for (PagePlan.NotePart part : content.plan().notes()) {
            NoteBook.SetNote set = content.set().notes().note(part.note());
            if (set != null && set.area() == area) {
                parts.add(part);
                height += set.height(part.from(), part.to());
            }
        }
        return new Stack(parts, height);
    }

    /// Paints parts one below another; their marks are added to those of the page.
    private void stacked(Draft.Content content, Stack stack, Point at, Matters out) {
        long y = at.y();
        for (PagePlan.NotePart part : stack.parts()) {
            NoteBook.SetNote set = content.set().notes().note(part.note());
            if (set != null) {
                SlicePainter painter =
                        openNotes.computeIfAbsent(part.note(), _ -> new SlicePainter(set.strip()));
                Place place = new Place(0, 0, part.from() == 0);
                out.add(painter.paint(part.from(), part.to(), place).matter(), at.x(), y);
                y += set.height(part.from(), part.to());
            }
        }
    }

    /// Floats at the foot of the text, and notes below them.
    private List<Line.PlacedMark> foot(
            Draft.Content content, Sheet sheet, Flow flow, List<Fragment> out) {
        Matters matters = new Matters(out);
        Rect area = sheet.area().content();
        Stack notes = stack(content, NoteBook.Area.FOOT);
        long bottom = area.bottom();
        if (!notes.parts().isEmpty()) {
            long tall = notes.height() + sheet.noteEdges().vertical();
            long width = area.width() - sheet.noteMargin().horizontal();
            long y = bottom - sheet.noteMargin().bottom() - tall;
            Rect border =
                    new Rect(area.x() + sheet.noteMargin().left(), y, Math.max(0, width), tall);
            BoxStyle style = sheet.style().noteArea().box();
            flow.decoration(style).ifPresent(d -> d.paint(ruled(border, style), Cut.NONE, out));
            Point at =
                    new Point(
                            border.x() + sheet.noteEdges().left(),
                            border.y() + sheet.noteEdges().top());
            stacked(content, notes, at, matters);
            bottom = y - sheet.noteMargin().top();
        }
        Stack floats = stack(content, NoteBook.Area.BOTTOM);
        stacked(content, floats, new Point(area.x(), bottom - floats.height()), matters);
        return matters.finish().marks();
    }

    /// A note area with a width of its own is ruled that wide; its notes take the page's.
    private static Rect ruled(Rect border, BoxStyle style) {
        long width = style.width().resolve(border.width(), border.width());
        long most = style.maxWidth().resolve(border.width(), border.width());
        return new Rect(
                border.x(),
                border.y(),
                Math.max(0, Math.min(border.width(), Math.min(width, most))),
                border.height());
    }

    /// A page on which nothing of the running text begins, only a float or the rest of a note,
    /// starts where the next one does.
    private void start(Optional<Box.Source> source, int number) {
        startless.add(number - 1);
        if (source.isPresent() && source.get().node() >= 0) {
            for (int page : startless) {
                starts.add(new PageStart(page, source.get().node(), source.get().offset()));
            }
            startless.clear();
        }
    }

    private void anchors(List<Line.PlacedMark> marks, int number) {
        for (Line.PlacedMark mark : marks) {
            if (mark.mark() instanceof Box.AnchorMark(String id)) {
                Point at = mark.at();
                anchors.putIfAbsent(id, new Placement(number - 1, at));
            }
        }
    }
}
