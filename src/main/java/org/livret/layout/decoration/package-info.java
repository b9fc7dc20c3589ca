/// What boxes look like apart from their content: grounds, borders, shadows, outlines, pictures.
///
/// In: the style of a box, the place of its border box, which of its edges are cut off, its
/// pictures. Out: fragments, all of them artifacts but for pictures that have a tag of their own.
///
/// Never here: where a box stands, content, fonts.
@NullMarked
package org.livret.layout.decoration;

import org.jspecify.annotations.NullMarked;
