package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.FlowContext;
import org.livret.layout.flow.LineGrid;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.TableSetter;
import org.livret.layout.flow.Trials;
import org.livret.layout.inline.PageFacts;
import org.livret.picture.Picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Sets sections, several at a time when asked to. What shows no page numbers is set once and kept
/// from one round of layout to the next.
public final class SectionSetter {
    private final Tools tools;
    private final ComputedStyle root;
    private final SequencedMap<String, Box.Block> notes;
    private final boolean notesRefer;
    private final KeptParagraphs.Shelf shelf = new KeptParagraphs.Shelf();
    private final Deque<KeptParagraphs> idle = new ConcurrentLinkedDeque<>();
    private final Map<Section, SetSection> kept =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /// What setting takes beside boxes. Each thread gets a paragraph setter of its own; `pictures`
    /// must serve several threads.
    public record Tools(
            Function<Reporter, ParagraphSetter> lines,
            TableSetter tables,
            Function<String, Optional<Picture>> pictures) {}

    /// `root` is the style that the text's grid follows.
    public SectionSetter(Tools tools, ComputedStyle root, SequencedMap<String, Box.Block> notes) {
        this.tools = tools;
        this.root = root;
        this.notes = notes;
        boolean refer = false;
        for (Box.Block note : notes.values()) {
            refer |= References.in(note);
        }
        this.notesRefer = refer;
    }

    /// Whether anything shows page numbers of other places.
    public boolean refers(List<Section> sections) {
        for (Section section : sections) {
            if (section.refers()) {
                return true;
            }
        }
        return notesRefer;
    }

    /// Forgets what the facts of a round went into.
    void newRound() {
        kept.keySet().removeIf(section -> notesRefer || section.refers());
    }

    /// Sets sections at once for the sheets that they will most likely begin with.
    void prepare(
            List<Section> sections, Function<Section, Sheet> sheets, PageFacts facts, int threads) {
        List<Callable<SetSection>> tasks = new ArrayList<>(sections.size());
        for (Section section : sections) {
            if (!kept.containsKey(section)) {
                Sheet sheet = sheets.apply(section);
                tasks.add(() -> set(section, sheet, facts));
            }
        }
        if (tasks.size() < 2) {
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()))) {
            for (Future<SetSection> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            // What is not prepared is set when its turn comes.
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// The section at the width and for the room of a page.
    SetSection set(Section section, Sheet sheet, PageFacts facts) {
        SetSection known = kept.get(section);
        if (known != null && known.width() == sheet.width() && known.room() == sheet.room()) {
            return known;
        }
        KeptParagraphs lines = borrow();
        List<Problem> problems = new ArrayList<>();
        Trials reporter = new Trials(problems::add);
        lines.reportTo(reporter);
        FlowContext context =
                new FlowContext(
                        lines,
                        tools.tables(),
                        tools.pictures(),
                        facts,
                        sheet.room(),
                        sheet.margin(),
                        grid(lines),
                        reporter);
        Flow flow = new Flow(context);
        Strip strip = flow.set(section.part(), sheet.width(), section.span());
        NoteBook book = NoteBook.of(strip, notes, flow, sheet.noteWidth());
        idle.push(lines);
        SetSection set =
                new SetSection(
                        section, strip, book, sheet.width(), sheet.room(), Told.of(problems));
        kept.put(section, set);
        return set;
    }

    private LineGrid grid(ParagraphSetter lines) {
        return root.paragraph().snaps()
                ? new LineGrid(root.paragraph().lineHeight(), lines.baseline(root))
                : LineGrid.NONE;
    }

    private KeptParagraphs borrow() {
        KeptParagraphs lines = idle.poll();
        return lines == null ? new KeptParagraphs(shelf, tools.lines()::apply) : lines;
    }

    /// Lends a setter of paragraphs whose problems go nowhere.
    <T> T withLines(Function<ParagraphSetter, T> work) {
        KeptParagraphs lines = borrow();
        lines.reportTo(_ -> {});
        T result = work.apply(lines);
        idle.push(lines);
        return result;
    }

    /// A setter of lines for furniture, which is painted page by page.
    FurnitureSetter furniture(PageFacts facts, Reporter reporter) {
        KeptParagraphs lines = borrow();
        lines.reportTo(reporter);
        return new FurnitureSetter(lines, tools, facts, reporter);
    }

    /// What sets furniture on pages of any size.
    record FurnitureSetter(ParagraphSetter lines, Tools tools, PageFacts facts, Reporter reporter) {
        Flow flow(Sheet sheet) {
            return new Flow(
                    new FlowContext(
                            lines,
                            tools.tables(),
                            tools.pictures(),
                            facts,
                            sheet.room(),
                            sheet.margin(),
                            LineGrid.NONE,
                            new Trials(reporter)));
        }
    }
}
