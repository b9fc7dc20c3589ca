package org.livret.diag;

/// How much a problem matters. An error means that an output lacks something or was not written; a
/// warning, that the author should look.
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
