package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.diag.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/// Fonts in the folder `fonts` are found by the names of their families.
class FontFolderTest {
    private static final Path BUNDLED = Path.of("styles/fonts");
    private static final Path PACKED =
            Path.of("src/test/resources/org/livret/font/opentype/JetBrainsMono-Italic.woff2");

    @TempDir Path folder;
    private Path fonts;

    @BeforeEach
    void makeFolder() throws IOException {
        fonts = Files.createDirectories(folder.resolve("fonts/house"));
    }

    private void put(Path source, String name) throws IOException {
        Files.write(fonts.resolve(name), Files.readAllBytes(source));
    }

    private Published published(String theme, String text) throws IOException {
        return published(theme, text, "");
    }

    private Published published(String theme, String text, String sheet) throws IOException {
        Path manuscript = folder.resolve("page.md");
        Files.writeString(folder.resolve("own.css"), sheet);
        String front =
                "---\ntitle: A page\nlang: en\nstyle: [book, own.css]\ntheme: { %s }\n---\n\n";
        Files.writeString(manuscript, front.formatted(theme) + "# One\n\n" + text + "\n");
        return Published.of(manuscript, folder.resolve("out"));
    }

    private static List<String> codes(Published published) {
        return published.problems().stream().map(p -> p.code().id()).toList();
    }

    /// The files of fonts in the e-book: those that its text is set in.
    private static List<String> embedded(Published published) throws IOException {
        try (ZipFile epub = new ZipFile(published.epub().toFile())) {
            return epub.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("EPUB/fonts/"))
                    .map(name -> name.substring(11))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFamilyIsFoundWithItsStyles() throws IOException {
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Regular.ttf"), "a.ttf");
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Bold.ttf"), "b.ttf");
        Files.writeString(fonts.resolve("OFL.txt"), "A licence is no font.");
        Published published = published("text-font: Vazirmatn", "Plain and **bold**.");
        assertThat(published.faults()).isEmpty();
        assertThat(embedded(published)).contains("a.woff", "b.woff");
    }

    @Test
    void aMissingStyleIsToldWithWhatIsUsedInstead() throws IOException {
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Regular.ttf"), "Vazirmatn-Regular.ttf");
        Published published =
                published("text-font: Vazirmatn", "Plain, *italic*, **bold** and ***both***.");
        assertThat(published.problems().stream().map(Problem::message))
                .containsExactlyInAnyOrder(
                        "The family ‘Vazirmatn’ has no italic; ‘Vazirmatn-Regular’ is used instead.",
                        "The family ‘Vazirmatn’ has no bold; ‘Vazirmatn-Regular’ is used instead.",
                        "The family ‘Vazirmatn’ has no bold italic; ‘Vazirmatn-Regular’ is used"
                                + " instead.");
        assertThat(codes(published)).containsOnly("FT024");
        assertThat(published.problems().getFirst().span().file().name()).endsWith("page.md");
    }

    /// Where nothing looks the same that was to look different, it is only noted.
    @Test
    void aFamilyUsedInOneStyleNeedsNoOther() throws IOException {
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Bold.ttf"), "Vazirmatn-Bold.ttf");
        String sheet = "code { font-family: Vazirmatn; font-weight: 400 }";
        assertThat(codes(published("accent: black", "Some `code`.", sheet)))
                .containsExactly("FT025");
    }

    @Test
    void packedAndPlainFilesOfOneFontAreOne() throws IOException {
        put(PACKED, "a.woff2");
        put(BUNDLED.resolve("jetbrains-mono/JetBrainsMono-Italic.ttf"), "b.ttf");
        String sheet = "p { font-family: 'JetBrains Mono'; font-style: italic }";
        Published published = published("accent: black", "Some text.", sheet);
        assertThat(codes(published)).isEmpty();
        assertThat(embedded(published)).contains("b.woff").doesNotContain("a.woff");
    }

    @Test
    void twoFontsOfOneStyleAreTold() throws IOException {
        put(BUNDLED.resolve("inter/Inter-Regular.ttf"), "a.ttf");
        byte[] other = Files.readAllBytes(BUNDLED.resolve("inter/Inter-Regular.ttf"));
        replace(other, "Inter-Regular", "Inter-Retouch");
        Files.write(fonts.resolve("b.ttf"), other);
        Published published = published("text-font: Inter", "Some text.");
        assertThat(published.problems().stream().map(Problem::message))
                .contains(
                        "‘fonts/house/a.ttf’ and ‘fonts/house/b.ttf’ both say that they are the same"
                                + " style of ‘Inter’; the first is used.");
        assertThat(embedded(published)).contains("a.woff").doesNotContain("b.woff");
    }

    private static void replace(byte[] bytes, String from, String to) {
        byte[] old = from.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        byte[] young = to.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        for (int i = 0; i + old.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(young, 0, bytes, i, young.length);
            }
        }
    }

    @Test
    void whatASheetDeclaresStays() throws IOException {
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Regular.ttf"), "a.ttf");
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Bold.ttf"), "b.ttf");
        String sheet =
                "@font-face { font-family: Vazirmatn; font-weight: 400 700;"
                        + " src: url(fonts/house/b.ttf) }";
        Published published = published("text-font: Vazirmatn", "Plain and **bold**.", sheet);
        assertThat(codes(published)).isEmpty();
        assertThat(embedded(published)).contains("b.woff").doesNotContain("a.woff");
    }

    @Test
    void aDamagedFontCostsOnlyItself() throws IOException {
        put(BUNDLED.resolve("vazirmatn/Vazirmatn-Regular.ttf"), "a.ttf");
        Files.writeString(fonts.resolve("b.otf"), "no font");
        Published published = published("text-font: Vazirmatn", "Plain.");
        assertThat(codes(published)).containsExactly("FT002");
        assertThat(embedded(published)).contains("a.woff");
    }

    @Test
    void aFamilyThatIsNowhereIsToldToBePutThere() throws IOException {
        Published published = published("text-font: House Grotesk", "Plain.");
        assertThat(codes(published)).containsExactly("FT008");
        assertThat(published.problems().getFirst().hints().toString()).contains("‘fonts’");
    }
}
