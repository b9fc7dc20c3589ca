package org.livret.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The table of The TeXbook, chapter 18.
class SpacingTest {
    @Test
    void spacesAreThoseOfTheTable() {
        assertThat(Spacing.between(Atom.ORD, Atom.BIN, false)).isEqualTo(4);
        assertThat(Spacing.between(Atom.REL, Atom.ORD, false)).isEqualTo(5);
        assertThat(Spacing.between(Atom.REL, Atom.REL, false)).isZero();
        assertThat(Spacing.between(Atom.ORD, Atom.OP, false)).isEqualTo(3);
        assertThat(Spacing.between(Atom.PUNCT, Atom.ORD, false)).isEqualTo(3);
        assertThat(Spacing.between(Atom.OPEN, Atom.ORD, false)).isZero();
    }

    @Test
    void scriptsHaveSpaceAroundOperatorsOnly() {
        assertThat(Spacing.between(Atom.ORD, Atom.BIN, true)).isZero();
        assertThat(Spacing.between(Atom.REL, Atom.ORD, true)).isZero();
        assertThat(Spacing.between(Atom.ORD, Atom.OP, true)).isEqualTo(3);
    }

    @Test
    void aBinaryOperatorWithNothingToJoinIsOrdinary() {
        assertThat(Spacing.settled(List.of(Atom.BIN, Atom.ORD, Atom.BIN, Atom.ORD)))
                .containsExactly(Atom.ORD, Atom.ORD, Atom.BIN, Atom.ORD);
        assertThat(Spacing.settled(List.of(Atom.ORD, Atom.REL, Atom.BIN, Atom.ORD)))
                .containsExactly(Atom.ORD, Atom.REL, Atom.ORD, Atom.ORD);
        assertThat(Spacing.settled(List.of(Atom.ORD, Atom.BIN, Atom.CLOSE)))
                .containsExactly(Atom.ORD, Atom.ORD, Atom.CLOSE);
    }
}
