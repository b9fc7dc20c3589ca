/// Citations: keys in the text into links and notes, and the bibliography.
///
/// In: a document as read, whose front matter names bibliographies, and a port to its files. Out:
/// the same document without [org.livret.doc.Node.Citation]s: a citation is text with links to
/// entries, or a footnote where the style has notes; the bibliography is a list in its place. This
/// happens before typography, which sets what is written here as it sets all text.
///
/// A style is a file of the Citation Style Language 1.0. citeproc-java renders names, dates,
/// numbers and macros of it; what that does not do is done here: positions (first, subsequent,
/// ibid.), conditions on locators, suppressed authors, letters after years, collapsed years and
/// numbers, and the order of words, which is [org.livret.language.Collation]'s. Not done: names and
/// given names added to tell sources apart, and dashes for repeated authors.
///
/// citeproc-java and jbibtex are seen here only, and loaded when a publication names a
/// bibliography. XML comes without document types, hence without entities, and nothing is fetched.
///
/// Never here: numbering of notes, places of files, the look of anything.
@NullMarked
package org.livret.cite;

import org.jspecify.annotations.NullMarked;
