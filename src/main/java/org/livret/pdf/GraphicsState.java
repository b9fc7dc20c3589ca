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
    private State now = new State(Ink.INITIAL, Ink.INITIAL, OPAQUE, OPAQUE, false);

    /// Opacities in thousandths; whether what is painted is printed over what lies below.
    record State(Ink fill, Ink stroke, int fillAlpha, int strokeAlpha, boolean over) {
        State filling(Ink ink) {
            return new State(ink, stroke, fillAlpha, strokeAlpha, over);
        }

        State stroking(Ink ink) {
            return new State(fill, ink, fillAlpha, strokeAlpha, over);
        }
    }

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

    /// Sets the colour that shapes are filled with, under an opacity that is not its own. Letters
    /// and rules are `fine`.
    void fill(Color color, int opacity, boolean fine) throws IOException {
        int alpha = color.alpha() * opacity / OPAQUE;
        Ink ink = ink(color, fine, alpha);
        alpha(alpha, now.strokeAlpha);
        if (!ink.equals(now.fill)) {
            canvas.operators().color(ink, false);
            now = now.filling(ink);
        }
    }

    /// Sets the colour that lines are drawn in.
    void stroke(Color color, int opacity, boolean fine) throws IOException {
        int alpha = color.alpha() * opacity / OPAQUE;
        Ink ink = ink(color, fine, alpha);
        alpha(now.fillAlpha, alpha);
        if (!ink.equals(now.stroke)) {
            canvas.operators().color(ink, true);
            now = now.stroking(ink);
        }
    }

    /// Sets the colour of a shadow: black is black ink alone, whose tints are grey, and prints upon
    /// what lies below as a tint does.
    void shade(Color color, int opacity) throws IOException {
        over(false);
        alpha(color.alpha() * opacity / OPAQUE, now.strokeAlpha);
        Ink ink = inks.fine(color);
        if (!ink.equals(now.fill)) {
            canvas.operators().color(ink, false);
            now = now.filling(ink);
        }
    }

    private Ink ink(Color color, boolean fine, int alpha) throws IOException {
        Ink ink = fine ? inks.fine(color) : inks.ink(color);
        over(fine && alpha == OPAQUE && inks.overprints(ink));
        return ink;
    }

    /// Sets the opacity of what has colours of its own.
    void opacity(int opacity) throws IOException {
        over(false);
        alpha(opacity, now.strokeAlpha);
    }

    /// Sets everything to what a form begins with: it inherits what is set where it is painted.
    void plain(int opacity) throws IOException {
        over(false);
        alpha(opacity, opacity);
        if (!Ink.INITIAL.equals(now.fill)) {
            canvas.operators().color(Ink.INITIAL, false);
        }
        if (!Ink.INITIAL.equals(now.stroke)) {
            canvas.operators().color(Ink.INITIAL, true);
        }
        now = new State(Ink.INITIAL, Ink.INITIAL, opacity, opacity, false);
    }

    private void alpha(int fill, int stroke) throws IOException {
        if (fill != now.fillAlpha || stroke != now.strokeAlpha) {
            set("<</ca " + Numbers.share(fill) + "/CA " + Numbers.share(stroke) + ">>");
            now = new State(now.fill, now.stroke, fill, stroke, now.over);
        }
    }

    /// Overprinting (ISO 32000-1, section 8.6.7): in its mode 1, an ink of which a colour has
    /// nothing is left as it lies below.
    private void over(boolean wanted) throws IOException {
        if (wanted != now.over) {
            set("<</OP " + wanted + "/op " + wanted + "/OPM 1>>");
            now = new State(now.fill, now.stroke, now.fillAlpha, now.strokeAlpha, wanted);
        }
    }

    private void set(String state) throws IOException {
        canvas.operators().state(canvas.resources().add(Kind.STATE, shared.dictionary(state)));
    }
}
