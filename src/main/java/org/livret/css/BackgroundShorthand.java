package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `background` (CSS Backgrounds 3, section 2.10): layers with commas between them, the last of
/// which may have a colour. What a layer does not say is initial there.
final class BackgroundShorthand {
    private static final List<Property<?>> PARTS =
            List.of(
                    Properties.BACKGROUND_IMAGE,
                    Properties.BACKGROUND_REPEAT,
                    Properties.BACKGROUND_ATTACHMENT,
                    Properties.BACKGROUND_POSITION);

    private BackgroundShorthand() {}

    static @Nullable Map<Property<?>, List<Value>> expand(Tokens in, List<Property<?>> longhands) {
        List<Map<Property<?>, List<Value>>> layers = new ArrayList<>();
        for (List<Value> layer : layers(in)) {
            Map<Property<?>, List<Value>> read = layer(new Tokens(layer));
            if (read == null) {
                return null;
            }
            layers.add(read);
        }
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        for (Property<?> longhand : longhands) {
            if (longhand == Properties.BACKGROUND_COLOR) {
                if (!color(longhand, layers, out)) {
                    return null;
                }
            } else {
                out.put(longhand, joined(longhand, layers));
            }
        }
        return out;
    }

    private static List<List<Value>> layers(Tokens in) {
        List<List<Value>> layers = new ArrayList<>();
        List<Value> layer = new ArrayList<>();
        for (Value value = in.peek(); value != null; value = in.peek()) {
            in.skip();
            if (value instanceof Value.Sign(char sign) && sign == ',') {
                layers.add(layer);
                layer = new ArrayList<>();
            } else {
                layer.add(value);
            }
        }
        layers.add(layer);
        return layers;
    }

    /// The parts of one layer. Of two boxes the first is the origin and the second the clip; one is
    /// both.
    private static @Nullable Map<Property<?>, List<Value>> layer(Tokens in) {
        Map<Property<?>, List<Value>> out = new LinkedHashMap<>();
        while (!in.atEnd()) {
            boolean sized = out.containsKey(Properties.BACKGROUND_POSITION) && in.take('/');
            if (sized) {
                if (!Shorthands.takeOne(in, List.of(Properties.BACKGROUND_SIZE), out)) {
                    return null;
                }
            } else if (!area(in, out)
                    && !Shorthands.takeOne(in, PARTS, out)
                    && !Shorthands.takeOne(in, List.of(Properties.BACKGROUND_COLOR), out)) {
                return null;
            }
        }
        return out.isEmpty() ? null : out;
    }

    private static boolean area(Tokens in, Map<Property<?>, List<Value>> out) {
        List<Value> area = Shorthand.part(in, Properties.BACKGROUND_ORIGIN);
        if (area == null) {
            return false;
        }
        out.putIfAbsent(Properties.BACKGROUND_ORIGIN, area);
        out.put(Properties.BACKGROUND_CLIP, area);
        return true;
    }

    /// Takes the last layer's colour; false when another layer has one.
    private static boolean color(
            Property<?> color,
            List<Map<Property<?>, List<Value>>> layers,
            Map<Property<?>, List<Value>> out) {
        for (Map<Property<?>, List<Value>> layer : layers.subList(0, layers.size() - 1)) {
            if (layer.containsKey(color)) {
                return false;
            }
        }
        List<Value> last = layers.getLast().get(color);
        if (last != null) {
            out.put(color, last);
        }
        return true;
    }

    private static List<Value> joined(
            Property<?> property, List<Map<Property<?>, List<Value>>> layers) {
        List<Value> initial = Tokenizer.values(property.initial());
        List<Value> out = new ArrayList<>();
        for (Map<Property<?>, List<Value>> layer : layers) {
            if (!out.isEmpty()) {
                out.add(new Value.Sign(','));
            }
            out.addAll(layer.getOrDefault(property, initial));
        }
        return out;
    }
}
