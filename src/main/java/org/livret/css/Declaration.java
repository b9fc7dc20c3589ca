package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;

import java.util.List;
import java.util.Set;

/// `property: value`, as written, and the longhands that it sets.
///
/// The name is in lower case, except for custom properties. `assignments` is empty when Livret does
/// nothing with the declaration. `counterStyles` are names that some rule has to define.
public record Declaration(
        String property,
        List<Value> value,
        boolean important,
        List<Assignment> assignments,
        Set<String> counterStyles,
        Span span) {
    public Declaration {
        value = List.copyOf(value);
        assignments = List.copyOf(assignments);
        counterStyles = Set.copyOf(counterStyles);
    }

    boolean isCustom() {
        return property.startsWith("--");
    }

    /// Where a declaration stands, and whether `!important` ends it.
    record Place(Span span, boolean important) {}

    /// One longhand with what is to become its value.
    public record Assignment(Property<?> property, Assigned value) {}

    /// What is assigned to a longhand before it is computed.
    public sealed interface Assigned {}

    /// A value that was found usable.
    public record Direct(List<Value> value) implements Assigned {
        public Direct {
            value = List.copyOf(value);
        }
    }

    /// A keyword that all properties take (CSS Cascade 5, section 7.3).
    public enum Wide implements Assigned {
        INHERIT,
        INITIAL,
        UNSET,
        REVERT,
        REVERT_LAYER;

        /// The keyword that a value consists of.
        static @Nullable Wide of(List<Value> value) {
            if (value.size() != 1 || !(value.getFirst() instanceof Value.Ident(String name))) {
                return null;
            }
            for (Wide wide : values()) {
                if (wide.name().replace('_', '-').equalsIgnoreCase(name)) {
                    return wide;
                }
            }
            return null;
        }
    }

    /// A value with `var()`: known only on an element. `name` is the longhand or shorthand as
    /// declared.
    public record Pending(String name, List<Value> value, Span span) implements Assigned {
        public Pending {
            value = List.copyOf(value);
        }
    }
}
