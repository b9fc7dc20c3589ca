package org.livret.font;

import org.jspecify.annotations.Nullable;

/// WOFF 1.0.
final class Woff {
    private Woff() {}

    static byte @Nullable [] unpack(byte[] woff) {
        return null;
    }
}
