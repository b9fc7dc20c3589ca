package org.livret.diag;

/// Where a stage hands its problems. A stage never decides what becomes of them, and goes on as far
/// as it sensibly can.
@FunctionalInterface
public interface Reporter {
    void report(Problem problem);
}
