package org.livret.resolve;

import org.livret.doc.Document;
import org.livret.doc.Node;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A document that is whole: its sections are nested and have ids, its references are links.
///
/// `anchors` holds every id of the publication in document order, those in notes last; `lists` what
/// the places of lists in the text ask for, but for sections; `notes` every note by the label that
/// its calls bear, in order of number.
public record Resolved(
        Document document,
        SequencedMap<String, Anchor> anchors,
        List<TocEntry> toc,
        Map<Node.Listed, List<TocEntry>> lists,
        Index index,
        SequencedMap<String, Note> notes) {
    public Resolved {
        anchors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(anchors));
        toc = List.copyOf(toc);
        Map<Node.Listed, List<TocEntry>> copied = new EnumMap<>(Node.Listed.class);
        lists.forEach((listed, entries) -> copied.put(listed, List.copyOf(entries)));
        lists = Collections.unmodifiableMap(copied);
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    }

    /// The contents of one section down to a level, that one included.
    public List<TocEntry> below(Node.Section section, int lowest) {
        return Outline.of(section.blocks(), anchors, lowest);
    }
}
