package org.livret.cite;

import de.undercouch.citeproc.csl.internal.SKey;
import de.undercouch.citeproc.csl.internal.SStyle;
import de.undercouch.citeproc.csl.internal.locale.LLocale;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A citation style with the words of a language.
final class Style {
    /// What surrounds the citations of a style, taken from its layout.
    ///
    /// @param looks formatting attributes of the layout, such as `vertical-align`, with their
    ///   values
    record Layout(String prefix, String suffix, String delimiter, Map<String, String> looks) {}

    /// By what a bibliography is sorted.
    record SortKey(SKey key, String variable, boolean descending) {}

    private static final List<String> LOOKS =
            List.of("font-style", "font-variant", "font-weight", "vertical-align");

    /// What comes along, by name: the file in French, and that in other languages.
    private static final Map<String, List<String>> BUILT_IN =
            Map.of(
                    "author-date",
                    List.of("iso690-author-date-fr", "chicago-author-date-16th-edition"),
                    "numeric",
                    List.of("iso690-numeric-fr", "ieee"),
                    "notes",
                    List.of("iso690-note-fr", "chicago-notes-bibliography-16th-edition"));

    static final String USUAL = "author-date";
    private static final int LONGEST = 1 << 20;

    private record Situation(Position position, String locator) {}

    private final Document document;
    private final Element root;
    private final LLocale locale;
    private final Layout layout;
    private final Map<Situation, SStyle> variants = new HashMap<>();

    private Style(Document document, String language) throws Xml.Malformed {
        this.document = document;
        root = document.getDocumentElement();
        locale = locale(language, new SStyle(document));
        layout = layout(citation());
    }

    // ---- where styles are ----

    /// The style that a publication asks for, or the usual one after a problem.
    static Style of(String name, String language, Span place, Citations.Ports ports) {
        if (name.endsWith(".csl")) {
            Optional<SourceFile> file = ports.files().text(name, place);
            if (file.isPresent()) {
                return given(file.get(), language, ports.reporter());
            }
        } else if (BUILT_IN.containsKey(name)) {
            return builtIn(name, language);
        } else {
            Optional<String> nearest = NearestName.of(name, BUILT_IN.keySet());
            ports.reporter().report(new CiteProblem.UnknownStyle(name, nearest, place));
        }
        return builtIn(USUAL, language);
    }

    private static Style given(SourceFile file, String language, Reporter reporter) {
        try {
            if (file.text().length() > LONGEST) {
                throw new Xml.Malformed("it is too long", Span.of(file));
            }
            Document document = Xml.parse(file);
            Optional<String> fault = fault(document.getDocumentElement());
            if (fault.isPresent()) {
                throw new Xml.Malformed(fault.get(), Span.of(file));
            }
            return new Style(document, language);
        } catch (Xml.Malformed e) {
            reporter.report(new CiteProblem.BadStyle(e.fault(), e.span()));
        } catch (RuntimeException | StackOverflowError e) {
            reporter.report(new CiteProblem.BadStyle(Setting.said(e), Span.of(file)));
        }
        return builtIn(USUAL, language);
    }

    private static Optional<String> fault(Element root) {
        if (!root.getTagName().equals("style")) {
            return Optional.of("it begins with ‘" + root.getTagName() + "’");
        }
        for (Element link : Xml.all(root, "link")) {
            if (link.getAttribute("rel").equals("independent-parent")) {
                String parent = link.getAttribute("href");
                return Optional.of(
                        "it only refers to ‘"
                                + parent.substring(parent.lastIndexOf('/') + 1)
                                + "’");
            }
        }
        return Xml.all(root, "citation").isEmpty()
                ? Optional.of("it says nothing of citations")
                : Optional.empty();
    }

    private static Style builtIn(String name, String language) {
        boolean french = language.equals("fr") || language.startsWith("fr-");
        String file = BUILT_IN.getOrDefault(name, List.of()).get(french ? 0 : 1);
        try {
            return new Style(Xml.parse(resource(file + ".csl")), language);
        } catch (Xml.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static SourceFile resource(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- languages ----

    private static LLocale locale(String language, SStyle style) throws Xml.Malformed {
        LLocale locale = new LLocale(Xml.parse(resource("locales-" + file(language) + ".xml")));
        for (int precision = 0; precision < 3; precision++) {
            for (LLocale own : style.getLocales()) {
                if (precision(own, locale) == precision) {
                    locale = locale.merge(own);
                }
            }
        }
        return locale;
    }

    private static String file(String language) {
        String name = language.toLowerCase(java.util.Locale.ROOT);
        return switch (name) {
            case "en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in" -> "en-GB";
            case "fr-ca" -> "fr-CA";
            default ->
                    switch (name.split("-", 2)[0]) {
                        case "fr" -> "fr-FR";
                        case "de" -> "de-DE";
                        case "es" -> "es-ES";
                        case "it" -> "it-IT";
                        case "nl" -> "nl-NL";
                        case "pt" -> "pt-PT";
                        default -> "en-US";
                    };
        };
    }

    /// How exactly words of a style are for a language: 0 for all, 1 for the language, 2 for its
    /// region, -1 for another one.
    private static int precision(LLocale own, LLocale wanted) {
        java.util.Locale lang = own.getLang();
        if (lang == null) {
            return 0;
        }
        if (!lang.getLanguage().equals(wanted.getLang().getLanguage())) {
            return -1;
        }
        if (lang.getCountry().isEmpty()) {
            return 1;
        }
        return lang.getCountry().equals(wanted.getLang().getCountry()) ? 2 : -1;
    }

    LLocale locale() {
        return locale;
    }

    /// The language of the words, without region.
    String language() {
        return locale.getLang().getLanguage();
    }

    // ---- what a style says ----

    private Element citation() {
        return Xml.all(root, "citation").getFirst();
    }

    private static Layout layout(Element citation) {
        List<Element> layouts = Xml.all(citation, "layout");
        Map<String, String> looks = new HashMap<>();
        if (layouts.isEmpty()) {
            return new Layout("", "", "", looks);
        }
        Element layout = layouts.getFirst();
        Layout read =
                new Layout(
                        layout.getAttribute("prefix"),
                        layout.getAttribute("suffix"),
                        layout.getAttribute("delimiter"),
                        looks);
        List.of("prefix", "suffix", "delimiter").forEach(layout::removeAttribute);
        for (String look : LOOKS) {
            if (layout.hasAttribute(look)) {
                looks.put(look, layout.getAttribute(look));
                layout.removeAttribute(look);
            }
        }
        return read;
    }

    /// What stands around citations and between several of them.
    Layout layout() {
        return layout;
    }

    boolean isInNotes() {
        return root.getAttribute("class").equals("note");
    }

    /// Whether a letter after the year tells sources of one author and year apart.
    boolean hasYearLetters() {
        return citation().getAttribute("disambiguate-add-year-suffix").equals("true");
    }

    /// Whether citations of one author name them once.
    boolean collapsesYears() {
        return citation().getAttribute("collapse").startsWith("year");
    }

    /// Whether three numbers in a row become a range.
    boolean collapsesNumbers() {
        return citation().getAttribute("collapse").equals("citation-number");
    }

    boolean hasBibliography() {
        return !Xml.all(root, "bibliography").isEmpty();
    }

    /// Whether the first field of an entry, such as its number, is set apart from the rest.
    boolean setsFirstFieldApart() {
        return Xml.all(root, "bibliography").getFirst().hasAttribute("second-field-align");
    }

    /// By what the bibliography is sorted; nothing where it is in the order of citing.
    List<SortKey> sorting() {
        return sorting("bibliography");
    }

    /// Whether sources in one citation are in the order of the bibliography.
    boolean sortsCitations() {
        return !sorting("citation").isEmpty();
    }

    private List<SortKey> sorting(String part) {
        List<SortKey> keys = new ArrayList<>();
        for (Element element : Xml.all(root, part)) {
            for (Element key : Xml.all(element, "key")) {
                keys.add(
                        new SortKey(
                                new SKey(key),
                                key.getAttribute("variable"),
                                key.getAttribute("sort").equals("descending")));
            }
        }
        return keys;
    }

    /// The style for citations at a position, with a kind of locator, which may be empty.
    SStyle at(Position position, String locator) {
        return variants.computeIfAbsent(
                new Situation(position, locator),
                s -> new SStyle(Specialized.of(document, s.position(), s.locator())));
    }
}
