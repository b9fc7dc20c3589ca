/// The publication in XHTML's vocabulary: the one place where a node of the document tree becomes an element with a name, classes, an id
/// and roles. Selectors match these elements, the EPUB writes them, and boxes are made from them, so that one stylesheet serves
/// both outputs.
///
/// In: `Resolved`. Out: an [ElementTree], and its serialisation as XHTML5.
///
/// Never here: styles, page numbers, files, EPUB packaging.
@NullMarked
package org.livret.xhtml;

import org.jspecify.annotations.NullMarked;
