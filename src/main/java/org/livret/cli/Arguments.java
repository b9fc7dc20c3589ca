package org.livret.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;
import org.livret.app.BuildRequest;
import org.livret.app.Format;
import org.livret.app.PdfProfile;
import org.livret.diag.NearestName;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The arguments of `livret build`, checked.
record Arguments(
        List<Path> inputs,
        Path output,
        Set<Format> formats,
        Optional<Set<PdfProfile>> pdfs,
        List<Path> styles,
        Optional<String> language,
        BuildRequest.Ebook ebook,
        List<ProblemOutput> problems,
        Optional<StatisticsForm> statistics,
        boolean explainPages,
        boolean fix,
        boolean strict,
        boolean quiet,
        boolean verbose) {

    /// A call that makes no sense, with a sentence for the user.
    static final class Misuse extends Exception {
        Misuse(String sentence) {
            super(sentence);
        }
    }

    /// Problems in a form of theirs, in a file or on the standard error.
    record ProblemOutput(ProblemForm form, Optional<Path> file) {}

    /// How statistics are printed.
    enum StatisticsForm {
        TEXT,
        JSON
    }

    /// The word for statistics with a form of theirs. It is cut in two before the others are read:
    /// a form that may be left out would take the name of a manuscript for itself.
    private static final String STATISTICS = "--stats=";

    private static Options options() {
        Options options = new Options();
        options.addOption(Option.builder("o").longOpt("output").hasArg().get());
        options.addOption(Option.builder("f").longOpt("format").hasArg().get());
        options.addOption(Option.builder().longOpt("pdf").hasArg().get());
        options.addOption(Option.builder("s").longOpt("style").hasArg().get());
        options.addOption(Option.builder().longOpt("lang").hasArg().get());
        options.addOption(Option.builder().longOpt("pages").hasArg().get());
        options.addOption(Option.builder().longOpt("no-fonts").get());
        options.addOption(Option.builder().longOpt("problems").hasArg().get());
        options.addOption(Option.builder().longOpt("stats").get());
        options.addOption(Option.builder().longOpt("explain-pages").get());
        options.addOption(Option.builder().longOpt("fix").get());
        options.addOption(Option.builder().longOpt("strict").get());
        options.addOption(Option.builder("q").longOpt("quiet").get());
        options.addOption(Option.builder("v").longOpt("verbose").get());
        return options;
    }

    static Arguments parse(List<String> words) throws Misuse {
        Options options = options();
        CommandLine line =
                parse(
                        options,
                        words.stream()
                                .map(word -> word.startsWith(STATISTICS) ? "--stats" : word)
                                .toList());
        if (line.getArgList().isEmpty()) {
            throw new Misuse("Name at least one manuscript or folder to build.");
        }
        Optional<String> language = Optional.ofNullable(line.getOptionValue("lang"));
        if (language.isPresent() && Locale.forLanguageTag(language.get()).getLanguage().isEmpty()) {
            throw new Misuse(
                    "‘"
                            + language.get()
                            + "’ is no language tag; write one such as ‘fr’ or ‘en-GB’.");
        }
        Set<Format> formats = formats(line.getOptionValues("format"));
        boolean findings = line.hasOption("stats") || line.hasOption("explain-pages");
        if (findings && !formats.contains(Format.PDF)) {
            throw new Misuse("Only pages can be counted and explained; add the format ‘pdf’.");
        }
        Optional<Set<PdfProfile>> pdfs = pdfs(line.getOptionValues("pdf"));
        if (pdfs.isPresent() && !formats.contains(Format.PDF)) {
            throw new Misuse("PDFs are chosen, but no PDF is made; add the format ‘pdf’.");
        }
        Optional<StatisticsForm> statistics = statistics(words);
        if (line.hasOption("explain-pages")
                && statistics.equals(Optional.of(StatisticsForm.JSON))) {
            throw new Misuse("Pages are explained as text only; write ‘--stats’ without ‘=json’.");
        }
        return new Arguments(
                paths(line.getArgList()),
                path(line.getOptionValue("output", ".")),
                formats,
                pdfs,
                paths(list(line.getOptionValues("style"))),
                language,
                new BuildRequest.Ebook(
                        pages(line.getOptionValue("pages", "print")), !line.hasOption("no-fonts")),
                problems(list(line.getOptionValues("problems"))),
                statistics,
                line.hasOption("explain-pages"),
                line.hasOption("fix"),
                line.hasOption("strict"),
                line.hasOption("quiet"),
                line.hasOption("verbose"));
    }

    /// `FORM` or `FORM=FILE`. Text goes to the standard error where no other form does.
    private static List<ProblemOutput> problems(List<String> words) throws Misuse {
        List<ProblemOutput> outputs = new ArrayList<>();
        boolean told = false;
        for (String word : words) {
            int cut = word.indexOf('=');
            Optional<Path> file =
                    cut < 0 ? Optional.empty() : Optional.of(path(word.substring(cut + 1)));
            outputs.add(
                    new ProblemOutput(problemForm(cut < 0 ? word : word.substring(0, cut)), file));
            told |= file.isEmpty();
        }
        if (!told) {
            outputs.addFirst(new ProblemOutput(ProblemForm.TEXT, Optional.empty()));
        }
        return outputs;
    }

    private static ProblemForm problemForm(String word) throws Misuse {
        for (ProblemForm form : ProblemForm.values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        throw new Misuse(
                "There is no form ‘"
                        + word
                        + "’ of problems; the forms are ‘text’, ‘json’, ‘sarif’, ‘github’ and"
                        + " ‘gitlab’.");
    }

    private static Optional<StatisticsForm> statistics(List<String> words) throws Misuse {
        Optional<StatisticsForm> form = Optional.empty();
        for (String word : words) {
            if (word.equals("--stats") || word.equals(STATISTICS + "text")) {
                form = Optional.of(StatisticsForm.TEXT);
            } else if (word.equals(STATISTICS + "json")) {
                form = Optional.of(StatisticsForm.JSON);
            } else if (word.startsWith(STATISTICS)) {
                throw new Misuse(
                        "There is no form ‘"
                                + word.substring(STATISTICS.length())
                                + "’ of statistics; the forms are ‘text’ and ‘json’.");
            }
        }
        return form;
    }

    static CommandLine parse(Options options, List<String> words) throws Misuse {
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(options, words.toArray(new String[0]));
        } catch (MissingArgumentException e) {
            throw new Misuse("The option ‘" + spelling(e.getOption()) + "’ needs a value.");
        } catch (UnrecognizedOptionException e) {
            String word = e.getOption();
            String name = word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
            throw new Misuse("There is no option ‘" + name + "’" + nearest(options, name));
        } catch (ParseException e) {
            throw new Misuse(e.getMessage() + ".");
        }
    }

    private static String spelling(Option option) {
        return option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
    }

    private static String nearest(Options options, String word) {
        List<String> known = new ArrayList<>();
        for (Option option : options.getOptions()) {
            known.add("--" + option.getLongOpt());
        }
        known.add("--help");
        known.add("--version");
        return NearestName.of(word, known)
                .map(name -> "; did you mean ‘" + name + "’?")
                .orElse(".");
    }

    private static List<String> list(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    private static Set<Format> formats(String @Nullable [] values) throws Misuse {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String value : list(values)) {
            for (String word : value.split(",", -1)) {
                formats.add(format(word.strip()));
            }
        }
        return formats.isEmpty() ? EnumSet.allOf(Format.class) : formats;
    }

    private static Format format(String word) throws Misuse {
        for (Format format : Format.values()) {
            if (format.extension().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw new Misuse("There is no format ‘" + word + "’; the formats are ‘pdf’ and ‘epub’.");
    }

    private static Optional<Set<PdfProfile>> pdfs(String @Nullable [] values) throws Misuse {
        Set<PdfProfile> profiles = EnumSet.noneOf(PdfProfile.class);
        for (String value : list(values)) {
            for (String word : value.split(",", -1)) {
                profiles.add(profile(word.strip()));
            }
        }
        return profiles.isEmpty() ? Optional.empty() : Optional.of(profiles);
    }

    private static PdfProfile profile(String word) throws Misuse {
        for (PdfProfile profile : PdfProfile.values()) {
            if (profile.word().equalsIgnoreCase(word)) {
                return profile;
            }
        }
        throw new Misuse(
                "There is no PDF ‘" + word + "’; the PDFs are ‘screen’, ‘print’ and ‘booklet’.");
    }

    /// Whether e-books list the printed pages.
    private static boolean pages(String word) throws Misuse {
        return switch (word) {
            case "print" -> true;
            case "none" -> false;
            default ->
                    throw new Misuse(
                            "‘--pages’ is ‘print’ for the page numbers of the PDF, or ‘none’; ‘"
                                    + word
                                    + "’ is neither.");
        };
    }

    private static List<Path> paths(List<String> words) throws Misuse {
        List<Path> paths = new ArrayList<>(words.size());
        for (String word : words) {
            paths.add(path(word));
        }
        return paths;
    }

    static Path path(String word) throws Misuse {
        try {
            return Path.of(word);
        } catch (InvalidPathException _) {
            throw new Misuse("‘" + word + "’ cannot be the name of a file.");
        }
    }
}
