package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.icc.Coverage;
import org.livret.icc.Separation;

/// Colours of paper, in device CMYK: the output intent says what they look like.
final class PrintInks implements Inks {
    private static final float FULL = 1000;

    private final Separation separation;

    PrintInks(Separation separation) {
        this.separation = separation;
    }

    @Override
    public Space space() {
        return Space.CMYK;
    }

    @Override
    public Ink ink(Color color) {
        return ink(separation.area(color));
    }

    @Override
    public Ink fine(Color color) {
        return ink(separation.fine(color));
    }

    private static Ink ink(Coverage c) {
        return new Ink.Cmyk(c.cyan(), c.magenta(), c.yellow(), c.black());
    }

    /// Black is: it hides what lies below. A tint would mix with it.
    @Override
    public boolean overprints(Ink fine) {
        return fine instanceof Ink.Cmyk cmyk && cmyk.isFullBlack();
    }

    @Override
    public float[] mixed(Color color) {
        Coverage c = separation.area(color);
        return new float[] {
            c.cyan() / FULL, c.magenta() / FULL, c.yellow() / FULL, c.black() / FULL
        };
    }
}
