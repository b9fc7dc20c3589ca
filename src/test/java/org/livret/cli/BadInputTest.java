package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the user is told of a manuscript that is not as it should be: where, what, and what to do
/// about it. Other manuscripts of the same run are published all the same.
class BadInputTest {
    private static final String GOOD = "---|title: Good|lang: en|---||Fine.|";

    /// Files by name, `bad.md` being the manuscript, what is said of it from the place on, and the
    /// hint; without a code of its own the exit code is 1.
    record Case(String name, int code, Map<String, String> files, List<String> said) {
        Case(String name, String manuscript, String... said) {
            this(name, 1, Map.of("bad.md", manuscript), List.of(said));
        }

        Case code(int other) {
            return new Case(name, other, files, said);
        }

        Case file(String path, String text) {
            Map<String, String> more = new LinkedHashMap<>(files);
            more.put(path, text);
            return new Case(name, code, more, said);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(reading(), naming(), files(), styles()).flatMap(List::stream);
    }

    private static List<Case> reading() {
        return List.of(
                new Case(
                        "a byte that is no UTF-8",
                        "Text||bad \u00FF here|",
                        "DIR/bad.md:3:5: error MD001 This file is not UTF-8: byte 10 cannot be"
                                + " read.",
                        "save it as UTF-8"),
                new Case(
                        "front matter that is no YAML",
                        "---|title: X|lang: \"en|---||Text.|",
                        "DIR/bad.md:4:1: error MD010 The front matter is not valid YAML",
                        "quotation marks"),
                new Case(
                        "front matter with a tab",
                        "---|title: X|theme:|\taccent: red|---||Text.|",
                        "DIR/bad.md:4:1: error MD010 The front matter is not valid YAML",
                        "quotation marks"),
                new Case(
                                "an unknown key",
                                "---|title: X|lang: en|authro: Me|---||Text.|",
                                "DIR/bad.md:4:1: warning MD012 The front matter has no key"
                                        + " ‘authro’.",
                                "Did you mean ‘author’?")
                        .code(0),
                new Case(
                        "a division that is never closed",
                        "# T||::: note|open|",
                        "DIR/bad.md:3:1: error MD020 The division that opens here is never closed.",
                        "Close it with a line that holds ‘:::’"),
                new Case(
                                "an unknown division",
                                "# T||::: nte|A|:::|",
                                "DIR/bad.md:3:1: warning MD022 No style knows a division named"
                                        + " ‘nte’.",
                                "Did you mean ‘note’?")
                        .code(0));
    }

    private static List<Case> naming() {
        return List.of(
                new Case(
                        "a broken cross-reference",
                        "# Alpha {#alpha}||See [](#alfa).|",
                        "DIR/bad.md:3:5: error RF002 Nothing in the publication has the id ‘alfa’.",
                        "Did you mean ‘#alpha’?"),
                new Case(
                        "a note that is not there",
                        "# T||Word[^n].|",
                        "DIR/bad.md:3:5: error RF008 There is no note ‘n’.",
                        "Write its text on a line of its own"),
                new Case(
                        "a character in no font",
                        "# T||Text \u00F0\u0090\u008E\u00A0.|",
                        "DIR/bad.md:3:6: error FT007 No font has the character",
                        "Put a font that has it"));
    }

    private static List<Case> files() {
        return List.of(
                new Case(
                        "a missing picture",
                        "# T||![A cat](cat.png)|",
                        "DIR/bad.md:3:1: error IO006 There is no file ‘cat.png’.",
                        "Paths are taken from the folder of the manuscript"),
                new Case(
                        "a remote picture",
                        "# T||A ![x](https://example.org/a.png).|",
                        "DIR/bad.md:3:3: error IO008 Livret fetches nothing from the network",
                        "Save a copy beside the manuscript"),
                new Case(
                        "a picture outside the folder",
                        "# T||![x](../a.png)|",
                        "DIR/bad.md:3:1: error IO007 The path ‘../a.png’ leads out",
                        "Put the file into the manuscript's folder"),
                new Case(
                                "a broken PNG",
                                "# T||![x](a.png)|",
                                "DIR/bad.md:3:1: error PX001 The picture ‘a.png’ cannot be read",
                                "alternative text")
                        .file("a.png", "\u0089PNG\r\n\u001A\nxxxx"),
                new Case(
                                "a broken SVG",
                                "# T||![x](a.svg)|",
                                "DIR/bad.md:3:1: error PX001 The picture ‘a.svg’ cannot be read",
                                "alternative text")
                        .file("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect"),
                new Case(
                                "an include that comes back to itself",
                                "# T||!include(part/a.md)|",
                                "DIR/part/b.md:1:1: error TX002",
                                "hint: ")
                        .file("part/a.md", "!include(b.md)|")
                        .file("part/b.md", "!include(a.md)|"),
                new Case(
                        "an include outside the folder",
                        "# T||!include(../out.md)|",
                        "DIR/bad.md:3:1: error TX004 The path ‘../out.md’ leaves the folder",
                        "Move the file into the folder"),
                new Case(
                        "a missing include",
                        "# T||!include(none.md)|",
                        "DIR/bad.md:3:1: error TX001 The included manuscript ‘none.md’ cannot be"
                                + " read",
                        "check spelling and case"),
                new Case(
                        "a missing stylesheet",
                        "---|title: T|style: none.css|---||Text.|",
                        "DIR/bad.md:3:8: error IO006 There is no file ‘none.css’.",
                        "Paths are taken from the folder of the manuscript"));
    }

    private static Case styled(String name, String css, String... said) {
        return new Case(name, "---|title: T|style: own.css|---||Text.|", said).file("own.css", css);
    }

    private static List<Case> styles() {
        return List.of(
                styled(
                                "an unknown property",
                                "p {|  colour: red|}",
                                "own.css:2:3: warning CS002 Livret knows no property ‘colour’.",
                                "Did you mean ‘color’?")
                        .code(0),
                styled(
                                "a value that cannot be used",
                                "p { color: 12zz }",
                                "own.css:1:5: warning CS003 The property ‘color’ cannot be ‘12zz’.",
                                "Expected is a colour")
                        .code(0),
                styled(
                                "an unknown font family",
                                "p { font-family: Inster, sans-serif }",
                                "own.css:1:18: warning FT008 There is no font family ‘Inster’.",
                                "Did you mean ‘Inter’?")
                        .code(0),
                new Case(
                                "an unknown font family of the theme",
                                "---|title: T|theme:|  text-font: Garamont|---||Text.|",
                                "DIR/bad.md:4:14: warning FT008 There is no font family"
                                        + " ‘Garamont’.",
                                "hint: ")
                        .code(0),
                styled(
                        "a missing font",
                        "@font-face { font-family: Own; src: url(own.ttf) }",
                        "own.css:1:1: error IO006 There is no file ‘own.ttf’.",
                        "Paths are taken from the folder of the manuscript"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldWithItsPlaceAndWhatToDo(Case given, @TempDir Path temp) throws IOException {
        Path folder = temp.resolve("in");
        Called.write(folder, "good.md", GOOD);
        given.files().forEach((name, text) -> Called.write(folder, name, text));

        Called called = Called.with(folder, "build", "-o", "DIR/out", "DIR");

        assertThat(called.err()).contains(given.said());
        assertThat(called.err()).doesNotContain("Exception", "\tat ", "IN001");
        assertThat(called.err().lines().filter(line -> line.contains(given.said().getFirst())))
                .hasSize(1);
        assertThat(called.code()).isEqualTo(given.code());
        assertThat(called.out().lines())
                .containsExactly(
                        "DIR/out/bad.pdf",
                        "DIR/out/bad.epub",
                        "DIR/out/good.pdf",
                        "DIR/out/good.epub");
        for (String name : List.of("bad.pdf", "bad.epub", "good.pdf", "good.epub")) {
            assertThat(Files.size(folder.resolve("out").resolve(name))).isPositive();
        }
    }
}
