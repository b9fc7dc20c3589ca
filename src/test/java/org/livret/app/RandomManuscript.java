package org.livret.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Manuscripts made at random: every kind of block in every other, in many languages. Equal seeds
/// make equal manuscripts. Every third word has a number of its own, so that a word that is lost
/// cannot hide behind another.
final class RandomManuscript {
    private static final List<String> LANGUAGES =
            List.of("fr", "en", "de", "es", "it", "pt", "el", "ru");
    private static final List<List<String>> WORDS =
            List.of(
                    List.of("l’été", "cœur", "maison", "anticonstitutionnellement", "où", "ça"),
                    List.of("house", "waffle", "fluffiest", "it’s", "internationalisation", "a"),
                    List.of("Straße", "Donaudampfschifffahrtsgesellschaft", "über", "Auflage"),
                    List.of("mañana", "corazón", "electroencefalografista", "y"),
                    List.of("perché", "precipitevolissimevolmente", "città", "gli"),
                    List.of("coração", "inconstitucionalissimamente", "não", "às"),
                    List.of("λόγος", "θάλασσα", "ηλεκτροεγκεφαλογράφημα", "και"),
                    List.of("слово", "достопримечательность", "ещё", "я"));
    private static final List<String> DIVISIONS =
            List.of("note", "tip", "warning", "sidebar", "lead", "example", "pull-quote");

    private final Random random;
    private final int language;
    private int words;
    private int notes;
    private int sections;
    private final List<String> after = new ArrayList<>();

    private RandomManuscript(long seed) {
        random = new Random(seed);
        language = random.nextInt(LANGUAGES.size());
    }

    static String of(long seed) {
        return new RandomManuscript(seed).write();
    }

    private String write() {
        List<String> lines = new ArrayList<>(List.of("---", "title: " + words(2)));
        lines.add("lang: " + LANGUAGES.get(language));
        lines.add("style: " + List.of("brochure", "book", "report").get(random.nextInt(3)));
        lines.add("date: 2026-11-23");
        if (random.nextBoolean()) {
            lines.add("numbering: true");
        }
        lines.addAll(List.of("---", "", "[TOC]", ""));
        for (int chapter = 0; chapter < 2; chapter++) {
            heading(1, lines);
            for (int i = 0; i < 8; i++) {
                if (random.nextInt(5) == 0) {
                    heading(2, lines);
                }
                lines.addAll(block(0));
                lines.add("");
                lines.addAll(after);
                after.clear();
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void heading(int level, List<String> lines) {
        sections++;
        lines.add("#".repeat(level) + " " + words(1 + random.nextInt(5)) + " {#s" + sections + "}");
        lines.add("");
    }

    private List<String> block(int depth) {
        return switch (random.nextInt(depth < 4 ? 10 : 4)) {
            case 0, 1 -> List.of(paragraph(12));
            case 2 -> List.of(paragraph(80));
            case 3 -> code();
            case 4 -> prefixed(depth, "> ", "> ");
            case 5 -> prefixed(depth, "- ", "  ");
            case 6 -> prefixed(depth, "1. ", "   ");
            case 7 -> prefixed(depth, words(1) + "\n: ", "  ");
            case 8 -> division(depth);
            default -> random.nextInt(3) == 0 ? values() : table();
        };
    }

    private List<String> code() {
        String braces = random.nextBoolean() ? " {.numbered highlight=2}" : "";
        return List.of("```java" + braces, "  " + words(3), "", words(12), "```");
    }

    private List<String> values() {
        List<String> lines = new ArrayList<>(List.of("```table {foot=1}"));
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            lines.add(words(1) + ";\"" + words(2) + ";\";" + random.nextInt(1000));
        }
        lines.add("```");
        return lines;
    }

    private List<String> prefixed(int depth, String first, String rest) {
        List<String> lines = new ArrayList<>();
        for (int item = 1 + random.nextInt(3); item > 0; item--) {
            String prefix = first;
            for (int blocks = 1 + random.nextInt(2); blocks > 0; blocks--) {
                for (String line : block(depth + 1)) {
                    for (String part : line.split("\n", -1)) {
                        lines.addAll(List.of((prefix + part).split("\n", -1)));
                        prefix = rest;
                    }
                }
                lines.add(rest.stripTrailing());
            }
        }
        return lines;
    }

    private List<String> division(int depth) {
        List<String> lines = new ArrayList<>();
        String fence = ":".repeat(8 - depth);
        lines.add(fence + " " + DIVISIONS.get(random.nextInt(DIVISIONS.size())));
        lines.addAll(block(depth + 1));
        lines.add("");
        lines.addAll(List.of(paragraph(10), fence));
        return lines;
    }

    private List<String> table() {
        int columns = 1 + random.nextInt(5);
        List<String> lines = new ArrayList<>();
        lines.add(row(columns, false));
        lines.add("|---".repeat(columns) + "|");
        boolean first = true;
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            lines.add(row(columns, !first));
            first = false;
        }
        if (random.nextInt(3) == 0) {
            lines.add("|===".repeat(columns) + "|");
            lines.add(row(columns, false));
        }
        return lines;
    }

    /// Some cells go on from the one above, where there is one.
    private String row(int columns, boolean spanning) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            boolean goesOn = spanning && i > 0 && random.nextInt(8) == 0;
            row.append(' ').append(goesOn ? "^^" : words(1 + random.nextInt(3))).append(" |");
        }
        return row.toString();
    }

    private String paragraph(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i >= 0; i--) {
            switch (random.nextInt(24)) {
                case 0 -> text.append("*").append(words(2)).append("*");
                case 1 -> text.append("**").append(words(1)).append("**,");
                case 2 -> text.append("`").append(words(1)).append("`");
                case 3 -> text.append("\"").append(words(2)).append("\" !");
                case 4 -> text.append("[").append(words(2)).append("](https://example.org/a)");
                case 5 -> text.append(foreign());
                case 6 -> text.append(words(1)).append(note());
                case 7 -> text.append("(").append(words(1)).append(" -- ").append("…);");
                default -> text.append(words(1));
            }
            text.append(i == 0 ? "." : " ");
        }
        return text.toString();
    }

    private String foreign() {
        int other = random.nextInt(LANGUAGES.size());
        return "[" + words(2, other) + "]{lang=" + LANGUAGES.get(other) + "}";
    }

    // The text of a note stands below at the top level; notes may be called in notes.
    private String note() {
        if (random.nextBoolean()) {
            return "^[" + words(6) + "]";
        }
        String label = "[^n" + ++notes + "]";
        int here = after.size();
        String more = random.nextInt(4) == 0 ? note() : "";
        after.addAll(here, List.of(label + ": " + words(9) + more + ".", ""));
        return label;
    }

    private String words(int count) {
        return words(count, language);
    }

    private String words(int count, int from) {
        StringBuilder text = new StringBuilder();
        List<String> pool = WORDS.get(from);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(pool.get(random.nextInt(pool.size())));
            if (++words % 3 == 0) {
                text.append(words);
            }
        }
        return text.toString();
    }
}
