package org.livret.css;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A publication's elements with their computed styles: the body, and the footnotes by id in order
/// of first call.
public record StyledTree(
        Styled.StyledElement body, SequencedMap<String, Styled.StyledElement> notes) {
    public StyledTree {
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    }
}
