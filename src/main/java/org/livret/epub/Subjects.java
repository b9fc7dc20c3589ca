package org.livret.epub;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a publication is about: the words of `keywords`, and those of `subjects`, which may belong
/// to a scheme such as Thema or BISAC (EPUB 3.3, section 5.5.3.2.4 and appendix D.3.1.4).
record Subjects(Metadata metadata, Reporter reporter) {
    /// The schemes that EPUB names; others are addresses.
    private static final List<String> AUTHORITIES =
            List.of(
                    "AAT", "BIC", "BISAC", "CLC", "CLIL", "DDC", "EuroVoc", "LCSH", "MEDTOP", "NDC",
                    "Thema", "UDC", "WGS");

    void write(XmlText out) {
        for (String word : metadata.keywords()) {
            plain(out, word);
        }
        int count = 0;
        for (int i = 0; has("subjects." + i); i++) {
            String key = "subjects." + i;
            String term = option(key + ".term");
            if (term.isEmpty()) {
                plain(out, option(key));
                plain(out, option(key + ".label"));
            } else {
                String id = "subject-" + ++count;
                String label = option(key + ".label");
                out.leaf("dc:subject", label.isEmpty() ? term : label, "id", id);
                Optional<String> authority = authority(key + ".authority");
                if (authority.isPresent()) {
                    String about = "#" + id;
                    out.leaf("meta", authority.get(), "refines", about, "property", "authority");
                    out.leaf("meta", term, "refines", about, "property", "term");
                }
            }
        }
    }

    private boolean has(String key) {
        for (String known : metadata.options().keySet()) {
            if (known.equals(key) || known.startsWith(key + ".")) {
                return true;
            }
        }
        return false;
    }

    private static void plain(XmlText out, String word) {
        String text = XmlText.clean(word);
        if (!text.isEmpty()) {
            out.leaf("dc:subject", text);
        }
    }

    private String option(String key) {
        return XmlText.clean(metadata.options().getOrDefault(key, ""));
    }

    /// The scheme as EPUB spells it, or its address; one that is neither is reported.
    private Optional<String> authority(String key) {
        String given = option(key);
        for (String known : AUTHORITIES) {
            if (known.toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT))) {
                return Optional.of(known);
            }
        }
        String scheme = WebAddress.scheme(given);
        if (scheme.equals("http") || scheme.equals("https")) {
            return WebAddress.clean(given);
        }
        Optional<String> nearest = NearestName.of(given, AUTHORITIES);
        reporter.report(new EpubProblem.UnknownAuthority(given, nearest, metadata.place(key)));
        return Optional.empty();
    }
}
