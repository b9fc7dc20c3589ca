package org.livret.transform;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Metadata;
import org.livret.doc.Node;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Which lints are off: all of them, or those of some codes.
///
/// In the front matter `lint: off` or `lint: { off: [TY101, TY107] }`; for a passage the class
/// `no-lint`, or codes in the attribute `no-lint`.
record LintSwitch(boolean allOff, Set<String> codesOff) {
    private static final String KEY = "no-lint";

    /// The codes that can be switched off.
    static final List<String> CODES =
            List.of(
                    "TX006", "TX007", "TY101", "TY102", "TY103", "TY104", "TY105", "TY106", "TY107",
                    "TY108", "TY109", "TY110", "TY111", "TY112", "TY113", "TY114");

    LintSwitch {
        codesOff = Set.copyOf(codesOff);
    }

    boolean isOff(String code) {
        return allOff || codesOff.contains(code);
    }

    /// What the front matter says.
    static LintSwitch of(Metadata metadata, Reporter reporter) {
        String whole = metadata.options().getOrDefault("lint", "").toLowerCase(Locale.ROOT);
        boolean off =
                switch (whole) {
                    case "false", "off", "no" -> true;
                    case "", "true", "on", "yes" -> false;
                    default -> {
                        report(metadata, "lint", whole, reporter);
                        yield false;
                    }
                };
        for (String key : metadata.options().keySet()) {
            if (key.startsWith("lint.") && !key.equals("lint.off")) {
                reporter.report(
                        new TypographyProblem.UnknownOption(
                                key,
                                NearestName.of(key, List.of("lint.off")),
                                metadata.place(key)));
            }
        }
        String codes = metadata.options().getOrDefault("lint.off", "");
        return new LintSwitch(off, codes(codes, metadata.place("lint.off"), reporter));
    }

    private static void report(Metadata metadata, String key, String value, Reporter reporter) {
        reporter.report(
                new TransformProblem.BadOption(
                        key, value, "on, off, or ‘off:’ with codes", metadata.place(key)));
    }

    /// What holds within a node.
    LintSwitch within(Node node, Reporter reporter) {
        Attributes attributes = node.attributes();
        String codes = attributes.pairs().getOrDefault(KEY, "");
        if (attributes.hasClass(KEY)) {
            return new LintSwitch(true, codesOff);
        }
        if (codes.isEmpty()) {
            return this;
        }
        Set<String> more = new TreeSet<>(codesOff);
        more.addAll(codes(codes, node.span(), reporter));
        return new LintSwitch(allOff, more);
    }

    private static Set<String> codes(String written, Span span, Reporter reporter) {
        if (written.isBlank()) {
            return Set.of();
        }
        Set<String> codes = new TreeSet<>();
        for (String word : written.toUpperCase(Locale.ROOT).split("[,\\s]+")) {
            if (CODES.contains(word)) {
                codes.add(word);
            } else if (!word.isEmpty()) {
                reporter.report(
                        new TypographyProblem.UnknownLint(word, NearestName.of(word, CODES), span));
            }
        }
        return codes;
    }
}
