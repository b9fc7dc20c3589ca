/// The command line: arguments in, exit code and printed lines out. No stage of the work belongs
/// here.
@NullMarked
package org.livret.cli;

import org.jspecify.annotations.NullMarked;
