package org.livret.resolve;

import org.livret.doc.Node;

import java.util.List;
import java.util.Optional;

/// The index of a publication, sorted; its groups are empty when the manuscript marks nothing for
/// one.
public record Index(List<Group> groups) {
    public static final Index NONE = new Index(List.of());

    public Index {
        groups = List.copyOf(groups);
    }

    /// The entries under one letter; the letter is empty for signs and numbers.
    public record Group(String letter, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /// A term, where it stands, what else is to be looked up, and the entries below it. `id` is
    /// that of the entry itself, for references to it.
    public record Entry(
            String id,
            List<Node.Inline> term,
            List<Place> places,
            List<Reference> see,
            List<Reference> seeAlso,
            List<Entry> below) {
        public Entry {
            term = List.copyOf(term);
            places = List.copyOf(places);
            see = List.copyOf(see);
            seeAlso = List.copyOf(seeAlso);
            below = List.copyOf(below);
        }
    }

    /// A place in the text by its id. A range reaches from the start of what bears the id to its
    /// end; a main place is where most is said.
    public record Place(String target, boolean range, boolean main) {}

    /// Another entry, as it is named; without target when there is none of that name.
    public record Reference(String words, Optional<String> target) {}
}
