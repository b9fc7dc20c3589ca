package org.livret.cli;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Prints how the program is called.
    public static void main(String[] arguments) {
        System.out.println("Usage: livret build [-o FOLDER] [MANUSCRIPT...]");
    }
}
