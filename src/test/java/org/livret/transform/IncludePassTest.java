package org.livret.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.document;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.link;
import static org.livret.resolve.Tree.paragraph;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Walk;
import org.livret.resolve.Tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class IncludePassTest {
    private final Map<String, List<Block>> files = new HashMap<>();
    private final CollectingReporter reporter = new CollectingReporter();

    private static Node.Include include(String path, String braces) {
        return new Node.Include(path, Tree.place(), Tree.braces(braces));
    }

    private Document apply(Block... blocks) {
        return new IncludePass((path, _) -> Optional.ofNullable(files.get(path)))
                .apply(document("fr", blocks), reporter);
    }

    private List<String> problems() {
        return reporter.problems().stream().map(p -> p.code().id() + " " + p.message()).toList();
    }

    @Test
    void blocksTakeThePlaceOfTheirIncludeAndPathsFollow() {
        files.put(
                "parts/a.md",
                List.of(
                        paragraph(
                                image("img/x.png", "x", ""),
                                image("../y.png", "y", ""),
                                image("data:z", "z", "")),
                        paragraph(
                                link("b.md#s", "b"), link("#here", "c"), link("https://a.b", "d")),
                        Tree.division("note", "", include("./deep/../b.md", ""))));
        files.put("parts/b.md", List.of(paragraph(image("x.png", "x", ""))));

        Document out =
                apply(paragraph("1"), include("parts/a.md", ""), paragraph(image("x.png", "", "")));

        List<String> paths = new ArrayList<>();
        Walk.each(
                out.blocks(),
                node -> {
                    if (node instanceof Node.Image image) {
                        paths.add(image.source());
                    } else if (node instanceof Node.Link link) {
                        paths.add(link.destination());
                    }
                });
        assertThat(problems()).isEmpty();
        assertThat(paths)
                .containsExactly(
                        "parts/img/x.png",
                        "y.png",
                        "data:z",
                        "parts/b.md#s",
                        "#here",
                        "https://a.b",
                        "parts/x.png",
                        "x.png");
    }

    @Test
    void headingsShiftOnDemand() {
        files.put(
                "a.md",
                List.of(heading(1, "A", ""), include("b.md", "shift=1"), heading(6, "C", "")));
        files.put("b.md", List.of(heading(1, "B", "")));

        Document out = apply(include("a.md", "shift=1"));

        assertThat(out.blocks().stream().map(b -> ((Node.Heading) b).level()))
                .containsExactly(2, 3, 6);
    }

    @Test
    void aCycleIsNamedInFull() {
        files.put("a.md", List.of(paragraph("a"), include("b.md", "")));
        files.put("b.md", List.of(include("a.md", ""), paragraph("b")));

        Document out = apply(include("a.md", ""), include("main.md", ""));

        assertThat(problems())
                .containsExactly(
                        "TX002 The manuscripts include each other: a.md → b.md → a.md.",
                        "TX002 The manuscripts include each other: main.md → main.md.");
        assertThat(Walk.plainText(out.blocks())).isEqualTo("ab");
    }

    @Test
    void oneFileMayBeIncludedTwiceSideBySide() {
        files.put("a.md", List.of(paragraph("a")));

        assertThat(Walk.plainText(apply(include("a.md", ""), include("a.md", "")).blocks()))
                .isEqualTo("aa");
        assertThat(problems()).isEmpty();
    }

    @Test
    void missingFilesAndPathsOutOfTheFolderAreReported() {
        apply(
                include("no.md", ""),
                include("../x.md", ""),
                include("/etc/x", ""),
                include("a/../../x.md", ""));
        apply(include("C:\\x.md", ""), include("http://a.b/c.md", ""));

        assertThat(problems()).hasSize(6);
        assertThat(problems().getFirst())
                .startsWith("TX001 The included manuscript ‘no.md’ cannot be read");
        assertThat(problems().subList(1, 6)).allMatch(p -> p.startsWith("TX004 "));
    }

    @Test
    void depthAndNumberOfIncludesHaveLimits() {
        for (int i = 0; i < 20; i++) {
            files.put("f" + i + ".md", List.of(include("f" + (i + 1) + ".md", "")));
        }
        apply(include("f0.md", ""));
        assertThat(problems())
                .containsExactly(
                        "TX003 The manuscript ‘f16.md’ is included more than 16 levels deep, so it"
                                + " is left out.");

        // Ten files that each include the next one ten times would be ten thousand million blocks.
        for (int i = 0; i < 10; i++) {
            Block[] ten = new Block[10];
            java.util.Arrays.fill(ten, include("g" + (i + 1) + ".md", ""));
            files.put("g" + i + ".md", List.of(ten));
        }
        files.put("g10.md", List.of(paragraph("x")));
        apply(include("g0.md", ""));
        assertThat(problems())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("TX005 There are more than 2000 includes");
    }
}
