package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.css.ParagraphStyle.Align;

class LineSetterTest {

    @Test
    void textIsBrokenAtItsSpaces() {
        assertThat(Sample.of("aaa bbb ccc").dump(80))
                .isEqualTo(
                        """
                        0+80 ‘aaa bbb ’
                        0+30 ‘ccc’
                        """);
    }

    @Test
    void justifiedLinesEndAtTheMeasure() {
        Sample sample = Sample.of("aa bb cc dd ee");
        sample.align = Align.JUSTIFY;
        assertThat(sample.dump(90))
                .isEqualTo(
                        """
                        0+100 ‘aa bb cc ’
                        0+50 ‘dd ee’
                        """);
    }
}
