package org.livret.app;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Reporter;

import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Work on a thread of its own, beside the run. Its problems are kept until its result is asked
/// for, so that two runs tell theirs in the same order.
final class Aside<T> {
    private final CollectingReporter problems = new CollectingReporter();
    private final FutureTask<T> task;

    private Aside(Function<Reporter, T> work) {
        this.task = new FutureTask<>(() -> work.apply(problems));
    }

    /// Begins some work, which reports to the reporter that it is given.
    static <T> Aside<T> begin(String name, Function<Reporter, T> work) {
        Aside<T> aside = new Aside<>(work);
        new Thread(null, aside.task, name, Build.STACK).start();
        return aside;
    }

    /// Waits for the result and passes the problems on.
    T result(Reporter reporter) {
        T result = Waiting.join(task);
        problems.problems().forEach(reporter::report);
        return result;
    }
}
