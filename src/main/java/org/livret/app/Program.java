package org.livret.app;

/// What the program calls itself, in its answers and in the files that it writes.
public final class Program {
    /// Semantic Versioning 2.0; the build has the same.
    public static final String VERSION = "0.1.0";

    static final String NAME = "Livret " + VERSION;

    private Program() {}
}
