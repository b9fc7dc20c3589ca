package org.livret.app;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Correction;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.markdown.Utf8;
import org.livret.transform.Passes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the safe corrections of one manuscript in its own files: the main one and those that it
/// includes.
///
/// A file is replaced by a whole new one or stays as it was; what is not UTF-8 is left alone. Each
/// change is told. When nothing is left to be changed, no file is touched.
final class Fixing {
    /// A correction may bring out another one, such as spaces beside a word that is gone.
    private static final int MOST_ROUNDS = 3;

    /// A file of the manuscript as it was read.
    private record Source(Path path, byte[] bytes) {}

    private final Path file;
    private final String language;
    private final Reporter reporter;
    private final Folder folder;
    private final Map<SourceFile, Source> sources = new LinkedHashMap<>();

    Fixing(Path file, String language, Reporter reporter) {
        this.file = file;
        this.language = language;
        this.reporter = reporter;
        Path parent = file.toAbsolutePath().getParent();
        this.folder = new Folder(parent == null ? file.toAbsolutePath() : parent, _ -> {});
    }

    /// Corrects until nothing is left to be corrected.
    void run() {
        for (int round = 0; round < MOST_ROUNDS && round() > 0; round++) {
            sources.clear();
        }
    }

    /// Corrects once, and returns how many corrections were made.
    private int round() {
        CollectingReporter found = new CollectingReporter();
        try {
            byte[] bytes = Files.readAllBytes(file);
            read(source(bytes, file, Manuscripts.display(file)), found);
        } catch (IOException _) {
            // Publishing tells of it.
            return 0;
        }
        Map<SourceFile, List<Correction>> all = new LinkedHashMap<>();
        for (Problem problem : found.problems()) {
            problem.correction()
                    .filter(Correction::safe)
                    .ifPresent(c ->
                            all.computeIfAbsent(c.span().file(), _ -> new ArrayList<>()).add(c));
        }
        int made = 0;
        for (Map.Entry<SourceFile, List<Correction>> entry : all.entrySet()) {
            made += correct(entry.getKey(), entry.getValue());
        }
        return made;
    }

    private void read(SourceFile source, Reporter problems) {
        Defaults defaults = Defaults.of(language);
        Document document = MarkdownReader.read(source, defaults, problems);
        Defaults ofParts = defaults.within(document.metadata());
        Passes.apply(document, (path, place) -> part(path, place, ofParts, problems), problems);
    }

    private Optional<List<Node.Block>> part(
            String path, Span place, Defaults defaults, Reporter problems) {
        Path parent = file.getParent();
        String name = Manuscripts.display(parent == null ? Path.of(path) : parent.resolve(path));
        return folder.find(path, place)
                .flatMap(found ->
                        folder.read(path, place)
                                .map(bytes ->
                                        MarkdownReader.readPart(
                                                source(bytes, found, name), defaults, problems)));
    }

    private SourceFile source(byte[] bytes, Path path, String name) {
        SourceFile source = Utf8.decode(bytes, name, _ -> {});
        sources.put(source, new Source(path, bytes));
        return source;
    }

    private int correct(SourceFile source, List<Correction> corrections) {
        Source original = sources.get(source);
        List<Correction> chosen = apart(corrections);
        Optional<byte[]> corrected =
                original == null ? Optional.empty() : corrected(source, original, chosen);
        if (corrected.isEmpty() || original == null) {
            return 0;
        }
        try {
            byte[] bytes = corrected.get();
            new OutputFile(original.path().toRealPath()).write(out -> out.write(bytes));
        } catch (IOException e) {
            reporter.report(new FileProblem.Unwritable(source.name(), Folder.reason(e)));
            return 0;
        }
        chosen.forEach(c ->
                reporter.report(new FileProblem.Corrected(c.typed(), c.replacement(), c.span())));
        return chosen.size();
    }

    /// Those that do not overlap, in the order of the text.
    private static List<Correction> apart(List<Correction> corrections) {
        List<Correction> sorted = new ArrayList<>(corrections);
        sorted.sort(Comparator.comparingInt(c -> c.span().start()));
        List<Correction> apart = new ArrayList<>();
        int end = 0;
        for (Correction correction : sorted) {
            if (correction.span().start() >= end) {
                apart.add(correction);
                end = correction.span().end();
            }
        }
        return apart;
    }

    /// The new bytes; empty when the old ones are not the source's text or have changed since.
    private static Optional<byte[]> corrected(
            SourceFile source, Source original, List<Correction> corrections) {
        byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
        int mark = original.bytes().length - text.length;
        boolean same =
                (mark == 0 || mark == 3)
                        && Arrays.equals(
                                original.bytes(),
                                mark,
                                original.bytes().length,
                                text,
                                0,
                                text.length);
        if (!same) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(mark == 0 ? "" : "\uFEFF");
        int done = 0;
        for (Correction correction : corrections) {
            out.append(source.text(), done, correction.span().start())
                    .append(correction.replacement());
            done = correction.span().end();
        }
        out.append(source.text(), done, source.text().length());
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
