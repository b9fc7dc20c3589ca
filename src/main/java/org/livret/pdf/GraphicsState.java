package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.pdf.Resources.Kind;

import java.io.IOException;

/// The colours and opacities that are set in a content stream; only what changes is written.
///
/// It begins as every page does: black and opaque (ISO 32000-1, section 8.4.1).
final class GraphicsState {
    private static final int OPAQUE = 1000;

    private final Canvas canvas;
    private final Inks inks;
    private final SharedObjects shared;
    private State now = new State(Ink.INITIAL, Ink.INITIAL, OPAQUE, OPAQUE);

    /// Opacities in thousandths.
    record State(Ink fill, Ink stroke, int fillAlpha, int strokeAlpha) {}

    GraphicsState(Canvas canvas, Inks inks, SharedObjects shared) {
        this.inks = inks;
        this.canvas = canvas;
        this.shared = shared;
    }

    /// What is set, to be given back to [#after] when the stream has come back to it by itself.
    State before() {
        return now;
    }

    void after(State before) {
        now = before;
    }

    /// Sets the colour that shapes are filled with, under an opacity that is not its own.
    void fill(Color color, int opacity) throws IOException {
        alpha(color.alpha() * opacity / OPAQUE, now.strokeAlpha);
        Ink ink = inks.ink(color);
        if (!ink.equals(now.fill)) {
            canvas.operators().color(ink, false);
            now = new State(ink, now.stroke, now.fillAlpha, now.strokeAlpha);
        }
    }

    /// Sets the colour that lines are drawn in.
    void stroke(Color color, int opacity) throws IOException {
        alpha(now.fillAlpha, color.alpha() * opacity / OPAQUE);
        Ink ink = inks.ink(color);
        if (!ink.equals(now.stroke)) {
            canvas.operators().color(ink, true);
            now = new State(now.fill, ink, now.fillAlpha, now.strokeAlpha);
        }
    }

    /// Sets the opacity of what has colours of its own.
    void opacity(int opacity) throws IOException {
        alpha(opacity, now.strokeAlpha);
    }

    /// Sets everything to what a form begins with: it inherits what is set where it is painted.
    void plain(int opacity) throws IOException {
        alpha(opacity, opacity);
        if (!Ink.INITIAL.equals(now.fill)) {
            canvas.operators().color(Ink.INITIAL, false);
        }
        if (!Ink.INITIAL.equals(now.stroke)) {
            canvas.operators().color(Ink.INITIAL, true);
        }
        now = new State(Ink.INITIAL, Ink.INITIAL, opacity, opacity);
    }

    private void alpha(int fill, int stroke) throws IOException {
        if (fill != now.fillAlpha || stroke != now.strokeAlpha) {
            String state = "<</ca " + Numbers.share(fill) + "/CA " + Numbers.share(stroke) + ">>";
            canvas.operators().state(canvas.resources().add(Kind.STATE, shared.dictionary(state)));
            now = new State(now.fill, now.stroke, fill, stroke);
        }
    }
}
