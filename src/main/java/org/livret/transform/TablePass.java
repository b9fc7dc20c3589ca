package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.doc.ColumnSizes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Makes tables of what says one in another way: a fence named `table` and a picture whose file is
/// one of comma-separated values ([CsvTable]), a division named `list-table` ([ListTable]).
///
/// A paragraph `Source: …` right below a table or a figure gets the class `source`, so that the
/// style keeps it there. Widths of columns that cannot be read are told of.
final class TablePass implements Document.Pass {
    /// The words that open the line below a table which names where its figures come from.
    private static final Set<String> SOURCE =
            Set.of(
                    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fonti",
                    "fontes", "bron", "bronnen");

    private final Manuscripts manuscripts;

    TablePass(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    @Override
    public Document apply(Document document, Reporter reporter) {
        char sign =
                Language.orEnglish(document.metadata().language()).get("decimal-sign").charAt(0);
        return document.withBlocks(
                new Tables(reporter, new DecimalColumns(sign)).blocks(document.blocks()));
    }

    private final class Tables extends Rewriter {
        private final Reporter reporter;
        private final DecimalColumns decimals;

        Tables(Reporter reporter, DecimalColumns decimals) {
            this.reporter = reporter;
            this.decimals = decimals;
        }

        @Override
        public List<Block> blocks(List<Block> blocks) {
            List<Block> made = super.blocks(blocks);
            for (int i = 1; i < made.size(); i++) {
                if (isSource(made.get(i)) && isSourced(made.get(i - 1))) {
                    return withSources(made);
                }
            }
            return made;
        }

        // Lines of inlines hold no tables.
        @Override
        public List<Inline> inlines(List<Inline> inlines) {
            return inlines;
        }

        @Override
        protected List<Block> block(Block block) {
            return switch (block) {
                case Node.CodeBlock n when n.language().filter("table"::equals).isPresent() ->
                        List.of(checked(inline(n)));
                case Node.Figure n when csv(n).isPresent() -> List.of(file(n, csv(n).get()));
                case Node.Division n when n.name().equals("list-table") ->
                        List.of(checked(below(new ListTable(n, reporter).table())));
                case Node.Table n -> List.of(checked(below(n)));
                default -> super.block(block);
            };
        }

        private Block checked(Block block) {
            Optional<String> widths = block.attributes().get("widths");
            if (block instanceof Node.Table table && widths.isPresent()) {
                int count =
                        ColumnSizes.of(widths.get()).map(sizes -> sizes.sizes().size()).orElse(0);
                if (count == 0 || count > table.columns().size()) {
                    reporter.report(
                            new TableProblem.TableWidths(
                                    widths.get(), table.columns().size(), table.span()));
                }
            }
            return block instanceof Node.Table table ? decimals.marked(table) : block;
        }

        private Block inline(Node.CodeBlock n) {
            CsvTable.Place place = CsvTable.Place.inFence(n);
            return new CsvTable(n.text(), place, n.attributes(), reporter)
                    .table(caption(n), n.span());
        }

        private static List<Inline> caption(Node.CodeBlock n) {
            return n.attributes()
                    .get("caption")
                    .map(text -> List.<Inline>of(new Node.Text(text, n.span())))
                    .orElse(List.of());
        }

        private Block file(Node.Figure figure, Node.Image image) {
            Optional<SourceFile> file = manuscripts.data(image.source(), image.span());
            if (file.isEmpty()) {
                reporter.report(new TableProblem.MissingCsv(image.source(), image.span()));
                return new Node.Paragraph(
                        List.of(new Node.Text(image.alternative(), image.span())),
                        figure.span(),
                        figure.attributes());
            }
            List<Inline> caption =
                    figure.caption().isEmpty() && !image.alternative().isBlank()
                            ? List.of(new Node.Text(image.alternative(), image.span()))
                            : figure.caption();
            Block table =
                    new CsvTable(
                                    file.get().text(),
                                    CsvTable.Place.of(file.get()),
                                    figure.attributes(),
                                    reporter)
                            .table(caption, figure.span());
            return checked(table);
        }
    }

    private static Optional<Node.Image> csv(Node.Figure figure) {
        if (figure.blocks().size() == 1
                && figure.blocks().getFirst() instanceof Node.Plain plain
                && plain.content().size() == 1
                && plain.content().getFirst() instanceof Node.Image image) {
            String name = image.source().toLowerCase(Locale.ROOT);
            return name.endsWith(".csv") || name.endsWith(".tsv")
                    ? Optional.of(image)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    // ---- sources ----

    private static List<Block> withSources(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            boolean source = !out.isEmpty() && isSourced(out.getLast()) && isSource(block);
            out.add(source ? source((Node.Paragraph) block) : block);
        }
        return out;
    }

    private static Block source(Node.Paragraph n) {
        return new Node.Paragraph(n.content(), n.span(), n.attributes().withClass("source"));
    }

    private static boolean isSourced(Block block) {
        return block instanceof Node.Table || block instanceof Node.Figure;
    }

    private static boolean isSource(Block block) {
        if (!(block instanceof Node.Paragraph n) || n.attributes().hasClass("source")) {
            return false;
        }
        String text = Walk.plainText(n.content());
        int colon = text.indexOf(':');
        return colon > 0
                && SOURCE.contains(
                        text.substring(0, colon)
                                .replace('\u00A0', ' ')
                                .replace('\u202F', ' ')
                                .strip()
                                .toLowerCase(Locale.ROOT));
    }
}
