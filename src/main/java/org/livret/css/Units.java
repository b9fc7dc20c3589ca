package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;
import org.livret.geom.Size;
import org.livret.geom.Sp;

import java.util.Map;

/// What relative values refer to: lengths, the current colour, the parent's and the style's own
/// values, and counter styles. `components` are the names that stand for numbers within a relative
/// colour.
record Units(
        Lengths lengths,
        Color color,
        Values parent,
        Values own,
        CounterStyles counters,
        Map<String, Double> components) {
    /// The font size that is `em`, the root's, their line heights, and the pages without a name, in
    /// scaled points.
    ///
    /// `ex` and `ch` count as half an em, `cap` as 0.7 em and `ic` as one: styles are computed
    /// before any font is opened (CSS Values 4, section 6.1.1 allows it).
    record Lengths(long em, long rootEm, long lineHeight, long rootLineHeight, Size page) {}

    /// The page while none is known: A5, the initial size of pages.
    static final Size PAGE = new Size(Sp.mm(148), Sp.mm(210));

    /// For reading values that are not yet on any element: to check them, and to read initial
    /// values.
    static final Units NEUTRAL =
            new Units(
                    new Lengths(Sp.pt(12), Sp.pt(12), Sp.pt(14.4), Sp.pt(14.4), PAGE),
                    Color.BLACK,
                    Values.NONE,
                    Values.NONE,
                    CounterStyles.asking(name -> {}),
                    Map.of());

    long em() {
        return lengths.em();
    }

    long lineHeight() {
        return lengths.lineHeight();
    }

    /// The same with names for numbers.
    Units with(Map<String, Double> names) {
        return new Units(lengths, color, parent, own, counters, names);
    }

    /// The same with other counter styles.
    Units with(CounterStyles others) {
        return new Units(lengths, color, parent, own, others, components);
    }

    /// The number that a name stands for; null for any other name.
    @Nullable Quantity component(String name) {
        Double value = components.get(name);
        return value == null ? null : Quantity.number(value);
    }

    /// The dimension in scaled points, or null for a unit that is none of length. A bare 0 is a
    /// length.
    @Nullable Double length(Value.Numeric value) {
        double factor = unit(value.unit());
        if (value.unit().isEmpty() && value.number() == 0) {
            return 0.0;
        }
        return factor < 0 ? null : (Double) (value.number() * factor);
    }

    private double unit(String unit) {
        return switch (unit) {
            case "pt" -> Sp.PER_PT;
            case "px" -> Sp.PER_PT * 0.75;
            case "mm" -> Sp.PER_PT * 72 / 25.4;
            case "cm" -> Sp.PER_PT * 72 / 2.54;
            case "q" -> Sp.PER_PT * 72 / 101.6;
            case "in" -> Sp.PER_PT * 72;
            case "pc" -> Sp.PER_PT * 12;
            case "em", "ic" -> lengths.em();
            case "rem", "ric" -> lengths.rootEm();
            case "ex", "ch" -> lengths.em() * 0.5;
            case "rex", "rch" -> lengths.rootEm() * 0.5;
            case "cap" -> lengths.em() * 0.7;
            case "rcap" -> lengths.rootEm() * 0.7;
            case "lh" -> lengths.lineHeight();
            case "rlh" -> lengths.rootLineHeight();
            default -> ofPage(unit);
        };
    }

    /// Hundredths of the page (CSS Values 4, section 6.1.3): paper is as large and as small as it
    /// is, and lines run across it.
    private double ofPage(String unit) {
        boolean sized =
                unit.length() > 2
                        && (unit.charAt(0) == 's'
                                || unit.charAt(0) == 'l'
                                || unit.charAt(0) == 'd');
        Size page = lengths.page();
        return switch (sized ? unit.substring(1) : unit) {
            case "vw", "vi" -> page.width() / 100.0;
            case "vh", "vb" -> page.height() / 100.0;
            case "vmin" -> Math.min(page.width(), page.height()) / 100.0;
            case "vmax" -> Math.max(page.width(), page.height()) / 100.0;
            default -> -1;
        };
    }
}
