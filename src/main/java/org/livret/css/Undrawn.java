package org.livret.css;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Properties of CSS that change how something looks and that the PDF does without.
final class Undrawn {
    private static final String MASKS =
            "Corners can be cut off by ‘border-radius’; anything else is cut in the picture itself.";
    private static final String BLENDING =
            "Colours lie one above another in the PDF: an opacity, or a colour with one, lets what"
                    + " lies below shine through.";
    private static final String FILTERS =
            "Change the picture itself; a shadow of a box is a ‘box-shadow’.";
    private static final Map<String, String> INSTEAD =
            Map.ofEntries(
                    Map.entry("mix-blend-mode", BLENDING),
                    Map.entry("background-blend-mode", BLENDING),
                    Map.entry("isolation", BLENDING),
                    Map.entry("filter", FILTERS),
                    Map.entry("backdrop-filter", FILTERS),
                    Map.entry("mask", MASKS),
                    Map.entry("clip-path", MASKS),
                    Map.entry(
                            "border-image",
                            "A border is a line; a frame may be a picture in the background of a"
                                    + " box with a padding."),
                    Map.entry(
                            "text-shadow",
                            "Letters are printed sharp: a weight, a colour or a ground behind the"
                                    + " words makes them stand out."),
                    Map.entry(
                            "box-decoration-break",
                            "A box that goes on on the next page or line is cut, not closed."));

    /// Values with which these properties do nothing.
    private static final Set<String> NOTHING = Set.of("none", "normal", "auto", "slice");

    private Undrawn() {}

    /// What to do instead of a property; empty when it is none of these.
    static Optional<String> instead(String property) {
        String known = INSTEAD.get(property);
        if (known == null) {
            for (String group : List.of("border-image-", "mask-")) {
                if (property.startsWith(group)) {
                    known = INSTEAD.get(group.substring(0, group.length() - 1));
                }
            }
        }
        return Optional.ofNullable(known);
    }

    /// Whether a value leaves everything as it is.
    static boolean isNothing(List<Value> value) {
        return Declaration.Wide.of(value) != null
                || value.size() == 1
                        && value.getFirst() instanceof Value.Ident(String name)
                        && NOTHING.contains(name);
    }
}
