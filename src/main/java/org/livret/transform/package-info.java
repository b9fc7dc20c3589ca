/// Passes from tree to tree between reading and resolving: included manuscripts, charts, and the
/// typography of each language.
///
/// In: a document as read. Out: a document without [org.livret.doc.Node.Include]s, whose words have
/// their quotes, apostrophes, dashes, ellipses and no-break spaces. [Passes] is the way in.
///
/// A fence of the language `chart` becomes a figure of bars: keys `type: bar`, `title`, `unit`,
/// `source`, a line `---`, then comma-separated lines with a head.
///
/// Typography works on the flattened words of a line (a paragraph, a heading, a cell), so that it
/// sees across the borders of elements, and never in code, addresses or paths. It changes spaces
/// and punctuation only, a second pass changes nothing, and soft breaks stay soft breaks unless a
/// no-break space belongs there.
///
/// ## What the front matter asks for
///
/// | option | values | default |
/// |---|---|---|
/// | `typography` | `false` leaves every character as it is | on |
/// | `typography.missing-spaces` | where French wants a space that was not typed: `keep`, `insert`, `warn` | `keep` |
/// | `typography.guillemet-space` | within « »: `nbsp`, `nnbsp` | `nbsp` |
/// | `typography.narrow-space` | before `; ! ?` and between groups of digits: `nnbsp`, `nbsp` | `nnbsp` |
/// | `typography.ranges` | between two numbers: `hyphen`, `dash` | `hyphen` |
/// | `typography.ordinals` | French `1er`, `2e`, `XIXe siècle` with raised letters: `raise`, `keep` | `raise` |
/// | `typography.dialogue` | `true` makes a hyphen and a space at the start of a paragraph a dash | `false` |
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
