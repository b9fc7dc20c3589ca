package org.livret.xhtml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;
import java.util.Random;

class CodeWordsTest {
    private static final Span PLACE = Span.of(SourceFile.unread("t"));
    private final CodeGrammar.Library library = new CodeGrammar.Library();

    /// The text with each marked stretch as `kind[...]`, `⏎` for a line feed.
    private String marked(String language, String text) {
        StringBuilder out = new StringBuilder();
        for (Content content : words(language, text.replace('⏎', '\n'))) {
            switch (content) {
                case Content.Characters n -> out.append(n.text());
                case Content.Element n ->
                        out.append(n.attributes().get("class"))
                                .append('[')
                                .append(((Content.Characters) n.children().getFirst()).text())
                                .append(']');
                case Content.PageNumber _ -> out.append('?');
            }
        }
        return out.toString().replace('\n', '⏎');
    }

    private List<Content> words(String language, String text) {
        return CodeWords.of(library.of(language).orElseThrow(), text, PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "java   | int a1 = 0x1F; // b⏎c      | keyword[int] a1 = number[0x1F]; comment[//"
                        + " b]⏎c",
                "java   | /* a⏎b */ \"c\\\"d\" 'e'     | comment[/* a⏎b */] string[\"c\\\"d\"]"
                        + " string['e']",
                "java   | \"\"\"⏎a \"b\"⏎\"\"\" x        | string[\"\"\"⏎a \"b\"⏎\"\"\"] x",
                "JAVA   | \"open⏎if                  | string[\"open]⏎keyword[if]",
                "py     | def f(x): # y              | keyword[def] f(x): comment[# y]",
                "bash   | echo $# # n                | echo $# comment[# n]",
                "sql    | SELECT a from b -- c       | keyword[SELECT] a keyword[from] b comment[--"
                        + " c]",
                "json   | {\"a\": [1.5, true, \"b\"]}  | {key[\"a\"]: [number[1.5], keyword[true],"
                        + " string[\"b\"]]}",
                "yaml   | cover-alt: l'eau # c       | key[cover-alt]: l'eau comment[# c]",
                "rust   | fn f<'a>() {}              | keyword[fn] f<'a>() {}",
                "html   | <p class=\"a\">if</p><!--b--> | <keyword[p]"
                        + " key[class]=string[\"a\"]>if</keyword[p]>comment[<!--b-->]",
                "java   | /* never closed            | comment[/* never closed]",
            })
    void wordsAreToldApart(String language, String text, String expected) {
        assertThat(marked(language, text)).isEqualTo(expected);
    }

    @Test
    void unknownLanguagesHaveNoGrammar() {
        assertThat(library.of("chart")).isEmpty();
        assertThat(library.of("text")).isEmpty();
    }

    @Test
    void theTextIsNeverChanged() {
        Random random = new Random(4);
        String signs = "ab1 .\"'`/*#<>-!=:\\\n@_$";
        for (String language :
                new String[] {"java", "python", "json", "yaml", "html", "sql", "css", "go"}) {
            for (int round = 0; round < 500; round++) {
                StringBuilder in = new StringBuilder();
                for (int i = random.nextInt(40); i > 0; i--) {
                    in.append(signs.charAt(random.nextInt(signs.length())));
                }
                StringBuilder out = new StringBuilder();
                for (Content content : words(language, in.toString())) {
                    Content inner =
                            content instanceof Content.Element e
                                    ? e.children().getFirst()
                                    : content;
                    out.append(((Content.Characters) inner).text());
                }
                assertThat(out.toString()).as(language).isEqualTo(in.toString());
            }
        }
    }
}
