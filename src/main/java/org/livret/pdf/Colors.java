package org.livret.pdf;

import org.livret.icc.Separation;

import java.util.Optional;

/// The colours of one file: how they are said, what they are for, and how pictures become inks.
record Colors(OutputIntent intent, Inks inks, Optional<SeparatedPictures> pictures) {

    static Colors of(OutputIntent intent) {
        return switch (intent) {
            case OutputIntent.Screen _ -> new Colors(intent, new ScreenInks(), Optional.empty());
            case OutputIntent.Press press -> {
                Separation separation = new Separation(press.profile(), press.inkLimit());
                yield new Colors(
                        intent,
                        new PrintInks(separation),
                        Optional.of(new SeparatedPictures(separation)));
            }
        };
    }
}
