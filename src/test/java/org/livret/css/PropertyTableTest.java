package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The documentation's table of properties is what the program knows. `-Dgolden.update` writes it
/// anew, and fails all the same.
class PropertyTableTest {
    private static final Path TABLE = Path.of("src/main/resources/org/livret/css/properties.md");

    @Test
    void documentsEveryProperty() throws IOException {
        String was = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(TABLE, PropertyTable.markdown());
        }
        assertThat(PropertyTable.markdown()).isEqualTo(was);
    }

    @Test
    void everyNameIsKnownOnceOnly() {
        assertThat(Properties.names()).doesNotHaveDuplicates();
        assertThat(Aliases.table().values())
                .allSatisfy(name ->
                        assertThat(Properties.find(name) != null || Shorthands.find(name) != null)
                                .as(name)
                                .isTrue());
    }
}
