package org.livret.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Sp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Gradients on a rectangle 80 × 40 points wide at 20, 10 of a drawing, whose units are 0.75
/// points.
class SvgGradientTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private static final String STOPS =
            "<stop offset='0.2' stop-color='red'/><stop offset='1' stop-color='blue'/>";

    private Picture.Paint paint(String gradients) {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"
                        + gradients
                        + "<rect x='26.6667' y='13.3333' width='106.6667' height='53.3333'"
                        + " fill='url(#g)'/></svg>";
        Picture picture =
                Pictures.read(
                                "a.svg",
                                svg.getBytes(StandardCharsets.UTF_8),
                                Span.of(SourceFile.unread("test")),
                                reporter)
                        .orElseThrow();
        Picture.Shape shape = (Picture.Shape) ((Picture.Drawing) picture).items().getFirst();
        return shape.fill().orElseThrow();
    }

    /// A radial gradient as whole points.
    private List<Long> radial(String attributes) {
        Picture.RadialGradient g =
                (Picture.RadialGradient)
                        paint(
                                "<radialGradient id='g' "
                                        + attributes
                                        + ">"
                                        + STOPS
                                        + "</radialGradient>");
        return List.of(points(g.x()), points(g.y()), points(g.radiusX()), points(g.radiusY()));
    }

    private static long points(long sp) {
        return Math.round((double) sp / Sp.PER_PT);
    }

    @Test
    void aRadialGradientIsAsWideAndAsHighAsItsShape() {
        assertThat(radial("")).containsExactly(60L, 30L, 40L, 20L);
        assertThat(radial("cx='0' cy='100%' r='0.25'")).containsExactly(20L, 50L, 20L, 10L);
    }

    @Test
    void itMayBeMeasuredInTheDrawing() {
        assertThat(radial("gradientUnits='userSpaceOnUse' cx='40' cy='20' r='80'"))
                .containsExactly(30L, 15L, 60L, 60L);
        assertThat(
                        radial(
                                "gradientUnits='userSpaceOnUse' cx='40' cy='20' r='80'"
                                        + " gradientTransform='translate(20 0) scale(1 0.5)'"))
                .containsExactly(45L, 8L, 60L, 30L);
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsThatOfTheGradientReferredTo() {
        Picture.LinearGradient g =
                (Picture.LinearGradient)
                        paint(
                                "<linearGradient id='base' x1='1' x2='0'>"
                                        + STOPS
                                        + "</linearGradient><linearGradient id='g' href='#base'"
                                        + " spreadMethod='reflect'/>");
        assertThat(List.of(points(g.x1()), points(g.x2()))).containsExactly(100L, 20L);
        assertThat(g.repeats()).isTrue();
        assertThat(g.stops())
                .as("there and back again")
                .extracting(Picture.Stop::position)
                .containsExactly(0, 200, 1000, 1000, 1000, 1000, 1800, 2000);
    }

    @Test
    void whatIsNotDrawnIsTold() {
        radial("fx='0.1'");
        radial("gradientTransform='rotate(30)'");
        assertThat(reporter.problems()).extracting(Problem::message).hasSize(2);
        assertThat(reporter.problems().toString()).contains("the focus", "the slant");
    }
}
