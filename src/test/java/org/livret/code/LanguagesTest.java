package org.livret.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class LanguagesTest {
    private final Languages languages = new Languages();

    /// The text with each word as `kind[...]`, `⏎` for a line feed.
    private String marked(String language, String written) {
        String text = written.replace('⏎', '\n');
        StringBuilder out = new StringBuilder();
        int plain = 0;
        for (Token token : languages.tokens(language, text)) {
            out.append(text, plain, token.start())
                    .append(token.kind().className())
                    .append('[')
                    .append(text, token.start(), token.end())
                    .append(']');
            plain = token.end();
        }
        return out.append(text.substring(plain)).toString().replace('\n', '⏎');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "java ¦ /** Doc {@code x}. */⏎@Override int a1 = 0x1F; // b⏎c ¦ comment[/** Doc"
                        + " {@code x}. */]⏎meta[@Override] type[int] a1 operator[=] number[0x1F];"
                        + " comment[// b]⏎c",
                "java ¦ String t = \"\"\"⏎  a \"b\"⏎  \"\"\"; if (x) return f(MAX, List.of()); ¦"
                        + " type[String] t operator[=] string[\"\"\"]⏎string[  a \"b\"]⏎string[ "
                        + " \"\"\"]; keyword[if] (x) keyword[return] function[f](MAX,"
                        + " type[List].function[of]());",
                "java ¦ /* a⏎b */ sealed record P() permits Q ¦ comment[/* a]⏎comment[b */]"
                        + " keyword[sealed] keyword[record] type[P]() keyword[permits] type[Q]",
                "kotlin ¦ val x: Int? = null; fun f() = \"a $x\" // c ¦ keyword[val] xoperator[:]"
                        + " type[Int]operator[?] operator[=] keyword[null]; keyword[fun] function[f]()"
                        + " operator[=] string[\"a $x\"] comment[// c]",
                "py ¦ @dec⏎def f(x: int) -> str: # y⏎    return \"\"\"a⏎b\"\"\" ¦"
                        + " meta[@dec]⏎keyword[def] function[f](xoperator[:] type[int]) operator[->]"
                        + " function[str]operator[:] comment[# y]⏎    keyword[return]"
                        + " string[\"\"\"a]⏎string[b\"\"\"]",
                "ts ¦ interface A { x: number } const f = async () => `t ${a}`; ¦"
                        + " keyword[interface] type[A] { xoperator[:] type[number] } keyword[const] f"
                        + " operator[=] keyword[async] () operator[=>] string[`t"
                        + " ]attribute[${a}]string[`];",
                "cpp ¦ #include <a>⏎constexpr auto f() noexcept { return 1.5; } ¦ meta[#include]"
                        + " string[<a>]⏎keyword[constexpr] keyword[auto] function[f]()"
                        + " keyword[noexcept] { keyword[return] number[1.5]; }",
                "c# ¦ public record P(int X); async Task F() => await g(\"a\"); ¦ keyword[public]"
                        + " keyword[record] type[P](type[int] type[X]); keyword[async] type[Task]"
                        + " type[F]() operator[=>] keyword[await] function[g](string[\"a\"]);",
                "go ¦ func f(a int) error { return nil } // c ¦ keyword[func] function[f](a"
                        + " type[int]) keyword[error] { keyword[return] keyword[nil] } comment[// c]",
                "rust ¦ pub fn f(x: u32) -> Option<u32> { None } ¦ keyword[pub] keyword[fn]"
                        + " function[f](xoperator[:] type[u32]) operator[->]"
                        + " type[Option]operator[<]type[u32]operator[>] { type[None] }",
                "sql ¦ SELECT a from b where c = 'it' -- d ¦ keyword[SELECT] a keyword[from] b"
                        + " keyword[where] c operator[=] string['it'] comment[-- d]",
                "bash ¦ for f in a; do echo \"$f\" # c⏎done ¦ keyword[for] f keyword[in] a;"
                        + " keyword[do] function[echo] string[\"]attribute[$f]string[\"] comment[#"
                        + " c]⏎keyword[done]",
                "json ¦ {\"a\": [1.5, true, \"b\"]} ¦ {attribute[\"a\"]: [number[1.5],"
                        + " keyword[true], string[\"b\"]]}",
                "yaml ¦ cover: x # c⏎list:⏎  - \"y\" ¦ attribute[cover]operator[:] x comment[#"
                        + " c]⏎attribute[list]operator[:]⏎  operator[-] string[\"y\"]",
                "xml ¦ <a b=\"c\"><!--d⏎e--></a>&amp; ¦ <tag[a]"
                        + " attribute[b]operator[=]string[\"c\"]>comment[<!--d]⏎comment[e-->]</tag[a]>meta[&amp;]",
                "html ¦ <p class=\"a\">if</p> ¦ <tag[p]"
                        + " attribute[class]operator[=]string[\"a\"]>if</tag[p]>",
                "css ¦ @media print { p { color: #fff /* c */ } } ¦ meta[@media] type[print] {"
                        + " keyword[p] { keyword[color]operator[:] number[#fff] comment[/* c */] } }",
                "md ¦ # Head⏎*a* `b` ¦ keyword[# Head]⏎type[*a*] meta[`b`]",
                "diff ¦ --- a⏎+++ b⏎@@ -1 +1 @@⏎-x⏎+y⏎ z ¦ meta[--- a]⏎meta[+++ b]⏎meta[@@ -1 +1"
                        + " @@]⏎deleted[-x]⏎inserted[+y]⏎ z"
            })
    void wordsAreToldApart(String language, String text, String expected) {
        assertThat(marked(language, text)).isEqualTo(expected);
    }

    @Test
    void unknownLanguagesArePlain() {
        assertThat(languages.has("chart")).isFalse();
        assertThat(languages.tokens("text", "if (a) 1")).isEmpty();
    }

    @Test
    void everyNameHasAScannerThatKeepsTheText() {
        Random random = new Random(4);
        String signs = "ab1 .\"'`/*#<>-!=:\\\n@_$({";
        for (String language : Languages.names()) {
            for (int round = 0; round < 60; round++) {
                StringBuilder in = new StringBuilder();
                for (int i = random.nextInt(40); i > 0; i--) {
                    in.append(signs.charAt(random.nextInt(signs.length())));
                }
                int end = 0;
                for (Token token : languages.tokens(language, in.toString())) {
                    assertThat(token.start()).as(language).isGreaterThanOrEqualTo(end);
                    end = token.end();
                    assertThat(in.substring(token.start(), end)).isNotEmpty().doesNotContain("\n");
                }
                assertThat(end).isLessThanOrEqualTo(in.length());
            }
        }
    }
}
