package org.livret.math;

import org.livret.diag.Reporter;
import org.livret.math.Formula.Kind;
import org.livret.math.Formula.Line;

import java.util.List;
import java.util.Optional;

/// Reads formulas in TeX as authors know it from LaTeX with amsmath, KaTeX and MathJax. Reading
/// never fails: what is wrong is reported, shown as it is written, and the rest is kept.
public final class TexReader {
    /// Characters of one formula.
    static final int LONGEST = 20_000;

    private TexReader() {}

    /// What was read: the formula, its own number when it has one (`\tag`), and the name by which
    /// others refer to it (`\label`).
    public record Read(Formula formula, Optional<Tag> tag, Optional<String> label) {}

    /// A number that the author gives; a bare one stands without parentheses.
    public record Tag(Formula words, boolean bare) {
        /// The number in plain characters, without parentheses.
        public String plain() {
            return PlainFormula.of(words).strip();
        }
    }

    /// How formulas are written. With `decimalComma`, a comma right between two digits is a decimal
    /// sign.
    public record Habits(Macros macros, boolean decimalComma) {
        public static final Habits USUAL = new Habits(Macros.NONE, false);
    }

    /// Reads a formula.
    ///
    /// @param display whether it stands on lines of its own, so that `\\` may part it into several
    public static Read read(TexSource source, boolean display, Habits habits, Reporter reporter) {
        Faults faults = new Faults(source, reporter);
        String text = source.text();
        if (text.length() > LONGEST) {
            faults.report(new TexProblem.TooLong(LONGEST, source.places().of(0, text.length())));
            return new Read(new Formula.Unread(text), Optional.empty(), Optional.empty());
        }
        TexStream stream = new TexStream(TexScanner.scan(text), habits.macros(), faults);
        Rows rows = new Rows(stream, faults, habits.decimalComma());
        Formula formula = whole(rows, display);
        return new Read(formula, rows.labels.tag(), rows.labels.label());
    }

    private static Formula whole(Rows rows, boolean display) {
        Tables tables = rows.tables;
        List<Line> lines = tables.lines(Rows.Stop.TOP, Kind.GATHERED);
        if (lines.size() > 1 && display) {
            return new Formula.Table(
                    Kind.GATHERED, List.of(Formula.Column.of(Formula.Align.CENTER)), lines);
        }
        return Tables.joined(lines);
    }
}
