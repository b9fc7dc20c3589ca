package org.livret.geom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.geom.Shapes.Corner;
import org.livret.geom.Shapes.Corners;

/// What is left of a blurred box, beside what a sum over all of the box gives.
class SoftBoxTest {
    private static final double DEVIATION = 100;

    private static SoftBox box(int width, int height, int radius) {
        return new SoftBox(new Rect(0, 0, width, height), Corners.all(radius), DEVIATION);
    }

    /// The share of a Gaussian bell around a place that lies in a box: row by row.
    private static double sum(SoftBox box, double x, double y) {
        double step = DEVIATION / 40;
        double sum = 0;
        for (double row = step / 2; row < box.area().height(); row += step) {
            Corner corner = box.corners().topLeft();
            double fromEdge = Math.min(row, box.area().height() - row);
            double up = 1 - Math.min(1, fromEdge / Math.max(1, corner.y()));
            double in = corner.isRound() ? corner.x() * (1 - Math.sqrt(1 - up * up)) : 0;
            double z = (row - y) / DEVIATION;
            double across =
                    SoftBox.bell((box.area().width() - in - x) / DEVIATION)
                            - SoftBox.bell((in - x) / DEVIATION);
            sum += Math.exp(-z * z / 2) * across * step;
        }
        return sum / (DEVIATION * Math.sqrt(2 * Math.PI));
    }

    private static double farthestFromTruth(SoftBox box) {
        double most = 0;
        for (int x = -300; x <= box.area().width() / 2; x += 50) {
            for (int y = -300; y <= box.area().height() / 2; y += 50) {
                most = Math.max(most, Math.abs(box.at(x, y) - sum(box, x, y)));
            }
        }
        return most;
    }

    @Test
    void aBellIsHalfInTheMiddleAndKnownBesideIt() {
        assertThat(SoftBox.bell(0)).isCloseTo(0.5, offset(1e-6));
        assertThat(SoftBox.bell(1)).isCloseTo(0.841345, offset(1e-6));
        assertThat(SoftBox.bell(-2)).isCloseTo(0.022750, offset(1e-6));
    }

    @Test
    void aBoxWithSquareCornersIsExact() {
        assertThat(farthestFromTruth(box(2000, 1500, 0))).isLessThan(0.001);
        assertThat(farthestFromTruth(box(150, 80, 0)))
                .as("smaller than its blur")
                .isLessThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({"30", "79", "100", "150", "200", "400", "700"})
    void roundCornersAreNearlySo(int radius) {
        assertThat(farthestFromTruth(box(2000, 1500, radius))).isLessThan(0.035);
    }

    @Test
    void circlesAndEllipsesAreNearlySo() {
        assertThat(farthestFromTruth(box(1000, 1000, 500))).isLessThan(0.05);
        Corner corner = new Corner(800, 500);
        SoftBox ellipse =
                new SoftBox(
                        new Rect(0, 0, 1600, 1000),
                        new Corners(corner, corner, corner, corner),
                        DEVIATION);
        assertThat(ellipse.isEllipse()).isTrue();
        assertThat(farthestFromTruth(ellipse)).isLessThan(0.12);
    }

    @Test
    void cornersGoOverIntoSidesWithoutAStep() {
        SoftBox box = box(2000, 1500, 200);
        for (int x = -250; x < 600; x += 50) {
            double before = box.at(x, 750);
            for (int y = 750; y > -300; y--) {
                double now = box.at(x, y);
                assertThat(Math.abs(now - before)).isLessThan(0.006);
                before = now;
            }
        }
    }
}
