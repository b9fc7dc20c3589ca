package org.livret.cite;

import de.undercouch.citeproc.csl.CSLItemData;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rendered text as inlines of the tree.
final class Writing {
    private Writing() {}

    /// Runs as inlines; web addresses are links unless they stand in a link already.
    static List<Inline> inlines(List<Run> runs, Span span, boolean linked) {
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < runs.size(); ) {
            int end = i + 1;
            while (end < runs.size()
                    && runs.get(end).looks().equals(runs.get(i).looks())
                    && !runs.get(end).address()
                    && !runs.get(i).address()) {
                end++;
            }
            String text = Run.text(runs.subList(i, end));
            Inline inline = new Node.Text(text, span);
            if (runs.get(i).address() && !linked) {
                inline = link(text, span);
            }
            out.addAll(looking(List.of(inline), runs.get(i).looks(), span));
            i = end;
        }
        return out;
    }

    private static Inline link(String text, Span span) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http:") || lower.startsWith("https:");
        String destination = web ? text : "https://doi.org/" + text;
        List<Inline> words = List.of(new Node.Text(text, span));
        return new Node.Link(destination, Optional.empty(), words, span, Attributes.NONE);
    }

    private static List<Inline> looking(List<Inline> plain, Run.Looks looks, Span span) {
        List<Inline> out = plain;
        if (looks.raised()) {
            out = List.of(new Node.Superscript(out, span, Attributes.NONE));
        }
        if (looks.lowered()) {
            out = List.of(new Node.Subscript(out, span, Attributes.NONE));
        }
        if (looks.smallCapitals()) {
            Attributes small = Attributes.ofClass("smallcaps");
            out = List.of(new Node.Phrase(Optional.empty(), out, span, small));
        }
        if (looks.underlined()) {
            out = List.of(new Node.Phrase(Optional.of("u"), out, span, Attributes.NONE));
        }
        if (looks.italic()) {
            out = List.of(new Node.Emphasis(out, span, Attributes.NONE));
        }
        if (looks.bold()) {
            out = List.of(new Node.Strong(out, span, Attributes.NONE));
        }
        return out;
    }

    /// Inlines in the looks that a style gives all of its citations.
    static List<Inline> looking(List<Inline> plain, Map<String, String> looks, Span span) {
        return looking(
                plain,
                new Run.Looks(
                        looks.getOrDefault("font-style", "").equals("italic"),
                        looks.getOrDefault("font-weight", "").equals("bold"),
                        looks.getOrDefault("font-variant", "").equals("small-caps"),
                        false,
                        looks.getOrDefault("vertical-align", "").equals("sup"),
                        looks.getOrDefault("vertical-align", "").equals("sub")),
                span);
    }

    /// Runs with a letter behind the first year that they say.
    static List<Run> lettered(List<Run> runs, String year, String letter) {
        int at = letter.isEmpty() || year.isEmpty() ? -1 : Run.text(runs).indexOf(year);
        if (at < 0) {
            return runs;
        }
        List<Run> before = Run.part(runs, 0, at + year.length());
        List<Run> out = new ArrayList<>(before);
        out.set(out.size() - 1, before.getLast().with(before.getLast().text() + letter));
        out.addAll(Run.part(runs, at + year.length(), Run.text(runs).length()));
        return out;
    }

    /// Runs whose titles say their language, where that is another one than the text's. A title in
    /// another language keeps its own spaces.
    static List<Inline> titled(List<Run> runs, Titles titles, Span span, boolean linked) {
        List<Inline> out = new ArrayList<>();
        List<Run> plain = new ArrayList<>();
        for (Run run : runs) {
            if (!titles.has(run.text())) {
                plain.add(run);
                continue;
            }
            out.addAll(inlines(plain, span, linked));
            plain.clear();
            Run own =
                    run.with(run.text().replace("\u00A0:", ":").replaceAll("\u202F([;!?])", "$1"));
            Attributes lang = Attributes.NONE.with("lang", titles.language());
            out.add(
                    new Node.Phrase(
                            Optional.empty(), inlines(List.of(own), span, linked), span, lang));
        }
        out.addAll(inlines(plain, span, linked));
        return out;
    }

    /// The titles of a source, compared by their letters, and their language; without any when that
    /// is the text's own.
    record Titles(List<String> letters, String language) {
        static final Titles NONE = new Titles(List.of(), "");

        /// The titles of an item in a text of a language.
        static Titles of(CSLItemData item, String language) {
            String own = item.getLanguage() == null ? "" : item.getLanguage();
            if (own.isEmpty() || language.split("-")[0].equals(own.split("-")[0])) {
                return NONE;
            }
            List<String> titles = new ArrayList<>();
            for (String title :
                    new String[] {
                        item.getTitle(), item.getContainerTitle(), item.getCollectionTitle()
                    }) {
                if (title != null) {
                    titles.add(letters(title));
                }
            }
            return new Titles(titles, own);
        }

        boolean has(String text) {
            String own = letters.isEmpty() ? "" : letters(text);
            return !own.isEmpty() && letters.contains(own);
        }

        private static String letters(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        }
    }
}
