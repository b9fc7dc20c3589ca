package org.livret.font;

import java.util.Optional;

/// A rule of the catalogue with its file. A static font makes one face; a variable one makes an
/// instance for each place of its axes that is asked for.
final class FaceEntry {
    private final FontFace description;
    private final String name;
    private final DeclaredFont file;
    private final Instances instances;
    private boolean checked;

    /// @param name the key of its face, from which those of its instances are made
    FaceEntry(FontFace description, String name, DeclaredFont file, Instances instances) {
        this.description = description;
        this.name = name;
        this.file = file;
        this.instances = instances;
    }

    FontFace description() {
        return description;
    }

    String name() {
        return name;
    }

    /// The face for a text; empty when the file cannot be used.
    Optional<Face> face(Selection wanted) {
        return file.open()
                .map(font -> {
                    check(font);
                    return instances.face(this, font, values(font.axes(), wanted));
                });
    }

    /// What is wrong with the rule's settings is told once, when its font is there.
    private synchronized void check(OpenedFont font) {
        if (!checked) {
            checked = true;
            new SettingsCheck(description, font.axes(), instances.reporter())
                    .run(font.sfnt().table("head").u16(18));
        }
    }

    // ---- the place on the axes ----

    /// The values on a font's axes, in the order in which later ones win (CSS Fonts 4, section
    /// 7.2).
    private double[] values(Axes axes, Selection wanted) {
        double[] values = axes.normal();
        set(axes, values, Axis.WEIGHT, weight(wanted));
        set(axes, values, Axis.WIDTH, width(wanted) / 10.0);
        slope(axes, values, wanted.slope());
        FaceSettings settings = description.settings();
        settings.instance()
                .flatMap(axes::named)
                .ifPresent(named -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = axes.axes().get(i).nearest(named.values().get(i));
                    }
                });
        for (AxisValue value : settings.variations()) {
            set(axes, values, value.tag(), value.value());
        }
        if (wanted.opticalSize() > 0) {
            // Nobody sees finer steps than tenths of a point.
            double size = Math.round(wanted.opticalSize() * 10) / 10.0;
            set(axes, values, Axis.OPTICAL_SIZE, size);
        }
        for (AxisValue value : wanted.variations()) {
            set(axes, values, value.tag(), value.value());
        }
        return values;
    }

    private static void set(Axes axes, double[] values, String tag, double value) {
        int axis = axes.index(tag);
        if (axis >= 0) {
            values[axis] = axes.axes().get(axis).nearest(value);
        }
    }

    private int weight(Selection wanted) {
        return description.serves().weights().nearest(wanted.weight());
    }

    private int width(Selection wanted) {
        return description.serves().widths().nearest(wanted.width());
    }

    /// Italic where the font has that, else slanted: never both.
    private void slope(Axes axes, double[] values, Slope wanted) {
        Serves.Slopes slopes = description.serves().slopes();
        boolean italic = slopes.italic() || (wanted.italic() && slopes.angles().open());
        if (italic && axes.has(Axis.ITALIC)) {
            set(axes, values, Axis.ITALIC, 1);
            return;
        }
        int angle = wanted.italic() ? Slope.USUAL_ANGLE : wanted.angle();
        int nearest = slopes.italic() ? Slope.USUAL_ANGLE : slopes.angles().nearest(angle);
        set(axes, values, Axis.SLANT, -nearest / 1000.0);
        if (nearest != 0 && !axes.has(Axis.SLANT)) {
            set(axes, values, Axis.ITALIC, 1);
        }
    }

    // ---- what the instance is ----

    /// What a face made for a text serves of its family, as a rule of its own would say it: one
    /// value where the font has an axis, what the rule says else.
    Serves serves(Selection wanted) {
        Serves all = description.serves();
        Axes axes = file.open().map(OpenedFont::axes).orElse(Axes.NONE);
        boolean slanted = axes.has(Axis.SLANT) || axes.has(Axis.ITALIC);
        return new Serves(
                axes.has(Axis.WEIGHT) ? Serves.Range.of(weight(wanted)) : all.weights(),
                axes.has(Axis.WIDTH) ? Serves.Range.of(width(wanted)) : all.widths(),
                slanted ? one(all.slopes(), wanted.slope()) : all.slopes(),
                all.characters());
    }

    private static Serves.Slopes one(Serves.Slopes slopes, Slope wanted) {
        if (slopes.italic() || (wanted.italic() && slopes.angles().open())) {
            return Serves.Slopes.ITALIC;
        }
        int angle = wanted.italic() ? Slope.USUAL_ANGLE : wanted.angle();
        return new Serves.Slopes(false, Serves.Range.of(slopes.angles().nearest(angle)));
    }

    /// What distinguishes the face for a text from others that serve the same: the values that are
    /// on axes for which rules have no word. Empty when there are none.
    String variety(Selection wanted) {
        Axes axes = file.open().map(OpenedFont::axes).orElse(Axes.NONE);
        return Instances.suffix(
                axes, values(axes, wanted.withoutVariations()), values(axes, wanted));
    }
}
