package org.livret.xhtml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A publication as elements: the `body`, and apart from it the footnotes (`aside`) by id in order
/// of first call.
///
/// Notes stand apart because each output has its own place for them: the foot of a page, the end of
/// a chapter. A call is an `a` with `epub:type="noteref"` whose `href` is `#` and the note's id.
/// For selectors, a note is a child of `body`.
public record ElementTree(Content.Element body, SequencedMap<String, Content.Element> notes) {
    public ElementTree {
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    }
}
