package org.livret.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files that tests read from the class path.
public final class TestFiles {
    private TestFiles() {}

    static byte[] bytes(String resource) {
        try (InputStream in = TestFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
    }

    /// A bundled face by its path under the fonts' folder, such as `inter/Inter-Bold.ttf`.
    static Face bundled(String path) {
        String name = path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
        return EmSquare.open(name, bytes("/org/livret/styles/fonts/" + path));
    }
}
