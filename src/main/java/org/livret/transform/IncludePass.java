package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Puts included manuscripts in the place of their includes.
///
/// Paths within an included manuscript (its own includes, pictures, links) are relative to its
/// folder and become relative to the folder of the main manuscript. `shift=1` in the braces of an
/// include moves its headings down by a level.
final class IncludePass implements Document.Pass {
    /// How many includes may stand in each other, and how many a publication may have.
    private static final int DEEPEST = 16;

    private static final int MOST = 2_000;

    private final Manuscripts manuscripts;

    IncludePass(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    @Override
    public Document apply(Document document, Reporter reporter) {
        String name = document.metadata().span().file().name();
        String main = name.substring(name.lastIndexOf('/') + 1);
        return document.withBlocks(new Including(main, reporter).blocks(document.blocks()));
    }

    private final class Including extends Rewriter {
        private final Reporter reporter;
        private final Deque<String> chain = new ArrayDeque<>();
        private final Deque<Integer> shifts = new ArrayDeque<>();
        private String folder = "";
        private int shift;
        private int count;

        Including(String main, Reporter reporter) {
            this.reporter = reporter;
            chain.addLast(main);
        }

        @Override
        protected List<Block> block(Block block) {
            return switch (block) {
                case Node.Include include -> include(include);
                case Node.CodeBlock code when ChartPass.isChart(code) && !folder.isEmpty() ->
                        List.of(
                                new Node.CodeBlock(
                                        code.language(),
                                        code.text(),
                                        code.span(),
                                        code.attributes().with(ChartPass.FOLDER, folder)));
                case Node.Heading heading when shift != 0 -> super.block(shifted(heading));
                default -> super.block(block);
            };
        }

        private Node.Heading shifted(Node.Heading n) {
            int level = Math.clamp(n.level() + shift, 1, 6);
            return new Node.Heading(level, n.content(), n.span(), n.attributes());
        }

        private List<Block> include(Node.Include include) {
            Optional<String> path = RelativePath.inside(folder, include.path());
            if (path.isEmpty()) {
                reporter.report(
                        new TransformProblem.IncludeOutside(include.path(), include.span()));
                return List.of();
            }
            return isAllowed(include, path.get()) ? read(include, path.get()) : List.of();
        }

        private boolean isAllowed(Node.Include include, String path) {
            if (chain.contains(path)) {
                List<String> cycle = new ArrayList<>(chain);
                cycle.add(path);
                reporter.report(
                        new TransformProblem.IncludeCycle(
                                cycle.subList(cycle.indexOf(path), cycle.size()), include.span()));
                return false;
            }
            if (chain.size() > DEEPEST) {
                reporter.report(new TransformProblem.IncludeTooDeep(path, DEEPEST, include.span()));
                return false;
            }
            count++;
            if (count == MOST + 1) {
                reporter.report(new TransformProblem.TooManyIncludes(MOST, include.span()));
            }
            return count <= MOST;
        }

        private List<Block> read(Node.Include include, String path) {
            Optional<List<Block>> read = manuscripts.blocks(path, include.span());
            if (read.isEmpty()) {
                reporter.report(
                        new TransformProblem.MissingInclude(include.path(), include.span()));
                return List.of();
            }
            String outerFolder = folder;
            folder = RelativePath.folder(path);
            shifts.addLast(shift);
            shift += shift(include);
            chain.addLast(path);
            List<Block> blocks = blocks(read.get());
            chain.removeLast();
            shift = shifts.removeLast();
            folder = outerFolder;
            return blocks;
        }

        private static int shift(Node.Include include) {
            return switch (include.attributes().get("shift").orElse("0")) {
                case "1", "+1" -> 1;
                case "2", "+2" -> 2;
                case "3", "+3" -> 3;
                case "-1" -> -1;
                default -> 0;
            };
        }

        @Override
        protected List<Inline> inline(Inline inline) {
            if (folder.isEmpty()) {
                return super.inline(inline);
            }
            return switch (inline) {
                case Node.Image n when RelativePath.isPath(n.source()) ->
                        List.of(
                                new Node.Image(
                                        RelativePath.rebased(folder, n.source()),
                                        n.alternative(),
                                        n.title(),
                                        n.span(),
                                        n.attributes()));
                case Node.Link n when RelativePath.isPath(n.destination()) ->
                        super.inline(
                                new Node.Link(
                                        RelativePath.rebased(folder, n.destination()),
                                        n.title(),
                                        n.content(),
                                        n.span(),
                                        n.attributes()));
                default -> super.inline(inline);
            };
        }
    }
}
