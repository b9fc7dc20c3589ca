/// Charts: rows of numbers into marks, and marks into inked shapes.
///
/// In: a [Chart], the width it may take, the size of its letters and a [Measure] of words. Out: a
/// [Plot]: its height and its [Mark]s, placed in scaled points from the upper left corner; [Ink]
/// turns the marks that are no words into paths. The PDF draws a plot at the very width of its
/// column with the measure of its fonts; the e-book draws one plot that is scaled, with [Guess] for
/// a measure, since nobody knows an e-reader's fonts.
///
/// Series are told apart three times: by colour, by lightness and by hatching, or by dashes and
/// symbols, so that a chart can be read in grey and by people who see few colours. Names stand at
/// what they name where there is room, else in a legend.
///
/// Never here: reading data, problems, colours, fonts, SVG, PDF.
@NullMarked
package org.livret.chart;

import org.jspecify.annotations.NullMarked;
