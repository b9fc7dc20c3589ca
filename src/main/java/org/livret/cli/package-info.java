/// The command line: arguments in, exit code out, everything that is printed.
///
/// Commons CLI is seen here only. Never here: any work on documents.
@NullMarked
package org.livret.cli;

import org.jspecify.annotations.NullMarked;
