package org.livret.chart;

/// Tells how wide words are, in scaled points.
@FunctionalInterface
public interface Measure {
    long width(String text, Mark.Role role);
}
