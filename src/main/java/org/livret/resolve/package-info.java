/// What a tree says of itself once it is whole: nested sections with ids, numbers and labels, the
/// table of contents, numbered notes, and cross-references that name what they point at.
///
/// In: a document after its passes. Out: [Resolved], whose tree holds
/// [org.livret.doc.Node.Section]s and no node marked *read only*.
///
/// ## What the front matter asks for
///
/// | option | values | default |
/// |---|---|---|
/// | `numbering` | `true`, `false`, or the number of heading levels that are numbered | `false` |
/// | `toc-depth` | number of heading levels in the contents, counted from the highest in use | `3` |
/// | `labels.CLASS` | a word: headings and divisions of the class are counted by themselves and called so, `labels: { lecon: Leçon }` | – |
/// | `captions.numbered` | whether figures, tables and listings are counted | `true` |
/// | `cross-references.pages` | whether a cross-reference says the page in print | `true` |
///
/// ## What braces say
///
/// Class `numbered` numbers a heading by itself, `unnumbered` leaves a heading, figure or table
/// out, `unlisted` keeps a heading out of the contents. `number=` and `label=` on a heading,
/// figure, table or labelled division override what counting gives; counting goes on from a
/// `number=` that is a number. Class `no-page` leaves the page out of a cross-reference. On a code
/// block `caption=` makes it a numbered listing.
///
/// ## What is marked for the index
///
/// Inlines of the class `index`, under their own words; inlines, blocks and headings with `index=`,
/// under those, with `!` before an entry below another and `;` between several. Headings and
/// divisions cover all that belongs to them. `see=` and `see-also=` refer to other entries, `.main`
/// says that most is said there, `sort=` how the entry is sorted. The index stands in the first
/// division `index`, or at the end of the text of a section of the class.
///
/// ## Rules
///
/// A heading opens a section in the text itself and in divisions that structure it; in quotes,
/// lists, tables, notes and panels (call-outs, covers, key figures …) it stays a bare heading, out
/// of the contents. Covers, title pages, dedications and colophons belong to no section: in the
/// text itself they end those before them. Notes are numbered in the order of their first calls, a
/// note called in a note right after that one. A label of a note belongs to its file first, so that
/// included chapters may each have their `[^1]`. The language's words stand in its file, in
/// `language`.
///
/// Never here: element names, styles, page numbers, spacing rules other than those of the words
/// written here.
@NullMarked
package org.livret.resolve;

import org.jspecify.annotations.NullMarked;
