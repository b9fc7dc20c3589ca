package org.livret.cite;

import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The notes of a publication, taken up where they are called first. A label belongs to its file
/// first, as when notes are numbered.
final class Notes {
    private final Map<String, Node.NoteDefinition> waiting = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> anywhere = new HashMap<>();

    void collect(List<? extends Node> nodes) {
        Walk.each(
                nodes,
                node -> {
                    if (node instanceof Node.NoteDefinition note) {
                        String key = note.span().file().name() + '\n' + note.label();
                        waiting.putIfAbsent(key, note);
                        known.add(key);
                        anywhere.putIfAbsent(note.label(), key);
                    }
                });
    }

    /// The note of a call when this is its first one.
    Optional<Node.NoteDefinition> called(Node.NoteReference call) {
        String own = call.span().file().name() + '\n' + call.label();
        String key = known.contains(own) ? own : anywhere.get(call.label());
        return Optional.ofNullable(key).map(waiting::remove);
    }

    /// The notes that nothing called.
    List<Node.NoteDefinition> uncalled() {
        return List.copyOf(waiting.values());
    }
}
