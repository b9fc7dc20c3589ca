/// Finished pages: what stands where. The only thing that a painter sees.
///
/// In: made by `layout`. Out: read by `pdf` and printed by [PageDump] for tests. Everything is
/// placed, shaped and coloured; what the dump cannot say, a painter must not know.
///
/// Never here: measuring, styles, the document tree, PDF.
@NullMarked
package org.livret.page;

import org.jspecify.annotations.NullMarked;
