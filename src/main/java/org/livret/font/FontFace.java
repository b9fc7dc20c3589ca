package org.livret.font;

import org.livret.diag.Span;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What an `@font-face` rule says: a family name, the weights and the style that a font file
/// serves, and where the file is.
///
/// Weights are 1 to 1000 (CSS Fonts 4). `scope` tells what the face is asked for. `span` is the
/// rule, for problems with the file.
public record FontFace(
        String family,
        int minWeight,
        int maxWeight,
        boolean italic,
        Source source,
        Scope scope,
        Span span) {
    public FontFace {
        if (minWeight < 1 || maxWeight > 1000 || minWeight > maxWeight) {
            throw new IllegalArgumentException("bad weights " + minWeight + ".." + maxWeight);
        }
    }

    public FontFace(String family, int weight, boolean italic, Source source, Span span) {
        this(family, weight, weight, italic, source, span);
    }

    public FontFace(
            String family, int minWeight, int maxWeight, boolean italic, Source source, Span span) {
        this(family, minWeight, maxWeight, italic, source, Scope.ALL, span);
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
