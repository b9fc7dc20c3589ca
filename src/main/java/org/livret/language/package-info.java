/// What the program knows of languages, one file each: quotes, spaces, words that stay together,
/// hyphenation, and the words that a publication says by itself.
///
/// In: a BCP 47 tag. Out: the entries of the language's file, with those of its region before them.
/// What an entry means is the matter of who asks: `transform` (quotes, spaces, glue), `font`
/// (hyphenation), `resolve` and `epub` (words). The order of words, which an index and a
/// bibliography ask for, is [Collation]'s.
///
/// A language is added with one file, `src/main/resources/org/livret/language/xx.properties`, whose
/// keys are those of the other files, and one table of lines as they are typed and set,
/// `src/test/resources/org/livret/transform/typography/xx.txt`. Patterns of hyphenation, when there
/// are free ones, stand beside those of the other languages in `font/hyphenation`. A test holds
/// that every file is complete.
///
/// Never here: rules, trees, fonts.
@NullMarked
package org.livret.language;

import org.jspecify.annotations.NullMarked;
