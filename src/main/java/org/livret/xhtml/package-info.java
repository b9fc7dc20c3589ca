/// The publication in XHTML's vocabulary: the one place where a node of the document tree becomes
/// an element with a name, classes, an id and roles. Selectors match these elements, the EPUB
/// writes them, and boxes are made from them, so that one stylesheet serves both outputs.
///
/// In: `Resolved`. Out: an [ElementTree] ([Elements]), and its serialisation as XHTML5
/// ([XhtmlWriter]).
///
/// Never here: styles, page numbers, files, EPUB packaging.
///
/// ## Sections
///
/// `body[lang]` holds what stands before the first heading, then `section.levelN`, nested; a
/// section starts with its `hN`. The id and the classes that braces give a heading go to the
/// section only, so that a rule matches once: write `section.lecon` for the whole and
/// `section.lecon > h1` for the heading. Headings in panels (call-outs, covers, quotes, lists,
/// cells) have no section and bear id and classes themselves. `lang` stays on the heading.
///
/// A counted heading holds `<span class="label">Leçon <span class="number">4</span></span><span
/// class="separator"> – </span>` before its words, or `<span class="number">2.1</span><span
/// class="separator"> </span>` when it has no label. Captions and titles of divisions are labelled
/// in the same way; `.separator { display: none }` takes the separator away.
///
/// `epub:type` and `role` of a section come from the first of its classes among `abstract
/// acknowledgments afterword appendix bibliography chapter colophon conclusion credits dedication
/// epigraph epilogue errata faq foreword glossary index introduction part preface prologue qna`;
/// other sections of level 1 are chapters when there is more than one, unless the contents leave
/// them out (`unlisted`).
///
/// Before all this, when the front matter names them and the manuscript has no division `cover` (or
/// `title-page`): `div.cover.generated > img`, which the EPUB leaves to its cover page, and
/// `section.title-page[epub:type=titlepage] > p.title, p.subtitle, p.author, p.publisher, p.date`
/// (left out by the option `title-page: false`).
///
/// ## Blocks
///
/// | node | element |
/// |---|---|
/// | paragraph | `p` |
/// | text of tight items, cells, definitions | no element of its own; `span` when braces give it one |
/// | quote | `blockquote` |
/// | list | `ul`, `ol[start][type]`, class `tight`; `li`; a task `li.task` with `span.task[role=img][aria-label]` ☐ or ☑ |
/// | definition list | `dl > dt, dd`; within a glossary `dt > dfn` |
/// | code | `pre > code.language-X > span.line`, each with its line feed, an indented one with a style that indents what wraps alike; in known languages with a span for each word, its class the kind of [org.livret.code.Token.Kind], unless the block's class is `plain`; `highlight="2,4-6"` makes `span.line.highlight`; `pre.numbered[style=counter-reset:list-item N]` numbers lines, from `start=`; with a title or a caption `figure.listing > p.title + pre + figcaption` |
/// | thematic break | `hr` |
/// | table | `table > caption, thead, tbody, tfoot > tr > th[scope], td`, classes `left center right` on cells by column; `colspan`, `rowspan`; `widths="2fr 1fr"` become `table[style=grid-template-columns:…]`, which the PDF takes, and `colgroup > col[style=width:P%]` for e-readers; class `row-headers` makes first cells `th[scope=row]`; empty header cells are `td` |
/// | figure | `figure > img, figcaption`; pictures alone in their paragraph have no `p` |
/// | QR code | `figure.qr > a[href] > img.qr`; within a line `a[href] > img.qr`; no `a` when it holds no address |
/// | chart | `figure.chart.KIND > svg[role=img] > title, desc, g.grid, g.series-N, g.hatch, g.axis, g.leader > path, g.label, g.value, g.name, g.tick > text`, then `div.chart-data > table`, `p.source` and `figcaption`; print draws the chart anew in the looks of these groups |
/// | division `note important warning caution definition sidebar` | `aside.NAME[role=note]` |
/// | division `tip` | `aside.tip[epub:type=tip][role=doc-tip]` |
/// | division `example` | `aside.example[role=doc-example]` |
/// | division `pull-quote` | `aside.pull-quote[epub:type=pullquote][role=doc-pullquote]` |
/// | division `glossary`, `faq` and the other words of sections above | `section.NAME` with type and role |
/// | division `testimonial` | `blockquote.testimonial` |
/// | any other division (`cover back-cover lead key-figures key-figure timeline steps profile contact prices columns …`) | `div.NAME` |
/// | title of a division | `p.title` first: braces' `title=`, else the language's word for `note tip important warning caution definition example` unless it starts with a heading; `title=""` leaves it out |
/// | equation (division `equation`) | `div.equation > p.title > span.number` `(1)`, then its blocks |
/// | contents | `nav.toc[role=doc-toc] > p.title + ol > li > a.level-N[href] + ol …`; braces: `title=`, `depth=`; no title right below a heading; those of one section `nav.local-toc` |
/// | index | in `section.index[epub:type=index][role=doc-index]`: `div.index-entries > div.group > p.letter + ul > li > span.term, span.locators > a.locator[href]`, main places `a.locator.main`, references `span.see > em + a[href]`, entries below `ul`; what is marked in the text is a `span` with an id |
/// | list of captions | `nav.list-of.list-of-figures[epub:type=loi] > p.title + ol > li > a[href]`, `list-of-tables` with `lot`, `list-of-listings`, `list-of-equations` |
///
/// ## Inlines
///
/// `em strong s sup sub code a[href] br`, `img[src][alt][title]`, `abbr[title]`, `span` for
/// bracketed spans, the element's own name for safe raw HTML (`kbd u mark small q cite dfn var samp
/// b i ins del bdi`). A soft break is a line feed.
///
/// A formula is `math[alttext]` with presentation MathML; print sets it anew. One for display
/// stands in `div.equation > math[display=block], span.number`.
///
/// A note's call is `a.noteref#fnref-N[href=#fn-N]`, later calls `#fnref-N-2` …; a note
/// `aside.footnote#fn-N`, whose first paragraph starts with `a.backlink[href=#fnref-N]` and a
/// space. An index's `a.locator` holds a [Content.Locator], whose page each output says. A
/// cross-reference is `a.xref[href]` with its words and `span.page-reference`, which holds a
/// [Content.PageNumber].
///
/// ## Attributes
///
/// Where a language begins that is written the other way, `dir` says so unless braces do.
///
/// Ids, classes, `lang` and `dir` of braces go to the element; `width=` and `height=` of pictures,
/// figures, tables and divisions become `style="width:60%;height:4cm"`; beside the above, lines of
/// code have the only inline styles there are (a bare number is pixels; the size of a figure of one
/// picture goes to the picture); `details=#ID` of a picture becomes `aria-details`, and a picture
/// or figure of the class `decorative` is `img[alt=""][role=presentation]`; other pairs become
/// `data-KEY`. One id is written once: its first bearer keeps it. `lang` is doubled as `xml:lang`
/// in writing only.
@NullMarked
package org.livret.xhtml;

import org.jspecify.annotations.NullMarked;
