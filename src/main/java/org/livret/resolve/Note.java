package org.livret.resolve;

import org.livret.diag.Span;
import org.livret.doc.Node;

import java.util.List;

/// A footnote. Calls bear the same `label`; `number` counts from 1 over the publication.
public record Note(String label, int number, List<Node.Block> blocks, Span span) {
    public Note {
        if (number < 1) {
            throw new IllegalArgumentException("note number " + number);
        }
        blocks = List.copyOf(blocks);
    }
}
