package org.livret.imposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Size;
import org.livret.geom.Sp;

class PaperTest {
    private static String holding(double width, double height) {
        return Paper.holding(new Size(Sp.mm(width), Sp.mm(height))).map(Paper::name).orElse("none");
    }

    @Test
    void twoPagesGoOnTheNextLargerPaper() {
        assertThat(holding(2 * 148, 210)).isEqualTo("A4");
        assertThat(holding(2 * 148.5, 210)).isEqualTo("A4");
        assertThat(holding(2 * 210, 297)).isEqualTo("A3");
        assertThat(holding(2 * 139.7, 215.9)).isEqualTo("letter");
        assertThat(holding(2 * 105, 210)).isEqualTo("A4");
        assertThat(holding(2 * 170, 240)).isEqualTo("B4");
        assertThat(holding(700, 500)).isEqualTo("none");
    }

    @Test
    void papersAreKnownByName() {
        assertThat(Paper.named("a3").orElseThrow().size())
                .isEqualTo(new Size(Sp.mm(420), Sp.mm(297)));
        assertThat(Paper.named("foolscap")).isEmpty();
    }
}
