package org.livret.chart;

/// The least and the greatest value that a chart has to show, nothing among them.
final class Range {
    private Range() {}

    /// The ends, with 0 between or at them; stacked values count together.
    static double[] of(Chart chart, boolean stacked) {
        double low = 0;
        double high = 0;
        for (int row = 0; row < chart.categories().size(); row++) {
            double above = 0;
            double below = 0;
            for (Chart.Series series : chart.series()) {
                double value = series.at(row);
                above = stacked ? above + Math.max(0, value) : Math.max(above, value);
                below = stacked ? below + Math.min(0, value) : Math.min(below, value);
            }
            low = Math.min(low, below);
            high = Math.max(high, above);
        }
        return new double[] {low, high};
    }

    /// The ends of the values alone, for lines, which need not begin at 0.
    static double[] ofValues(Chart chart) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Chart.Series series : chart.series()) {
            for (int row = 0; row < chart.categories().size(); row++) {
                if (series.has(row)) {
                    low = Math.min(low, series.at(row));
                    high = Math.max(high, series.at(row));
                }
            }
        }
        return low > high ? new double[] {0, 1} : new double[] {low, high};
    }
}
