package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.doc.TreeDump;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;

class QrPassTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private String tree(String text) {
        SourceFile file = new SourceFile("m.md", text);
        return TreeDump.of(
                new QrPass()
                        .apply(MarkdownReader.read(file, Defaults.of("fr"), reporter), reporter)
                        .blocks());
    }

    @Test
    void aCodeAloneIsAFigureThatLeadsThere() {
        assertThat(tree("![](qr:https://example.org/ \"Commander\"){level=h width=3cm}\n"))
                .isEqualTo(
                        """
                        Figure {.qr width="3cm"}
                          Plain
                            Link "https://example.org/"
                              Image "qr:H:https://example.org/" alt "Code QR\\u00A0: https://example.org/" {.qr}
                          caption
                            Text "Commander"
                        """);
    }

    @Test
    void aCodeInALineKeepsItsOwnWords() {
        assertThat(tree("Ici ![le plan](qr:https://example.org/p) !\n"))
                .contains("Link \"https://example.org/p\"", "alt \"le plan\" {.qr}");
    }

    @Test
    void whatIsNoAddressOrIsLinkedAlreadyGetsNoLink() {
        assertThat(tree("![](qr:WIFI:S:net;;)\n")).doesNotContain("Link");
        assertThat(tree("![](qr:javascript:alert)\n")).doesNotContain("Link");
        assertThat(tree("[![x](qr:https://a.example/)](https://b.example/)\n"))
                .containsOnlyOnce("Link");
    }

    @Test
    void anUnknownLevelIsReported() {
        assertThat(tree("![](qr:https://example.org/){level=9}\n")).contains("qr:M:");
        assertThat(reporter.problems()).extracting(p -> p.code().id()).containsExactly("TX008");
    }
}
