package org.livret.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class NumberStyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 5 | 5",
                "en | 1,500 | 1500",
                "en | 1,234,567.8 | 1234567.8",
                "en | 0.25 | 0.25",
                "fr | 1 234,50 | 1234.50",
                "fr | 1,500 | 1.500",
                "fr | 1.234 | 1.234",
                "de | 1.234 | 1234",
                "de | 1.234,5 | 1234.5",
                "en | −3 | -3",
                "en | +3 | 3",
                "en | 0,125 | 0.125",
                "en | x |",
                "en | 1.2.3 |",
                "en | '' |",
                "en | - |",
                "en | . |",
                "en | 5 km |",
                "en | 1e9 |",
                "en | 1234567890123456789 |"
            })
    void numbersAreReadAsPeopleWriteThem(String language, String cell, BigDecimal value) {
        assertThat(NumberStyle.of(language).parse(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1234.50 | 1,234.50",
                "en-GB | -12 | −12",
                "fr | 1234567.5 | 1_234_567,5",
                "es | 1234 | 1234",
                "es | 12345 | 12_345",
                "de-CH | 1234.5 | 1’234.5",
                "de | 999 | 999"
            })
    void numbersAreWrittenAsTheLanguageDoes(String language, BigDecimal value, String text) {
        assertThat(NumberStyle.of(language).format(value)).isEqualTo(text.replace('_', '\u202F'));
    }
}
