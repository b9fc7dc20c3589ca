package org.livret.diag;

import java.util.List;
import java.util.Optional;

/// Something in the input that its author should know. Each stage seals its own family of records
/// of this type, one record a fault, holding the fault's data.
///
/// The style of messages: the place and the source line are shown beside the message, so it does
/// not repeat them. One full sentence with a full stop that says what is wrong in the author's
/// words; names from the input stand in ‘ ’. What to do about it goes into a hint, also a full
/// sentence.
public interface Problem {
    Code code();

    Span span();

    String message();

    default List<String> hints() {
        return List.of();
    }

    /// The change of the source that would mend it, when there is one.
    default Optional<Correction> correction() {
        return Optional.empty();
    }
}
