package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

class FixTest {
    private static final String MAIN =
            "---\ntitle: L'Etat\nlang: fr\n---\n\n# Un  titre\n\nLe 2ème coeur, etc...\n\n"
                    + "!include(part.md)\n\n`coeur` et [Etat]{.no-lint} et Mr Un\n";
    private static final String PART = "\uFEFFLa part\\-ie du *coeur*.\r\n\r\nA bientôt.";

    @TempDir Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Called build(String... options) {
        String[] words = new String[options.length + 4];
        System.arraycopy(new String[] {"build", "-o", "DIR/out", "DIR/main.md"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Called.with(folder, words);
    }

    @Test
    void correctsWhatIsSurelyWrongInTheFilesOfTheManuscriptAlone() throws IOException {
        write("main.md", MAIN);
        write("part.md", PART);
        write("other.md", "Le coeur.\n");

        Called called = build("--fix", "-f", "epub");

        assertThat(read("main.md"))
                .isEqualTo(
                        "---\ntitle: L'État\nlang: fr\n---\n\n# Un titre\n\nLe 2e cœur, etc.\n\n"
                                + "!include(part.md)\n\n`coeur` et [Etat]{.no-lint} et Mr Un\n");
        assertThat(read("part.md")).isEqualTo("\uFEFFLa part\\-ie du *cœur*.\r\n\r\nÀ bientôt.");
        assertThat(read("other.md")).isEqualTo("Le coeur.\n");
        assertThat(called.err())
                .contains("DIR/main.md:8:4: note IO009 ‘2ème’ was corrected to ‘2e’.")
                .contains("DIR/part.md:1:17: note IO009 ‘coeur’ was corrected to ‘cœur’.")
                .contains("TY103")
                .doesNotContain("TY102");
        assertThat(called.code()).isZero();
    }

    @Test
    void missingSpacesAreTypedOnDemand() throws IOException {
        String head = "---\ntitle: T\nlang: fr\ntypography: { missing-spaces: warn }\n---\n\n";
        write("main.md", head + "Oui! *Non*? Yahoo!Mail, 10:30.\n");

        build("--fix", "-f", "epub");

        assertThat(read("main.md")).isEqualTo(head + "Oui ! *Non* ? Yahoo!Mail, 10:30.\n");
    }

    @Test
    void aSecondTimeNothingIsTouched() throws IOException {
        write("main.md", MAIN);
        write("part.md", PART);
        build("--fix", "-f", "epub");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(folder.resolve("main.md"), old);

        Called again = build("--fix", "-f", "epub");

        assertThat(again.err()).doesNotContain("IO009");
        assertThat(Files.getLastModifiedTime(folder.resolve("main.md"))).isEqualTo(old);
    }

    @Test
    void withoutTheOptionOrInAnotherEncodingNothingIsTouched() throws IOException {
        write("main.md", MAIN);
        write("part.md", PART);
        assertThat(build("-f", "epub").err()).contains("TY104").doesNotContain("IO009");
        assertThat(read("main.md")).isEqualTo(MAIN);

        byte[] latin =
                "---\nlang: fr\n---\n\nL'été du coeur.\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("main.md"), latin);
        build("--fix", "-f", "epub");
        assertThat(Files.readAllBytes(folder.resolve("main.md"))).isEqualTo(latin);
    }
}
