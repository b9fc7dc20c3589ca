/// Formulas: the tree that both outputs share, and the languages in which authors write them.
///
/// In: TeX ([TexReader]) with the macros of a manuscript ([Macros]), or presentation MathML
/// ([MathmlReader]). Out: a [Formula], [TexProblem]s, the words that say a formula ([Spoken]) and
/// the one line of text that stands for it where nothing else can ([PlainFormula]).
///
/// What the commands of TeX mean stands in `commands.txt`: a sign and its class, an accent, an
/// alphabet, a space, a structure. The classes of atoms and the space between them are TeX's (The
/// TeXbook, chapters 17 and 18); [Spacing] serves print and the e-book alike.
///
/// Never here: elements, fonts, places on pages.
@NullMarked
package org.livret.math;

import org.jspecify.annotations.NullMarked;
