package org.livret.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Maps values onto a length, with ticks at round values: 1, 2, 2.5 or 5 times a power of ten.
record Scale(double low, double high, BigDecimal step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /// A scale over the values between `low` and `high` with about so many ticks. The ends become
    /// round unless they are given.
    static Scale of(double low, double high, int ticks, Chart.Options options) {
        double from = options.min().map(BigDecimal::doubleValue).orElse(low);
        double to = options.max().map(BigDecimal::doubleValue).orElse(high);
        if (!(to > from)) {
            to = from + Math.max(1, Math.abs(from));
        }
        BigDecimal step = step((to - from) / Math.max(1, ticks));
        double unit = step.doubleValue();
        double start = options.min().isPresent() ? from : Math.floor(from / unit + 1e-9) * unit;
        double end = options.max().isPresent() ? to : Math.ceil(to / unit - 1e-9) * unit;
        return new Scale(start, end, step);
    }

    private static BigDecimal step(double rough) {
        int power = (int) Math.floor(StrictMath.log10(rough));
        double mantissa = rough / StrictMath.pow(10, power);
        double chosen = ROUND[ROUND.length - 1];
        for (int i = ROUND.length - 1; i >= 0; i--) {
            chosen = ROUND[i] >= mantissa - 1e-9 ? ROUND[i] : chosen;
        }
        return BigDecimal.valueOf(chosen).scaleByPowerOfTen(power).stripTrailingZeros();
    }

    /// The round values from low to high.
    List<BigDecimal> ticks() {
        List<BigDecimal> out = new ArrayList<>();
        BigDecimal at =
                BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        int decimals = Math.max(0, step.scale());
        while (at.doubleValue() <= high + step.doubleValue() * 1e-6 && out.size() < 50) {
            out.add(at.setScale(decimals, RoundingMode.HALF_UP));
            at = at.add(step);
        }
        return out;
    }

    /// Where a value stands on a length that begins at the scale's low end; values beyond the ends
    /// stand at the ends.
    long at(double value, long length) {
        double share = (Math.clamp(value, low, high) - low) / (high - low);
        return Math.round(share * length);
    }
}
