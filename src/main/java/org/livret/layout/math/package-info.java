/// Formulas into boxes.
///
/// In: a [org.livret.math.Formula], a font with a `MATH` table, a size, and who sets words. Out:
/// [MathBox]es of glyphs and rules, in pieces between which a line may end. The rules are those of
/// TeX (The TeXbook, appendix G) with the measures of OpenType in the place of TeX's font
/// parameters.
///
/// Never here: lines of text, pages, styles of elements.
@NullMarked
package org.livret.layout.math;

import org.jspecify.annotations.NullMarked;
