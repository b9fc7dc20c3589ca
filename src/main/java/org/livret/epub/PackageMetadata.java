package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        date(out);
        one(out, "dc:publisher", metadata.publisher());
        one(out, "dc:rights", metadata.rights());
        one(out, "dc:description", metadata.description());
        for (String subject : metadata.keywords()) {
            one(out, "dc:subject", Optional.of(subject));
        }
        series(out);
        out.leaf("meta", extras.modified(), "property", "dcterms:modified");
        extras.accessibility().write(out, metadata, extras.words());
        if (extras.pages()) {
            out.leaf("meta", pageSource(), "property", "pageBreakSource");
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
        PackageIdentifier.isbn(option("isbn"))
                .map(digits -> "urn:isbn:" + digits)
                .filter(urn -> !urn.equals(identifier))
                .ifPresent(urn -> {
                    out.leaf("dc:identifier", urn, "id", "isbn");
                    type(out, urn, "#isbn");
                });
    }

    // ONIX code list 5: 15 is ISBN-13, 02 ISBN-10.
    private static void type(XmlText out, String identifier, String refines) {
        if (identifier.startsWith("urn:isbn:")) {
            boolean long13 = identifier.length() == "urn:isbn:".length() + 13;
            out.leaf(
                    "meta",
                    long13 ? "15" : "02",
                    "refines",
                    refines,
                    "property",
                    "identifier-type",
                    "scheme",
                    "onix:codelist5");
        }
    }

    private void titles(XmlText out) {
        out.leaf("dc:title", text(metadata.title()), "id", "title");
        Optional<String> subtitle = metadata.subtitle().filter(t -> !text(t).isEmpty());
        refine(out, "title", "title-type", "main");
        if (subtitle.isPresent()) {
            refine(out, "title", "display-seq", "1");
            out.leaf("dc:title", text(subtitle.get()), "id", "subtitle");
            refine(out, "subtitle", "title-type", "subtitle");
            refine(out, "subtitle", "display-seq", "2");
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

    private void date(XmlText out) {
        String date = metadata.date().orElse("").strip();
        if (date.isEmpty()) {
            return;
        }
        if (Moments.isDate(date)) {
            out.leaf("dc:date", date);
        } else {
            reporter.report(new EpubProblem.BadDate("date", date, metadata.place("date")));
        }
    }

    private void series(XmlText out) {
        String series = option("series");
        if (series.isEmpty()) {
            return;
        }
        out.leaf("meta", series, "property", "belongs-to-collection", "id", "series");
        refine(out, "series", "collection-type", "series");
        String number = option("series-number");
        if (isPosition(number)) {
            refine(out, "series", "group-position", number);
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

    /// What the page numbers are those of: the ISBN of the printed edition, else the PDF described
    /// in words.
    private String pageSource() {
        Optional<String> isbn = PackageIdentifier.isbn(option("print-isbn"));
        if (isbn.isPresent()) {
            return "urn:isbn:" + isbn.get();
        }
        String date = metadata.date().filter(Moments::isDate).map(d -> ", " + d).orElse("");
        return text(metadata.title()) + " (PDF" + date + ")";
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
