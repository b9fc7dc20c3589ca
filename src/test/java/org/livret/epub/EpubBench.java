package org.livret.epub;

import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.paragraph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Measures what writing an e-book costs: a book of 500 chapters, cold and warm, and the heap that
/// a book of many pictures needs, which must not grow with their number.
///
/// `java -cp target/classes:target/test-classes:… org.livret.epub.EpubBench`, for the second figure
/// with a small heap (`-Xmx64m`): 1,000 pictures of a megabyte each.
public final class EpubBench {
    private static final int CHAPTERS = 500;
    private static final int PICTURES = 1_000;
    private static final int PICTURE_BYTES = 1 << 20;

    private EpubBench() {}

    public static void main(String[] arguments) throws IOException {
        EpubInput book = chapters();
        for (int i = 0; i < 8; i++) {
            System.out.printf(Locale.ROOT, "500 chapters: %d ms%n", millis(book));
        }
        System.out.printf(Locale.ROOT, "1,000 pictures, 1 GB: %d ms%n", millis(pictures()));
        Runtime.getRuntime().gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "heap: at most %d MB, %d MB in use%n",
                Runtime.getRuntime().maxMemory() >> 20,
                used >> 20);
    }

    private static long millis(EpubInput input) throws IOException {
        long start = System.nanoTime();
        EpubWriting.write(input, OutputStream.nullOutputStream(), _ -> {});
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static EpubInput chapters() {
        Books.Book book = new Books.Book();
        for (int i = 0; i < CHAPTERS; i++) {
            book.add(heading(1, "Chapitre " + i, "#c" + i));
            for (int j = 0; j < 20; j++) {
                book.add(paragraph("Un mot après l’autre, et encore un autre. ".repeat(8)));
            }
        }
        return book.input();
    }

    private static EpubInput pictures() {
        Books.Book book = new Books.Book().add(heading(1, "Un", "#un"));
        for (int i = 0; i < PICTURES; i++) {
            book.add(paragraph(image("p" + i + ".png", "Vue " + i, "")));
        }
        EpubInput plain = book.input();
        return new EpubInput(
                plain.resolved(),
                plain.tree(),
                "",
                List.of(),
                (_, _) -> {
                    byte[] png = new byte[PICTURE_BYTES];
                    System.arraycopy(Books.PNG, 0, png, 0, Books.PNG.length);
                    return Optional.of(png);
                },
                Books.MODIFIED,
                EpubInput.Print.NONE);
    }
}
