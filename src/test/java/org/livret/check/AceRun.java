package org.livret.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds e-books to Ace by DAISY.
public final class AceRun {
    private static final Pattern TITLE = Pattern.compile("\"dct:title\":\\s*\"([^\"]+)\"");

    private AceRun() {}

    /// What Ace finds, one line each; how Ace failed, when it did.
    public static List<String> violations(Path chromium, Path modules, Path epub)
            throws IOException, InterruptedException {
        Path report = Files.createTempDirectory("ace");
        Path said = report.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        modules.resolve(".bin/ace-cli").toString(),
                        "--force",
                        "--exitcode",
                        "--silent",
                        "--outdir",
                        report.toString(),
                        epub.toString());
        builder.environment().put("PUPPETEER_EXECUTABLE_PATH", chromium.toString());
        builder.environment().put("ACE_TIMEOUT_INITIAL", "60000");
        int code =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        Path json = report.resolve("report.json");
        if (!Files.exists(json)) {
            return List.of("Ace made no report: " + Files.readString(said));
        }
        List<String> violations = new ArrayList<>(failed(Files.readString(json)));
        if (code != 0 && violations.isEmpty()) {
            violations.add("Ace ended with " + code + ": " + Files.readString(said));
        }
        return violations;
    }

    // An assertion that failed says so, and names its rule a few lines before.
    private static TreeSet<String> failed(String json) {
        TreeSet<String> failed = new TreeSet<>();
        int from = 0;
        for (int at = json.indexOf("\"earl:outcome\": \"fail\""); at >= 0; ) {
            Matcher title = TITLE.matcher(json.substring(from, Math.min(json.length(), at + 600)));
            String last = "something";
            while (title.find()) {
                last = title.group(1);
            }
            failed.add(last);
            from = at;
            at = json.indexOf("\"earl:outcome\": \"fail\"", at + 1);
        }
        return failed;
    }
}
