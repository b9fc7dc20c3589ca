package org.livret.math;

import org.livret.geom.Color;

import java.util.List;
import java.util.Optional;

/// A formula, as a grammar. The words are those of MathML Core where it has one, and TeX's
/// elsewhere.
///
/// Letters are the characters that are seen: `𝑥` is an italic x, `x` an upright one.
public sealed interface Formula {
    /// Nothing.
    Formula NOTHING = new Row(List.of());

    // ---- leaves ----

    /// A letter, or a name of several: `𝑥`, `ℝ`, `sin`. Names of functions are [Atom#OP].
    record Identifier(String text, Atom atom) implements Formula {}

    /// Digits with a decimal sign.
    record Numeral(String text) implements Formula {}

    /// A sign between, before, after or around others.
    record Operator(String sign, Atom atom, Size size) implements Formula {}

    /// Words, in the font of the text around.
    record Text(String text, Face face) implements Formula {}

    record Space(Length width) implements Formula {}

    /// Source that could not be understood, shown as it is.
    record Unread(String source) implements Formula {}

    // ---- what holds others ----

    /// Parts side by side. A row within a row is one atom, as a group in braces is in TeX.
    record Row(List<Formula> parts) implements Formula {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// One above another. The rule between is the font's own unless its thickness is given; none at
    /// all when that is zero.
    record Fraction(Formula numerator, Formula denominator, Optional<Length> rule)
            implements Formula {}

    record Radical(Formula radicand, Optional<Formula> degree) implements Formula {}

    /// Raised and lowered behind a base, or before it.
    record Scripts(Formula base, Pair after, Pair before) implements Formula {}

    /// Below and above a base: limits, labels of arrows and braces. A base of [Size#STRETCHED] is
    /// as wide as they are.
    record UnderOver(Formula base, Pair labels, Limits limits) implements Formula {}

    /// A mark, line, arrow or brace above or below a base: `mark` is the combining character where
    /// there is one. A wide one is as wide as its base.
    record Accent(Formula base, String mark, boolean above, boolean wide) implements Formula {}

    /// Parts between delimiters as tall as they are; `fences` has one more than `parts`. An empty
    /// fence is not seen.
    record Fenced(List<String> fences, List<Formula> parts) implements Formula {
        public Fenced {
            fences = List.copyOf(fences);
            parts = List.copyOf(parts);
            if (fences.size() != parts.size() + 1) {
                throw new IllegalArgumentException(
                        fences.size() + " fences around " + parts.size() + " parts");
            }
        }
    }

    /// Cells in lines and columns. A line may have fewer cells than there are columns.
    record Table(Kind kind, List<Column> columns, List<Line> lines) implements Formula {
        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /// Content in another style or colour. It makes no atom of its content.
    record Styled(Optional<Level> level, Optional<Color> color, Formula content)
            implements Formula {}

    /// Content that counts as an atom of a class.
    record Classed(Atom atom, Formula content) implements Formula {}

    /// Content that is not seen, or that takes no room in some directions.
    record Padded(Formula content, boolean seen, Room room) implements Formula {}

    /// Content with a line around or through it.
    record Enclosed(Formula content, Notation notation) implements Formula {}

    // ---- what they are made of ----

    /// Something low and something high, each of which may be missing.
    record Pair(Optional<Formula> low, Optional<Formula> high) {
        public static final Pair NONE = new Pair(Optional.empty(), Optional.empty());

        public boolean isEmpty() {
            return low.isEmpty() && high.isEmpty();
        }
    }

    /// A line of a table. `tag` is its number, set in the margin; `after` is room that is wanted
    /// below it beside the usual.
    record Line(
            List<Formula> cells,
            Length after,
            boolean ruleAbove,
            boolean ruleBelow,
            Optional<Formula> tag) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    record Column(Align align, boolean ruleBefore, boolean ruleAfter) {
        /// A column without rules.
        public static Column of(Align align) {
            return new Column(align, false, false);
        }
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// What a table is for, which decides the style of its cells and the room between them.
    enum Kind {
        /// `array`: room at its sides, too.
        ARRAY,
        MATRIX,
        /// `smallmatrix`, `substack`.
        SMALL,
        CASES,
        /// `dcases`: cells in display style.
        DISPLAY_CASES,
        /// Pairs of columns that meet at a relation; cells in display style.
        ALIGNED,
        /// Lines in display style, each for itself.
        GATHERED,
        /// One formula on several lines: the first at the left, the last at the right.
        MULTLINE
    }

    /// How tall an operator is.
    enum Size {
        PLAIN,
        /// Larger in display style: sums, integrals.
        LARGE,
        /// 1.2, 1.8, 2.4 and 3 ems: `\big` to `\Bigg`.
        BIG,
        BIGGER,
        GREAT,
        GREATER,
        /// As long as what stands above and below it: arrows with labels.
        STRETCHED;

        /// The height of a delimiter of a given size, in thousandths of an em; 0 for the others.
        public int given() {
            return switch (this) {
                case BIG -> 1200;
                case BIGGER -> 1800;
                case GREAT -> 2400;
                case GREATER -> 3000;
                case PLAIN, LARGE, STRETCHED -> 0;
            };
        }
    }

    /// Where the labels of [UnderOver] stand.
    enum Limits {
        /// Below and above.
        ALWAYS,
        /// Below and above in display style, behind the base in others.
        IN_DISPLAY
    }

    /// TeX's styles (The TeXbook, chapter 17).
    enum Level {
        DISPLAY,
        TEXT,
        SCRIPT,
        SCRIPT_SCRIPT;

        /// How deep in scripts it is: 0 to 2.
        public int depth() {
            return switch (this) {
                case DISPLAY, TEXT -> 0;
                case SCRIPT -> 1;
                case SCRIPT_SCRIPT -> 2;
            };
        }
    }

    /// The font of [Text].
    record Face(boolean bold, boolean italic, Family family) {
        public static final Face PLAIN = new Face(false, false, Family.AROUND);
    }

    enum Family {
        /// That of the text around the formula.
        AROUND,
        SANS,
        MONO
    }

    /// The directions in which content takes room. Without width it reaches over to a side, or to
    /// both.
    record Room(boolean width, boolean height, boolean depth, Align over) {
        public static final Room ALL = new Room(true, true, true, Align.RIGHT);
    }

    enum Notation {
        BOX,
        UP_STRIKE,
        DOWN_STRIKE,
        CROSS,
        STRIKE
    }

    /// A length in thousandths of a unit.
    record Length(int thousandths, Unit unit) {
        public static final Length ZERO = new Length(0, Unit.EM);

        /// `mu`, of which 18 make an em.
        public static Length mu(int mu) {
            return new Length(mu * 1000, Unit.MU);
        }
    }

    enum Unit {
        EM,
        EX,
        MU,
        /// 1/72 inch.
        PT
    }
}
