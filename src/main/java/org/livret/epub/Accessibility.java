package org.livret.epub;

import org.livret.doc.Metadata;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.List;

/// How a publication can be read, worked out from what it holds (EPUB Accessibility 1.1, section
/// 3.2; the words are those of the Schema.org Accessibility Properties for Discoverability
/// Vocabulary).
///
/// `images` counts pictures that mean something, `described` those of them with alternative text.
/// Conformance is never claimed unless the author does.
record Accessibility(int images, int described, boolean pages, boolean notes) {

    static Accessibility of(ElementTree tree, boolean pages) {
        int[] counts = new int[2];
        count(tree.body().children(), counts);
        for (Element note : tree.notes().values()) {
            count(note.children(), counts);
        }
        return new Accessibility(counts[0], counts[1], pages, !tree.notes().isEmpty());
    }

    private static void count(List<Content> contents, int[] counts) {
        for (Content content : contents) {
            if (content instanceof Element e) {
                if (e.name().equals("img") && !e.hasClass("decorative")) {
                    counts[0]++;
                    counts[1] += e.attribute("alt").orElse("").isBlank() ? 0 : 1;
                }
                count(e.children(), counts);
            }
        }
    }

    private boolean allDescribed() {
        return images == described;
    }

    /// Writes the `meta` elements.
    void write(XmlText out, Metadata metadata, EpubWords words) {
        meta(out, "accessMode", "textual");
        if (images > 0) {
            meta(out, "accessMode", "visual");
            meta(out, "accessModeSufficient", "textual,visual");
        }
        if (allDescribed()) {
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
        if (images > 0 && allDescribed()) {
            features.add("alternativeText");
        }
        features.addAll(List.of("ARIA", "displayTransformability"));
        if (pages) {
            features.addAll(List.of("pageBreakMarkers", "pageNavigation"));
        }
        features.addAll(
                List.of("readingOrder", "structuralNavigation", "tableOfContents", "unlocked"));
        return features;
    }

    private String summary(EpubWords words) {
        StringBuilder out = new StringBuilder(words.of(EpubWords.Key.SUMMARY_STRUCTURE));
        if (images > 0) {
            EpubWords.Key key =
                    allDescribed()
                            ? EpubWords.Key.SUMMARY_IMAGES
                            : EpubWords.Key.SUMMARY_IMAGES_SOME;
            out.append(' ').append(words.of(key));
        }
        if (pages) {
            out.append(' ').append(words.of(EpubWords.Key.SUMMARY_PAGES));
        }
        return out.append(' ').append(words.of(EpubWords.Key.SUMMARY_HAZARDS)).toString();
    }

    // Only the author can say that a publication meets WCAG.
    private static void claim(XmlText out, Metadata metadata) {
        String claim = metadata.options().getOrDefault("accessibility.conforms-to", "").strip();
        if (claim.isEmpty()) {
            return;
        }
        String level = claim.equals("A") || claim.equals("AA") || claim.equals("AAA") ? claim : "";
        String words = level.isEmpty() ? claim : "EPUB Accessibility 1.1 - WCAG 2.2 Level " + level;
        out.leaf("meta", words, "property", "dcterms:conformsTo", "id", "conformance");
        String by = metadata.options().getOrDefault("accessibility.certified-by", "").strip();
        if (!by.isEmpty()) {
            out.leaf("meta", by, "property", "a11y:certifiedBy", "refines", "#conformance");
        }
    }
}
