package org.livret.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Measures whole runs of the assembled program, PDF and EPUB together, from the start of the
/// process to its end: the brochure in `source/` and a long book ([LongBook]).
///
/// From the project's folder, after `mvn -q -DskipTests package`, on a machine that does nothing
/// else: `java -cp target/test-classes org.livret.app.SpeedBench [RUNS]`. The first run of each is
/// thrown away: it reads the files into the system's cache. For the peak of the memory, run
/// `/usr/bin/time -v target/livret/bin/livret build …`.
public final class SpeedBench {
    private static final Path PROGRAM = Path.of("target", "livret", "bin", "livret");

    private SpeedBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path folder = Files.createTempDirectory("livret-bench");
        Path book = Files.writeString(folder.resolve("book.md"), LongBook.of(1, 220_000));
        System.out.printf(Locale.ROOT, "%-28s%10s%10s%10s%n", "seconds", "median", "least", "most");
        measure("brochure", Path.of("source", "le-choc-deepseek.md"), folder, runs);
        measure("book of 220,000 words", book, folder, runs);
        System.out.println("What was written lies in " + folder + ".");
    }

    private static void measure(String name, Path manuscript, Path folder, int runs)
            throws IOException, InterruptedException {
        double[] seconds = new double[runs];
        run(manuscript, folder);
        for (int i = 0; i < runs; i++) {
            seconds[i] = run(manuscript, folder);
        }
        Arrays.sort(seconds);
        double median = (seconds[(runs - 1) / 2] + seconds[runs / 2]) / 2;
        System.out.printf(
                Locale.ROOT,
                "%-28s%10.3f%10.3f%10.3f%n",
                name,
                median,
                seconds[0],
                seconds[runs - 1]);
    }

    private static double run(Path manuscript, Path folder)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "build",
                                "--quiet",
                                "--output",
                                folder.toString(),
                                manuscript.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("livret ended with code " + code);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
