/// Boxes: what the styles make of the elements, before anything has a place.
///
/// In: the styled element tree and a port to pictures. Out: an immutable [BoxTree] with its logical
/// structure. Here, at one moment, an element becomes a box, white space is collapsed, generated
/// content and markers become text, and roles and alternative texts are settled.
///
/// Never here: widths, lines, pages.
@NullMarked
package org.livret.box;

import org.jspecify.annotations.NullMarked;
