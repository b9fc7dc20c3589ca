package org.livret.app;

import org.livret.diag.SourceFile;
import org.livret.markdown.Includes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Finds manuscripts. In a folder, every Markdown file is one that no other Markdown file there
/// includes; folders below it hold parts, not manuscripts of their own.
final class Manuscripts {
    private static final String ENDING = ".md";

    private Manuscripts() {}

    /// The manuscripts of a folder in the order of their names.
    static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Manuscripts::isMarkdown).sorted().forEach(files::add);
        }
        Set<Path> included = new HashSet<>();
        for (Path file : files) {
            if (files.size() > 1) {
                // Bytes that are no UTF-8 are reported when the file is read as a manuscript.
                SourceFile source =
                        new SourceFile(
                                display(file),
                                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                for (String path : Includes.of(source)) {
                    included.add(folder.resolve(path).normalize());
                }
            }
        }
        files.removeIf(file -> included.contains(file.normalize()));
        return files;
    }

    private static boolean isMarkdown(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    /// The file's name without its ending: the name of its publications.
    static String baseName(Path manuscript) {
        String name = String.valueOf(manuscript.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// A path as problems show it: as the user wrote it, with `/`.
    static String display(Path path) {
        return path.toString().replace('\\', '/');
    }
}
