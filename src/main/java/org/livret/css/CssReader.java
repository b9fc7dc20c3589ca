package org.livret.css;

import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;

import org.jspecify.annotations.Nullable;
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
        return new CssReader(origin, imports, reporter).read(file, 0);
    }

    private StyleSheet read(SourceFile file, int depth) {
        // Syntax and contents are looked at one after the other; their problems are shown in the
        // order of the text.
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Brackets brackets = Brackets.of(file.text());
        CascadingStyleSheet parsed =
                limits(file, brackets) ? parse(file, brackets.missing(), problems::add) : null;
        if (parsed != null) {
            Places places = new Places(file);
            RuleReader reader = new RuleReader(places, problems::add);
            for (CSSImportRule rule : parsed.getAllImportRules()) {
                rules.addAll(imported(rule, reader, places, depth));
            }
            rules.addAll(reader.rules(parsed.getAllRules()));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        problems.forEach(reporter::report);
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

    private @Nullable CascadingStyleSheet parse(
            SourceFile file, String missing, Reporter problems) {
        String text = file.text();
        if (!missing.isEmpty()) {
            problems.report(
                    new CssProblem.Malformed("", "", new Span(file, text.length(), text.length())));
        }
        // A byte order mark would count as the first letter of a name. The end of the text closes
        // what is open (CSS Syntax 3, section 5).
        String read = (text.startsWith("\uFEFF") ? ' ' + text.substring(1) : text) + missing;
        SyntaxErrors errors = new SyntaxErrors(new Places(file), problems);
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
            return CSSReader.readFromStringReader(read, settings);
        } catch (RuntimeException e) {
            // The text is not ours and the parser is not either: its own faults must not end the
            // program.
            reporter.report(new CssProblem.TooLarge("its parser failed on it", Span.of(file)));
            return null;
        }
    }

    private List<Rule> imported(CSSImportRule rule, RuleReader reader, Places places, int depth) {
        Span span = places.span(rule.getSourceLocation());
        String address = rule.getLocationString();
        if (depth >= DEEPEST_IMPORT) {
            reporter.report(new CssProblem.ImportTooDeep(address, span));
            return List.of();
        }
        Optional<SourceFile> found = imports.open(places.file(), address);
        if (found.isEmpty()) {
            reporter.report(new CssProblem.ImportNotFound(address, span));
            return List.of();
        }
        StyleSheet sheet = read(found.get(), depth + 1);
        return List.of(
                new StyleSheet.ImportRule(
                        reader.queries(rule.getAllMediaQueries(), span), sheet, span));
    }
}
