package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a fence of the language `chart` a figure that needs no picture: a definition list of
/// labels and values, each value below a bar whose width is its share of the greatest.
///
/// What the bars say the words say too, so that nothing is lost on a screen reader, in text
/// extraction or without styles. The figure has the class `chart`, a bar is an empty division `bar`
/// with the class `series-1`, `series-2` …
final class ChartPass implements Document.Pass {
    private static final String KIND = "bar";

    @Override
    public Document apply(Document document, Reporter reporter) {
        return document.withBlocks(
                new Charts(reporter, colon(document.metadata().language()))
                        .blocks(document.blocks()));
    }

    // French wants a space before its colon, and typography keeps what was typed.
    private static String colon(String language) {
        return language.startsWith("fr") ? " : " : ": ";
    }

    private static final class Charts extends Rewriter {
        private final Reporter reporter;

        private final String colon;

        Charts(Reporter reporter, String colon) {
            this.reporter = reporter;
            this.colon = colon;
        }

        @Override
        protected List<Block> block(Block block) {
            boolean chart =
                    block instanceof Node.CodeBlock code
                            && code.language().filter("chart"::equals).isPresent();
            return chart ? List.of(chart((Node.CodeBlock) block)) : super.block(block);
        }

        // Lines of inlines hold no fences.
        @Override
        public List<Inline> inlines(List<Inline> inlines) {
            return inlines;
        }

        private Block chart(Node.CodeBlock n) {
            ChartData data = ChartData.of(n.text());
            String kind = data.key("type");
            if (data.lines().isEmpty()) {
                reporter.report(new TransformProblem.ChartWithoutData(n.span()));
                return n;
            }
            if (!kind.isEmpty() && !kind.equals(KIND)) {
                reporter.report(new TransformProblem.UnknownChart(kind, n.span()));
            }
            return new Drawing(n, data, greatest(n, data), colon).figure();
        }

        private double greatest(Node.CodeBlock n, ChartData data) {
            double greatest = 0;
            for (List<String> line : data.lines()) {
                for (String cell : line.subList(1, line.size())) {
                    Double value = ChartData.number(cell);
                    if (value == null || value < 0) {
                        reporter.report(new TransformProblem.ChartValue(cell, n.span()));
                    } else {
                        greatest = Math.max(greatest, value);
                    }
                }
            }
            return greatest;
        }
    }

    /// One chart on its way to a figure.
    private record Drawing(Node.CodeBlock code, ChartData data, double greatest, String colon) {
        private Span span() {
            return code.span();
        }

        Block figure() {
            List<Block> blocks = new ArrayList<>();
            List<Node.Definition> lines = new ArrayList<>();
            for (List<String> line : data.lines()) {
                lines.add(definition(line));
            }
            blocks.add(new Node.DefinitionList(lines, span(), Attributes.NONE));
            String source = data.key("source");
            if (!source.isEmpty()) {
                blocks.add(new Node.Paragraph(words(source), span(), Attributes.ofClass("source")));
            }
            String caption = code.attributes().get("caption").orElse(data.key("title"));
            Attributes attributes = code.attributes().without("caption").withClass("chart");
            return new Node.Figure(
                    blocks, caption.isEmpty() ? List.of() : words(caption), span(), attributes);
        }

        private List<Inline> words(String text) {
            return List.of(new Node.Text(text, span()));
        }

        private Node.Definition definition(List<String> line) {
            List<List<Block>> values = new ArrayList<>();
            for (int series = 1; series < line.size(); series++) {
                values.add(value(line.get(series), series));
            }
            Node.Plain label = new Node.Plain(words(line.getFirst()), span(), Attributes.NONE);
            return new Node.Definition(List.of(label), values, span(), Attributes.NONE);
        }

        private List<Block> value(String cell, int series) {
            List<Block> blocks = new ArrayList<>();
            Double value = ChartData.number(cell);
            if (value != null && value >= 0 && greatest > 0) {
                Attributes width =
                        Attributes.ofClass("series-" + series).with("width", share(value));
                blocks.add(new Node.Division("bar", List.of(), span(), width));
            }
            Inline shown =
                    new Node.Phrase(
                            Optional.empty(),
                            words(said(cell, series)),
                            span(),
                            Attributes.ofClass("value"));
            blocks.add(new Node.Plain(List.of(shown), span(), Attributes.NONE));
            return blocks;
        }

        // One series needs no name: the caption says what it is.
        private String said(String cell, int series) {
            String unit = data.key("unit");
            String amount = unit.isEmpty() ? cell : cell + " " + unit;
            boolean named = data.head().size() > 2 && series < data.head().size();
            return named ? data.head().get(series) + colon + amount : amount;
        }

        private String share(double value) {
            long thousandths = Math.round(value * 1000 / greatest);
            return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10) + "%";
        }
    }
}
