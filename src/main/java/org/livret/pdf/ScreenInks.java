package org.livret.pdf;

import org.livret.geom.Color;

/// Colours of screens, in device RGB or grey: the output intent says that they are sRGB. Inks are
/// converted as simple light-absorbing ones would mix, which is a screen's approximation.
final class ScreenInks implements Inks {
    @Override
    public Space space() {
        return Space.RGB;
    }

    @Override
    public Ink ink(Color color) {
        Color.Rgb rgb = color.onScreen();
        return rgb.red() == rgb.green() && rgb.green() == rgb.blue()
                ? new Ink.Gray(thousandths(rgb.red()))
                : new Ink.Rgb(
                        thousandths(rgb.red()), thousandths(rgb.green()), thousandths(rgb.blue()));
    }

    @Override
    public Ink fine(Color color) {
        return ink(color);
    }

    @Override
    public boolean overprints(Ink fine) {
        return false;
    }

    private static int thousandths(int component) {
        return (component * 1000 + 127) / 255;
    }

    @Override
    public float[] mixed(Color color) {
        Color.Rgb rgb = color.onScreen();
        return new float[] {rgb.red() / 255f, rgb.green() / 255f, rgb.blue() / 255f};
    }
}
