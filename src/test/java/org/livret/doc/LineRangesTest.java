package org.livret.doc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class LineRangesTest {
    @Test
    void numbersAndRangesOfThem() {
        LineRanges ranges = LineRanges.of("2, 4-6").orElseThrow();
        assertThat(IntStream.range(1, 9).filter(ranges::has)).containsExactly(2, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "-3", "1-2-3", "2;3", "99999999"})
    void anythingElseIsNone(String text) {
        assertThat(LineRanges.of(text)).isEmpty();
    }
}
