package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.io.IOException;
import java.nio.file.Path;

/// What helps readers to find things, in both outputs of one manuscript that has all of it.
class BackMatterTest {
    @TempDir private static Path folder;
    private static Published published;

    @BeforeAll
    static void publish() throws IOException {
        published =
                Published.of(
                        Path.of("src/test/resources/org/livret/app/backmatter/whole.md"), folder);
    }

    @Test
    void bothOutputsConformAndSayEveryWord() throws Exception {
        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
    }

    @Test
    void listsAreTaggedAsContents() throws IOException {
        assertThat(PdfTags.of(published.pdfBytes()))
                .contains(
                        """
                            TOC
                              TOCI
                                Reference
                                  Link
                            TOC
                              Caption
                              TOCI
                                Reference
                                  Link
                        """);
    }

    @Test
    void theNavigationHasTheListsThatTheTextHas() throws IOException {
        assertThat(EpubFiles.text(published.epub(), "EPUB/nav.xhtml"))
                .contains(
                        """
                        <nav id="loi" epub:type="loi" aria-labelledby="loi-title" hidden="hidden">
                        <h2 id="loi-title">Table des figures</h2>
                        <ol>
                        <li><a href="text/commencer.xhtml#fig_petrin">Figure\u00A01 – Un pétrin vu de\
                         dessus</a></li>
                        </ol>
                        </nav>
                        """)
                .contains("<nav id=\"lot\" epub:type=\"lot\"");
    }
}
