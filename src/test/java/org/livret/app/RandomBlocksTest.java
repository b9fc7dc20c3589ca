package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.Severity;
import org.livret.layout.flow.PageProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whatever stands in the blocks, nothing of it is lost, and nothing leaves its page.
class RandomBlocksTest {
    @ParameterizedTest
    @CsvSource({"2, brochure, 80mm 120mm", "3, book, 90mm 150mm", "4, report, A4"})
    void nothingIsLostOrLeavesItsPage(int seed, String theme, String page, @TempDir Path folder)
            throws IOException {
        Path manuscript = folder.resolve("blocks.md");
        String head =
                "---\n"
                        + "title: Blocks\n"
                        + "lang: en\n"
                        + "date: 2026-01-15\n"
                        + "style: %s\n"
                        + "theme: { page: %s }\n"
                        + "---\n\n";
        Files.writeString(manuscript, head.formatted(theme, page) + text(new Random(seed)));
        Files.writeString(
                folder.resolve("p.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 300\"><rect"
                        + " width=\"900\" height=\"300\" fill=\"#888888\"/></svg>");
        Published published = Published.of(manuscript, folder.resolve("out"));

        assertThat(published.problems())
                .as("what has no room is told of")
                .allMatch(p -> p instanceof PageProblem || p.code().severity() != Severity.ERROR);
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
        assertThat(outside(published.pdfBytes())).isEmpty();
    }

    /// The letters that stand beyond the edges of their pages.
    private static List<String> outside(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void writeString(String text, List<TextPosition> places) {
                            for (TextPosition at : places) {
                                // Letters hang over the edge of their measure by a share of
                                // themselves, and covers have no margins.
                                float hangs = 0.2f * at.getFontSizeInPt();
                                boolean inside =
                                        at.getX() >= -hangs
                                                && at.getX() + at.getWidth()
                                                        <= at.getPageWidth() + hangs
                                                && at.getY() >= 0
                                                && at.getY() <= at.getPageHeight();
                                if (!inside) {
                                    found.add(getCurrentPageNo() + ": " + text);
                                    return;
                                }
                            }
                        }
                    };
            stripper.getText(document);
        }
        return found;
    }

    private static String text(Random random) throws IOException {
        StringBuilder out = new StringBuilder("# Blocks\n\n");
        for (String name : ManualBlocks.names()) {
            block(name, random, out, 0);
        }
        return out.toString();
    }

    private static void block(String name, Random random, StringBuilder out, int depth) {
        out.append("::: ").append(name).append('\n');
        int parts = random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            part(random, out, depth);
        }
        out.append(":::\n\n");
    }

    private static void part(Random random, StringBuilder out, int depth) {
        switch (random.nextInt(depth < 2 ? 9 : 8)) {
            case 0 -> out.append("**").append(words(random, 3)).append("**\n\n");
            case 1 -> out.append("![x](p.svg \"").append(words(random, 6)).append("\")\n\n");
            case 2 -> lines("- ", random, out);
            case 3 -> lines("1. ", random, out);
            case 4 -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    out.append(words(random, 3)).append("\n:   ").append(words(random, 20));
                    out.append("\n\n");
                }
            }
            case 5 -> {
                out.append("| ").append(cell(random, 2)).append(" | ").append(cell(random, 2));
                out.append(" |\n|---|---|\n| ").append(cell(random, 5)).append(" | |\n\n");
            }
            case 6 -> chart(random, out);
            case 7 -> out.append(words(random, 60)).append("\n\n");
            default -> {
                List<String> names = List.of("", "note", "key-figures", "photos", "columns");
                String name = names.get(random.nextInt(names.size()));
                block(name.isEmpty() ? "{.box}" : name, random, out, depth + 1);
            }
        }
    }

    /// Words that fit: a table whose words are too wide for its page is reported and leaves it.
    private static String cell(Random random, int most) {
        return words(random, most).replaceAll("([a-z]{9})[a-z]+", "$1");
    }

    private static void lines(String mark, Random random, StringBuilder out) {
        for (int i = random.nextInt(12); i >= 0; i--) {
            out.append(mark).append(words(random, 6)).append('\n');
        }
        out.append('\n');
    }

    private static void chart(Random random, StringBuilder out) {
        List<String> kinds = List.of("bar", "column", "line", "area", "pie", "donut");
        out.append("```chart\ntype: ").append(kinds.get(random.nextInt(kinds.size())));
        out.append("\ntitle: ").append(words(random, 4)).append("\n---\na,b\n");
        for (int i = 0; i < 4; i++) {
            out.append(words(random, 3)).append(',').append(random.nextInt(100) + 1).append('\n');
        }
        out.append("```\n\n");
    }

    private static String words(Random random, int most) {
        StringBuilder out = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ");
            int letters = random.nextInt(25) == 0 ? 40 + random.nextInt(60) : 2 + random.nextInt(9);
            for (int k = 0; k < letters; k++) {
                out.append((char) ('a' + random.nextInt(26)));
            }
        }
        return out.toString();
    }
}
