package org.livret.layout.math;

import org.livret.layout.math.MathSetter.Look;
import org.livret.math.Atom;
import org.livret.math.Formula;
import org.livret.math.Spacing;

import java.util.ArrayList;
import java.util.List;

/// Sets rows: atoms with the space between them (appendix G, rules 5, 6 and 20 to 22).
final class RowSetter {
    // \relpenalty and \binoppenalty of plain TeX.
    private static final int AFTER_RELATION = 500;
    private static final int AFTER_OPERATOR = 700;

    private final MathSetter setter;

    RowSetter(MathSetter setter) {
        this.setter = setter;
    }

    /// An atom, or a space, which is none.
    private record Item(Formula formula, Look look, boolean space) {}

    private List<Item> items(List<Formula> parts, Look look) {
        List<Item> items = new ArrayList<>();
        for (Formula part : parts) {
            if (part instanceof Formula.Styled styled) {
                // Style and colour make no atom of what they change.
                List<Formula> inner =
                        styled.content() instanceof Formula.Row(List<Formula> row)
                                ? row
                                : List.of(styled.content());
                items.addAll(items(inner, look.with(styled)));
            } else {
                items.add(new Item(part, look, part instanceof Formula.Space));
            }
        }
        return items;
    }

    MathBox row(List<Formula> parts, Look look) {
        List<MathPiece> pieces = pieces(parts, look, false);
        MathBox.Builder out = new MathBox.Builder();
        long x = 0;
        long italic = 0;
        for (MathPiece piece : pieces) {
            out.add(piece.box(), x, 0);
            x += piece.box().width() + piece.space();
            italic = piece.box().italic();
        }
        return pieces.size() == 1 ? pieces.getFirst().box() : out.build(x, italic);
    }

    List<MathPiece> pieces(Formula formula, Look look, boolean before) {
        return pieces(
                formula instanceof Formula.Row(List<Formula> parts) ? parts : List.of(formula),
                look,
                before);
    }

    private List<MathPiece> pieces(List<Formula> parts, Look look, boolean before) {
        List<Item> items = items(parts, look);
        List<Atom> atoms = new ArrayList<>();
        for (Item item : items) {
            if (!item.space) {
                atoms.add(Spacing.of(item.formula));
            }
        }
        return new Line(items, Spacing.settled(atoms), before).pieces();
    }

    /// A row in the making.
    private final class Line {
        private final List<Item> items;
        private final List<Atom> atoms;
        private final boolean breaksBefore;
        private final List<MathPiece> pieces = new ArrayList<>();
        private MathBox.Builder piece = new MathBox.Builder();
        private long x;
        private long italic;
        private boolean single = true;
        private MathBox only = MathBox.EMPTY;

        Line(List<Item> items, List<Atom> atoms, boolean breaksBefore) {
            this.items = items;
            this.atoms = atoms;
            this.breaksBefore = breaksBefore;
        }

        List<MathPiece> pieces() {
            int atom = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                MathBox box = setter.box(item.formula, item.look);
                boolean isLast = atom + 1 >= atoms.size();
                add(item.space || isUpright(i) ? box : corrected(box, i));
                if (item.space) {
                    continue;
                }
                if (!isLast) {
                    after(item.look, atoms.get(atom), atoms.get(atom + 1), i);
                }
                atom++;
            }
            pieces.add(MathPiece.whole(built()));
            return pieces;
        }

        private void add(MathBox box) {
            if (x > 0 || box.width() != 0 || !box.parts().isEmpty()) {
                single &= x == 0 && only.parts().isEmpty();
                only = box;
            }
            piece.add(box, x, 0);
            x += box.width();
            italic = box.italic();
        }

        // A slanted letter leans over an upright one or a delimiter behind it.
        private boolean isUpright(int i) {
            return i + 1 == items.size() || items.get(i + 1).formula instanceof Formula.Identifier;
        }

        private MathBox corrected(MathBox box, int i) {
            boolean letter = items.get(i).formula instanceof Formula.Identifier;
            return letter && box.italic() > 0
                    ? new MathBox(
                            box.width() + box.italic(), box.height(), box.depth(), 0, box.parts())
                    : box;
        }

        private void after(Look look, Atom before, Atom next, int i) {
            int mu = Spacing.between(before, next, look.style().isScript());
            long space = setter.font.mu(mu, look.style());
            Atom operator = breaksBefore ? next : before;
            boolean doubled = before == Atom.REL && next == Atom.REL;
            boolean breaks =
                    !look.style().isScript()
                            && !doubled
                            && (operator == Atom.BIN || operator == Atom.REL);
            if (!breaks || items.get(i + 1).space) {
                x += space;
                return;
            }
            boolean relation = operator == Atom.REL;
            pieces.add(
                    new MathPiece(
                            built(), space, relation ? AFTER_RELATION : AFTER_OPERATOR, relation));
        }

        private MathBox built() {
            MathBox box = single ? only : piece.build(x, italic);
            piece = new MathBox.Builder();
            x = 0;
            single = true;
            only = MathBox.EMPTY;
            return box;
        }
    }
}
