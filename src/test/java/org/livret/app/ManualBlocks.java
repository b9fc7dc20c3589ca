package org.livret.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of divisions that the manual's table of blocks promises.
final class ManualBlocks {
    private static final Path CHAPTER = Path.of("source/livret-manual/blocks.md");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private ManualBlocks() {}

    /// Every word of code in the table below the heading `{#all-blocks}` that is no attribute.
    static SequencedSet<String> names() throws IOException {
        SequencedSet<String> names = new LinkedHashSet<>();
        String text = Files.readString(CHAPTER);
        for (String line : text.substring(text.indexOf("{#all-blocks}")).lines().toList()) {
            Matcher found = NAME.matcher(line);
            while (line.startsWith("| `") && found.find()) {
                names.add(found.group(1));
            }
        }
        return names;
    }
}
