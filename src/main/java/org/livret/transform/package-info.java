/// Passes from tree to tree between reading and resolving: included manuscripts, charts, and the
/// typography of each language.
///
/// In: a document as read. Out: a document without [org.livret.doc.Node.Include]s, whose words have
/// their quotes, apostrophes, dashes, ellipses and no-break spaces. [Passes] is the way in.
///
/// A fence of the language `chart` becomes a figure with a chart: keys (`type`, `title`, `unit`,
/// `source`, `alt`, `src`, `min`, `max`, `stacked`, `legend`, `values`), a line `---`, then a table
/// with a head as comma-separated lines.
///
/// A picture `qr:…` is a QR code, and becomes a link to what it leads to.
///
/// Typography works on the flattened words of a line (a paragraph, a heading, a cell), so that it
/// sees across the borders of elements, and never in code, addresses or paths. It changes spaces
/// and punctuation only (and the wrong endings of French ordinals), a second pass changes nothing,
/// and soft breaks stay soft breaks unless a no-break space belongs there.
///
/// ## What the front matter asks for
///
/// | option | values, the default first |
/// |---|---|
/// | `typography` | `on`; `off` leaves every character as it is |
/// | `typography.missing-spaces` | where French wants a space that was not typed: `keep`, `insert`, `warn` |
/// | `typography.guillemet-space` | within « »: `nbsp`, `nnbsp` (first in Switzerland) |
/// | `typography.narrow-space` | before `; ! ?`: `nnbsp`, `nbsp`, `none` (first in Canada); `nbsp` holds for groups of digits, too |
/// | `typography.ellipsis-space` | a typed space between `…` and `! ?`: `none`, `keep` |
/// | `typography.slash-space` | around a slash with spaces on both sides: `keep`, `none` |
/// | `typography.quotes` | marks instead of the language's, such as `»« ›‹` |
/// | `typography.ranges` | between two numbers: `hyphen`, `dash` |
/// | `typography.ordinals` | French `1er`, `2e`, `XIXe siècle`, `n°` with raised letters: `raise`, `keep` |
/// | `typography.titles` | French `Mme`, `Dr` with raised letters: `keep`, `raise` |
/// | `typography.four-digits` | numbers of the class `grouped`: `keep`, `group` |
/// | `typography.dialogue` | `true` makes a hyphen and a space at the start of a paragraph a dash |
///
/// Lints ([LintProblem]) report what a French compositor would mark, on the words as they were
/// typed; `lint: off`, `lint: { off: [TY101] }`, the class `no-lint` and the attribute
/// `no-lint="TY101 TY102"` switch them off. Most propose a correction.
///
/// The rules of a language are made of its file in `language`: what stands there is not repeated in
/// code.
///
/// A language is the document's or that of the nearest `lang=`. The class `verbatim` keeps
/// typography out of a span.
///
/// Sources of the rules: Lexique des règles typographiques en usage à l'Imprimerie nationale;
/// Office québécois de la langue française, Banque de dépannage linguistique; CLDR for the quotes
/// of other languages.
///
/// Never here: numbering, references, looks, file access.
@NullMarked
package org.livret.transform;

import org.jspecify.annotations.NullMarked;
