package org.livret.stats;

import org.livret.css.StyledTree;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.layout.LaidOut;
import org.livret.page.PageSequence;

import java.util.List;

/// What can be counted on the pages of a publication: how much of it is there, and how many faults
/// it has.
public record Statistics(Words words, Lines lines, LaidOut.Quality pages) {

    /// The words of the manuscript that are meant for print, and those of them that are not on the
    /// pages in their order, with the first few of these.
    public record Words(int count, int lost, List<Loss> first) {
        public Words {
            first = List.copyOf(first);
        }

        /// How many were found on the pages.
        public int found() {
            return count - lost;
        }
    }

    /// A word that is not on the pages, and where it stands in the source.
    public record Loss(String word, Span span) {}

    /// Lines of text as they are painted.
    ///
    /// `hyphenated` lines end in a hyphen that breaking put there. `overfull` ones leave the paper
    /// or the room of the page's text, or run into other text; `unreported` are those of them that
    /// no problem tells of.
    public record Lines(
            int count, int hyphenated, int overfull, List<Place> unreported, List<Loose> loosest) {
        public Lines {
            unreported = List.copyOf(unreported);
            loosest = List.copyOf(loosest);
        }

        /// The share of lines that end in a hyphen, in thousandths.
        public int hyphenatedShare() {
            return count == 0 ? 0 : (int) Math.round(hyphenated * 1000.0 / count);
        }
    }

    /// A line on a page, by its text.
    public record Place(String page, String text) {}

    /// A line with wide spaces: how wide they are on average, in thousandths of the font size.
    public record Loose(Place place, int space) {}

    /// Counts.
    ///
    /// @param problems those told of while the pages were made
    public static Statistics of(StyledTree tree, LaidOut laidOut, List<Problem> problems) {
        PageSequence pages = laidOut.pages();
        Reading reading = Reading.of(pages);
        TreeWords words = TreeWords.of(tree);
        return new Statistics(
                Comparison.of(words, reading),
                LineFaults.of(laidOut, reading, problems),
                laidOut.quality());
    }
}
