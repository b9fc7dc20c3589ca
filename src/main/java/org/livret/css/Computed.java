package org.livret.css;

/// A style as values, for those that inherit from it, and as records, for later stages.
record Computed(Values values, ComputedStyle style, Styled.Pseudo pseudo) {
    // Styles are compared by identity: the sharing cache makes equal ones the same object.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
