package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.diag.Problem;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.FlowContext;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.TableSetter;
import org.livret.layout.inline.PageFacts;
import org.livret.picture.Picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Sets sections. What shows no page numbers is set once and kept from one round of layout to the
/// next.
public final class SectionSetter {
    private final Tools tools;
    private final SequencedMap<String, Box.Block> notes;
    private final boolean notesRefer;
    private final Map<Section, SetSection> kept =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /// What setting takes beside boxes.
    public record Tools(
            ParagraphSetter lines,
            TableSetter tables,
            Function<String, Optional<Picture>> pictures) {}

    public SectionSetter(Tools tools, SequencedMap<String, Box.Block> notes) {
        this.tools = tools;
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

    /// The section at the width and for the room of a page.
    public SetSection set(Section section, Sheet sheet, PageFacts facts) {
        SetSection known = kept.get(section);
        if (known != null && known.width() == sheet.width() && known.room() == sheet.room()) {
            return known;
        }
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        FlowContext context =
                new FlowContext(
                        tools.lines(),
                        tools.tables(),
                        tools.pictures(),
                        facts,
                        sheet.room(),
                        problems::add);
        Strip strip = new Flow(context).set(section.part(), sheet.width(), section.span());
        NoteBook book = new NoteBook(notes, new Flow(context), sheet.noteWidth());
        SetSection set =
                new SetSection(section, strip, book, sheet.width(), sheet.room(), problems);
        if (!section.refers() && !notesRefer) {
            kept.put(section, set);
        }
        return set;
    }

    /// A flow for furniture, which is set page by page.
    Flow flow(Sheet sheet, PageFacts facts) {
        return new Flow(
                new FlowContext(
                        tools.lines(),
                        tools.tables(),
                        tools.pictures(),
                        facts,
                        sheet.room(),
                        _ -> {}));
    }

    Tools tools() {
        return tools;
    }
}
