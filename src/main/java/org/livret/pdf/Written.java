package org.livret.pdf;

import java.util.List;
import java.util.Map;

/// What only the written file can tell: the most ink that each picture takes, in thousandths of one
/// full ink and by its path, and the names of the fonts that are embedded.
public record Written(Map<String, Integer> pictureInks, List<String> fonts) {
    public Written {
        pictureInks = Map.copyOf(pictureInks);
        fonts = List.copyOf(fonts);
    }
}
