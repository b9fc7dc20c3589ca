package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Boxes one below another.
class FlowTest {
    @Test
    void paragraphsStandOneBelowAnother() {
        assertThat(Publication.of("", "<p>aa bb cc</p><p>dd ee</p>").dump())
                .isEqualTo(
                        """
                        page 1 ‘1’ 100×100
                          glyphs 10,18 ‘EmSquare’ 10 w 80 ‘aa bb cc’ #1.2
                          glyphs 10,28 ‘EmSquare’ 10 w 50 ‘dd ee’ #3.4
                        start page 1 node 0 offset 0
                        """);
    }
}
