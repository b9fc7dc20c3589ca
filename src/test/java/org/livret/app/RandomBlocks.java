package org.livret.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// Manuscripts made at random around blocks: whatever may stand in one, the likely and the
/// unlikely, on pages of many sizes in all themes. Equal seeds make equal manuscripts.
final class RandomBlocks {
    private static final List<String> THEMES = List.of("brochure", "book", "report");
    private static final List<String> PAGES =
            List.of("A6", "80mm 120mm", "90mm 150mm", "A5", "A4", "A5 landscape");

    /// Blocks of the author's own: what a stylesheet may ask for of any division.
    private static final List<String> OWN =
            List.of(
                    "float-left",
                    "float-right",
                    "float-top",
                    "float-bottom",
                    "two-columns",
                    "three-columns",
                    "row",
                    "rows",
                    "grid",
                    "wide-grid",
                    "fit-grid",
                    "area-grid",
                    "boxed",
                    "whole",
                    "low",
                    "wide");

    private static final String SHEET =
            """
            .float-left { float: left; width: %1$d%%; margin: 0 3mm 2mm 0 }
            .float-right { float: right; max-width: %1$d%%; margin: 0 0 2mm 3mm }
            .float-top { float: top; margin-bottom: 4mm }
            .float-bottom { float: bottom; margin-top: 4mm }
            .two-columns { columns: 2; column-gap: %2$dmm }
            .three-columns { columns: 3; column-gap: %2$dmm; column-rule: 0.5pt solid gray }
            .row { display: flex; column-gap: %2$dmm } .row > * { flex: 1 }
            .rows { display: flex; flex-wrap: wrap; gap: %2$dmm } .rows > * { flex: 0 1 %3$dmm }
            .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: %2$dmm }
            .wide-grid { display: grid; grid-template-columns: %3$dmm auto 1fr; grid-auto-rows: minmax(8mm, auto) }
            .wide-grid > :first-child { grid-row: span 2 }
            .fit-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(%3$dmm, 1fr)); gap: %2$dmm; grid-auto-flow: dense }
            .fit-grid > :nth-child(3n) { grid-column: span 2 }
            .area-grid { display: grid; grid-template: 'a a b' auto 'c d b' auto / 1fr 1fr 1fr; column-gap: 3mm }
            .area-grid > :nth-child(2) { grid-area: b; align-self: end }
            .boxed { padding: 3mm; border: 1pt solid; background: #eeeeee; margin: 2mm %2$dmm }
            .whole { break-inside: avoid; background: #eeeeff }
            .low { height: 12mm; background: #ffeeee }
            .wide { width: %4$d%%; background: #eeffee }
            """;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> after = new ArrayList<>();
    private int notes;
    private int words;

    private RandomBlocks(Random random) {
        this.random = random;
    }

    /// Writes a manuscript with some blocks, and what belongs to it, into a folder.
    static Path write(long seed, List<String> names, Path folder) throws IOException {
        RandomBlocks made = new RandomBlocks(new Random(seed));
        String theme = made.one(THEMES);
        String page = made.one(PAGES);
        String head =
                """
                ---
                title: Blocks
                lang: %s
                date: 2026-01-15
                style: [%s, own.css]
                theme: { page: %s }
                ---

                """;
        String text = head.formatted(made.one(List.of("en", "fr", "de")), theme, page);
        made.out.append(text).append("# Blocks\n\n");
        for (String name : names) {
            made.paragraph(30);
            made.block(name, 0);
        }
        made.paragraph(30);
        made.after.forEach(made.out::append);
        String sheet =
                SHEET.formatted(
                        20 + made.random.nextInt(60),
                        made.random.nextInt(14),
                        10 + made.random.nextInt(60),
                        50 + made.random.nextInt(90));
        Files.writeString(folder.resolve("own.css"), sheet);
        pictures(folder);
        Path manuscript = folder.resolve("blocks.md");
        Files.writeString(manuscript, made.out.toString());
        return manuscript;
    }

    /// The names of all blocks: those of the manual and those of the sheet.
    static List<String> names() throws IOException {
        List<String> names = new ArrayList<>(ManualBlocks.names());
        names.addAll(OWN);
        return names;
    }

    private static void pictures(Path folder) throws IOException {
        Files.writeString(folder.resolve("wide.svg"), drawing(900, 200));
        Files.writeString(folder.resolve("tall.svg"), drawing(200, 3000));
        Files.writeString(folder.resolve("tiny.svg"), drawing(8, 8));
        // A white pixel.
        Files.write(
                folder.resolve("dot.png"),
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEA"
                                        + "G7bH5wAAAABJRU5ErkJggg=="));
    }

    private static String drawing(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><rect width=\"%d\" height=\"%d\" fill=\"#888888\"/></svg>"
                .formatted(width, height, width, height);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    // ---- blocks ----

    private void block(String name, int depth) {
        String fence = ":".repeat(8 - Math.min(depth, 5));
        out.append(fence).append(' ').append(name);
        out.append(random.nextInt(6) == 0 ? " {title=\"" + words(4) + "\"}" : "").append('\n');
        int parts = random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            switch (name) {
                case "key-figures" -> block("key-figure", depth + 1);
                case "prices" -> block("price", depth + 1);
                case "faq" -> {
                    block("question", depth + 1);
                    block("answer", depth + 1);
                }
                default -> part(depth);
            }
        }
        out.append(fence).append("\n\n");
    }

    private void part(int depth) {
        switch (random.nextInt(depth < 3 ? 15 : 13)) {
            case 0 -> out.append("**").append(words(3)).append("**\n\n");
            case 1 -> picture();
            case 2 -> list("- ", "  ");
            case 3 -> list("1. ", "   ");
            case 4 -> definitions();
            case 5 -> table();
            case 6 -> chart();
            case 7 -> code();
            case 8 -> out.append("> ").append(words(20)).append("\n\n");
            case 9 -> out.append("![](qr:https://example.org/").append(words(1)).append(")\n\n");
            case 10 -> cells();
            case 11, 12 -> paragraph(60);
            case 13 -> block(one(OWN), depth + 1);
            default -> {
                List<String> names = List.of("note", "key-figures", "photos", "columns", "sidebar");
                block(one(names), depth + 1);
            }
        }
    }

    private void paragraph(int most) {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(inline());
        }
        out.append("\n\n");
    }

    private String inline() {
        return switch (random.nextInt(30)) {
            case 0 -> "*" + words(3) + "*";
            case 1 -> "`" + words(2) + "`";
            case 2 -> "[" + words(2) + "](https://example.org/)";
            case 3 -> "<https://example.org/" + word() + "/" + word() + "?q=" + word() + ">";
            case 4 -> words(1) + "^[" + words(12) + "]";
            case 5 -> words(1) + note();
            case 6 -> "![](dot.png){width=" + (1 + random.nextInt(9)) + "mm}";
            case 7 -> "“" + words(2) + "” – (" + words(1) + ");";
            default -> word();
        };
    }

    private String note() {
        String label = "[^n" + ++notes + "]";
        after.add(label + ": " + words(40) + ".\n\n");
        return label;
    }

    private void picture() {
        String size =
                switch (random.nextInt(5)) {
                    case 0 -> "{width=" + (5 + random.nextInt(150)) + "mm}";
                    case 1 -> "{height=" + (5 + random.nextInt(150)) + "mm}";
                    default -> "";
                };
        out.append("![").append(words(2)).append("](");
        out.append(one(List.of("wide.svg", "tall.svg", "tiny.svg", "dot.png")));
        out.append(" \"").append(words(6)).append("\")").append(size).append("\n\n");
    }

    private void list(String mark, String indent) {
        String in = "";
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append(in).append(mark).append(words(8)).append('\n');
            in = random.nextInt(3) == 0 && in.length() < 18 ? in + indent : in;
        }
        out.append('\n');
    }

    private void definitions() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(words(3)).append("\n:   ").append(words(20)).append("\n\n");
        }
    }

    private void table() {
        int columns = 1 + random.nextInt(6);
        for (int row = -1; row < 1 + random.nextInt(6); row++) {
            for (int i = 0; i < columns; i++) {
                out.append("| ").append(random.nextInt(6) == 0 ? "" : words(4)).append(' ');
            }
            out.append("|\n");
            if (row < 0) {
                out.append("|---".repeat(columns)).append("|\n");
            }
        }
        out.append('\n');
    }

    private void cells() {
        out.append("::: list-table\n");
        for (int row = 0; row < 3; row++) {
            out.append("- - ").append(words(6)).append("\n  - ").append(words(2)).append("\n\n");
            out.append("    - ").append(words(5)).append("\n    - ").append(words(2)).append('\n');
        }
        out.append(":::\n\n");
    }

    private void chart() {
        List<String> kinds =
                List.of("bar", "column", "line", "area", "pie", "donut", "stacked-bar");
        out.append("```chart\ntype: ").append(one(kinds));
        out.append("\ntitle: ").append(words(4)).append("\n---\na,b,c\n");
        for (int i = 0; i < 4; i++) {
            out.append(words(3)).append(',').append(random.nextInt(100) + 1);
            out.append(',').append(random.nextInt(100) + 1).append('\n');
        }
        out.append("```\n\n");
    }

    private void code() {
        out.append("```java").append(random.nextBoolean() ? " {.numbered}" : "").append('\n');
        for (int i = random.nextInt(6); i >= 0; i--) {
            out.append("    ".repeat(random.nextInt(3))).append(words(8)).append('\n');
        }
        out.append("```\n\n");
    }

    // ---- words ----

    private String words(int most) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /// Mostly short, sometimes far too long; every third has a number of its own, so that one that
    /// is lost cannot hide behind another.
    private String word() {
        int letters =
                switch (random.nextInt(60)) {
                    case 0 -> 40 + random.nextInt(60);
                    case 1, 2 -> 15 + random.nextInt(15);
                    default -> 2 + random.nextInt(8);
                };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return ++words % 3 == 0 ? text.append(words).toString() : text.toString();
    }
}
