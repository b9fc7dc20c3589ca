package org.livret.layout.flow;

import org.livret.diag.Problem;
import org.livret.diag.Reporter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A reporter that can take back what was told while something was tried: a float that finds no
/// room is set anew in the flow, a figure that is too tall with a smaller picture. For one thread.
public final class Trials implements Reporter {
    private final Reporter target;
    private final Deque<List<Problem>> open = new ArrayDeque<>(2);

    public Trials(Reporter target) {
        this.target = target;
    }

    @Override
    public void report(Problem problem) {
        if (open.isEmpty()) {
            target.report(problem);
        } else {
            open.getLast().add(problem);
        }
    }

    /// Holds back what is told from now on, until [#end].
    void begin() {
        open.addLast(new ArrayList<>(0));
    }

    /// Tells what was held back, when the trial is kept.
    void end(boolean kept) {
        List<Problem> held = open.removeLast();
        if (kept) {
            held.forEach(this::report);
        }
    }
}
