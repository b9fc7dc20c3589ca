package org.livret.stats;

import org.livret.geom.Sp;
import org.livret.page.Page;
import org.livret.stats.Reading.Placed;
import org.livret.stats.Statistics.Place;

import java.util.ArrayList;
import java.util.List;

/// Runs of glyphs that stand side by side.
final class PaintedLine {
    /// Raised letters leave their line by less than this, in font sizes of the smaller run; letters
    /// over several lines stand farther below the first.
    private static final double RAISED = 0.8;

    /// Edges of inline boxes part runs by less than this, in font sizes.
    private static final double APART = 0.5;

    private final List<Placed> runs = new ArrayList<>(2);

    /// All lines of pages, in the order of painting.
    static List<PaintedLine> all(Reading reading) {
        List<PaintedLine> lines = new ArrayList<>();
        for (Placed run : reading.runs()) {
            if (reading.isFormula(run)) {
                continue;
            }
            if (lines.isEmpty() || !lines.getLast().goesOnWith(run)) {
                lines.add(new PaintedLine());
            }
            lines.getLast().runs.add(run);
        }
        return lines;
    }

    private boolean goesOnWith(Placed run) {
        Placed last = runs.getLast();
        double gap = run.left() - last.right();
        return run.page() == last.page()
                && Math.abs(run.y() - last.y()) < Math.min(run.size(), last.size()) * RAISED
                && gap > -last.size() * APART
                && gap < last.size() * APART;
    }

    Page page() {
        return runs.getFirst().page();
    }

    double y() {
        return runs.getFirst().y();
    }

    double size() {
        return runs.getFirst().size();
    }

    double left() {
        return runs.getFirst().left();
    }

    /// Where the last glyph that is seen ends.
    double right() {
        Placed last = runs.getLast();
        String text = last.text();
        int end = text.length();
        while (end > 0 && Bare.isSpace(text.charAt(end - 1))) {
            end--;
        }
        double hidden = 0;
        int[] clusters = last.glyphs().run().clusters();
        for (int i = 0; i < clusters.length; i++) {
            hidden += clusters[i] >= end ? last.glyphs().run().advances()[i] : 0;
        }
        long whole = last.glyphs().run().width();
        double scale = whole == 0 ? 0 : (last.right() - last.left()) / whole;
        return last.right() - hidden * scale;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Placed run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }

    Place place() {
        return new Place(page().label(), text().strip());
    }

    /// Whether breaking put a hyphen at its end.
    boolean isHyphenated() {
        return runs.getLast().text().equals("\u00ad");
    }

    /// Whether this line and a lower one have room in common. Glyphs are taken to reach from half
    /// their size above the baseline to a tenth below it: so much do small letters.
    boolean meets(PaintedLine lower) {
        double slack = Sp.PER_PT / 2.0;
        return left() + slack < lower.right()
                && lower.left() + slack < right()
                && lower.y() - lower.size() / 2 + slack < y() + size() / 10;
    }

    /// The mean width of its spaces in thousandths of the font size; 0 for code, and for lines of
    /// few words, where one space says little.
    int meanSpace(Reading reading) {
        long sum = 0;
        int count = 0;
        for (int r = 0; r < runs.size(); r++) {
            Placed run = runs.get(r);
            int[] clusters = run.glyphs().run().clusters();
            for (int i = 0; i < clusters.length; i++) {
                boolean last = r == runs.size() - 1 && clusters[i] >= run.text().length() - 1;
                if (run.text().charAt(clusters[i]) == ' ' && !last && !reading.isCode(run)) {
                    sum += run.glyphs().run().advances()[i] * 1000 / run.glyphs().size();
                    count++;
                }
            }
        }
        return count < 3 ? 0 : (int) (sum / count);
    }
}
