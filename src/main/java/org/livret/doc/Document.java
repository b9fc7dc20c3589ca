package org.livret.doc;

import org.livret.diag.Reporter;

import java.util.List;

/// A manuscript as a tree.
public record Document(Metadata metadata, List<Node.Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    public Document withBlocks(List<Node.Block> newBlocks) {
        return new Document(metadata, newBlocks);
    }

    /// A stage from tree to tree.
    @FunctionalInterface
    public interface Pass {
        Document apply(Document document, Reporter reporter);
    }
}
