package org.livret.math;

import org.livret.math.Formula.Face;
import org.livret.math.Formula.Level;
import org.livret.math.Formula.Size;

/// What a command of TeX means.
sealed interface Command {
    /// A letter, which follows the alphabet in force.
    record Letter(int character) implements Command {}

    /// A sign that stands as it is. Large operators have limits below and above in display style
    /// when `limits` says so.
    record Sign(String text, Atom atom, Size size, boolean limits) implements Command {}

    /// The name of a function; with limits as `lim` has them.
    record Named(String name, boolean limits) implements Command {}

    record Accented(String mark, boolean above, boolean wide) implements Command {}

    /// An arrow as long as its labels.
    record Arrow(String sign) implements Command {}

    /// Letters of an alphabet: those of the argument, or of the rest of the group.
    record Letters(Alphabet alphabet, boolean rest) implements Command {}

    record Words(Face face) implements Command {}

    record Gap(int mu) implements Command {}

    /// A delimiter of a given size.
    record Sized(Size size, Atom atom) implements Command {}

    record Leveled(Level level) implements Command {}

    record OfClass(Atom atom) implements Command {}

    record Structural(Structure structure) implements Command {}
}
