package org.livret.epub;

import org.livret.css.Cascade;
import org.livret.css.CssReader;
import org.livret.css.EpubCss;
import org.livret.css.FontFaceRule;
import org.livret.css.Imports;
import org.livret.css.Medium;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.epub.EpubInput.FontFile;
import org.livret.epub.EpubInput.PageStart;
import org.livret.font.BundledFonts;
import org.livret.font.FontFace;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.qr.QrCode;
import org.livret.resolve.Resolved;
import org.livret.resolve.Resolver;
import org.livret.transform.Passes;
import org.livret.xhtml.ElementTree;
import org.livret.xhtml.Elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The publication in `source/`, read as the program reads it.
record Manuscript(Resolved resolved, ElementTree tree) {
    private static final Path FOLDER = Path.of("source");
    private static final Path STYLES = Path.of("styles");

    static Manuscript read(Reporter reporter) {
        Defaults defaults = Defaults.of("fr");
        SourceFile main = file(FOLDER.resolve("le-choc-deepseek.md"), "le-choc-deepseek.md");
        Document document = MarkdownReader.read(main, defaults, reporter);
        Document whole =
                Passes.apply(
                        document,
                        (path, _) ->
                                Optional.of(
                                        MarkdownReader.readPart(
                                                file(FOLDER.resolve(path), path),
                                                defaults,
                                                reporter)),
                        reporter);
        Resolved resolved = Resolver.resolve(whole, reporter);
        return new Manuscript(resolved, Elements.of(resolved));
    }

    private static SourceFile file(Path path, String name) {
        try {
            return new SourceFile(name, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> bytes(String path, Span place, Reporter reporter) {
        if (QrCode.isSource(path)) {
            return QrCode.svg(path, place, reporter);
        }
        try {
            return Optional.of(Files.readAllBytes(FOLDER.resolve(path)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The built-in sheet and the theme.
    static List<StyleSheet> sheets(Reporter reporter) {
        Imports imports = (_, address) -> Optional.of(file(STYLES.resolve(address), address));
        SourceFile theme = file(STYLES.resolve("brochure.css"), "brochure.css");
        return List.of(
                CssReader.builtIn(reporter),
                CssReader.read(theme, Origin.THEME, imports, reporter));
    }

    Map<String, String> theme() {
        return resolved.document().metadata().theme();
    }

    /// The faces that the theme declares, cut down to the text.
    List<FontFile> fonts(Reporter reporter) {
        Cascade cascade = Cascade.of(sheets(reporter), Medium.PRINT, theme(), reporter);
        List<FontFace> faces = new ArrayList<>();
        for (FontFaceRule rule : cascade.fontFaces()) {
            faces.add(
                    new FontFace(
                            rule.family(),
                            rule.serves().weights().least(),
                            rule.serves().italic(),
                            new FontFace.File(STYLES.resolve(rule.sources().getFirst())),
                            rule.span()));
        }
        return EmbeddedFonts.of(
                        tree,
                        cascade.style(tree),
                        BundledFonts.with(faces, reporter),
                        cascade.fontFaces())
                .files();
    }

    EpubInput input(List<FontFile> fonts, List<PageStart> pages, Reporter reporter) {
        String css = EpubCss.write(sheets(reporter), theme());
        return new EpubInput(
                resolved,
                tree,
                css,
                fonts,
                (path, place) -> bytes(path, place, reporter),
                "2026-11-23T00:00:00Z",
                new EpubInput.Print(pages, Optional::empty));
    }
}
