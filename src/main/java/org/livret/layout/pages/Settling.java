package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.layout.flow.Piece;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.PageFacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a round of pages tells the next one.
public final class Settling {
    private final Map<String, PageFacts.Page> anchors = new HashMap<>();
    private final Map<String, PageFacts.Page> ends = new HashMap<>();

    private Settling() {}

    /// The page of every anchor, and the number of pages.
    public static PageFacts facts(List<Draft> drafts, List<String> labels) {
        Settling found = new Settling();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).content().isPresent()) {
                found.collect(drafts.get(i).content().get(), new PageFacts.Page(i, labels.get(i)));
            }
        }
        return new PageFacts(found.anchors, found.ends, drafts.size());
    }

    private void collect(Draft.Content content, PageFacts.Page page) {
        PagePlan plan = content.plan();
        collect(content.set().strip().pieces().subList(plan.from(), plan.to()), page);
        for (PagePlan.NotePart part : plan.notes()) {
            NoteBook.SetNote note = content.set().notes().note(part.note());
            if (note != null) {
                collect(note.strip().pieces().subList(part.from(), part.to()), page);
            }
        }
    }

    private void collect(List<Piece> pieces, PageFacts.Page page) {
        for (Piece piece : pieces) {
            for (Line.PlacedMark mark : piece.matter().marks()) {
                switch (mark.mark()) {
                    case Box.AnchorMark(String id) -> anchors.putIfAbsent(id, page);
                    case Box.EndMark(String id) -> ends.put(id, page);
                    case Box.StringMark _, Box.RunningMark _ -> {}
                }
            }
        }
    }
}
