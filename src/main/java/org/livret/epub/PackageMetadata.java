package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes the `metadata` of the package document (EPUB 3.3, section 5.5).
record PackageMetadata(
        Metadata metadata, String identifier, String language, Extras extras, Reporter reporter) {

    /// What the front matter does not say. `modified` is a moment, `coverId` the manifest's id of
    /// the cover picture.
    record Extras(
            String modified,
            Optional<String> coverId,
            boolean fonts,
            boolean pages,
            Accessibility accessibility,
            EpubWords words) {}

    void write(XmlText out) {
        out.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        identifiers(out);
        titles(out);
        people(out);
        out.leaf("dc:language", language.isEmpty() ? "und" : language);
        dates(out);
        one(out, "dc:publisher", metadata.publisher());
        one(out, "dc:rights", metadata.rights());
        one(out, "dc:description", metadata.description());
        new Subjects(metadata, reporter).write(out);
        collection(out, "series", option("series"), option("series-number"));
        collection(out, "series", option("series.name"), option("series.number"));
        collection(out, "set", option("collection"), "");
        collection(out, "set", option("collection.name"), option("collection.number"));
        out.leaf("meta", extras.modified(), "property", "dcterms:modified");
        extras.accessibility().write(out, metadata, extras.words());
        if (extras.pages()) {
            pageSource(out);
        }
        if (extras.fonts()) {
            out.leaf("meta", "true", "property", "ibooks:specified-fonts");
        }
        extras.coverId().ifPresent(id -> out.empty("meta", "name", "cover", "content", id));
        out.close("metadata");
    }

    private void identifiers(XmlText out) {
        out.leaf("dc:identifier", identifier, "id", "pub-id");
        type(out, identifier, "#pub-id");
        isbn("isbn")
                .filter(urn -> !urn.equals(identifier))
                .ifPresent(urn -> {
                    out.leaf("dc:identifier", urn, "id", "isbn");
                    type(out, urn, "#isbn");
                });
        for (int i = 0; metadata.options().containsKey("identifiers." + i); i++) {
            String other = PackageIdentifier.written(option("identifiers." + i));
            if (!other.isEmpty()) {
                String id = "identifier-" + (i + 1);
                out.leaf("dc:identifier", other, "id", id);
                type(out, other, "#" + id);
            }
        }
    }

    /// The ISBN of an option as a URN; one that cannot be is reported and left out.
    private Optional<String> isbn(String key) {
        String given = option(key);
        Optional<String> digits = PackageIdentifier.isbn(given);
        if (digits.isEmpty() && !given.isEmpty()) {
            reporter.report(new EpubProblem.NoIsbn(key, given, metadata.place(key)));
        }
        return digits.map(d -> "urn:isbn:" + d);
    }

    // ONIX code list 5: 15 is ISBN-13, 02 ISBN-10, 06 DOI.
    private static void type(XmlText out, String identifier, String refines) {
        boolean isbn = identifier.startsWith("urn:isbn:");
        if (isbn || identifier.startsWith("doi:")) {
            boolean long13 = identifier.length() == "urn:isbn:".length() + 13;
            out.leaf(
                    "meta",
                    !isbn ? "06" : long13 ? "15" : "02",
                    "refines",
                    refines,
                    "property",
                    "identifier-type",
                    "scheme",
                    "onix:codelist5");
        }
    }

    /// The main title first: many reading systems know no other.
    private void titles(XmlText out) {
        SequencedMap<String, String> others = new LinkedHashMap<>();
        others.put("subtitle", text(metadata.subtitle().orElse("")));
        for (String type : List.of("short", "collection", "edition", "expanded")) {
            others.put(type, option("titles." + type));
        }
        others.values().removeIf(String::isEmpty);
        String main = text(metadata.title());
        out.leaf("dc:title", main.isEmpty() ? identifier : main, "id", "title");
        refine(out, "title", "title-type", "main");
        if (!option("titles.file-as").isEmpty()) {
            refine(out, "title", "file-as", option("titles.file-as"));
        }
        if (!others.isEmpty()) {
            refine(out, "title", "display-seq", "1");
        }
        int count = 1;
        for (Map.Entry<String, String> other : others.entrySet()) {
            String type = other.getKey();
            String id = type.equals("subtitle") ? type : "title-" + type;
            out.leaf("dc:title", other.getValue(), "id", id);
            refine(out, id, "title-type", type);
            refine(out, id, "display-seq", Integer.toString(++count));
        }
    }

    private static void refine(XmlText out, String id, String property, String value) {
        out.leaf("meta", value, "refines", "#" + id, "property", property);
    }

    /// Authors are creators, everyone else contributes; someone is a creator in any case.
    private void people(XmlText out) {
        List<Metadata.Person> creators = new ArrayList<>();
        List<Metadata.Person> others = new ArrayList<>();
        for (Metadata.Person person : metadata.authors()) {
            boolean creates = person.role().isEmpty() || person.role().equals("aut");
            (creates || person.role().equals("cre") ? creators : others).add(person);
        }
        if (creators.isEmpty() && !others.isEmpty()) {
            creators.add(others.removeFirst());
        }
        people(out, "creator", creators);
        people(out, "contributor", others);
    }

    private static void people(XmlText out, String element, List<Metadata.Person> people) {
        int count = 0;
        for (Metadata.Person person : people) {
            if (text(person.name()).isEmpty()) {
                continue;
            }
            String id = element + "-" + ++count;
            out.leaf("dc:" + element, text(person.name()), "id", id);
            if (isRelator(person.role())) {
                out.leaf(
                        "meta",
                        person.role(),
                        "refines",
                        "#" + id,
                        "property",
                        "role",
                        "scheme",
                        "marc:relators");
            }
            person.fileAs()
                    .map(PackageMetadata::text)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> refine(out, id, "file-as", name));
            refine(out, id, "display-seq", Integer.toString(count));
        }
    }

    private static boolean isRelator(String role) {
        boolean letters = role.length() == 3;
        for (int i = 0; i < role.length(); i++) {
            letters &= role.charAt(i) >= 'a' && role.charAt(i) <= 'z';
        }
        return letters;
    }

    /// The day of publication, and what else happened when (DCMI Metadata Terms).
    private void dates(XmlText out) {
        date("date", metadata.date().orElse("").strip())
                .ifPresent(date -> out.leaf("dc:date", date));
        for (String term : List.of("created", "issued", "available", "copyrighted")) {
            String name = term.equals("copyrighted") ? "dateCopyrighted" : term;
            date("dates." + term, option("dates." + term))
                    .ifPresent(date -> out.leaf("meta", date, "property", "dcterms:" + name));
        }
    }

    private Optional<String> date(String key, String date) {
        if (date.isEmpty() || Moments.isDate(date)) {
            return Optional.of(date).filter(d -> !d.isEmpty());
        }
        reporter.report(new EpubProblem.BadDate(key, date, metadata.place(key)));
        return Optional.empty();
    }

    private static void collection(XmlText out, String type, String name, String number) {
        if (name.isEmpty()) {
            return;
        }
        String id = type.equals("set") ? "collection" : type;
        out.leaf("meta", name, "property", "belongs-to-collection", "id", id);
        refine(out, id, "collection-type", type);
        if (isPosition(number)) {
            refine(out, id, "group-position", number);
        }
    }

    private static boolean isPosition(String number) {
        boolean digits = !number.isEmpty() && number.charAt(0) != '.' && !number.endsWith(".");
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digits &= (c >= '0' && c <= '9') || c == '.';
        }
        return digits && !number.contains("..");
    }

    /// What the page numbers are those of: the ISBN of the printed edition, also in the way of EPUB
    /// Accessibility 1.0, else the PDF described in words.
    private void pageSource(XmlText out) {
        Optional<String> isbn = isbn("print-isbn");
        if (isbn.isPresent()) {
            out.leaf("dc:source", isbn.get(), "id", "print");
            refine(out, "print", "source-of", "pagination");
        }
        String date = metadata.date().filter(Moments::isDate).map(d -> ", " + d).orElse("");
        String words = text(metadata.title()) + " (PDF" + date + ")";
        out.leaf("meta", isbn.orElse(words), "property", "pageBreakSource");
    }

    private String option(String key) {
        return text(metadata.options().getOrDefault(key, ""));
    }

    private static void one(XmlText out, String element, Optional<String> value) {
        value.map(PackageMetadata::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> out.leaf(element, text));
    }

    /// The text as one line of words.
    private static String text(String value) {
        return XmlText.clean(value);
    }
}
