/// Source files, places in them, problems, and how problems are reported and shown.
///
/// In: texts and places. Out: [Problem]s handed to a [Reporter], and their rendering as text. Each
/// stage seals its own family of problem records; this package knows none of them.
///
/// Never here: printing, exit codes, any knowledge of a stage.
@NullMarked
package org.livret.diag;

import org.jspecify.annotations.NullMarked;
