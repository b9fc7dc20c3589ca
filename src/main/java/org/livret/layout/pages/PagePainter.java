package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.diag.Reporter;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Shapes;
import org.livret.layout.flow.SlicePainter;
import org.livret.layout.flow.SlicePainter.Matters;
import org.livret.layout.flow.SlicePainter.Place;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.PageFacts;
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
    private @Nullable SetSection current;
    private SlicePainter body = new SlicePainter(org.livret.layout.flow.Strip.EMPTY);

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

    public List<PageStart> starts() {
        return starts;
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
            Piece.Matter matter = body(content, sheet, out);
            marks.addAll(matter.marks());
            atTop = atTop(content);
            marks.addAll(notes(content, sheet, flow, out));
            start(matter.start(), draft.number());
        }
        anchors(marks, draft.number());
        running.page(marks, atTop);
        MarginContent.Facts numbers = new MarginContent.Facts(draft.counter(), count);
        MarginContent content = new MarginContent(numbers, running, setter.tools());
        out.addAll(new Furniture(flow, sheet.style(), content).paint());
        List<Fragment> bled = new Bleed(sheet.style().size(), sheet.style().bleed()).of(out);
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
        flow.decoration(sheet.style().style().box())
                .ifPresent(d -> {
                    if (!d.background().equals(BoxStyle.Background.NONE)) {
                        d.withoutBorders().paint(paper, Shapes.Cut.NONE, out);
                    }
                });
    }

    // Sections are compared by identity: two equal ones are still two.
    @SuppressWarnings("ReferenceEquality")
    private Piece.Matter body(Draft.Content content, Sheet sheet, List<Fragment> out) {
        if (content.set() != current) {
            current = content.set();
            body = new SlicePainter(content.set().strip());
            openNotes.clear();
        }
        PagePlan plan = content.plan();
        Rect area = sheet.area().content();
        SlicePainter.Part part =
                body.paint(plan.from(), plan.to(), new Place(area.x(), area.y(), plan.from() == 0));
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

    private List<Line.PlacedMark> notes(
            Draft.Content content, Sheet sheet, Flow flow, List<Fragment> out) {
        List<PagePlan.NotePart> parts = content.plan().notes();
        if (parts.isEmpty()) {
            return List.of();
        }
        long height = 0;
        for (PagePlan.NotePart part : parts) {
            NoteBook.SetNote note = content.set().notes().note(part.note());
            height += note == null ? 0 : note.height(part.from(), part.to());
        }
        Rect area = sheet.area().content();
        long width = area.width() - sheet.noteMargin().horizontal();
        long tall = height + sheet.noteEdges().vertical();
        Rect border =
                new Rect(
                        area.x() + sheet.noteMargin().left(),
                        area.bottom() - sheet.noteMargin().bottom() - tall,
                        Math.max(0, width),
                        tall);
        BoxStyle style = sheet.style().noteArea().box();
        flow.decoration(style).ifPresent(d -> d.paint(ruled(border, style), Shapes.Cut.NONE, out));
        Matters matters = new Matters(out);
        long y = border.y() + sheet.noteEdges().top();
        for (PagePlan.NotePart part : parts) {
            NoteBook.SetNote note = content.set().notes().note(part.note());
            if (note != null) {
                SlicePainter painter =
                        openNotes.computeIfAbsent(part.note(), _ -> new SlicePainter(note.strip()));
                SlicePainter.Part painted =
                        painter.paint(part.from(), part.to(), new Place(0, 0, part.from() == 0));
                matters.add(painted.matter(), border.x() + sheet.noteEdges().left(), y);
                y += note.height(part.from(), part.to());
            }
        }
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

    private void start(Optional<Box.Source> source, int number) {
        if (source.isPresent() && source.get().node() >= 0) {
            starts.add(new PageStart(number - 1, source.get().node(), source.get().offset()));
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
