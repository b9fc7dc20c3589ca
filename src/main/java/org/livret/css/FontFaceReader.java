package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// Reads the descriptors of `@font-face`. Other descriptors than those of [FontFaceRule] change
/// nothing here, which is told.
final class FontFaceReader {
    private static final List<String> DESCRIPTORS =
            List.of("font-family", "src", "font-weight", "font-style");

    private FontFaceReader() {}

    static Optional<FontFaceRule> read(
            List<Declaration> descriptors, Span span, Reporter reporter) {
        String family = null;
        String source = null;
        int[] weights = {400, 400};
        boolean italic = false;
        for (Declaration descriptor : descriptors) {
            switch (descriptor.property()) {
                case "font-family" -> family = family(descriptor.value());
                case "src" -> source = source(descriptor.value());
                case "font-weight" -> weights = weights(descriptor, weights, reporter);
                case "font-style" -> italic = !ValueText.of(descriptor.value()).equals("normal");
                // Only screens wait for fonts.
                case "font-display" -> {}
                default ->
                        reporter.report(
                                new CssProblem.UnusedDescriptor(
                                        descriptor.property(),
                                        NearestName.of(descriptor.property(), DESCRIPTORS),
                                        descriptor.span()));
            }
        }
        if (family == null || source == null) {
            reporter.report(
                    new CssProblem.IncompleteFontFace(
                            family == null ? "font-family" : "src", span));
            return Optional.empty();
        }
        return Optional.of(new FontFaceRule(family, weights[0], weights[1], italic, source, span));
    }

    private static @Nullable String family(List<Value> value) {
        List<String> families = TextForms.FAMILY.read(value, Units.NEUTRAL);
        return families == null || families.size() != 1 ? null : families.getFirst();
    }

    /// The first address; `local()` fonts differ from machine to machine and are never used.
    private static @Nullable String source(List<Value> value) {
        for (Value part : value) {
            if (part instanceof Value.Url(String address) && !address.isEmpty()) {
                return address;
            }
        }
        return null;
    }

    private static int[] weights(Declaration descriptor, int[] otherwise, Reporter reporter) {
        Tokens in = new Tokens(descriptor.value());
        Integer least = TextForms.WEIGHT.reader().read(in, Units.NEUTRAL);
        Integer most = in.atEnd() ? least : TextForms.WEIGHT.reader().read(in, Units.NEUTRAL);
        if (least == null || most == null || most < least || !in.atEnd()) {
            reporter.report(
                    new CssProblem.UnusableValue(
                            "font-weight",
                            ValueText.of(descriptor.value()),
                            "a weight, or two from the lightest to the boldest",
                            descriptor.span()));
            return otherwise;
        }
        return new int[] {least, most};
    }
}
