package org.livret.markdown;

import org.livret.diag.NearestName;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Metadata;
import org.livret.doc.Metadata.Person;
import org.livret.doc.Node;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;

/// Reads the keys of the front matter into [Metadata].
///
/// Keys that belong to later stages go to `options` as they are: nested keys joined by dots, the
/// values of a list joined by `, ` or, when they are mappings, numbered from 0.
final class FrontMatterReader {
    /// The keys of later stages. What later stages ask for by name: the first parts of the keys in
    /// the tables of the packages `resolve`, `transform`, `xhtml` and `epub`. A key that has no
    /// effect is reported.
    private static final List<String> OPTION_KEYS =
            List.of(
                    "accessibility",
                    "bibliography",
                    "captions",
                    "collection",
                    "cross-references",
                    "csl",
                    "dates",
                    "epub",
                    "identifiers",
                    "isbn",
                    "labels",
                    "lint",
                    "math",
                    "nocite",
                    "numbering",
                    "output",
                    "print-isbn",
                    "series",
                    "series-number",
                    "subjects",
                    "title-page",
                    "titles",
                    "toc-depth",
                    "typography");

    private static final List<String> OWN_KEYS =
            List.of(
                    "author",
                    "authors",
                    "chapters",
                    "contributor",
                    "contributors",
                    "cover",
                    "cover-alt",
                    "date",
                    "description",
                    "editor",
                    "editors",
                    "identifier",
                    "illustrator",
                    "illustrators",
                    "keywords",
                    "lang",
                    "language",
                    "photographer",
                    "publisher",
                    "rights",
                    "style",
                    "styles",
                    "subtitle",
                    "theme",
                    "title",
                    "translator",
                    "translators");

    private final Reading reading;
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();
    private final SequencedMap<String, String> theme = new LinkedHashMap<>();
    private final SequencedMap<String, String> options = new LinkedHashMap<>();
    private final SequencedMap<String, Span> places = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private final List<Node.Include> chapters = new ArrayList<>();

    FrontMatterReader(Reading reading) {
        this.reading = reading;
    }

    FrontMatter read(FrontMatter.Extent extent) {
        Span span = reading.span(extent.start(), extent.start());
        if (extent.bodyStart() > 0) {
            Yaml root = Yaml.read(reading, extent.start(), extent.end());
            if (root instanceof Yaml.Mapping mapping) {
                span = mapping.span();
                mapping.entries().forEach(this::entry);
            } else if (root instanceof Yaml.Sequence
                    || root instanceof Yaml.Scalar scalar && !scalar.empty()) {
                report(
                        new FrontMatterProblem.FrontMatterMalformed(
                                "it holds no keys", root.span()));
            }
        }
        return new FrontMatter(metadata(span), chapters, extent.bodyStart());
    }

    private Metadata metadata(Span span) {
        return new Metadata(
                texts.getOrDefault("title", ""),
                text("subtitle"),
                people,
                text("date"),
                texts.getOrDefault("lang", reading.defaults.language()),
                text("identifier"),
                text("publisher"),
                text("rights"),
                text("description"),
                keywords,
                text("cover"),
                text("cover-alt"),
                styles,
                theme,
                options,
                places,
                span);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private void report(FrontMatterProblem problem) {
        reading.reporter.report(problem);
    }

    private void entry(Yaml.Entry entry) {
        String key = entry.key();
        Yaml value = entry.value();
        places.put(
                key,
                value instanceof Yaml.Scalar scalar && !scalar.empty()
                        ? value.span()
                        : entry.keySpan());
        if (value instanceof Yaml.Scalar scalar && scalar.empty()) {
            report(new FrontMatterProblem.EmptyValue(key, entry.keySpan()));
            return;
        }
        switch (key) {
            case "title",
                    "subtitle",
                    "identifier",
                    "publisher",
                    "rights",
                    "description",
                    "cover-alt" ->
                    putText(key, key, value);
            case "date" -> date(value);
            case "lang", "language" -> language(key, value);
            case "author", "authors" -> people(key, value, "aut");
            case "editor", "editors" -> people(key, value, "edt");
            case "translator", "translators" -> people(key, value, "trl");
            case "illustrator", "illustrators" -> people(key, value, "ill");
            case "photographer" -> people(key, value, "pht");
            case "contributor", "contributors" -> people(key, value, "ctb");
            case "keywords" -> keywords(value);
            case "subjects", "identifiers" -> numbered(key, value);
            case "cover" -> cover(value);
            case "style", "styles" -> strings(key, value, styles);
            case "chapters" -> chapters(value);
            case "theme" -> {
                if (value instanceof Yaml.Mapping mapping) {
                    flatten("", mapping, theme, "theme.");
                } else {
                    report(new FrontMatterProblem.WrongType(key, "keys with values", value.span()));
                }
            }
            default -> option(entry);
        }
    }

    // ---- single values ----

    private void putText(String key, String slot, Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            texts.put(slot, scalar.text().strip());
        } else {
            report(new FrontMatterProblem.WrongType(key, "text", value.span()));
        }
    }

    private void date(Yaml value) {
        putText("date", "date", value);
        String date = texts.get("date");
        if (date != null && !isDate(date)) {
            report(new FrontMatterProblem.BadDate(date, value.span()));
            texts.remove("date");
        }
    }

    /// ISO 8601: a year, a month or a day that exists.
    static boolean isDate(String s) {
        int length = s.length();
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? s.charAt(i) != '-' : !Scan.isDigit(s.charAt(i))) {
                return false;
            }
        }
        int year = Integer.parseInt(s, 0, 4, 10);
        int month = length > 4 ? Integer.parseInt(s, 5, 7, 10) : 1;
        int day = length > 7 ? Integer.parseInt(s, 8, 10, 10) : 1;
        return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private void language(String key, Yaml value) {
        putText(key, "lang", value);
        String tag = texts.get("lang");
        if (tag != null && !isLanguage(tag)) {
            report(new FrontMatterProblem.BadLanguage(tag, value.span()));
            texts.remove("lang");
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private void cover(Yaml value) {
        if (!(value instanceof Yaml.Mapping mapping)) {
            putText("cover", "cover", value);
            return;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            places.put("cover." + entry.key(), entry.value().span());
            switch (entry.key()) {
                case "image" -> putText("cover.image", "cover", entry.value());
                case "alt" -> putText("cover.alt", "cover-alt", entry.value());
                default ->
                        unknown(
                                "cover." + entry.key(),
                                List.of("cover.image", "cover.alt"),
                                entry.keySpan());
            }
        }
    }

    // ---- lists ----

    private void keywords(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            for (String word : scalar.text().split(",")) {
                if (!word.isBlank()) {
                    keywords.add(word.strip());
                }
            }
        } else {
            strings("keywords", value, keywords);
        }
    }

    private void strings(String key, Yaml value, List<String> out) {
        List<Yaml> values =
                value instanceof Yaml.Sequence sequence ? sequence.values() : List.of(value);
        for (Yaml each : values) {
            if (each instanceof Yaml.Scalar scalar && !scalar.empty()) {
                out.add(scalar.text().strip());
            } else {
                report(
                        new FrontMatterProblem.WrongType(
                                key, "text or a list of texts", each.span()));
            }
        }
    }

    private void chapters(Yaml value) {
        List<Yaml> values =
                value instanceof Yaml.Sequence sequence ? sequence.values() : List.of(value);
        for (Yaml each : values) {
            if (each instanceof Yaml.Scalar scalar && !scalar.empty()) {
                chapters.add(new Node.Include(scalar.text().strip(), each.span(), Attributes.NONE));
            } else {
                report(
                        new FrontMatterProblem.WrongType(
                                "chapters", "a list of paths", each.span()));
            }
        }
    }

    private void people(String key, Yaml value, String role) {
        List<Yaml> values =
                value instanceof Yaml.Sequence sequence ? sequence.values() : List.of(value);
        for (Yaml each : values) {
            switch (each) {
                case Yaml.Scalar scalar when !scalar.empty() ->
                        people.add(new Person(scalar.text().strip(), role, Optional.empty()));
                case Yaml.Mapping mapping -> person(key, mapping, role);
                case Yaml.Scalar _, Yaml.Sequence _ ->
                        report(
                                new FrontMatterProblem.WrongType(
                                        key, "a name or a list of names", each.span()));
            }
        }
    }

    private void person(String key, Yaml.Mapping mapping, String defaultRole) {
        String name = "";
        String role = defaultRole;
        Optional<String> fileAs = Optional.empty();
        for (Yaml.Entry entry : mapping.entries()) {
            String full = key + "." + entry.key();
            if (!(entry.value() instanceof Yaml.Scalar scalar)) {
                report(new FrontMatterProblem.WrongType(full, "text", entry.value().span()));
                continue;
            }
            String text = scalar.text().strip();
            switch (entry.key()) {
                case "name" -> name = text;
                case "role" -> role = role(full, text, scalar.span()).orElse(role);
                case "file-as" -> fileAs = Optional.of(text);
                default ->
                        unknown(
                                full,
                                List.of(key + ".name", key + ".role", key + ".file-as"),
                                entry.keySpan());
            }
        }
        if (name.isEmpty()) {
            report(
                    new FrontMatterProblem.WrongType(
                            key, "a name, or keys of which one is ‘name’", mapping.span()));
        } else {
            people.add(new Person(name, role, fileAs));
        }
    }

    /// A MARC relator code, given as such or as a word.
    private Optional<String> role(String key, String text, Span span) {
        String role =
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "author" -> "aut";
                    case "editor" -> "edt";
                    case "translator" -> "trl";
                    case "illustrator" -> "ill";
                    case "photographer" -> "pht";
                    case "contributor" -> "ctb";
                    case "artist" -> "art";
                    case "compiler" -> "com";
                    case "cover designer" -> "cov";
                    case "designer" -> "bkd";
                    case "foreword", "preface", "introduction" -> "aui";
                    case "afterword" -> "aft";
                    case "narrator" -> "nrt";
                    case "printer" -> "prt";
                    case "proofreader" -> "pfr";
                    case "publisher" -> "pbl";
                    case "typographer" -> "tyg";
                    default -> text;
                };
        boolean code = role.length() == 3 && role.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!code) {
            report(
                    new FrontMatterProblem.WrongType(
                            key, "a role such as ‘author’ or a MARC relator code", span));
        }
        return code ? Optional.of(role) : Optional.empty();
    }

    // ---- options ----

    private void option(Yaml.Entry entry) {
        String key = entry.key();
        int dot = key.indexOf('.');
        if (!OPTION_KEYS.contains(dot < 0 ? key : key.substring(0, dot))) {
            List<String> known = new ArrayList<>(OWN_KEYS);
            known.addAll(OPTION_KEYS);
            unknown(key, known, entry.keySpan());
        }
        flatten(key, entry.value(), options, "");
    }

    private void unknown(String key, List<String> known, Span span) {
        report(new FrontMatterProblem.UnknownKey(key, NearestName.of(key, known), span));
    }

    private void flatten(
            String key, Yaml value, SequencedMap<String, String> out, String placePrefix) {
        if (!key.isEmpty() && !(value instanceof Yaml.Mapping)) {
            places.put(placePrefix + key, value.span());
        }
        switch (value) {
            case Yaml.Scalar scalar -> out.put(key, scalar.empty() ? "" : scalar.text().strip());
            case Yaml.Mapping mapping -> {
                for (Yaml.Entry entry : mapping.entries()) {
                    String below = key.isEmpty() ? entry.key() : key + "." + entry.key();
                    flatten(below, entry.value(), out, placePrefix);
                }
            }
            case Yaml.Sequence sequence -> sequence(key, sequence, out, placePrefix);
        }
    }

    /// A list whose texts may hold commas: its members are numbered from 0 in any case.
    private void numbered(String key, Yaml value) {
        List<Yaml> values =
                value instanceof Yaml.Sequence sequence ? sequence.values() : List.of(value);
        for (int i = 0; i < values.size(); i++) {
            flatten(key + "." + i, values.get(i), options, "");
        }
    }

    private void sequence(
            String key,
            Yaml.Sequence sequence,
            SequencedMap<String, String> out,
            String placePrefix) {
        StringJoiner joined = new StringJoiner(", ");
        boolean simple = true;
        for (int i = 0; i < sequence.values().size(); i++) {
            if (sequence.values().get(i) instanceof Yaml.Scalar scalar) {
                joined.add(scalar.text().strip());
            } else {
                simple = false;
            }
        }
        if (simple) {
            out.put(key, joined.toString());
            return;
        }
        for (int i = 0; i < sequence.values().size(); i++) {
            flatten(key + "." + i, sequence.values().get(i), out, placePrefix);
        }
    }
}
