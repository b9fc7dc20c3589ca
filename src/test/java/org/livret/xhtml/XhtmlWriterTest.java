package org.livret.xhtml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class XhtmlWriterTest {
    private static final Span PLACE = Span.of(SourceFile.unread("t"));

    private static Content.Element element(
            String name, Map<String, String> attributes, Content... children) {
        return new Content.Element(name, new LinkedHashMap<>(attributes), List.of(children), PLACE);
    }

    private static Content.Characters text(String text) {
        return new Content.Characters(text, PLACE);
    }

    private static String written(Content content) {
        StringBuilder out = new StringBuilder();
        new XhtmlWriter(out).write(content);
        return out.toString();
    }

    @Test
    void textIsEscapedAndWhatXmlForbidsIsLeftOut() {
        String bad = "a\u0000\u0008b\uFFFEc\uD800d\uDC00e\u001F";
        assertThat(written(text("<&>\"' 😀 é \t\n" + bad)))
                .isEqualTo("&lt;&amp;&gt;\"' 😀 é \t\nabcde");
    }

    @Test
    void attributesKeepTheirLineFeedsAndQuotes() {
        assertThat(written(element("a", Map.of("title", "a\n\"b\"\t<&>\u0001"))))
                .isEqualTo("<a title=\"a&#10;&quot;b&quot;&#9;&lt;&amp;&gt;\"></a>");
    }

    @Test
    void voidElementsAreClosedAndOthersHaveAnEnd() {
        assertThat(written(element("br", Map.of()))).isEqualTo("<br/>");
        assertThat(written(element("img", Map.of("src", "a.png"))))
                .isEqualTo("<img src=\"a.png\"/>");
        assertThat(written(element("p", Map.of()))).isEqualTo("<p></p>\n");
    }

    @Test
    void theLanguageIsSaidTwice() {
        assertThat(written(element("i", Map.of("lang", "en"), text("a"))))
                .isEqualTo("<i lang=\"en\" xml:lang=\"en\">a</i>");
    }

    @Test
    void preformattedTextStaysAsItIs() {
        Content code = element("code", Map.of(), text("\n a\n  b\n"));
        assertThat(written(element("pre", Map.of(), code)))
                .isEqualTo("<pre><code>\n a\n  b\n</code></pre>\n");
    }

    @Test
    void pageNumbersAreLeftOutWithWhatStandsAroundThem() {
        Content number =
                element(
                        "span",
                        Map.of("class", "page-reference"),
                        new Content.PageNumber("x", ", page ", PLACE));
        assertThat(written(element("a", Map.of("href", "#x"), text("leçon 4"), number)))
                .isEqualTo("<a href=\"#x\">leçon 4</a>");
    }
}
