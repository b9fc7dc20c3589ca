package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.ParagraphStyle;
import org.livret.geom.Sp;
import org.livret.layout.math.MathPiece;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets a formula for display with its number: the formula as `text-align` says, the number at the
/// end of the line. A formula that is too wide is broken before relations, or else before
/// operators, and goes on two ems further in.
final class DisplayLines {
    // A number is a word or two; more is text around the formula.
    private static final int LONGEST_NUMBER = 24;

    private final Box.Paragraph paragraph;
    private final Box.Formula formula;
    private final Measure.Slot slot;
    private final Strut strut;
    private final long em;

    private long excess;

    DisplayLines(Box.Paragraph paragraph, Box.Formula formula, Measure measure, Strut strut) {
        this.paragraph = paragraph;
        this.formula = formula;
        this.slot = measure.slot(0);
        this.strut = strut;
        this.em = formula.style().fontSize();
    }

    /// The formula for display that a paragraph is, when it is one.
    static Optional<Box.Formula> in(Box.Paragraph paragraph) {
        Box.Formula found = null;
        int number = 0;
        for (Box.Inline inline : paragraph.content()) {
            switch (inline) {
                case Box.Formula f -> {
                    boolean first = f.display() && found == null && number == 0;
                    number += first ? 0 : LONGEST_NUMBER + 1;
                    found = f;
                }
                case Box.InlineMark _, Box.InlineEdge _ -> {}
                case Box.Text t -> number += t.text().length();
                default -> number = LONGEST_NUMBER + 1;
            }
        }
        return number > LONGEST_NUMBER ? Optional.empty() : Optional.ofNullable(found);
    }

    /// What stands beside the formula.
    static Box.Paragraph number(Box.Paragraph paragraph) {
        List<Box.Inline> rest = new ArrayList<>();
        for (Box.Inline inline : paragraph.content()) {
            if (!(inline instanceof Box.Formula)) {
                rest.add(inline);
            }
        }
        return paragraph.with(rest);
    }

    /// By how much the widest line sticks out.
    long excess() {
        return excess;
    }

    /// The lines; `number` is the line of the number, set at the left, `width` how wide it is.
    List<Line> lines(List<MathPiece> pieces, @Nullable Line number, long width) {
        long total = width(pieces, 0, pieces.size());
        long gap = width > 0 ? em : 0;
        List<int[]> rows = new ArrayList<>();
        if (total <= slot.width()) {
            rows.add(new int[] {0, pieces.size()});
        } else {
            rows.addAll(broken(pieces));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            long own = width(pieces, row[0], row[1]);
            boolean last = i + 1 == rows.size();
            long x = rows.size() == 1 ? start(own, width + gap) : i == 0 ? 0 : indent();
            excess = Math.max(excess, x + own - slot.width());
            boolean beside = last && number != null && x + own + gap + width <= slot.width();
            lines.add(line(pieces, row, x, beside ? number : null, width));
            if (last && number != null && !beside) {
                lines.add(alone(number, width));
            }
        }
        return lines;
    }

    private long indent() {
        return Math.min(2 * em, slot.width() / 5);
    }

    /// Where a line of a width starts. One in the middle moves aside for its number when it must.
    private long start(long own, long number) {
        long room = slot.width() - own;
        ParagraphStyle style = paragraph.style().paragraph();
        return switch (style.align()) {
            case CENTER, JUSTIFY, AUTO ->
                    room / 2 >= number
                            ? room / 2
                            : Math.max(0, room >= number ? (room - number) / 2 : room / 2);
            case START, LEFT -> 0;
            case END, RIGHT -> Math.max(0, room - number);
        };
    }

    private static long width(List<MathPiece> pieces, int from, int to) {
        long width = 0;
        for (int i = from; i < to; i++) {
            MathPiece piece = pieces.get(i);
            width += piece.box().width() + (i + 1 < to ? piece.space() : 0);
        }
        return width;
    }

    /// The pieces of each line: as many as it holds, up to a relation where there is one past the
    /// middle.
    private List<int[]> broken(List<MathPiece> pieces) {
        List<int[]> rows = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            long room = slot.width() - (from == 0 ? 0 : indent());
            int to = from + 1;
            int relation = -1;
            while (to < pieces.size() && width(pieces, from, to + 1) <= room) {
                if (pieces.get(to - 1).relation() && width(pieces, from, to) * 2 > room) {
                    relation = to;
                }
                to++;
            }
            if (to < pieces.size() && relation > 0 && !pieces.get(to - 1).relation()) {
                to = relation;
            }
            rows.add(new int[] {from, to});
            from = to;
        }
        return rows;
    }

    private Line line(
            List<MathPiece> pieces, int[] row, long x, @Nullable Line number, long width) {
        Strut box = strut;
        for (int i = row[0]; i < row[1]; i++) {
            box = box.with(pieces.get(i).box().height(), pieces.get(i).box().depth());
        }
        if (number != null) {
            box = box.with(number.baseline(), number.height() - number.baseline());
        }
        List<Fragment> fragments = new ArrayList<>();
        long at = slot.left() + x;
        for (int i = row[0]; i < row[1]; i++) {
            MathPiece piece = pieces.get(i);
            fragments.addAll(piece.box().at(at, box.baseline(), formula.tag()));
            at += piece.box().width() + piece.space();
        }
        if (number != null) {
            long left = slot.left() + slot.width() - width;
            fragments.addAll(moved(number, left, box.baseline() - number.baseline()));
        }
        return new Line(
                box.height(),
                box.baseline(),
                fragments,
                List.of(),
                row[0] == 0 && number != null ? number.marks() : List.of(),
                false,
                new Box.Source(formula.span(), -1, 0));
    }

    private Line alone(Line number, long width) {
        return new Line(
                number.height(),
                number.baseline(),
                moved(number, slot.left() + slot.width() - width, 0),
                List.of(),
                number.marks(),
                false,
                number.start());
    }

    private static List<Fragment> moved(Line line, long x, long y) {
        return x == 0 && y == 0 ? line.fragments() : Moved.all(line.fragments(), x, y);
    }

    /// Whether a line sticks out so far that it is to be told of.
    boolean isTooWide() {
        return excess > Sp.PER_PT / 2;
    }
}
