package org.livret.imposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

class BindingTest {
    /// Sides as page numbers counted from 1, `-` for a blank one.
    private static String sides(Binding binding, int pages, boolean backCover) {
        StringBuilder out = new StringBuilder();
        for (Binding.Side side : binding.sides(pages, backCover)) {
            out.append(out.isEmpty() ? "" : " ");
            out.append(number(side.left())).append(',').append(number(side.right()));
        }
        return out.toString();
    }

    private static String number(OptionalInt page) {
        return page.isPresent() ? Integer.toString(page.getAsInt() + 1) : "-";
    }

    private static String plain(int pages) {
        return sides(Binding.PLAIN, pages, false);
    }

    @Test
    void sheetsAreFoldedIntoOneAnother() {
        assertThat(plain(4)).isEqualTo("4,1 2,3");
        assertThat(plain(8)).isEqualTo("8,1 2,7 6,3 4,5");
        assertThat(plain(16)).isEqualTo("16,1 2,15 14,3 4,13 12,5 6,11 10,7 8,9");
    }

    @Test
    void blankPagesComeLastOrBeforeTheBackCover() {
        assertThat(plain(6)).isEqualTo("-,1 2,- 6,3 4,5");
        assertThat(sides(Binding.PLAIN, 6, true)).isEqualTo("6,1 2,- -,3 4,5");
        assertThat(plain(1)).isEqualTo("-,1 -,-");
        assertThat(sides(Binding.PLAIN, 1, true)).isEqualTo("-,1 -,-");
        assertThat(sides(Binding.PLAIN, 2, true)).isEqualTo("2,1 -,-");
        assertThat(Binding.blanks(5)).isEqualTo(3);
        assertThat(Binding.blanks(8)).isZero();
    }

    @Test
    void aBookletReadFromRightToLeftIsTheMirroredOne() {
        assertThat(sides(new Binding(0, 0, true), 8, false)).isEqualTo("1,8 7,2 3,6 5,4");
    }

    @Test
    void bundlesAreFoldedEachForItself() {
        assertThat(sides(new Binding(8, 0, false), 16, false))
                .isEqualTo("8,1 2,7 6,3 4,5 16,9 10,15 14,11 12,13");
        // What is left over for the last bundle makes a thinner one.
        assertThat(sides(new Binding(8, 0, false), 11, true))
                .isEqualTo("8,1 2,7 6,3 4,5 11,9 10,-");
    }

    @Test
    void innerSheetsMoveTowardsTheFoldByTheThicknessOfThoseAround() {
        List<Long> moved = new ArrayList<>();
        for (Binding.Side side : new Binding(12, 100, false).sides(24, false)) {
            moved.add(side.inwards());
        }
        assertThat(moved)
                .containsExactly(0L, 0L, 100L, 100L, 200L, 200L, 0L, 0L, 100L, 100L, 200L, 200L);
    }

    /// On every sheet the numbers add up, each page is there once, and both pages of a leaf lie
    /// back to back.
    @ParameterizedTest
    @ValueSource(ints = {4, 12, 36, 100})
    void everyPageIsThereOnceAndLeavesLieBackToBack(int pages) {
        List<Binding.Side> sides = Binding.PLAIN.sides(pages, false);
        TreeSet<Integer> seen = new TreeSet<>();
        for (int i = 0; i < sides.size(); i += 2) {
            Binding.Side front = sides.get(i);
            Binding.Side back = sides.get(i + 1);
            assertThat(front.left().getAsInt() + front.right().getAsInt()).isEqualTo(pages - 1);
            // Turned on the short edge, the right half of the front is the left of the back.
            assertThat(back.left().getAsInt()).isEqualTo(front.right().getAsInt() + 1);
            assertThat(back.right().getAsInt()).isEqualTo(front.left().getAsInt() - 1);
            seen.add(front.left().getAsInt());
            seen.add(front.right().getAsInt());
            seen.add(back.left().getAsInt());
            seen.add(back.right().getAsInt());
        }
        assertThat(seen).hasSize(pages).first().isEqualTo(0);
    }

    @Test
    void aBundleHasWholeSheets() {
        assertThatThrownBy(() -> new Binding(6, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
