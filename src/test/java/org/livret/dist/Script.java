package org.livret.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a command in an environment that holds nothing but what it is given.
record Script(List<String> command, Path folder, Map<String, String> environment) {
    /// What the command said; `said` is its output and its errors in the order they came.
    record Outcome(int code, String said) {}

    Script {
        command = List.copyOf(command);
        environment = new LinkedHashMap<>(environment);
    }

    Outcome run() throws IOException, InterruptedException {
        Path said = Files.createTempFile("livret", ".said");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not come to an end: " + read(said));
            }
            return new Outcome(process.exitValue(), read(said));
        } finally {
            Files.delete(said);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
