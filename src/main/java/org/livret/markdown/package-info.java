/// Markdown and front matter into the document tree.
///
/// In: a [org.livret.diag.SourceFile] (bytes become one through [Utf8]) and the [Defaults] of the
/// run. Out: an [org.livret.doc.Document] whose nodes know their exact places, and
/// [MarkdownProblem]s.
///
/// Two readers share the work. flexmark runs over the lines and keeps the open blocks; the block
/// rules in which it differs from CommonMark 0.31.2, and those that it lacks, are block parsers of
/// our own, listed in order in `BlockStarts`. The text within a block is read by `InlineParser` and
/// its neighbours, which know nothing of flexmark: one pass, bounded depth, a place for every
/// character. `BlockReader` joins the two into the tree.
///
/// flexmark and SnakeYAML Engine are seen here only. Never here: following includes, files, styles,
/// numbering, typography.
@NullMarked
package org.livret.markdown;

import org.jspecify.annotations.NullMarked;
