package org.livret.stats;

import org.livret.diag.Problem;
import org.livret.geom.Sp;
import org.livret.layout.LaidOut;
import org.livret.layout.pages.PageReport;
import org.livret.page.Page;
import org.livret.stats.Statistics.Loose;
import org.livret.stats.Statistics.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures lines by their glyphs.
final class LineFaults {
    /// So many of the loosest lines are named.
    private static final int MOST_LOOSE = 5;

    /// Punctuation hangs less far into the margin than this, in thousandths of the font size.
    private static final int HANGING = 700;

    /// Texts that share less than this are no fault to be seen.
    private static final double TOUCHING = Sp.PER_PT / 2.0;

    private final Reading reading;
    private final Map<Integer, PageReport> reports = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<PaintedLine> lines;

    private LineFaults(LaidOut laidOut, Reading reading, List<Problem> problems) {
        this.reading = reading;
        this.lines = PaintedLine.all(reading);
        for (PageReport report : laidOut.reports()) {
            reports.put(report.number(), report);
        }
        for (Problem problem : problems) {
            String all = problem.span().file().text();
            told.add(Bare.of(all.substring(problem.span().start(), problem.span().end())));
        }
    }

    static Statistics.Lines of(LaidOut laidOut, Reading reading, List<Problem> problems) {
        return new LineFaults(laidOut, reading, problems).count();
    }

    private Statistics.Lines count() {
        int hyphenated = 0;
        int wide = 0;
        List<Place> unreported = new ArrayList<>();
        List<Loose> loose = new ArrayList<>();
        Set<PaintedLine> meeting = meeting();
        for (PaintedLine line : lines) {
            hyphenated += line.isHyphenated() ? 1 : 0;
            if (meeting.contains(line) || sticksOut(line)) {
                wide++;
                if (!isTold(line)) {
                    unreported.add(line.place());
                }
            }
            int space = line.meanSpace(reading);
            if (space > 0) {
                loose.add(new Loose(line.place(), space));
            }
        }
        loose.sort(Comparator.comparingInt(Loose::space).reversed());
        return new Statistics.Lines(
                lines.size(),
                hyphenated,
                wide,
                unreported,
                loose.subList(0, Math.min(MOST_LOOSE, loose.size())));
    }

    private boolean sticksOut(PaintedLine line) {
        Page page = line.page();
        if (line.left() < -TOUCHING || line.right() > page.size().width() + TOUCHING) {
            return true;
        }
        PageReport report = reports.get(page.number());
        double hanging = line.size() * HANGING / 1000;
        return report != null && line.right() > report.area().right() + hanging;
    }

    private boolean isTold(PaintedLine line) {
        String longest = "";
        for (String word : line.text().split("[\\s\\h]+")) {
            String bare = Bare.of(word);
            longest = bare.length() > longest.length() ? bare : longest;
        }
        for (String text : told) {
            if (text.contains(longest)) {
                return true;
            }
        }
        return false;
    }

    /// Lines that stand in one another.
    private Set<PaintedLine> meeting() {
        Set<PaintedLine> meeting = new HashSet<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
                to++;
            }
            meeting(new ArrayList<>(lines.subList(from, to)), meeting);
            from = to;
        }
        return meeting;
    }

    private static void meeting(List<PaintedLine> page, Set<PaintedLine> meeting) {
        page.sort(Comparator.comparingDouble(PaintedLine::y));
        for (int i = 0; i < page.size(); i++) {
            PaintedLine line = page.get(i);
            for (int j = i + 1; j < page.size(); j++) {
                PaintedLine other = page.get(j);
                if (other.y() - line.y() > line.size()) {
                    break;
                }
                if (line.meets(other)) {
                    meeting.add(line.right() > other.right() ? other : line);
                }
            }
        }
    }
}
