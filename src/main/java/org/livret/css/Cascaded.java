package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Declaration.Assigned;
import org.livret.css.Declaration.Assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The winning declaration of every property on one element (CSS Cascade 5, section 6), gathered by
/// applying declarations from the weakest to the strongest.
final class Cascaded {
    private @Nullable Assigned[] slots = new @Nullable Assigned[Properties.all().size()];
    private @Nullable Assigned[] earlierOrigins = slots.clone();
    private @Nullable Assigned[] earlierLayers = earlierOrigins;
    private Origin origin = Origin.BUILT_IN;
    private int layer;
    private final Map<String, Variables.Custom> custom = new LinkedHashMap<>();

    /// The same where lines run from right to left, so that the flow-relative names mean the other
    /// sides; null while no such name is used.
    private @Nullable Assigned @Nullable [] turned;

    /// For each property that of the opposite side.
    private static final int[] OPPOSITE = opposites();

    private static int[] opposites() {
        Map<String, Property<?>> byName = new HashMap<>();
        Properties.all().forEach(property -> byName.put(property.name(), property));
        int[] opposite = new int[Properties.all().size()];
        for (Property<?> property : Properties.all()) {
            Property<?> other = byName.get(opposite(property.name()));
            opposite[property.index()] = other == null ? property.index() : other.index();
        }
        return opposite;
    }

    private static String opposite(String name) {
        return name.contains("left")
                ? name.replace("left", "right")
                : name.replace("right", "left");
    }

    /// The cascade of a style's entries: first what is not important, then what is. Importance
    /// turns the order of layers round, so that a layer can insist on what a later one must not
    /// change (CSS Cascade 5, section 6.4.4).
    static Cascaded of(List<RuleIndex.Entry> entries) {
        Cascaded out = new Cascaded();
        boolean important = false;
        for (RuleIndex.Entry entry : entries) {
            important |= out.apply(entry, false);
        }
        if (important) {
            List<RuleIndex.Entry> turned = new ArrayList<>(entries);
            turned.sort(
                    Comparator.comparing(RuleIndex.Entry::origin)
                            .thenComparing(RuleIndex.Entry::layer, Comparator.reverseOrder()));
            for (RuleIndex.Entry entry : turned) {
                out.apply(entry, true);
            }
        }
        return out;
    }

    /// Applies the entry's declarations of one importance; says whether it has important ones.
    private boolean apply(RuleIndex.Entry entry, boolean important) {
        if (!important) {
            if (entry.origin() != origin) {
                origin = entry.origin();
                layer = entry.layer();
                earlierOrigins = slots.clone();
                earlierLayers = earlierOrigins;
            } else if (entry.layer() != layer) {
                layer = entry.layer();
                earlierLayers = slots.clone();
            }
        }
        boolean any = false;
        for (Declaration declaration : entry.declarations()) {
            any |= declaration.important();
            if (declaration.important() == important) {
                apply(declaration);
            }
        }
        return any;
    }

    private void apply(Declaration declaration) {
        if (declaration.isCustom()) {
            custom.put(
                    declaration.property(),
                    new Variables.Custom(declaration.value(), declaration.span()));
        }
        boolean relative = Aliases.isFlowRelative(declaration.property());
        if (relative && turned == null) {
            turned = slots.clone();
        }
        for (Assignment assignment : declaration.assignments()) {
            int index = assignment.property().index();
            Assigned value =
                    switch (assignment.value()) {
                        case Declaration.Wide.REVERT -> earlierOrigins[index];
                        case Declaration.Wide.REVERT_LAYER -> earlierLayers[index];
                        case Declaration.Wide _, Declaration.Direct _, Declaration.Pending _ ->
                                assignment.value();
                    };
            slots[index] = value;
            if (turned != null) {
                turned[relative ? OPPOSITE[index] : index] = relative ? turned(value) : value;
            }
        }
    }

    // Of a shorthand for both sides, such as `margin-inline`, a value with `var()` is not turned.
    private static @Nullable Assigned turned(@Nullable Assigned value) {
        return value instanceof Declaration.Pending pending
                ? new Declaration.Pending(opposite(pending.name()), pending.value(), pending.span())
                : value;
    }

    /// What the cascade assigns to a property where lines run in a direction.
    @Nullable Assigned get(Property<?> property, boolean rightToLeft) {
        @Nullable Assigned[] all = rightToLeft && turned != null ? turned : slots;
        return all[property.index()];
    }

    Map<String, Variables.Custom> custom() {
        return custom;
    }
}
