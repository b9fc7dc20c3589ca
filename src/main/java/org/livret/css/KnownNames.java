package org.livret.css;

import java.util.Set;

/// Properties that mean something to e-readers, browsers or speech only: the PDF leaves them out
/// without a word.
final class KnownNames {
    private static final Set<String> READERS =
            Set.of(
                    "accent-color",
                    "caret",
                    "caret-color",
                    "caret-shape",
                    "cue",
                    "cue-after",
                    "cue-before",
                    "field-sizing",
                    "overscroll-behavior",
                    "pause",
                    "pause-after",
                    "pause-before",
                    "rest",
                    "rest-after",
                    "rest-before",
                    "touch-callout",
                    "voice-balance",
                    "voice-duration",
                    "voice-pitch",
                    "voice-range",
                    "voice-rate",
                    "voice-stress",
                    "voice-volume",
                    "color-scheme",
                    "cursor",
                    "forced-color-adjust",
                    "hyphenate-character",
                    "print-color-adjust",
                    "scroll-behavior",
                    "scroll-margin",
                    "speak",
                    "speak-as",
                    "tap-highlight-color",
                    "text-size-adjust",
                    "touch-action",
                    "user-select",
                    "voice-family",
                    "will-change");

    private KnownNames() {}

    static boolean isForReaders(String property) {
        return isPrefixed(property) || READERS.contains(property);
    }

    private static boolean isPrefixed(String property) {
        return property.startsWith("-webkit-")
                || property.startsWith("-epub-")
                || property.startsWith("-moz-")
                || property.startsWith("-ms-")
                || property.startsWith("-o-")
                || property.startsWith("-adobe-")
                || property.startsWith("-amzn-")
                || property.startsWith("-ibooks-");
    }
}
