package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.doc.Attributes;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.ArrayList;
import java.util.List;

/// Numbers on a list of the class `continue` from the numbered list before it, whatever stands
/// between them.
final class ListPass implements Document.Pass {
    private static final String CLASS = "continue";

    @Override
    public Document apply(Document document, Reporter reporter) {
        return document.withBlocks(new Lists(reporter).blocks(document.blocks()));
    }

    private static final class Lists extends Rewriter {
        private final Reporter reporter;

        Lists(Reporter reporter) {
            this.reporter = reporter;
        }

        @Override
        public List<Block> blocks(List<Block> blocks) {
            List<Block> below = super.blocks(blocks);
            if (below.stream().noneMatch(Lists::continues)) {
                return below;
            }
            List<Block> out = new ArrayList<>(below.size());
            int next = 0;
            for (Block block : below) {
                Block made = block;
                if (block instanceof Node.ListBlock list && list.ordered()) {
                    Node.ListBlock numbered = continues(list) ? from(next, list) : list;
                    next = numbered.start() + numbered.items().size();
                    made = numbered;
                }
                out.add(made);
            }
            return out;
        }

        // Lines of inlines hold no lists.
        @Override
        public List<Inline> inlines(List<Inline> inlines) {
            return inlines;
        }

        private static boolean continues(Block block) {
            return block instanceof Node.ListBlock list
                    && list.ordered()
                    && list.attributes().hasClass(CLASS);
        }

        private Node.ListBlock from(int next, Node.ListBlock n) {
            if (next == 0) {
                reporter.report(new TableProblem.NothingToContinue(n.span()));
                return n;
            }
            List<String> classes = new ArrayList<>(n.attributes().classes());
            classes.remove(CLASS);
            Attributes rest = new Attributes(n.attributes().id(), classes, n.attributes().pairs());
            return new Node.ListBlock(true, next, n.tight(), n.items(), n.span(), rest);
        }
    }
}
