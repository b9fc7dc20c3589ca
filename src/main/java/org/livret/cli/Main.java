package org.livret.cli;

import org.livret.app.Program;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// Where the program starts.
public final class Main {
    private static final String USAGE =
            """
            Usage: livret build [options] <manuscript or folder>...
                   livret watch [options] <manuscript or folder>...
                   livret new [--theme NAME] [--lang TAG] <folder>
                   livret --help | --version

            Publishes Markdown manuscripts: article.md becomes article.pdf and article.epub. ‘watch’ does so
            again each time a file changes; ‘new’ writes a manuscript to begin from, for the theme brochure
            (the default), book or report.

            Options:
              -o, --output DIR    the folder for the publications (default: the current one)
              -f, --format LIST   pdf, epub or both, separated by a comma (default: both)
                  --pdf LIST      what PDFs are for: screen (the default), print and booklet, by commas
              -s, --style FILE    a stylesheet that is added to the theme; may be given several times
                  --lang TAG      the language of manuscripts that do not say theirs, such as fr or en-GB
                  --pages WHICH   page numbers in the e-book: print (the PDF's, the default) or none
                  --no-fonts      leave the fonts out of the e-book
                  --problems FORM how problems are told: text (the default), json, sarif, github or gitlab;
                                  FORM=FILE writes them to a file; may be given several times
                  --stats[=FORM]  count words, lines and the faults of pages; the form is text or json
                  --explain-pages say of each page why it ends where it does, and what else was possible
                  --fix           correct what is surely wrong in the manuscripts, then publish them
                  --strict        let warnings fail the run, too
              -q, --quiet         print errors only
              -v, --verbose       print what is done and how long it takes

            Exit codes: 0 fine, 1 problems in a manuscript, 2 wrong call, 3 a file cannot be read or written.
            """;

    private Main() {}

    /// Runs the program and ends the process with its exit code.
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.getenv(), System.out, System.err);
        System.out.flush();
        System.err.flush();
        // Ends threads of the run that may still idle; nothing is left to be done.
        Runtime.getRuntime().exit(code);
    }

    /// Runs the program and returns its exit code.
    ///
    /// @param environment the environment variables, of which `SOURCE_DATE_EPOCH` and the locale's
    ///   are read
    public static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        if (arguments.isEmpty()) {
            err.print(USAGE);
            return ExitCode.USAGE.number();
        }
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return ExitCode.FINE.number();
        }
        return switch (arguments.getFirst()) {
            case "--version" -> {
                out.println("livret " + Program.VERSION);
                yield ExitCode.FINE.number();
            }
            case "build", "watch", "new" ->
                    run(arguments, environment, new Output(out, err)).number();
            default -> {
                err.println(
                        "livret: There is no command ‘"
                                + arguments.getFirst()
                                + "’; the commands are ‘build’, ‘watch’ and ‘new’.");
                err.println("Call ‘livret --help’ for all options.");
                yield ExitCode.USAGE.number();
            }
        };
    }

    private record Output(PrintStream out, PrintStream err) {}

    private static ExitCode run(
            List<String> arguments, Map<String, String> environment, Output output) {
        List<String> words = arguments.subList(1, arguments.size());
        try {
            if (arguments.getFirst().equals("new")) {
                return NewArguments.parse(words, UserLanguage.of(environment))
                        .run(output.out(), output.err());
            }
            BuildCommand build = new BuildCommand(Arguments.parse(words), environment);
            return arguments.getFirst().equals("watch")
                    ? new WatchCommand(build, WatchCommand::sleep).run(output.out(), output.err())
                    : build.run(output.out(), output.err());
        } catch (Arguments.Misuse e) {
            output.err().println("livret: " + e.getMessage());
            output.err().println("Call ‘livret --help’ for all options.");
            return ExitCode.USAGE;
        }
    }
}
