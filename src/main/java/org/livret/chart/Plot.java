package org.livret.chart;

import java.util.List;

/// A chart laid out: how tall it is, in scaled points, and its marks in painting order.
public record Plot(long width, long height, List<Mark> marks) {
    public Plot {
        marks = List.copyOf(marks);
    }

    /// What a plot is fitted to: the width it may take, the size of its letters, and how wide words
    /// are. All in scaled points.
    public record Frame(long width, long em, Measure measure) {
        private static final long LEAST_EMS = 12;

        public Frame {
            em = Math.max(1, em);
            width = Math.max(width, LEAST_EMS * em);
        }
    }

    /// Lays a chart out. A frame narrower than twelve letters gives a plot of twelve letters, for
    /// the caller to make smaller.
    public static Plot of(Chart chart, Frame frame) {
        Sheet sheet = new Sheet(chart, frame);
        switch (chart.kind()) {
            case BAR -> new Bars(sheet).draw();
            case COLUMN -> {
                Columns columns = new Columns(sheet);
                if (columns.hasRoom()) {
                    columns.draw();
                } else {
                    new Bars(sheet).draw();
                }
            }
            case LINE, AREA -> new Curves(sheet).draw();
            case PIE, DONUT -> new Round(sheet).draw();
        }
        return new Plot(sheet.width, Math.max(sheet.bottom, sheet.em), sheet.marks);
    }
}
