package org.livret.cli;

/// What the program tells the shell.
enum ExitCode {
    FINE(0),
    PROBLEMS(1),
    USAGE(2),
    INPUT_OUTPUT(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
