/// The document tree: what a manuscript says, free of Markdown's spelling and of any look.
///
/// In: built by `markdown`, rewritten by `transform` and `resolve`. Out: read by `xhtml`. The
/// sealed family stands in [Node] and reads as a grammar; [Rewriter] and [Walk] are the two ways
/// over it; [TreeDump] prints it for tests.
///
/// Never here: parsing, styles, page or file formats, cells that a later stage fills in.
@NullMarked
package org.livret.doc;

import org.jspecify.annotations.NullMarked;
