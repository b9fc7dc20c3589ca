package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Declaration.Assigned;
import org.livret.css.Declaration.Assignment;

import java.util.LinkedHashMap;
import java.util.Map;

/// The winning declaration of every property on one element (CSS Cascade 5, section 6), gathered by
/// applying declarations from the weakest to the strongest.
final class Cascaded {
    private @Nullable Assigned[] slots = new @Nullable Assigned[Properties.all().size()];
    private @Nullable Assigned[] earlierOrigins = slots.clone();
    private Origin origin = Origin.BUILT_IN;
    private final Map<String, Variables.Custom> custom = new LinkedHashMap<>();

    /// The cascade of a style's entries: first what is not important, then what is.
    static Cascaded of(Iterable<RuleIndex.Entry> entries) {
        Cascaded out = new Cascaded();
        boolean important = false;
        for (RuleIndex.Entry entry : entries) {
            important |= out.apply(entry, false);
        }
        if (important) {
            for (RuleIndex.Entry entry : entries) {
                out.apply(entry, true);
            }
        }
        return out;
    }

    /// Applies the entry's declarations of one importance; says whether it has important ones.
    private boolean apply(RuleIndex.Entry entry, boolean important) {
        if (entry.origin() != origin) {
            origin = entry.origin();
            if (!important) {
                earlierOrigins = slots.clone();
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
        for (Assignment assignment : declaration.assignments()) {
            int index = assignment.property().index();
            slots[index] =
                    assignment.value() == Declaration.Wide.REVERT
                            ? earlierOrigins[index]
                            : assignment.value();
        }
    }

    @Nullable Assigned get(Property<?> property) {
        return slots[property.index()];
    }

    Map<String, Variables.Custom> custom() {
        return custom;
    }
}
