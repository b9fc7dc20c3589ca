package org.livret.app;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong with the run itself.
public sealed interface RunProblem extends Problem {

    /// A fault of the program, not of the user. `work` is what it was at.
    record Unexpected(String manuscript, String work, Throwable cause) implements RunProblem {
        @Override
        public Code code() {
            return Code.error("IN001");
        }

        @Override
        public Span span() {
            return Span.of(SourceFile.unread(manuscript));
        }

        @Override
        public String message() {
            String memory = cause instanceof OutOfMemoryError ? " for lack of memory" : "";
            return "Livret failed at " + work + memory + ", which is a fault of the program.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Please report it, with the manuscript and what is printed when you call livret"
                            + " with ‘-v’.");
        }
    }
}
