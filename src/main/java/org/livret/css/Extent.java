package org.livret.css;

/// A computed length that may depend on a containing block.
// The constants are made while one thread reads the first sheet; nobody else is there to wait for.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Extent {
    Extent ZERO = new Linear(0, 0);
    Extent AUTO = Keyword.AUTO;

    /// `fixed` scaled points plus `perMille` thousandths of the containing block's extent: lengths,
    /// percentages and `calc()` of both.
    record Linear(long fixed, int perMille) implements Extent {}

    /// A length that its container decides by more than a share.
    record Computed(Formula formula) implements Extent {}

    /// A share of what is left over, in thousandths of `fr` (CSS Grid 1, section 7.2.4).
    record Fraction(int thousandths) implements Extent {}

    enum Keyword implements Extent {
        AUTO,
        NONE,
        MIN_CONTENT,
        MAX_CONTENT,
        FIT_CONTENT
    }

    static Extent fixed(long sp) {
        return sp == 0 ? ZERO : new Linear(sp, 0);
    }

    /// The length against a containing extent, or `otherwise` for keywords and fractions.
    default long resolve(long containing, long otherwise) {
        return switch (this) {
            case Linear(long fixed, int perMille) -> fixed + containing * perMille / 1000;
            case Computed(Formula formula) -> Quantity.bounded(formula.of((double) containing));
            case Fraction _, Keyword _ -> otherwise;
        };
    }

    default boolean isAuto() {
        return this == Keyword.AUTO;
    }
}
