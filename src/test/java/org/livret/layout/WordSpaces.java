package org.livret.layout;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Measures how even the word spaces of a PDF's justified text are, whoever made the PDF: from the
/// places of its glyphs, so that it does not matter whether spaces are written into it.
///
/// What counts are the lines of the most frequent size that reach the right edge. French spaces
/// beside `; : ! ? « »` have widths of their own and are left out. Gaps are told in thousandths of
/// the font size:
///
/// - `all`: standard deviation over median of all word spaces;
/// - `lines`: the same of the lines' mean word spaces;
/// - `within`: the same among the spaces of one line, as the mean over all lines;
/// - `hyphens`: the share of lines that end in a hyphen, and the longest run of them;
/// - `repeated`: lines that begin or end with the word of the line before.
///
/// From the project's folder: `java -cp target/test-classes:… org.livret.layout.WordSpaces PDF…`
public final class WordSpaces {
    /// What is narrower than this share of the font size is kerning, not a space.
    private static final double LEAST = 0.1;

    /// Lines that end farther than this from the right edge, in font sizes, are not justified.
    private static final double REACH = 0.6;

    private record Glyph(double x, double right, double y, double size, String text) {}

    /// A line with its word spaces in thousandths of the font size.
    private record Line(String text, double size, double right, double[] gaps) {}

    private WordSpaces() {}

    public static void main(String[] files) throws IOException {
        System.out.printf(
                "%-28s%6s%8s%7s%7s%7s%8s%8s%8s%9s%5s%9s%n",
                "file",
                "lines",
                "median",
                "1%",
                "99%",
                "most",
                "all",
                "lines",
                "within",
                "hyphens",
                "run",
                "repeated");
        for (String file : files) {
            System.out.println(report(Path.of(file)));
        }
    }

    private static String report(Path file) throws IOException {
        List<Line> lines = lines(file);
        List<Line> full = justified(lines);
        double[] all = full.stream().flatMapToDouble(l -> Arrays.stream(l.gaps)).sorted().toArray();
        double[] means =
                full.stream().mapToDouble(l -> mean(l.gaps)).filter(m -> m > 0).sorted().toArray();
        double within =
                full.stream()
                        .filter(l -> l.gaps.length > 1)
                        .mapToDouble(l -> spread(sorted(l.gaps)))
                        .average()
                        .orElse(0);
        return String.format(
                Locale.ROOT,
                "%-28s%6d%8.1f%7.0f%7.0f%7.0f%8.4f%8.4f%8.4f%8.2f%%%5d%9d",
                file.getFileName(),
                full.size(),
                quantile(all, 0.5),
                quantile(all, 0.01),
                quantile(all, 0.99),
                all[all.length - 1],
                spread(all),
                spread(means),
                within,
                100.0 * full.stream().filter(WordSpaces::hyphenated).count() / full.size(),
                longestRun(lines),
                repeated(lines));
    }

    // ---- lines ----

    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<List<Glyph>> pages = new Glyphs().of(document);
            double size = usualSize(pages);
            for (List<Glyph> page : pages) {
                for (List<Glyph> glyphs : byBaseline(page, size)) {
                    lines.add(line(glyphs, size));
                }
            }
        }
        return lines;
    }

    // Raised and lowered glyphs of other sizes belong to the line that they are nearest to.
    private static Collection<List<Glyph>> byBaseline(List<Glyph> page, double size) {
        TreeMap<Double, List<Glyph>> lines = new TreeMap<>();
        for (Glyph glyph : page) {
            if (Math.abs(glyph.size - size) < 0.05) {
                lines.computeIfAbsent(Math.rint(glyph.y * 2) / 2, _ -> new ArrayList<>())
                        .add(glyph);
            }
        }
        for (Glyph glyph : page) {
            Double line = lines.floorKey(glyph.y + size / 2);
            if (Math.abs(glyph.size - size) >= 0.05 && line != null && line > glyph.y - size / 2) {
                lines.get(line).add(glyph);
            }
        }
        return lines.values();
    }

    private static final class Glyphs extends PDFTextStripper {
        private final List<List<Glyph>> pages = new ArrayList<>();

        List<List<Glyph>> of(PDDocument document) throws IOException {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(new ArrayList<>());
                setStartPage(page);
                setEndPage(page);
                writeText(document, Writer.nullWriter());
            }
            return pages;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            String says = text.getUnicode();
            if (says != null && !says.isBlank() && !says.equals("\u00A0")) {
                pages.getLast()
                        .add(
                                new Glyph(
                                        text.getXDirAdj(),
                                        text.getXDirAdj() + text.getWidthDirAdj(),
                                        text.getYDirAdj(),
                                        text.getYScale(),
                                        says));
            }
        }
    }

    private static double usualSize(List<List<Glyph>> pages) {
        Map<Double, Integer> counts = new HashMap<>();
        pages.forEach(page -> page.forEach(glyph -> counts.merge(glyph.size, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new UncheckedIOException(new IOException("no text")))
                .getKey();
    }

    private static Line line(List<Glyph> glyphs, double size) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        StringBuilder text = new StringBuilder();
        double[] gaps = new double[glyphs.size()];
        int count = 0;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && glyph.x - before.right > LEAST * size) {
                text.append(' ');
                if (!isFrenchSpace(before.text, glyph.text)) {
                    gaps[count++] = 1000 * (glyph.x - before.right) / size;
                }
            }
            text.append(glyph.text);
            before = glyph;
        }
        return new Line(text.toString(), size, glyphs.getLast().right, Arrays.copyOf(gaps, count));
    }

    private static boolean isFrenchSpace(String before, String after) {
        return ";:!?»".contains(after) || before.equals("«");
    }

    private static List<Line> justified(List<Line> lines) {
        double[] rights = lines.stream().mapToDouble(Line::right).sorted().toArray();
        double edge = quantile(rights, 0.6);
        return lines.stream().filter(l -> Math.abs(l.right - edge) < REACH * l.size).toList();
    }

    private static boolean hyphenated(Line line) {
        return "-\u00AD\u2010".indexOf(line.text.charAt(line.text.length() - 1)) >= 0;
    }

    private static int longestRun(List<Line> lines) {
        int longest = 0;
        int run = 0;
        for (Line line : lines) {
            run = hyphenated(line) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int repeated(List<Line> lines) {
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] a = lines.get(i - 1).text.split(" ");
            String[] b = lines.get(i).text.split(" ");
            count += a[0].equals(b[0]) || a[a.length - 1].equals(b[b.length - 1]) ? 1 : 0;
        }
        return count;
    }

    // ---- numbers ----

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// Standard deviation over median.
    private static double spread(double[] sorted) {
        double mean = mean(sorted);
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / sorted.length) / quantile(sorted, 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
