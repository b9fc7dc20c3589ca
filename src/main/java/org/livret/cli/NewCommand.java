package org.livret.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// `livret new`: writes a first manuscript with its stylesheet and a cover to begin from. Nothing
/// that is there already is written over.
record NewCommand(Path folder, String theme, String language) {
    private static final List<String> LANGUAGES = List.of("en", "fr");

    static final List<String> THEMES = List.of("brochure", "book", "report");

    ExitCode run(PrintStream out, PrintStream err) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        String spoken = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        String texts = LANGUAGES.contains(spoken) ? spoken : LANGUAGES.getFirst();
        try {
            Files.createDirectories(folder);
            write(folder.resolve(name + ".md"), filled(texts + "/manuscript.md", name), out);
            write(folder.resolve("style.css"), filled(texts + "/style.css", name), out);
            write(folder.resolve("cover.svg"), filled("cover.svg", name), out);
        } catch (FileAlreadyExistsException e) {
            err.println(
                    "livret: There is a file ‘"
                            + e.getMessage()
                            + "’ already; nothing is written over.");
            return ExitCode.INPUT_OUTPUT;
        } catch (IOException e) {
            err.println("livret: A file cannot be written: " + e.getMessage() + ".");
            return ExitCode.INPUT_OUTPUT;
        }
        return ExitCode.FINE;
    }

    private static void write(Path file, String text, PrintStream out) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        out.println(file);
    }

    private String filled(String resource, String name) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("new/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@TITLE@", title(name)).replace("@THEME@", theme);
        }
    }

    /// `our-bread` becomes `Our bread`. What YAML or XML would take for a sign of theirs is left
    /// out.
    private static String title(String name) {
        String words = name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String title = words.isEmpty() ? "Livret" : words;
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }
}
