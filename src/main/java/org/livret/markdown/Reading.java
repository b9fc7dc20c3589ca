package org.livret.markdown;

import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.HashMap;
import java.util.Map;

/// What holds for the whole of a file while it is read. The definitions are gathered before any
/// text is read.
final class Reading {
    final SourceFile file;

    /// The file's text with characters that no output may hold replaced one by one.
    final String whole;

    final Defaults defaults;
    final Reporter reporter;
    final Map<String, Definition.Link> links;
    final Abbreviations abbreviations;

    private Reading(Reading other, Defaults defaults, Reporter reporter) {
        this.file = other.file;
        this.whole = other.whole;
        this.defaults = defaults;
        this.reporter = reporter;
        this.links = other.links;
        this.abbreviations = other.abbreviations;
    }

    Reading(SourceFile file, String whole, Defaults defaults, Reporter reporter) {
        this.file = file;
        this.whole = whole;
        this.defaults = defaults;
        this.reporter = reporter;
        this.links = new HashMap<>();
        this.abbreviations = new Abbreviations();
    }

    /// The same without reports, to ask what a text is before it is read.
    Reading silent() {
        return new Reading(this, defaults, _ -> {});
    }

    /// The same with what the front matter asks of the text.
    Reading with(Defaults other) {
        return new Reading(this, other, reporter);
    }

    boolean extended() {
        return defaults.dialect().extended();
    }

    Span span(int start, int end) {
        return new Span(file, start, Math.max(start, end));
    }

    void report(Problem problem) {
        reporter.report(problem);
    }
}
