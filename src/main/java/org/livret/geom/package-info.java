/// Lengths, points, sizes, rectangles, outlines, affine maps and colours, shared by every stage
/// that measures.
///
/// In: nothing. Out: plain values. All lengths are `long` counts of *scaled points* ([Sp]), so that
/// a layout is equal on every machine. The origin of a page is its upper left corner and y grows
/// downwards.
///
/// Never here: anything that knows of text, styles, pages or files.
@NullMarked
package org.livret.geom;

import org.jspecify.annotations.NullMarked;
