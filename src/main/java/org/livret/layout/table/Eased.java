package org.livret.layout.table;

import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Hyphens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Tables whose words may be parted where their style would keep them whole: what is tried before a
/// table runs off its page.
final class Eased {
    private final UnaryOperator<ParagraphStyle> ease;

    private Eased(UnaryOperator<ParagraphStyle> ease) {
        this.ease = ease;
    }

    /// The table with its words hyphenated, but for those that must not be (`hyphens: none`).
    static Box.Table hyphenated(Box.Table table) {
        return new Eased(Eased::hyphenated).table(table);
    }

    /// The table with its words broken between any two characters where nothing else helps.
    static Box.Table broken(Box.Table table) {
        return new Eased(Eased::broken).table(table);
    }

    private static ParagraphStyle hyphenated(ParagraphStyle p) {
        Hyphens hyphens = p.hyphens() == Hyphens.NONE ? Hyphens.NONE : Hyphens.NARROW;
        return with(p, hyphens, p.whiteSpace(), p.breakAnywhere());
    }

    private static ParagraphStyle broken(ParagraphStyle p) {
        ParagraphStyle.WhiteSpace space =
                switch (p.whiteSpace()) {
                    case NOWRAP -> ParagraphStyle.WhiteSpace.NORMAL;
                    case PRE -> ParagraphStyle.WhiteSpace.PRE_WRAP;
                    case NORMAL, PRE_WRAP, PRE_LINE -> p.whiteSpace();
                };
        return with(p, hyphenated(p).hyphens(), space, true);
    }

    private static ParagraphStyle with(
            ParagraphStyle p, Hyphens hyphens, ParagraphStyle.WhiteSpace space, boolean anywhere) {
        return new ParagraphStyle(
                p.lineHeight(),
                p.align(),
                p.alignLast(),
                p.indent(),
                p.indentHanging(),
                hyphens,
                p.limits(),
                space,
                p.wrap(),
                p.hangingPunctuation(),
                anywhere,
                p.tabSize(),
                p.rightToLeft(),
                p.snaps(),
                p.alignedOn());
    }

    private ComputedStyle style(ComputedStyle s) {
        return new ComputedStyle(
                s.text(),
                ease.apply(s.paragraph()),
                s.box(),
                s.breaks(),
                s.generated(),
                s.drawing());
    }

    private Box.Table table(Box.Table t) {
        return new Box.Table(
                t.style(),
                t.element(),
                t.marks(),
                t.caption(),
                t.columns(),
                t.widths(),
                rows(t.head()),
                rows(t.body()),
                rows(t.foot()),
                t.span());
    }

    private List<Box.Row> rows(List<Box.Row> rows) {
        List<Box.Row> eased = new ArrayList<>(rows.size());
        for (Box.Row row : rows) {
            List<Box.Cell> cells = new ArrayList<>(row.cells().size());
            for (Box.Cell c : row.cells()) {
                cells.add(
                        new Box.Cell(c.column(), c.columnSpan(), c.rowSpan(), block(c.content())));
            }
            eased.add(new Box.Row(row.style(), cells, row.span()));
        }
        return eased;
    }

    private Box.Block block(Box.Block b) {
        List<Box> children = b.children().stream().map(this::box).toList();
        return new Box.Block(
                style(b.style()), b.element(), b.marks(), b.marker(), children, b.span());
    }

    private Box box(Box box) {
        return switch (box) {
            case Box.Block b -> block(b);
            case Box.Paragraph p ->
                    new Box.Paragraph(
                            style(p.style()),
                            p.element(),
                            p.marks(),
                            p.marker(),
                            p.opening(),
                            p.content(),
                            p.span());
            case Box.Table t -> table(t);
            case Box.Replaced r -> r;
        };
    }
}
