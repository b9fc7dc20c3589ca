package org.livret.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A call of the program in this process, and what came of it. Words of the call and of the answer
/// say `DIR` for the folder of the test.
record Called(int code, String out, String err) {

    static Called with(Path folder, String... words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(word.replace("DIR", folder.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        arguments,
                        Map.of("LANG", "en_GB.UTF-8"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Called(code, text(out, folder), text(err, folder));
    }

    private static String text(ByteArrayOutputStream bytes, Path folder) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
    }

    /// Writes a file of a test; a bar in the text is a line's end.
    static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, text.replace('|', '\n').getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
