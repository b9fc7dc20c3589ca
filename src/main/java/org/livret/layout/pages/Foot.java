package org.livret.layout.pages;

import org.livret.layout.flow.SlicePainter;
import org.livret.layout.flow.Strip;

/// Even page feet: where a page is a little short, the room between its blocks grows until the text
/// ends where the page does, or just above its notes.
///
/// It grows only to seven quarters of itself, since a page with holes looks worse than a short one.
/// The last page of a section ends where its text ends.
final class Foot {
    private Foot() {}

    /// What the gaps of the page have to share, in scaled points.
    static long stretch(Draft.Content content, Sheet sheet) {
        Strip strip = content.set().strip();
        PagePlan plan = content.plan();
        if (plan.to() == strip.pieces().size()) {
            return 0;
        }
        long slack = sheet.room() - plan.used();
        long elastic = SlicePainter.elastic(strip, plan.from(), plan.to());
        return slack > 0 && slack <= elastic * 3 / 4 ? slack : 0;
    }
}
