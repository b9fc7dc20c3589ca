package org.livret.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Waits for work on another thread.
final class Waiting {
    private Waiting() {}

    /// The result of a task; an error in it is thrown here. An interruption is put off until the
    /// task has ended.
    static <T> T join(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
