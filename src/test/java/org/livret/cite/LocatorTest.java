package org.livret.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.language.Language;

class LocatorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | ', p. 12-14'            | page 12-14     | ''
                    en | '12'                    | page 12        | ''
                    en | ', 12, 14 – 16 passim'  | page 12, 14-16 | ' passim'
                    en | ', pp. xii-xv.'         | page xii-xv    | '.'
                    en | ', chap. 3, and more'   | chapter 3      | ', and more'
                    en | '§ 4'                   | section 4      | ''
                    en | ', vol. 2'              | volume 2       | ''
                    en | ', passim'              |                | ', passim'
                    en | ', civil war'           |                | ', civil war'
                    fr | ', liv. 2'              | book 2         | ''
                    fr | ', al. 3'               | paragraph 3    | ''
                    de | 'S. 12'                 | page 12        | ''
                    de | 'Kap. IV'               | chapter IV     | ''
                    """)
    void aPlaceIsFoundByItsWord(
            String language, String text, @Nullable String locator, String rest) {
        Locator.Found found = new Locator.Reader(Language.orEnglish(language)).read(text);
        String shown = found.locator().kind() + " " + found.locator().value();
        assertThat(shown.strip()).isEqualTo(locator == null ? "" : locator);
        assertThat(text.substring(found.end())).isEqualTo(rest);
    }
}
