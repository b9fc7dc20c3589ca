package org.livret.pdf;

import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.pdf.Resources.Kind;

import java.io.IOException;

/// What tells the printer where to cut, to fold and whether the inks lie one above another:
/// quarter-point lines outside of the bleed. On paper they are of every ink (ISO 32000-1, section
/// 8.6.6.4).
final class PrinterMarks {
    /// Which marks there are: at the corners, in the middles of the sides, at the fold.
    record Kinds(boolean crop, boolean registration, boolean fold) {
        static final Kinds NONE = new Kinds(false, false, false);

        boolean none() {
            return !crop && !registration && !fold;
        }

        /// How much room they need around the bleed.
        long room() {
            return none() ? 0 : Sp.mm(8);
        }
    }

    private static final long LENGTH = Sp.mm(6);
    private static final long GAP = Sp.mm(1);
    private static final long WIDTH = Sp.PER_PT / 4;
    private static final long RADIUS = Sp.mm(1.5);

    /// 4/3·(√2 − 1), in millionths.
    private static final long KAPPA = 552_285;

    private static final String ALL_INKS =
            "[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]";

    private final Sheet sheet;
    private final Canvas canvas;
    private final Operators operators;

    PrinterMarks(Sheet sheet, Canvas canvas) {
        this.sheet = sheet;
        this.canvas = canvas;
        this.operators = canvas.operators();
    }

    /// Paints the marks of a sheet in the space of its medium.
    void paint(Inks inks, SharedObjects shared) throws IOException {
        operators.origin(0, 0);
        operators.op("q");
        switch (inks.space()) {
            case RGB -> operators.color(Ink.INITIAL, true);
            case CMYK -> {
                String name = canvas.resources().add(Kind.SPACE, shared.dictionary(ALL_INKS));
                operators.named(name).op("CS");
                operators.thousandths(1000).op("SCN");
            }
        }
        operators.length(WIDTH).op("w");
        if (sheet.marks().crop()) {
            crop();
        }
        if (sheet.marks().fold()) {
            fold();
        }
        if (sheet.marks().registration()) {
            registration();
        }
        operators.op("S");
        operators.op("Q");
    }

    private void crop() {
        Rect trim = sheet.trim();
        long near = sheet.bleed() + GAP;
        long far = near + LENGTH;
        for (long x : new long[] {trim.x(), trim.right()}) {
            line(x, trim.y() - far, x, trim.y() - near);
            line(x, trim.bottom() + near, x, trim.bottom() + far);
        }
        for (long y : new long[] {trim.y(), trim.bottom()}) {
            line(trim.x() - far, y, trim.x() - near, y);
            line(trim.right() + near, y, trim.right() + far, y);
        }
    }

    /// Dashes above and below the middle of the sheet.
    private void fold() {
        Rect trim = sheet.trim();
        long x = trim.x() + trim.width() / 2;
        long near = sheet.bleed() + GAP;
        long dash = LENGTH / 5;
        for (int i = 0; i < 3; i++) {
            long from = near + 2L * i * dash;
            line(x, trim.y() - from - dash, x, trim.y() - from);
            line(x, trim.bottom() + from, x, trim.bottom() + from + dash);
        }
    }

    /// A cross in a circle beside the middle of each side.
    private void registration() {
        Rect trim = sheet.trim();
        long away = sheet.bleed() + GAP + LENGTH / 2;
        long middle = trim.y() + trim.height() / 2;
        cross(new Point(trim.x() - away, middle));
        cross(new Point(trim.right() + away, middle));
        if (!sheet.marks().fold()) {
            long center = trim.x() + trim.width() / 2;
            cross(new Point(center, trim.y() - away));
            cross(new Point(center, trim.bottom() + away));
        }
    }

    private void cross(Point at) {
        long arm = LENGTH / 2;
        line(at.x() - arm, at.y(), at.x() + arm, at.y());
        line(at.x(), at.y() - arm, at.x(), at.y() + arm);
        long r = RADIUS;
        long k = r * KAPPA / 1_000_000;
        at(at.x() + r, at.y()).op("m");
        at(at.x() + r, at.y() + k).at(at.x() + k, at.y() + r).at(at.x(), at.y() + r).op("c");
        at(at.x() - k, at.y() + r).at(at.x() - r, at.y() + k).at(at.x() - r, at.y()).op("c");
        at(at.x() - r, at.y() - k).at(at.x() - k, at.y() - r).at(at.x(), at.y() - r).op("c");
        at(at.x() + k, at.y() - r).at(at.x() + r, at.y() - k).at(at.x() + r, at.y()).op("c");
    }

    private void line(long x1, long y1, long x2, long y2) {
        at(x1, y1).op("m");
        at(x2, y2).op("l");
    }

    private PrinterMarks at(long x, long y) {
        operators.length(x).length(y);
        return this;
    }

    private void op(String name) {
        operators.op(name);
    }
}
