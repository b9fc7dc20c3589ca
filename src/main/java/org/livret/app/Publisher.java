package org.livret.app;

import org.livret.css.StyleSheet;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.markdown.Utf8;
import org.livret.resolve.Resolved;
import org.livret.resolve.Resolver;
import org.livret.transform.Passes;
import org.livret.xhtml.ElementTree;
import org.livret.xhtml.Elements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/// Takes one manuscript through all stages.
final class Publisher {
    /// A file that was asked for, and why it could not be written, if it could not.
    record Output(Path path, Optional<IOException> failure) {}

    /// A manuscript that is ready to be published: everything that both outputs start from.
    record Manuscript(
            Resolved resolved, ElementTree elements, List<StyleSheet> sheets, String date) {}

    private final BuildRequest request;
    private final Path file;
    private final Reporter reporter;
    private final Folder folder;
    private final PictureShelf pictures;

    Publisher(BuildRequest request, Path file, Reporter reporter) {
        this.request = request;
        this.file = file;
        this.reporter = reporter;
        Path parent = file.toAbsolutePath().getParent();
        this.folder = new Folder(parent == null ? file.toAbsolutePath() : parent, reporter);
        this.pictures = new PictureShelf(folder, reporter);
    }

    /// Publishes the manuscript under a base path; no outputs when it cannot be read.
    List<Output> publish(Path base) {
        Optional<Manuscript> read = manuscript();
        if (read.isEmpty()) {
            return List.of();
        }
        Manuscript manuscript = read.get();
        Tools tools = new Tools(folder, pictures, reporter);
        if (!request.formats().contains(Format.PDF)) {
            return List.of(epub(new EpubPublication(manuscript, tools, List.of()), base, reporter));
        }
        PdfPublication pdf = PdfPublication.of(manuscript, tools);
        if (!request.formats().contains(Format.EPUB)) {
            return List.of(written(with(base, Format.PDF), pdf::write));
        }
        EpubPublication epub = new EpubPublication(manuscript, tools, pdf.starts());
        FutureTask<Output> ebook = new FutureTask<>(() -> epub(epub, base, _ -> {}));
        new Thread(null, ebook, "epub", Build.STACK).start();
        Output printed = written(with(base, Format.PDF), pdf::write);
        return List.of(printed, Waiting.join(ebook));
    }

    /// The manuscript before anything is made of it; empty when it cannot be read.
    Optional<Manuscript> manuscript() {
        return source().map(this::read);
    }

    private Optional<SourceFile> source() {
        String name = Manuscripts.display(file);
        try {
            return Optional.of(Utf8.decode(Files.readAllBytes(file), name, reporter));
        } catch (IOException e) {
            reporter.report(new FileProblem.Unreadable(name, Folder.reason(e)));
            return Optional.empty();
        }
    }

    private Manuscript read(SourceFile source) {
        String language = request.language().orElse(request.surroundings().language());
        Defaults defaults = Defaults.of(language).withDivisions(Divisions.KNOWN);
        Document document = MarkdownReader.read(source, defaults, reporter);
        Document whole = Passes.apply(document, path -> part(path, defaults), reporter);
        Resolved resolved = Resolver.resolve(whole, reporter);
        ElementTree elements = Elements.of(resolved);
        List<StyleSheet> sheets =
                new Styles(folder, reporter).of(document.metadata(), request.styles());
        String date =
                Instants.of(request.surroundings().sourceDateEpoch(), document.metadata().date());
        return new Manuscript(resolved, elements, sheets, date);
    }

    private Optional<List<Node.Block>> part(String path, Defaults defaults) {
        Span place = Span.of(SourceFile.unread(Manuscripts.display(file)));
        Path parent = file.getParent();
        String name = Manuscripts.display(parent == null ? Path.of(path) : parent.resolve(path));
        return folder.quietly(path, place)
                .map(bytes ->
                        MarkdownReader.readPart(
                                Utf8.decode(bytes, name, reporter), defaults, reporter));
    }

    private static Output written(Path path, OutputFile.Writing writing) {
        try {
            new OutputFile(path).write(writing);
            return new Output(path, Optional.empty());
        } catch (IOException e) {
            return new Output(path, Optional.of(e));
        }
    }

    private static Path with(Path base, Format format) {
        return base.resolveSibling(base.getFileName() + "." + format.extension());
    }

    private static Output epub(EpubPublication epub, Path base, Reporter styleProblems) {
        return written(with(base, Format.EPUB), out -> epub.write(out, styleProblems));
    }

    /// What both publications use of the run.
    record Tools(Folder folder, PictureShelf pictures, Reporter reporter) {}

    /// The brand values of the front matter as custom properties.
    static Map<String, String> customProperties(Manuscript manuscript) {
        Map<String, String> properties = new LinkedHashMap<>();
        Metadata metadata = manuscript.resolved().document().metadata();
        properties.put("title", quoted(metadata.title()));
        properties.put(
                "author",
                quoted(
                        String.join(
                                ", ",
                                metadata.authors().stream().map(Metadata.Person::name).toList())));
        metadata.theme().forEach((key, value) -> properties.put(key.replace('.', '-'), value));
        return properties;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
