package org.livret.pdf;

import org.openpdf.text.pdf.ByteBuffer;

/// One content stream while it is painted: its operators so far, and what they refer to.
record Canvas(ByteBuffer out, Operators operators, Resources resources) {
    /// A stream that goes on after the bytes of a buffer.
    static Canvas on(ByteBuffer out) {
        return new Canvas(out, new Operators(out), new Resources());
    }

    /// The stream of a form, whose origin is that of its space.
    static Canvas empty() {
        return on(new ByteBuffer());
    }
}
