/// A publication as an EPUB 3.3 container.
///
/// In: [EpubInput]: the resolved publication and its elements, a stylesheet's text, font files,
/// ports to pictures, the moment of the last change and, when there is a printed edition, where its
/// pages start. Out: the bytes of the container, equal for equal input, and [EpubProblem]s. The
/// container is written as a stream: pictures are read one at a time and never kept.
///
/// ## What stands in the container
///
/// | path | what |
/// |---|---|
/// | `mimetype`, `META-INF/container.xml` | OCF 3.3 |
/// | `META-INF/com.apple.ibooks.display-options.xml` | tells Apple Books to use the embedded fonts; only with fonts |
/// | `EPUB/text/*.xhtml` | content documents, one a chunk |
/// | `EPUB/images/*`, `EPUB/fonts/*`, `EPUB/css/book.css` | what the documents use |
/// | `EPUB/nav.xhtml`, `EPUB/toc.ncx` | EPUB 3 navigation, and the same for EPUB 2 readers |
/// | `EPUB/package.opf` | the package document |
///
/// ## Chunks
///
/// Every child of `body` that is a section, a cover, a title page or a back cover is a file of its
/// own; what stands between them makes a file too. A section over [Chunker#LONGEST] characters is
/// divided where its subsections start, and wrappers are repeated around the parts without their
/// id. With the option `epub.split-level` the sections of further levels are documents, too. Files
/// are called after the id of their section, so that small edits keep names.
///
/// Notes stand at the end of the chunk of their first call, in `section[epub:type=footnotes]`.
///
/// epublib is seen in [PackageModel] only. Never here: layout, the look of anything, files, the
/// clock.
@NullMarked
package org.livret.epub;

import org.jspecify.annotations.NullMarked;
