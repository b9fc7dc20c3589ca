package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.page.Page;

/// Corner marks that tell the printer where to cut: quarter-point lines outside of the bleed, six
/// millimetres long.
final class CropMarks {
    /// How much room marks need around the bleed.
    static final long ROOM = Sp.mm(8);

    private static final long LENGTH = Sp.mm(6);
    private static final long GAP = Sp.mm(1);

    private CropMarks() {}

    static void paint(Page page, Inks inks, Operators operators) {
        long width = page.size().width();
        long height = page.size().height();
        long near = page.bleed() + GAP;
        long far = near + LENGTH;
        operators.color(inks.ink(Color.BLACK), true);
        operators.length(Sp.PER_PT / 4).op("w");
        for (long x : new long[] {0, width}) {
            line(operators, x, -far, x, -near);
            line(operators, x, height + near, x, height + far);
        }
        for (long y : new long[] {0, height}) {
            line(operators, -far, y, -near, y);
            line(operators, width + near, y, width + far, y);
        }
        operators.op("S");
    }

    private static void line(Operators operators, long x1, long y1, long x2, long y2) {
        operators.x(x1).y(y1).op("m").x(x2).y(y2).op("l");
    }
}
