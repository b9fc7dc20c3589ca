package org.livret.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A layer of the cascade (CSS Cascade 5, section 6.4): the rules of one origin that are in no
/// layer, or a layer among them or within another.
///
/// Layers rank in the order in which they are first named, those within a layer below its own
/// rules. Ranks are settled once all sheets have been seen.
final class Layer {
    private final Map<String, Layer> inner = new LinkedHashMap<>();
    private int rank;

    /// The layer of a name, whose parts are divided by dots; a new one for an empty name.
    Layer within(String name) {
        if (name.isEmpty()) {
            // No written name has a space.
            return inner.computeIfAbsent(" " + inner.size(), _ -> new Layer());
        }
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Layer layer = inner.computeIfAbsent(first, _ -> new Layer());
        return dot < 0 ? layer : layer.within(name.substring(dot + 1));
    }

    /// Ranks this layer and those within it, the weakest first, and lists them so.
    List<Layer> settle() {
        List<Layer> ranked = new ArrayList<>();
        rank(ranked);
        return ranked;
    }

    private void rank(List<Layer> ranked) {
        inner.values().forEach(each -> each.rank(ranked));
        rank = ranked.size();
        ranked.add(this);
    }

    int rank() {
        return rank;
    }
}
