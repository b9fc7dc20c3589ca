package org.livret.app;

import org.livret.css.CssReader;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the sheets of a publication: the built-in one, a theme, and the user's.
///
/// An entry of the front matter's `style` that names a theme of Livret chooses it; any other is the
/// path of a sheet that is added. Sheets given on the command line come last.
record Styles(Folder folder, Reporter reporter) {
    /// Where the themes and their fonts stand in the program.
    static final String THEMES = "/org/livret/styles/";

    /// What the names of Livret's own sheets start with, so that addresses in them are never taken
    /// for the user's files.
    static final String OWN = "livret:styles/";

    private static final String DEFAULT_THEME = "brochure";

    List<StyleSheet> of(StyleSheet builtIn, Metadata metadata, List<Path> added) {
        List<StyleSheet> sheets = new ArrayList<>();
        sheets.add(builtIn);
        List<StyleSheet> own = new ArrayList<>();
        Optional<StyleSheet> theme = Optional.empty();
        for (String style : metadata.styles()) {
            Optional<StyleSheet> named = theme(style);
            if (named.isPresent()) {
                theme = named;
            } else {
                own(style, metadata.place("style")).ifPresent(own::add);
            }
        }
        theme.or(() -> theme(DEFAULT_THEME)).ifPresent(sheets::add);
        sheets.addAll(own);
        for (Path path : added) {
            given(path).ifPresent(sheets::add);
        }
        return sheets;
    }

    private Optional<StyleSheet> theme(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && name.charAt(i) != '-') {
                return Optional.empty();
            }
        }
        return resource(OWN + name + ".css")
                .map(file -> CssReader.read(file, Origin.THEME, this::imported, reporter));
    }

    private static Optional<SourceFile> resource(String name) {
        try (InputStream in =
                Styles.class.getResourceAsStream(THEMES + name.substring(OWN.length()))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new SourceFile(
                                    name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The sheet that another imports: Livret's own from the program, the user's from the folder of
    /// the manuscript.
    private Optional<SourceFile> imported(SourceFile from, String address) {
        String base = from.name().substring(0, from.name().lastIndexOf('/') + 1);
        if (base.startsWith(OWN)) {
            return resource(base + address);
        }
        String path = base + address;
        return folder.read(path, Span.of(from))
                .map(bytes -> new SourceFile(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    private Optional<StyleSheet> own(String path, Span place) {
        return folder.read(path, place).map(bytes -> sheet(path, bytes));
    }

    private Optional<StyleSheet> given(Path path) {
        String name = Manuscripts.display(path);
        try {
            return Optional.of(sheet(name, Files.readAllBytes(path)));
        } catch (IOException e) {
            reporter.report(
                    Files.exists(path)
                            ? new FileProblem.Unreadable(name, Folder.reason(e))
                            : new FileProblem.Missing(name));
            return Optional.empty();
        }
    }

    private StyleSheet sheet(String name, byte[] bytes) {
        SourceFile file = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
        return CssReader.read(file, Origin.USER, this::imported, reporter);
    }
}
