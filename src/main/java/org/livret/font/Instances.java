package org.livret.font;

import org.livret.diag.Reporter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The faces that a publication has been given, by their keys. Equal places on a font's axes are
/// one instance.
///
/// Instances of variable fonts are bounded: each is a font file in both outputs. Beyond the bound,
/// which is told once, the nearest one that there is serves.
final class Instances {
    /// More than any book needs; one size in points more for `opsz` is one more instance.
    static final int MOST = 64;

    private final Reporter reporter;
    private final Map<String, Face> faces = new HashMap<>();
    private final Map<String, Made> varied = new TreeMap<>();
    private boolean told;

    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Made(FaceEntry entry, double[] values, Face face) {}

    Instances(Reporter reporter) {
        this.reporter = reporter;
    }

    Reporter reporter() {
        return reporter;
    }

    synchronized Optional<Face> face(String name) {
        return Optional.ofNullable(faces.get(name));
    }

    /// The face of an entry at a place of its axes.
    synchronized Face face(FaceEntry entry, OpenedFont font, double[] values) {
        String suffix = suffix(font.axes(), font.axes().normal(), values);
        String name = suffix.isEmpty() ? entry.name() : entry.name() + "_" + suffix;
        Face known = faces.get(name);
        if (known != null) {
            return known;
        }
        if (font.isVariable() && varied.size() >= MOST) {
            Optional<Face> nearest = nearest(entry, font.axes(), values);
            tell(entry);
            if (nearest.isPresent()) {
                return nearest.get();
            }
        }
        Face face = make(entry, font, name, values);
        faces.put(name, face);
        if (font.isVariable()) {
            varied.put(name, new Made(entry, values.clone(), face));
        }
        return face;
    }

    private static Face make(FaceEntry entry, OpenedFont font, String name, double[] values) {
        FaceSettings settings = entry.description().settings();
        boolean asItIs = !font.isVariable() && settings.overrides().equals(MetricOverrides.NONE);
        return asItIs
                ? new Face(name, font.tables(), font.axes().axes(), settings.features())
                : Instance.of(
                        font,
                        new Instance.Plan(name, values, settings.overrides(), settings.features()));
    }

    private void tell(FaceEntry entry) {
        if (!told) {
            told = true;
            FontFace description = entry.description();
            reporter.report(
                    new VariationProblem.TooManyInstances(
                            description.span(), description.sources().getFirst().fileName(), MOST));
        }
    }

    // In the order of names, so that the order in which faces were made decides nothing.
    private Optional<Face> nearest(FaceEntry entry, Axes axes, double[] values) {
        return varied.values().stream()
                .filter(made -> made.entry == entry)
                .min(Comparator.comparingDouble(made -> distance(axes, values, made)))
                .map(Made::face);
    }

    private static double distance(Axes axes, double[] values, Made made) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            Axis axis = axes.axes().get(i);
            double span = Math.max(axis.max() - axis.min(), 0.001);
            double share = (values[i] - made.values[i]) / span;
            sum += share * share;
        }
        return sum;
    }

    /// The values that differ from others, as names of instances have them: `650wght_-5slnt` (Adobe
    /// Technical Note 5902). Empty when none does.
    static String suffix(Axes axes, double[] from, double[] values) {
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != from[i]) {
                suffix.append(suffix.isEmpty() ? "" : "_")
                        .append(Axis.text(values[i]))
                        .append(axes.axes().get(i).tag().strip());
            }
        }
        return suffix.toString();
    }
}
