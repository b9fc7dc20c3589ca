package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Reporter;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file that a rule takes its font from, read and checked when it is first asked for.
final class DeclaredFont {
    private final FontFace description;
    private final Reporter reporter;
    private boolean tried;
    private @Nullable OpenedFont font;

    DeclaredFont(FontFace description, Reporter reporter) {
        this.description = description;
        this.reporter = reporter;
    }

    /// Empty when none of the sources can be used, and then it has been told why.
    synchronized Optional<OpenedFont> open() {
        if (!tried) {
            font = firstUsable();
            tried = true;
        }
        return Optional.ofNullable(font);
    }

    // What is wrong with a source is told only when no later one makes up for it: that is what a
    // list of sources is for.
    private @Nullable OpenedFont firstUsable() {
        List<CollectingReporter> failed = new ArrayList<>();
        for (FontFace.Source source : description.sources()) {
            CollectingReporter told = new CollectingReporter();
            Optional<OpenedFont> opened = open(source, told);
            if (opened.isPresent()) {
                told.problems().forEach(reporter::report);
                return opened.get();
            }
            failed.add(told);
        }
        failed.forEach(told -> told.problems().forEach(reporter::report));
        return null;
    }

    private Optional<OpenedFont> open(FontFace.Source source, Reporter told) {
        String file = source.fileName();
        try {
            return new FaceReader(file, source.member(), description.span(), told)
                    .read(source.read());
        } catch (IOException e) {
            String reason =
                    e instanceof NoSuchFileException
                            ? "there is no such file"
                            : String.valueOf(e.getMessage());
            told.report(new FontProblem.Unreadable(description.span(), file, reason));
            return Optional.empty();
        }
    }
}
