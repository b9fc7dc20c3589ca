package org.livret.transform;

import org.livret.chart.Chart;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes a fence of the language `chart` a figure of the class `chart` with a
/// [org.livret.doc.Node.ChartBlock]; its title is the caption, its source a paragraph of the class
/// `source`.
///
/// Data stand in the fence or, with `src:`, in a file of the manuscript's folder. A fence without
/// any value stays code.
final class ChartPass implements Document.Pass {
    /// Says in which folder an included manuscript's fence stands.
    static final String FOLDER = "included-from";

    private final Manuscripts files;

    ChartPass(Manuscripts files) {
        this.files = files;
    }

    static boolean isChart(Block block) {
        return block instanceof Node.CodeBlock code
                && code.language().filter("chart"::equals).isPresent();
    }

    @Override
    public Document apply(Document document, Reporter reporter) {
        return document.withBlocks(
                new Charts(document.metadata().language(), reporter).blocks(document.blocks()));
    }

    private final class Charts extends Rewriter {
        private final Reporter reporter;
        private final String language;

        Charts(String language, Reporter reporter) {
            this.language = language;
            this.reporter = reporter;
        }

        @Override
        protected List<Block> block(Block block) {
            return isChart(block) ? List.of(chart((Node.CodeBlock) block)) : super.block(block);
        }

        // Lines of inlines hold no fences.
        @Override
        public List<Inline> inlines(List<Inline> inlines) {
            return inlines;
        }

        private Block chart(Node.CodeBlock n) {
            ChartSheet sheet = ChartSheet.of(n);
            String own = n.attributes().get("lang").orElse(language);
            ChartReader reader = new ChartReader(sheet, own, reporter);
            Optional<ChartSheet> data = data(n, sheet);
            if (data.isEmpty()) {
                return code(n);
            }
            Optional<Chart> chart = reader.of(data.get());
            if (chart.isEmpty()) {
                reporter.report(new TransformProblem.ChartWithoutData(n.span()));
                return code(n);
            }
            return figure(n, reader, chart.get());
        }

        private Optional<ChartSheet> data(Node.CodeBlock n, ChartSheet sheet) {
            ChartSheet.Cell src = sheet.keys().get("src");
            if (src == null) {
                return Optional.of(sheet);
            }
            String folder = n.attributes().get(FOLDER).orElse("");
            Optional<String> path = RelativePath.inside(folder, src.text());
            if (path.isEmpty()) {
                reporter.report(new TransformProblem.IncludeOutside(src.text(), src.span()));
                return Optional.empty();
            }
            Optional<SourceFile> file = files.data(path.get(), src.span());
            if (file.isEmpty()) {
                reporter.report(new TransformProblem.MissingData(src.text(), src.span()));
            }
            return file.map(ChartSheet::of);
        }

        private Block code(Node.CodeBlock n) {
            return n.attributes().get(FOLDER).isEmpty()
                    ? n
                    : new Node.CodeBlock(
                            n.language(), n.text(), n.span(), n.attributes().without(FOLDER));
        }

        private Block figure(Node.CodeBlock n, ChartReader reader, Chart chart) {
            Attributes braces = n.attributes().without(FOLDER);
            Optional<String> alternative =
                    Optional.of(reader.key("alt")).filter(words -> !words.isBlank());
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Node.ChartBlock(chart, alternative, n.span(), Attributes.NONE));
            String source = reader.key("source");
            if (!source.isEmpty()) {
                blocks.add(
                        new Node.Paragraph(
                                words(source, n.span()), n.span(), Attributes.ofClass("source")));
            }
            String caption = braces.get("caption").orElse(chart.title());
            Attributes attributes =
                    braces.without("caption")
                            .withClass("chart")
                            .withClass(chart.kind().name().toLowerCase(Locale.ROOT));
            return new Node.Figure(
                    blocks,
                    caption.isEmpty() ? List.of() : words(caption, n.span()),
                    n.span(),
                    attributes);
        }

        private static List<Inline> words(String text, Span span) {
            return List.of(new Node.Text(text, span));
        }
    }
}
