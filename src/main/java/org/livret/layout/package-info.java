/// Boxes into pages.
///
/// In: a `BoxTree`, the styles of pages, fonts. Out: a `PageSequence`. Measuring means laying out
/// and looking: every function here is pure. `layout.linebreak` breaks paragraphs on plain
/// integers; `layout.inline` turns inline content into lines; `layout.flow` stacks lines and boxes;
/// `layout.table` sets tables; `layout.pages` breaks the flow into pages and places notes, margin
/// boxes and marks; `layout.decoration` paints what lies behind and around boxes.
///
/// Never here: the document tree, names of properties, PDF.
@NullMarked
package org.livret.layout;

import org.jspecify.annotations.NullMarked;
