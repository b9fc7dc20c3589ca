/// The whole run: wires the stages, finds manuscripts, reads and writes files, tells the time.
///
/// In: a [BuildRequest]. Out: PDF and EPUB files, and problems. This is the only package that knows
/// all stages, and the port to files, clock and locale.
///
/// Never here: printing, exit codes, anything that a stage could do.
@NullMarked
package org.livret.app;

import org.jspecify.annotations.NullMarked;
