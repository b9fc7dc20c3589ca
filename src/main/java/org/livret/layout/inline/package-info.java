/// Inline content into lines.
///
/// In: the inlines of a paragraph, a measure, fonts, page facts. Out: [Line]s whose fragments are
/// placed relative to the line's own box. Text is itemized by font and direction, shaped word by
/// word with a cache, hyphenated, and broken by `layout.linebreak`. Everything is in reading order,
/// the fragments of a line too; only their places follow the order in which text is seen (UAX 9).
///
/// Never here: pages, the flow of blocks, style names.
@NullMarked
package org.livret.layout.inline;

import org.jspecify.annotations.NullMarked;
