package org.livret.pdf;

import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Page;
import org.openpdf.text.Rectangle;

/// A page of the file: the medium, what of it is left when it is cut, and how far paint goes over
/// that (ISO 32000-1, section 14.11.2). Coordinates are PDF's: the lower left corner is (0, 0).
record Sheet(long width, long height, Rect trim, long bleed, PrinterMarks.Kinds marks) {

    /// The sheet of one page, with room for the marks that it wants.
    static Sheet of(Page page) {
        PrinterMarks.Kinds marks =
                new PrinterMarks.Kinds(page.cropMarks(), page.registrationMarks(), false);
        long around = page.bleed() + marks.room();
        Rect trim = new Rect(around, around, page.size().width(), page.size().height());
        return new Sheet(
                trim.width() + 2 * around, trim.height() + 2 * around, trim, page.bleed(), marks);
    }

    Rectangle medium() {
        return new Rectangle(pt(width), pt(height));
    }

    Rectangle trimBox() {
        return box(0);
    }

    Rectangle bleedBox() {
        return box(bleed);
    }

    private Rectangle box(long outset) {
        return new Rectangle(
                pt(Math.max(0, trim.x() - outset)),
                pt(Math.max(0, trim.y() - outset)),
                pt(Math.min(width, trim.right() + outset)),
                pt(Math.min(height, trim.bottom() + outset)));
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }
}
