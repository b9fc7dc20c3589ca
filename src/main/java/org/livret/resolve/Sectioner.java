package org.livret.resolve;

import org.livret.diag.Reporter;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Rewriter;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;

/// Nests headings with what belongs to them. What braces say of a heading goes to its section; the
/// heading keeps only its language, which is that of its words.
final class Sectioner extends Rewriter {
    private final Reporter reporter;

    Sectioner(Reporter reporter) {
        this.reporter = reporter;
    }

    /// The text of a whole publication. What has a page of its own there ends the sections before
    /// it: a back cover is no part of the last chapter.
    List<Block> publication(List<Block> blocks) {
        return new Run(blocks, true).down(0, 0);
    }

    private List<Block> sections(List<Block> blocks) {
        return new Run(blocks, false).down(0, 0);
    }

    @Override
    protected List<Block> block(Block block) {
        if (block instanceof Node.Division d && !Panels.isPanel(d)) {
            return List.of(
                    new Node.Division(d.name(), sections(d.blocks()), d.span(), d.attributes()));
        }
        return super.block(block);
    }

    /// One list of blocks, read once from its start to its end.
    private final class Run {
        private final List<Block> blocks;
        private final boolean outermost;
        private int next;

        Run(List<Block> blocks, boolean outermost) {
            this.blocks = blocks;
            this.outermost = outermost;
        }

        /// The blocks down to the next heading of `level` or above; `above` is the level of the
        /// nearest heading, 0 before the first.
        List<Block> down(int level, int above) {
            List<Block> out = new ArrayList<>();
            while (next < blocks.size()) {
                Block block = blocks.get(next);
                if (level > 0 && outermost && Panels.isPage(block)) {
                    break;
                }
                if (!(block instanceof Node.Heading heading)) {
                    next++;
                    out.addAll(block(block));
                } else if (heading.level() <= level) {
                    break;
                } else {
                    next++;
                    out.add(section(heading, above));
                }
            }
            return out;
        }

        private Node.Section section(Node.Heading heading, int above) {
            check(heading, above);
            List<Block> inside = down(heading.level(), heading.level());
            Attributes own = heading.attributes();
            Node.Heading bare =
                    new Node.Heading(
                            heading.level(), heading.content(), heading.span(), languageOf(own));
            Node last = inside.isEmpty() ? heading : inside.getLast();
            return new Node.Section(
                    bare,
                    inside,
                    heading.span().to(last.span()),
                    own.without("lang").without("dir"));
        }
    }

    private static Attributes languageOf(Attributes own) {
        Attributes kept = Attributes.NONE;
        for (String key : List.of("lang", "dir")) {
            if (own.get(key).isPresent()) {
                kept = kept.with(key, own.get(key).get());
            }
        }
        return kept;
    }

    private void check(Node.Heading heading, int above) {
        if (above > 0 && heading.level() > above + 1) {
            reporter.report(
                    new ResolveProblem.SkippedLevel(heading.level(), above, heading.span()));
        }
        if (Walk.plainText(heading.content()).isBlank()) {
            reporter.report(new ResolveProblem.EmptyHeading(heading.span()));
        }
    }
}
