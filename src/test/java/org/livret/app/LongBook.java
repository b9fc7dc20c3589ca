package org.livret.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Writes long books for tests and benchmarks: the sentences of the manuscripts in `source/` in a
/// seeded order, as chapters with lists, quotes, notes, code and tables. Equal seeds make equal
/// books.
///
/// From the shell: `java -cp target/test-classes org.livret.app.LongBook FILE [WORDS]`.
public final class LongBook {
    private static final int WORDS_IN_CHAPTER = 5_500;

    private final Random random;
    private final List<String> sentences;
    private final StringBuilder out = new StringBuilder();
    private int words;
    private int notes;

    private LongBook(long seed, List<String> sentences) {
        this.random = new Random(seed);
        this.sentences = sentences;
    }

    public static void main(String[] arguments) throws IOException {
        int words = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 220_000;
        Files.writeString(Path.of(arguments[0]), of(1, words));
    }

    /// A book of about this many words.
    public static String of(long seed, int words) throws IOException {
        return new LongBook(seed, sentences(Path.of("source"))).write(words);
    }

    private static List<String> sentences(Path source) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                for (String block : Files.readString(file).split("\n\\s*\n")) {
                    String text = block.replace('\n', ' ').strip();
                    boolean prose =
                            !text.isEmpty()
                                    && Character.isLetter(text.charAt(0))
                                    && text.indexOf('[') < 0
                                    && text.indexOf(':') < 0;
                    if (prose && text.indexOf('`') < 0 && text.indexOf('~') < 0) {
                        sentences.addAll(List.of(text.split("(?<=[.!?]) ")));
                    }
                }
            }
        }
        return sentences;
    }

    private String write(int wanted) {
        out.append(
                "---\ntitle: Un long livre\nauthor: Livret\nlang: fr\ndate: 2026-11-23\n---\n\n");
        for (int chapter = 1; words < wanted; chapter++) {
            out.append("# Chapitre ").append(chapter).append("\n\n");
            int end = Math.min(wanted, words + WORDS_IN_CHAPTER);
            while (words < end) {
                block();
            }
        }
        return out.toString();
    }

    private void block() {
        switch (random.nextInt(24)) {
            case 0 -> out.append("## ").append(sentence().replace(".", "")).append("\n\n");
            case 1 -> list();
            case 2 -> out.append("> ").append(paragraph(3)).append("\n\n");
            case 3 -> code();
            case 4 -> table();
            case 5 -> note();
            default -> out.append(paragraph(3 + random.nextInt(6))).append("\n\n");
        }
    }

    private String sentence() {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        words += sentence.split(" ").length;
        return sentence;
    }

    private String paragraph(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String sentence = sentence();
            text.append(i == 0 ? "" : " ")
                    .append(random.nextInt(12) == 0 ? "*" + sentence + "*" : sentence);
        }
        return text.toString();
    }

    private void list() {
        String bullet = random.nextBoolean() ? "- " : "1. ";
        for (int i = 0; i < 4; i++) {
            out.append(bullet).append(sentence()).append('\n');
        }
        out.append('\n');
    }

    private void code() {
        out.append("```java\n");
        for (int i = 0; i < 8; i++) {
            out.append("    long value")
                    .append(i)
                    .append(" = compute(")
                    .append(random.nextInt(10_000))
                    .append(");\n");
        }
        out.append("```\n\n");
    }

    private void table() {
        out.append("| Nom | Valeur | Remarque |\n|---|---:|---|\n");
        for (int i = 0; i < 6; i++) {
            out.append("| Ligne ")
                    .append(i)
                    .append(" | ")
                    .append(random.nextInt(10_000))
                    .append(" | ");
            out.append(sentence().replace("|", " ")).append(" |\n");
        }
        out.append('\n');
    }

    private void note() {
        notes++;
        out.append(paragraph(2))
                .append("[^n")
                .append(notes)
                .append("]\n\n[^n")
                .append(notes)
                .append("]: ");
        out.append(sentence()).append("\n\n");
    }
}
