package org.livret.css;

import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;

import org.livret.css.StyleSheet.Rule;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads stylesheets with ph-css. Whatever the text, there is a sheet in the end: what cannot be
/// read is reported and left out.
public final class CssReader {
    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST_BRACKETS = 64;
    private static final int DEEPEST_IMPORT = 8;

    private final Origin origin;
    private final Imports imports;
    private final Reporter reporter;

    private CssReader(Origin origin, Imports imports, Reporter reporter) {
        this.origin = origin;
        this.imports = imports;
        this.reporter = reporter;
    }

    /// Reads the sheet of defaults that comes with Livret.
    public static StyleSheet builtIn(Reporter reporter) {
        try (InputStream in = CssReader.class.getResourceAsStream("built-in.css")) {
            if (in == null) {
                throw new IllegalStateException("built-in.css is missing beside CssReader");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return read(new SourceFile("built-in.css", text), Origin.BUILT_IN, reporter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a sheet that imports nothing.
    public static StyleSheet read(SourceFile file, Origin origin, Reporter reporter) {
        return read(file, origin, Imports.NONE, reporter);
    }

    /// Reads a sheet and those that it imports.
    public static StyleSheet read(
            SourceFile file, Origin origin, Imports imports, Reporter reporter) {
        return new CssReader(origin, imports, reporter).read(file, List.of());
    }

    /// `outer` are the sheets that import this one, from the outermost.
    private StyleSheet read(SourceFile file, List<SourceFile> outer) {
        // Syntax and contents are looked at one after the other; their problems are shown in the
        // order of the text.
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Brackets brackets = Brackets.of(file.text());
        if (limits(file, brackets)) {
            if (!brackets.missing().isEmpty()) {
                int end = file.text().length();
                problems.add(new CssProblem.Malformed("", "", new Span(file, end, end)));
            }
            SyntaxTree tree = SyntaxReader.read(file, problems::add);
            RuleReader reader =
                    new RuleReader(
                            file,
                            problems::add,
                            (address, span) -> imported(address, span, outer, problems::add));
            parse(file, tree, reader, problems::add);
            rules.addAll(reader.rules(tree));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        problems.stream().distinct().forEach(reporter::report);
        return new StyleSheet(file, origin, rules);
    }

    private boolean limits(SourceFile file, Brackets brackets) {
        String why =
                file.text().length() > LONGEST
                        ? "it is longer than two million characters"
                        : brackets.deepest() > DEEPEST_BRACKETS
                                ? "its brackets are nested more than " + DEEPEST_BRACKETS + " deep"
                                : "";
        if (!why.isEmpty()) {
            reporter.report(new CssProblem.TooLarge(why, Span.of(file)));
        }
        return why.isEmpty();
    }

    /// Lets ph-css find the declarations.
    private static void parse(
            SourceFile file, SyntaxTree tree, RuleReader reader, Reporter problems) {
        FlatSheet flat = FlatSheet.of(file.text(), tree);
        if (flat.isEmpty()) {
            return;
        }
        Places places = new Places(file, flat);
        SyntaxErrors errors = new SyntaxErrors(places, problems);
        CSSReaderSettings settings =
                new CSSReaderSettings()
                        .setBrowserCompliantMode(true)
                        .setKeepDeprecatedProperties(true)
                        .setUseSourceLocation(true)
                        .setTabSize(1)
                        .setCustomErrorHandler(errors)
                        .setCustomExceptionHandler(errors::fatal)
                        .setInterpretErrorHandler(new SyntaxErrors.Silent());
        try {
            CascadingStyleSheet parsed =
                    CSSReader.readFromStringReader(
                            UnicodeRanges.withoutWildcards(flat.text()), settings);
            if (parsed != null) {
                reader.found(parsed, places);
            }
        } catch (RuntimeException e) {
            // The text is not ours and the parser is not either: its own faults must not end the
            // program.
            problems.report(new CssProblem.TooLarge("its parser failed on it", Span.of(file)));
        }
    }

    private Optional<StyleSheet> imported(
            String address, Span span, List<SourceFile> outer, Reporter problems) {
        if (outer.size() >= DEEPEST_IMPORT) {
            problems.report(new CssProblem.ImportTooDeep(address, false, span));
            return Optional.empty();
        }
        Optional<SourceFile> found = imports.open(span.file(), address);
        if (found.isEmpty()) {
            problems.report(new CssProblem.ImportNotFound(address, span));
            return Optional.empty();
        }
        List<SourceFile> chain = new ArrayList<>(outer);
        chain.add(span.file());
        String name = found.get().name();
        if (chain.stream().anyMatch(sheet -> sheet.name().equals(name))) {
            problems.report(new CssProblem.ImportTooDeep(address, true, span));
            return Optional.empty();
        }
        return Optional.of(read(found.get(), chain));
    }
}
