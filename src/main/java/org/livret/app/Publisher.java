package org.livret.app;

import org.livret.css.CssReader;
import org.livret.css.StyleSheet;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.epub.EpubInput;
import org.livret.language.LanguageTag;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.markdown.Utf8;
import org.livret.resolve.Resolved;
import org.livret.resolve.Resolver;
import org.livret.stats.Statistics;
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
    private Optional<BuildResult.Findings> findings = Optional.empty();

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
    ///
    /// What waits for nothing else runs on a second thread: the sheets while the text is read, the
    /// e-book's fonts while the pages are laid out, the e-book itself while they are painted.
    List<Path> publish(Path base) {
        Optional<Manuscript> read = attempt("reading", this::manuscript).flatMap(m -> m);
        return read.isEmpty() ? List.of() : publish(read.get(), base);
    }

    private List<Path> publish(Manuscript manuscript, Path base) {
        Tools tools = tools(reporter);
        CollectingReporter fonts = new CollectingReporter();
        Optional<Design> design = attempt("styling", () -> Design.of(manuscript, tools, fonts));
        if (design.isEmpty()) {
            return List.of();
        }
        boolean print = request.formats().contains(Format.PDF);
        Optional<Aside<EpubPublication>> ready =
                request.formats().contains(Format.EPUB)
                        ? Optional.of(ebook(manuscript, design.get(), print))
                        : Optional.empty();
        Optional<PdfPublication> pdf =
                print
                        ? attempt("layout", () -> pages(manuscript, design.get(), tools))
                        : Optional.empty();
        EpubInput.Print edition =
                pdf.map(p -> new EpubInput.Print(p.starts(), p::cover))
                        .orElse(EpubInput.Print.NONE);
        Optional<Aside<Optional<Path>>> ebook = ready.map(book -> ebook(book, edition, base));
        List<Path> written = new ArrayList<>();
        pdf.ifPresent(p -> pdfs(p, base, written));
        ebook.flatMap(book -> book.result(reporter)).ifPresent(written::add);
        fonts.problems().forEach(reporter::report);
        return written;
    }

    /// The pages; what is to be found out about them is, before they are painted.
    private PdfPublication pages(Manuscript manuscript, Design design, Tools tools) {
        if (request.findings().isEmpty()) {
            return PdfPublication.of(manuscript, design, tools);
        }
        CollectingReporter told = new CollectingReporter();
        Reporter both =
                problem -> {
                    told.report(problem);
                    reporter.report(problem);
                };
        PdfPublication pdf =
                request.findings().contains(BuildRequest.Finding.REASONS)
                        ? PdfPublication.explained(manuscript, design, tools(both))
                        : PdfPublication.of(manuscript, design, tools(both));
        Optional<Statistics> statistics =
                request.findings().contains(BuildRequest.Finding.STATISTICS)
                        ? Optional.of(Statistics.of(design.tree(), pdf.laidOut(), told.problems()))
                        : Optional.empty();
        findings =
                Optional.of(
                        new BuildResult.Findings(
                                Manuscripts.display(file),
                                statistics,
                                pdf.laidOut().reasons(),
                                Optional.empty()));
        return pdf;
    }

    /// Paints the pages for everything that they are wanted for.
    private void pdfs(PdfPublication publication, Path base, List<Path> written) {
        Metadata metadata = publication.manuscript().resolved().document().metadata();
        PrintOptions options =
                OutputReader.of(
                        metadata,
                        request.pdfs(),
                        LanguageTag.isRightToLeft(metadata.language()),
                        reporter);
        Editions editions = new Editions(publication, options);
        for (PdfProfile profile : PdfProfile.values()) {
            if (options.profiles().contains(profile)) {
                Path named = base.resolveSibling(base.getFileName() + profile.suffix());
                written(with(named, Format.PDF), out -> editions.write(profile, out))
                        .ifPresent(written::add);
            }
        }
        findings = findings.map(f -> f.with(editions.report()));
    }

    /// What was found out about the pages, when it was asked for and there are some.
    Optional<BuildResult.Findings> findings() {
        return findings;
    }

    // Fonts that must not be embedded are told of once: when pages are painted, if there are any.
    private Aside<EpubPublication> ebook(Manuscript manuscript, Design design, boolean told) {
        return Aside.begin(
                "epub fonts",
                problems ->
                        EpubPublication.of(manuscript, tools(told ? _ -> {} : problems), design));
    }

    // Painting and this have next to nothing to tell, so both tell it at once.
    private Aside<Optional<Path>> ebook(
            Aside<EpubPublication> ready, EpubInput.Print edition, Path base) {
        return Aside.begin(
                "epub",
                _ ->
                        attempt("the e-book's fonts", () -> ready.result(reporter))
                                .flatMap(book ->
                                        written(
                                                with(base, Format.EPUB),
                                                out -> book.write(edition, out, reporter))));
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
        Aside<StyleSheet> builtIn = Aside.begin("built-in sheet", CssReader::builtIn);
        return source().map(source -> read(source, builtIn));
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

    private Manuscript read(SourceFile source, Aside<StyleSheet> builtIn) {
        String language = request.language().orElse(request.surroundings().language());
        Defaults defaults = Defaults.of(language);
        Document document = MarkdownReader.read(source, defaults, reporter);
        Aside<List<StyleSheet>> sheets =
                Aside.begin(
                        "sheets",
                        problems ->
                                new Styles(folder.telling(problems), problems)
                                        .of(
                                                builtIn.result(problems),
                                                document.metadata(),
                                                request.styles()));
        Document whole =
                Passes.apply(
                        document,
                        new Parts(defaults.within(document.metadata())),
                        new CitedFiles(file, folder, reporter).pass(document),
                        reporter);
        Resolved resolved = Resolver.resolve(whole, reporter);
        ElementTree elements = Elements.of(resolved);
        String date =
                Instants.of(request.surroundings().sourceDateEpoch(), document.metadata().date());
        Manuscript read = new Manuscript(resolved, elements, sheets.result(reporter), date);
        DivisionCheck.of(read, reporter);
        return read;
    }

    /// What a manuscript is put together from.
    private final class Parts implements org.livret.transform.Manuscripts {
        private final Defaults defaults;

        Parts(Defaults defaults) {
            this.defaults = defaults;
        }

        @Override
        public Optional<List<Node.Block>> blocks(String path, Span place) {
            return data(path, place).map(part -> MarkdownReader.readPart(part, defaults, reporter));
        }

        @Override
        public Optional<SourceFile> data(String path, Span place) {
            Path parent = file.getParent();
            Path whole = parent == null ? Path.of(path) : parent.resolve(path);
            return folder.part(path, place)
                    .map(bytes -> Utf8.decode(bytes, Manuscripts.display(whole), reporter));
        }
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
    record Tools(
            Folder folder, PictureShelf pictures, BuildRequest.Ebook ebook, Reporter reporter) {}

    Tools tools(Reporter problems) {
        return new Tools(folder, pictures, request.ebook(), problems);
    }

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
