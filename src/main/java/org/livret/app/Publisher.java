package org.livret.app;

import org.livret.css.StyleSheet;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.epub.EpubInput;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Takes one manuscript through all stages.
final class Publisher {
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

    /// Publishes the manuscript under a base path, and returns the files written. What fails, by
    /// the user's fault or by ours, is reported and keeps nothing else from being published.
    List<Path> publish(Path base) {
        Optional<Manuscript> read = attempt("reading", this::manuscript).flatMap(m -> m);
        return read.isEmpty() ? List.of() : publish(read.get(), base);
    }

    private List<Path> publish(Manuscript manuscript, Path base) {
        Tools tools = new Tools(folder, pictures, reporter);
        Optional<PdfPublication> pdf =
                request.formats().contains(Format.PDF)
                        ? attempt("layout", () -> PdfPublication.of(manuscript, tools))
                        : Optional.empty();
        boolean both = pdf.isPresent() && request.formats().contains(Format.EPUB);
        List<EpubInput.PageStart> starts = both ? pdf.get().starts() : List.of();
        EpubPublication epub = new EpubPublication(manuscript, tools, starts);
        // The fonts' and styles' problems are told once.
        Reporter styleProblems = pdf.isPresent() ? _ -> {} : reporter;
        FutureTask<Optional<Path>> ebook =
                new FutureTask<>(() ->
                        request.formats().contains(Format.EPUB)
                                ? written(
                                        with(base, Format.EPUB),
                                        out -> epub.write(out, styleProblems))
                                : Optional.empty());
        Thread other = new Thread(null, ebook, "epub", Build.STACK);
        other.start();
        List<Path> written = new ArrayList<>();
        pdf.flatMap(p -> written(with(base, Format.PDF), p::write)).ifPresent(written::add);
        Waiting.join(ebook).ifPresent(written::add);
        return written;
    }

    // One fault of the program must not cost the user the rest of the run, so everything is caught
    // that a manuscript can bring about, and said in one sentence.
    private <T> Optional<T> attempt(String work, Supplier<T> stage) {
        try {
            return Optional.of(stage.get());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            reporter.report(new RunProblem.Unexpected(Manuscripts.display(file), work, e));
            return Optional.empty();
        }
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
        Document whole =
                Passes.apply(document, (path, place) -> part(path, place, defaults), reporter);
        Resolved resolved = Resolver.resolve(whole, reporter);
        ElementTree elements = Elements.of(resolved);
        List<StyleSheet> sheets =
                new Styles(folder, reporter).of(document.metadata(), request.styles());
        String date =
                Instants.of(request.surroundings().sourceDateEpoch(), document.metadata().date());
        return new Manuscript(resolved, elements, sheets, date);
    }

    private Optional<List<Node.Block>> part(String path, Span place, Defaults defaults) {
        Path parent = file.getParent();
        String name = Manuscripts.display(parent == null ? Path.of(path) : parent.resolve(path));
        return folder.part(path, place)
                .map(bytes ->
                        MarkdownReader.readPart(
                                Utf8.decode(bytes, name, reporter), defaults, reporter));
    }

    private Optional<Path> written(Path path, OutputFile.Writing writing) {
        String name = Manuscripts.display(path);
        return attempt(
                        "writing ‘" + name + "’",
                        () -> {
                            try {
                                new OutputFile(path).write(writing);
                                return true;
                            } catch (IOException e) {
                                reporter.report(new FileProblem.Unwritable(name, Folder.reason(e)));
                                return false;
                            }
                        })
                .filter(done -> done)
                .map(_ -> path);
    }

    private static Path with(Path base, Format format) {
        return base.resolveSibling(base.getFileName() + "." + format.extension());
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
