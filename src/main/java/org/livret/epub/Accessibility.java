package org.livret.epub;

import org.livret.doc.Metadata;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How a publication can be read, worked out from what it holds (EPUB Accessibility 1.1, section
/// 3.2; the words are those of the Schema.org Accessibility Properties for Discoverability
/// Vocabulary).
///
/// `holds` is what was found in it. Conformance is never claimed unless the author does.
record Accessibility(Set<Trait> holds, boolean pages) {
    /// What tells something of how a publication can be read.
    enum Trait {
        /// A picture that means something.
        PICTURE,
        /// A picture that means something and has no words.
        SILENT_PICTURE,
        /// A formula in MathML, which always has words.
        MATH,
        /// A picture with a longer description than its alternative text.
        LONG_DESCRIPTION,
        INDEX
    }

    Accessibility {
        holds = Set.copyOf(holds);
    }

    static Accessibility of(ElementTree tree, boolean pages) {
        Set<Trait> traits = new TreeSet<>();
        collect(tree.body().children(), traits);
        for (Element note : tree.notes().values()) {
            collect(note.children(), traits);
        }
        return new Accessibility(traits, pages);
    }

    private static void collect(List<Content> contents, Set<Trait> out) {
        for (Content content : contents) {
            if (content instanceof Element e) {
                traits(e, out);
                collect(e.children(), out);
            }
        }
    }

    private static void traits(Element e, Set<Trait> out) {
        String role = e.attribute("role").orElse("");
        switch (e.name()) {
            case "img" -> {
                if (!role.equals("presentation")) {
                    picture(e.attribute("alt").orElse(""), out);
                }
            }
            case "svg" -> {
                if (role.equals("img")) {
                    String title = e.attribute("aria-labelledby").orElse("");
                    picture(e.attribute("aria-label").orElse(title), out);
                }
            }
            case "math" -> out.add(Trait.MATH);
            default -> {}
        }
        if (e.attribute("aria-details").isPresent()
                || e.attribute("aria-describedby").isPresent()) {
            out.add(Trait.LONG_DESCRIPTION);
        }
        if (role.equals("doc-index")) {
            out.add(Trait.INDEX);
        }
    }

    private static void picture(String words, Set<Trait> out) {
        out.add(Trait.PICTURE);
        if (words.isBlank()) {
            out.add(Trait.SILENT_PICTURE);
        }
    }

    private boolean has(Trait trait) {
        return holds.contains(trait);
    }

    /// Writes the `meta` elements.
    void write(XmlText out, Metadata metadata, EpubWords words) {
        meta(out, "accessMode", "textual");
        if (has(Trait.PICTURE)) {
            meta(out, "accessMode", "visual");
            meta(out, "accessModeSufficient", "textual,visual");
        }
        if (!has(Trait.SILENT_PICTURE)) {
            meta(out, "accessModeSufficient", "textual");
        }
        for (String feature : features()) {
            meta(out, "accessibilityFeature", feature);
        }
        meta(out, "accessibilityHazard", "none");
        String own = metadata.options().getOrDefault("accessibility.summary", "");
        meta(out, "accessibilitySummary", own.isBlank() ? summary(words) : own.strip());
        claim(out, metadata);
    }

    private static void meta(XmlText out, String property, String value) {
        out.leaf("meta", value, "property", "schema:" + property);
    }

    private List<String> features() {
        List<String> features = new ArrayList<>();
        if (has(Trait.PICTURE) && !has(Trait.SILENT_PICTURE)) {
            features.add("alternativeText");
        }
        features.addAll(List.of("ARIA", "displayTransformability"));
        if (has(Trait.INDEX)) {
            features.add("index");
        }
        if (has(Trait.LONG_DESCRIPTION)) {
            features.add("longDescription");
        }
        if (has(Trait.MATH)) {
            features.addAll(List.of("MathML", "describedMath"));
        }
        if (pages) {
            features.addAll(List.of("pageBreakMarkers", "pageNavigation"));
        }
        features.addAll(
                List.of("readingOrder", "structuralNavigation", "tableOfContents", "unlocked"));
        return features;
    }

    private String summary(EpubWords words) {
        StringBuilder out = new StringBuilder(words.of(EpubWords.Key.SUMMARY_STRUCTURE));
        if (has(Trait.PICTURE)) {
            EpubWords.Key key =
                    has(Trait.SILENT_PICTURE)
                            ? EpubWords.Key.SUMMARY_IMAGES_SOME
                            : EpubWords.Key.SUMMARY_IMAGES;
            out.append(' ').append(words.of(key));
        }
        if (pages) {
            out.append(' ').append(words.of(EpubWords.Key.SUMMARY_PAGES));
        }
        return out.append(' ').append(words.of(EpubWords.Key.SUMMARY_HAZARDS)).toString();
    }

    // Only the author can say that a publication meets WCAG.
    private static void claim(XmlText out, Metadata metadata) {
        String claim = option(metadata, "conforms-to");
        if (claim.isEmpty()) {
            return;
        }
        String level = claim.equals("A") || claim.equals("AA") || claim.equals("AAA") ? claim : "";
        String words = level.isEmpty() ? claim : "EPUB Accessibility 1.1 - WCAG 2.2 Level " + level;
        out.leaf("meta", words, "property", "dcterms:conformsTo", "id", "conformance");
        String by = option(metadata, "certified-by");
        if (by.isEmpty()) {
            return;
        }
        String conformance = "#conformance";
        out.leaf(
                "meta",
                by,
                "property",
                "a11y:certifiedBy",
                "refines",
                conformance,
                "id",
                "certifier");
        String credential = option(metadata, "certifier-credential");
        if (!credential.isEmpty()) {
            out.leaf(
                    "meta",
                    credential,
                    "property",
                    "a11y:certifierCredential",
                    "refines",
                    "#certifier");
        }
        WebAddress.clean(option(metadata, "certifier-report"))
                .filter(report -> report.startsWith("http"))
                .ifPresent(report ->
                        out.empty(
                                "link",
                                "rel",
                                "a11y:certifierReport",
                                "refines",
                                "#certifier",
                                "href",
                                report));
    }

    private static String option(Metadata metadata, String key) {
        return metadata.options().getOrDefault("accessibility." + key, "").strip();
    }
}
