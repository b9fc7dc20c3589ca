package org.livret.font;

import org.livret.diag.Span;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an `@font-face` rule says: a family name, what of the family a font file serves, where the
/// file is, and what is set for all text in it.
///
/// Of several `sources` the first is taken that can be used. `scope` tells what the face is asked
/// for beside the families that a text names. `span` is the rule, for problems with the file.
public record FontFace(
        String family,
        Serves serves,
        List<Source> sources,
        FaceSettings settings,
        Scope scope,
        Span span) {
    public FontFace {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no source of " + family);
        }
    }

    /// A file that serves one weight, upright or italic.
    public FontFace(String family, int weight, boolean italic, Source source, Span span) {
        this(
                family,
                Serves.of(weight, italic),
                List.of(source),
                FaceSettings.NONE,
                Scope.ALL,
                span);
    }

    /// The place of its files, for telling files apart.
    String place() {
        return String.join("\n", sources.stream().map(Source::place).toList());
    }

    /// Where a font file comes from.
    public sealed interface Source {
        /// The file's own name without folder, such as `Inter-Bold.ttf`.
        String fileName();

        /// What tells this place from every other; faces from one place share one file in memory.
        String place();

        /// Which of several faces in the file is meant, see [Member]; empty for the first.
        default String member() {
            return "";
        }

        /// The file's bytes.
        byte[] read() throws IOException;
    }

    /// A file on disk. Whether it may be read (inside the manuscript's folder) is decided by
    /// whoever makes the description.
    public record File(Path path) implements Source {
        private static final long LARGEST = 64L << 20;

        @Override
        public String fileName() {
            Path name = path.getFileName();
            return name == null ? place() : name.toString();
        }

        @Override
        public String place() {
            return path.toString();
        }

        @Override
        public byte[] read() throws IOException {
            if (Files.size(path) > LARGEST) {
                throw new IOException("it is larger than 64 MB");
            }
            return Files.readAllBytes(path);
        }
    }

    /// A face in a collection, by its PostScript name or by its number from 1 on.
    public record Member(Source file, String member) implements Source {
        @Override
        public String fileName() {
            return file.fileName();
        }

        @Override
        public String place() {
            return file.place() + "#" + member;
        }

        @Override
        public byte[] read() throws IOException {
            return file.read();
        }
    }

    /// A file that travels with the program, by its absolute resource name, such as
    /// `/org/livret/styles/fonts/inter/Inter-Bold.ttf`.
    public record Resource(String name) implements Source {
        @Override
        public String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public String place() {
            return "resource:".concat(name);
        }

        @Override
        public byte[] read() throws IOException {
            try (InputStream in = FontFace.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("it does not travel with the program");
                }
                return in.readAllBytes();
            }
        }
    }

    /// Bytes at hand, under a file name that no other such bytes have. The array is not copied;
    /// nobody may change it.
    @SuppressWarnings("ArrayRecordComponent") // Fonts are large; nobody compares them.
    public record Data(String fileName, byte[] bytes) implements Source {
        @Override
        public String place() {
            return "data:".concat(fileName);
        }

        @Override
        public byte[] read() {
            return bytes;
        }
    }
}
