package org.livret.app;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.doc.Metadata;
import org.livret.geom.Sp;
import org.livret.imposition.Binding;
import org.livret.imposition.Paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the front matter's key `output`.
final class OutputReader {
    private static final String PREFIX = "output.";
    private static final Pattern LENGTH =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?) ?(mm|cm|in|pt)");
    private static final long USUAL_BLEED = Sp.mm(3);
    private static final long MOST_BLEED = Sp.mm(25);
    private static final long THICKEST_PAPER = Sp.mm(2);
    private static final int MOST_PAGES = 10_000;
    private static final int LEAST_INK = 100;
    private static final int MOST_INK = 400;

    private final Metadata metadata;
    private final Reporter reporter;
    private final Set<String> known = new TreeSet<>();

    private OutputReader(Metadata metadata, Reporter reporter) {
        this.metadata = metadata;
        this.reporter = reporter;
    }

    /// What is asked for; `called` is what the call says instead of the front matter.
    static PrintOptions of(
            Metadata metadata,
            Optional<Set<PdfProfile>> called,
            boolean rightToLeft,
            Reporter reporter) {
        OutputReader reader = new OutputReader(metadata, reporter);
        Set<PdfProfile> profiles = reader.profiles();
        PrintOptions options =
                new PrintOptions(
                        called.orElse(profiles),
                        reader.profile(),
                        reader.length("print.bleed", MOST_BLEED).orElse(USUAL_BLEED),
                        reader.marks(),
                        reader.inkLimit(),
                        reader.booklet(rightToLeft));
        reader.unknown();
        return options;
    }

    private String value(String name) {
        known.add(PREFIX + name);
        String value = metadata.options().getOrDefault(PREFIX + name, "");
        return value.strip();
    }

    private void bad(String name, String value, String expected) {
        reporter.report(
                new OutputProblem.BadOption(
                        PREFIX + name, value, expected, metadata.place(PREFIX + name)));
    }

    /// The words of a list, by commas and spaces.
    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        for (String word : value.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private Set<PdfProfile> profiles() {
        Set<PdfProfile> profiles = EnumSet.noneOf(PdfProfile.class);
        for (String word : words(value("pdf"))) {
            Optional<PdfProfile> profile = profile(word);
            profile.ifPresentOrElse(
                    profiles::add, () -> bad("pdf", word, "some of screen, print and booklet"));
        }
        return profiles.isEmpty() ? EnumSet.of(PdfProfile.SCREEN) : profiles;
    }

    private static Optional<PdfProfile> profile(String word) {
        for (PdfProfile profile : PdfProfile.values()) {
            if (profile.word().equals(word)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    // ---- print ----

    private Optional<PrintOptions.Profile> profile() {
        String path = value("print.icc");
        String condition = value("print.condition");
        if (condition.chars().anyMatch(c -> c < ' ' || c > '~') || condition.length() > 80) {
            bad("print.condition", condition, "the name of a printing condition, such as FOGRA51");
            condition = "";
        }
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PrintOptions.Profile(
                                path, Optional.of(condition).filter(c -> !c.isEmpty())));
    }

    private OptionalLong length(String name, long most) {
        String value = value(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher matcher = LENGTH.matcher(value.equals("0") ? "0mm" : value);
        if (matcher.matches()) {
            double number = Double.parseDouble(matcher.group(1));
            long length =
                    switch (matcher.group(2)) {
                        case "mm" -> Sp.mm(number);
                        case "cm" -> Sp.mm(10 * number);
                        case "in" -> Sp.pt(72 * number);
                        default -> Sp.pt(number);
                    };
            if (length <= most) {
                return OptionalLong.of(length);
            }
        }
        bad(name, value, "a length such as 3mm, 0.125in or 9pt, that is not too long");
        return OptionalLong.empty();
    }

    private Optional<PrintOptions.Marks> marks() {
        List<String> words = words(value("print.marks"));
        for (String word : words) {
            if (!List.of("crop", "cross", "none").contains(word)) {
                bad("print.marks", word, "crop, cross, both or none");
                return Optional.empty();
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PrintOptions.Marks(words.contains("crop"), words.contains("cross")));
    }

    private OptionalInt inkLimit() {
        String value = value("print.ink-limit");
        String number =
                value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : value;
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        int percent = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        if (percent < LEAST_INK || percent > MOST_INK) {
            bad("print.ink-limit", value, "a number of per cent from 100 to 400");
            return OptionalInt.empty();
        }
        return OptionalInt.of(percent * 10);
    }

    // ---- booklets ----

    private PrintOptions.Booklet booklet(boolean rightToLeft) {
        boolean pressed = choice("booklet.colors", "screen", "print").equals("print");
        String word = value("booklet.paper").toLowerCase(Locale.ROOT);
        Optional<Paper> paper = Paper.named(word);
        if (paper.isEmpty() && !List.of("", "fit", "exact").contains(word)) {
            bad("booklet.paper", word, "fit, exact or the name of a paper such as A3 or ledger");
        }
        boolean fitted = word.equals("fit") || !word.equals("exact") && !pressed;
        long thickness = length("booklet.thickness", THICKEST_PAPER).orElse(0);
        Binding binding = new Binding(signature(), thickness, rightToLeft);
        return new PrintOptions.Booklet(pressed, paper, fitted, binding);
    }

    private String choice(String name, String... values) {
        String value = value(name).toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !List.of(values).contains(value)) {
            bad(name, value, String.join(" or ", values));
        }
        return value;
    }

    private int signature() {
        String value = value("booklet.signature");
        if (value.isEmpty()) {
            return 0;
        }
        int pages = value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
        if (pages <= 0 || pages > MOST_PAGES || pages % Binding.PAGES_OF_A_SHEET != 0) {
            bad("booklet.signature", value, "a number of pages that is a multiple of four");
            return 0;
        }
        return pages;
    }

    private void unknown() {
        for (String key : metadata.options().keySet()) {
            boolean mine = key.equals("output") || key.startsWith(PREFIX);
            if (mine && !known.contains(key)) {
                reporter.report(
                        new OutputProblem.UnknownOption(
                                key, NearestName.of(key, known), metadata.place(key)));
            }
        }
    }
}
