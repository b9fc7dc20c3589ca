package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.css.ComputedStyle;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.structure.StructureNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Text lines of facing pages stand at the same height: on every page of every theme, the baseline
/// of every line of running text is on one grid, whatever stands between.
class BaselineGridTest {
    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyTextLineIsOnTheGrid(String theme, @TempDir Path folder) throws IOException {
        String prose = "\n\n# Prose\n\n" + prose(new Random(3));
        Gallery.Dressed dressed = Gallery.in(folder, theme, prose).dressed();
        ComputedStyle root = dressed.tree().body().style();
        PageSequence pages = dressed.pages();

        Set<Integer> text = new HashSet<>();
        paragraphs(pages.structure(), text);
        Set<Long> phases = new TreeSet<>();
        int lines = 0;
        // Covers, title and dedication, in front of the contents, stand by themselves.
        for (Page page : pages.pages().subList(4, pages.pages().size())) {
            Set<Long> baselines = new TreeSet<>();
            for (Fragment fragment : page.fragments()) {
                if (fragment instanceof Fragment.Glyphs g
                        && text.contains(g.tag().element())
                        && g.size() == root.text().fontSize()) {
                    baselines.add(g.origin().y());
                }
            }
            lines += baselines.size();
            baselines.forEach(y -> phases.add(y % root.paragraph().lineHeight()));
        }
        assertThat(phases).as("places of baselines between two lines of the grid").hasSize(1);
        assertThat(lines).isGreaterThan(100);
    }

    /// The paragraphs of the running text: not those in panels, lists, notes and tables.
    private static void paragraphs(StructureNode node, Set<Integer> out) {
        for (StructureNode child : node.children()) {
            switch (child.role()) {
                case PART, ARTICLE, SECTION -> paragraphs(child, out);
                case PARAGRAPH -> out.add(child.id());
                default -> {}
            }
        }
    }

    /// Text over several pages, with what throws lines off a grid between its paragraphs.
    private static String prose(Random random) {
        String[] between = {
            "> [!TIP]\n> A remark of some length that stands in a panel of its own.\n\n",
            "![A hill](square.svg)\n\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n",
            "- one\n- two\n- three\n\n",
            "## A heading\n\n",
            "### A lesser heading\n\n",
            "```\nint a = 1;\nint b = 2;\n```\n\n",
            ":::  pull-quote\nA sentence worth stopping for.\n:::\n\n"
        };
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            out.append("A paragraph of running text").append(i % 7 == 3 ? "[^n" + i + "]" : "");
            out.append(" that is long enough for some lines".repeat(1 + random.nextInt(6)));
            out.append(".\n\n");
            out.append(i % 7 == 3 ? "[^n" + i + "]: A note at the foot.\n\n" : "");
            out.append(random.nextInt(3) == 0 ? between[random.nextInt(between.length)] : "");
        }
        return out.toString();
    }
}
