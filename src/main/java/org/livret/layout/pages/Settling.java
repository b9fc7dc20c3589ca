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
    private Settling() {}

    /// The label of the page of every anchor, and the number of pages.
    public static PageFacts facts(List<Draft> drafts, List<String> labels) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).content().isPresent()) {
                Draft.Content content = drafts.get(i).content().get();
                PagePlan plan = content.plan();
                collect(
                        content.set().strip().pieces().subList(plan.from(), plan.to()),
                        labels.get(i),
                        found);
                for (PagePlan.NotePart part : plan.notes()) {
                    NoteBook.SetNote note = content.set().notes().note(part.note());
                    if (note != null) {
                        collect(
                                note.strip().pieces().subList(part.from(), part.to()),
                                labels.get(i),
                                found);
                    }
                }
            }
        }
        return new PageFacts(found, drafts.size());
    }

    private static void collect(List<Piece> pieces, String label, Map<String, String> found) {
        for (Piece piece : pieces) {
            for (Line.PlacedMark mark : piece.matter().marks()) {
                if (mark.mark() instanceof Box.AnchorMark(String id)) {
                    found.putIfAbsent(id, label);
                }
            }
        }
    }
}
