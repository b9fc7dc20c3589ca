package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Selector.PseudoElement;
import org.livret.css.Selector.State;
import org.livret.css.Selector.Test;
import org.livret.diag.NearestName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of pseudo-classes without arguments and of pseudo-elements (Selectors 4, section 3;
/// CSS Pseudo-elements 4), and what may have been meant by others.
final class PseudoClasses {
    private static final AnPlusB FIRST = new AnPlusB(0, 1);

    private static final Map<String, Test> CLASSES =
            Map.of(
                    "first-child", new Selector.Nth(FIRST, false, false, List.of()),
                    "last-child", new Selector.Nth(FIRST, false, true, List.of()),
                    "first-of-type", new Selector.Nth(FIRST, true, false, List.of()),
                    "last-of-type", new Selector.Nth(FIRST, true, true, List.of()),
                    "only-child", new Selector.Only(false),
                    "only-of-type", new Selector.Only(true),
                    "root", State.ROOT,
                    "empty", State.EMPTY,
                    "link", State.LINK,
                    "any-link", State.LINK);

    /// What readers do to an element, and the states of forms, which publications do not have.
    private static final Set<String> NEVER =
            Set.of(
                    "visited",
                    "hover",
                    "active",
                    "focus",
                    "focus-visible",
                    "focus-within",
                    "target",
                    "target-within",
                    "local-link",
                    "checked",
                    "indeterminate",
                    "default",
                    "disabled",
                    "enabled",
                    "read-only",
                    "read-write",
                    "placeholder-shown",
                    "autofill",
                    "required",
                    "optional",
                    "valid",
                    "invalid",
                    "user-valid",
                    "user-invalid",
                    "in-range",
                    "out-of-range",
                    "blank",
                    "open",
                    "modal",
                    "popover-open",
                    "fullscreen",
                    "picture-in-picture",
                    "playing",
                    "paused",
                    "current",
                    "past",
                    "future",
                    "host");

    private static final Map<String, PseudoElement> ELEMENTS =
            Map.of(
                    "before", PseudoElement.BEFORE,
                    "after", PseudoElement.AFTER,
                    "marker", PseudoElement.MARKER,
                    "first-letter", PseudoElement.FIRST_LETTER,
                    "first-line", PseudoElement.FIRST_LINE);

    private static final Set<String> ELSEWHERE =
            Set.of(
                    "selection",
                    "target-text",
                    "highlight",
                    "spelling-error",
                    "grammar-error",
                    "placeholder",
                    "backdrop",
                    "file-selector-button",
                    "cue",
                    "details-content",
                    "part",
                    "slotted",
                    "scroll-marker",
                    "view-transition");

    private static final List<String> FUNCTIONS =
            List.of(
                    "nth-child",
                    "nth-last-child",
                    "nth-of-type",
                    "nth-last-of-type",
                    "not",
                    "is",
                    "where",
                    "has",
                    "lang",
                    "dir");

    /// Elements of Livret's pages that other programs call by pseudo-elements.
    private static final Map<String, String> INSTEAD =
            Map.of(
                    "footnote-call", "a.noteref",
                    "footnote-marker", "aside.footnote a.backlink");

    private PseudoClasses() {}

    /// The test of a name in lower case; null when there is no such pseudo-class.
    static @Nullable Test named(String name) {
        return NEVER.contains(name) || name.startsWith("-webkit-") || name.startsWith("-moz-")
                ? State.NEVER
                : name.equals("scope") ? State.ROOT : CLASSES.get(name);
    }

    /// The pseudo-element of a name in lower case; null when there is none. The four oldest may be
    /// written with one colon.
    static @Nullable PseudoElement element(String name, boolean doubled) {
        PseudoElement found = ELEMENTS.get(name);
        if (!doubled) {
            return found == PseudoElement.MARKER ? null : found;
        }
        boolean elsewhere = ELSEWHERE.contains(name) || name.startsWith("-");
        return found == null && elsewhere ? PseudoElement.ELSEWHERE : found;
    }

    static Optional<String> nearestClass(String name) {
        return NearestName.of(name, CLASSES.keySet().stream().sorted().toList()).map(":"::concat);
    }

    static Optional<String> nearestFunction(String name) {
        return NearestName.of(name, FUNCTIONS).map(":"::concat);
    }

    static Optional<String> nearestElement(String name) {
        return Optional.ofNullable(INSTEAD.get(name))
                .or(() ->
                        NearestName.of(name, ELEMENTS.keySet().stream().sorted().toList())
                                .map("::"::concat));
    }
}
