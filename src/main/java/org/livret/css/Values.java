package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The computed values of one style by property, and its custom properties. Complete once computed;
/// not changed afterwards.
final class Values {
    /// No values at all: the parent of the root.
    static final Values NONE = new Values(0, Map.of());

    private final @Nullable Object[] slots;
    private final Map<String, List<Value>> custom;

    Values(int size, Map<String, List<Value>> custom) {
        this.slots = new @Nullable Object[size];
        this.custom = custom;
    }

    Map<String, List<Value>> custom() {
        return custom;
    }

    /// The value of a property; its initial value where none is set.
    @SuppressWarnings("unchecked") // set() takes only values of the property's type
    <T> T get(Property<T> property) {
        Object value = property.index() < slots.length ? slots[property.index()] : null;
        return value == null ? property.initialValue(Units.NEUTRAL) : (T) value;
    }

    <T> void set(Property<T> property, T value) {
        slots[property.index()] = value;
    }

    /// Whether both hold the very same object, so that what is made from it can be shared.
    @SuppressWarnings("ReferenceEquality") // a cheap sufficient test is what sharing needs
    boolean sameAs(Values other, Property<?> property) {
        int index = property.index();
        return index < slots.length
                && index < other.slots.length
                && slots[index] == other.slots[index];
    }
}
