/// Paragraphs into lines at least total cost: Knuth and Plass, *Breaking Paragraphs into Lines*
/// (Software: Practice and Experience 11, 1981), with TeX's later refinements (*TeX: The Program*,
/// parts 38 and 39).
///
/// In: a paragraph as [Items] (boxes, glue and penalties in parallel arrays of integers), the
/// widths that lines may have, the costs. Out: [Breaks]. Integers only and a fixed order of
/// comparison, so that equal paragraphs break equally everywhere. It never fails: where no break is
/// good enough the best bad one is taken, and a line that sticks out says by how much.
///
/// Never here: text, fonts, styles, anything that is not a number.
@NullMarked
package org.livret.layout.linebreak;

import org.jspecify.annotations.NullMarked;
