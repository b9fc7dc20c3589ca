package org.livret.app;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// Whether pages look as they looked when somebody looked at them.
final class Likeness {
    /// Of 255, over the colours of all pixels: edges of letters that another Java smooths
    /// otherwise, and no more.
    private static final double MOST_DIFFERENCE = 0.5;

    /// A pixel is another one when a colour of it differs by more than this, of 255.
    private static final int OTHER = 60;

    /// How many pixels in a thousand may be others.
    private static final double MOST_OTHERS = 2;

    private Likeness() {}

    /// How another picture differs from one that somebody looked at; empty when it is that one.
    static Optional<String> difference(BufferedImage golden, BufferedImage seen) {
        if (golden.getWidth() != seen.getWidth() || golden.getHeight() != seen.getHeight()) {
            return Optional.of(" has another size");
        }
        long sum = 0;
        long others = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int most = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int one = golden.getRGB(x, y) >> shift & 255;
                    int difference = Math.abs(one - (seen.getRGB(x, y) >> shift & 255));
                    sum += difference;
                    most = Math.max(most, difference);
                }
                others += most > OTHER ? 1 : 0;
            }
        }
        double pixels = (double) seen.getWidth() * seen.getHeight();
        double mean = sum / 3 / pixels;
        double share = others * 1000 / pixels;
        return mean <= MOST_DIFFERENCE && share <= MOST_OTHERS
                ? Optional.empty()
                : Optional.of(
                        " differs by %.2f of 255, in %.1f of 1000 pixels clearly"
                                .formatted(mean, share));
    }
}
