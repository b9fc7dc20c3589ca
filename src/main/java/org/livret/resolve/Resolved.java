package org.livret.resolve;

import org.livret.doc.Document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A document that is whole: its sections are nested and have ids, its references are links.
///
/// `anchors` holds every id of the publication in document order, those in notes last; `notes`
/// every note by the label that its calls bear, in order of number.
public record Resolved(
        Document document,
        SequencedMap<String, Anchor> anchors,
        List<TocEntry> toc,
        SequencedMap<String, Note> notes) {
    public Resolved {
        anchors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(anchors));
        toc = List.copyOf(toc);
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    }
}
