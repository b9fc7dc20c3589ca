package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Where every id stands once the publication is divided, and which notes end which chunk.
///
/// Three kinds of ids do not disturb each other: those of authors and sections, those of note calls
/// and those of notes. In a document all are different and are names of XML 1.0; an id that had to
/// be respelt is respelt in the links to it.
final class Targets {
    /// Whose id it is.
    enum Kind {
        TEXT,
        CALL,
        NOTE
    }

    /// A document and the id in it.
    record Place(String file, String id) {
        /// The link from a document.
        String from(String other) {
            return other.equals(file) ? "#" + id : file + "#" + id;
        }
    }

    private record Key(Kind kind, String id) {}

    private final ElementTree tree;
    private final Map<Key, Place> places = new HashMap<>();
    private final Map<String, Names> names = new HashMap<>();
    private final Map<String, List<Element>> notes = new HashMap<>();
    private final SequencedMap<String, Element> unplaced;

    private Targets(ElementTree tree) {
        this.tree = tree;
        unplaced = new LinkedHashMap<>(tree.notes());
    }

    static Targets of(List<Chunk> chunks, ElementTree tree) {
        Targets targets = new Targets(tree);
        for (Chunk chunk : chunks) {
            targets.names.put(chunk.file(), new Names());
            targets.notes.put(chunk.file(), new ArrayList<>());
            targets.collect(chunk.file(), chunk.contents());
            targets.followNotes(chunk.file(), 0);
        }
        if (!chunks.isEmpty()) {
            targets.keepUncalled(chunks.getLast().file());
        }
        targets.sortNotes();
        return targets;
    }

    // A note that a note calls is met last, but its number stands where the call does.
    private void sortNotes() {
        Map<String, Integer> order = new HashMap<>();
        for (Element note : tree.notes().sequencedValues()) {
            order.put(note.id().orElse(""), order.size());
        }
        for (List<Element> here : notes.values()) {
            here.sort(Comparator.comparingInt(note -> order.getOrDefault(note.id().orElse(""), 0)));
        }
    }

    // A note can call notes, which join the list while it is read.
    private void followNotes(String file, int from) {
        List<Element> here = notes(file);
        for (int i = from; i < here.size(); i++) {
            register(file, Kind.NOTE, here.get(i));
            collect(file, here.get(i).children());
        }
    }

    // No word is lost because its call stood where links cannot.
    private void keepUncalled(String file) {
        int from = notes(file).size();
        notes(file).addAll(unplaced.values());
        unplaced.clear();
        followNotes(file, from);
    }

    private void collect(String file, List<Content> contents) {
        for (Content content : contents) {
            if (content instanceof Element e) {
                boolean call = Contents.isNoteCall(e);
                register(file, call ? Kind.CALL : Kind.TEXT, e);
                if (call) {
                    place(file, e);
                }
                collect(file, e.children());
            }
        }
    }

    private void place(String file, Element call) {
        String href = call.attribute("href").orElse("#");
        Element note = unplaced.remove(href.substring(1));
        if (note != null) {
            notes(file).add(note);
        }
    }

    private void register(String file, Kind kind, Element e) {
        String id = e.attributes().get("id");
        if (id != null) {
            Key key = new Key(kind, id);
            if (!places.containsKey(key)) {
                places.put(key, new Place(file, names(file).id(id)));
            }
        }
    }

    private Names names(String file) {
        return names.computeIfAbsent(file, _ -> new Names());
    }

    /// An id that nothing else in the document bears.
    String freshId(String file, String wanted) {
        return names(file).id(wanted);
    }

    @Nullable Place place(Kind kind, String id) {
        return places.get(new Key(kind, id));
    }

    /// The notes at the end of a document, in the order of their numbers.
    List<Element> notes(String file) {
        return notes.computeIfAbsent(file, _ -> new ArrayList<>());
    }
}
