package org.livret.xhtml;

import org.livret.chart.Chart;
import org.livret.diag.Span;
import org.livret.math.Formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What an element holds.
public sealed interface Content {
    Span span();

    /// An XHTML element. Attribute names are as written in the EPUB, in writing order: `id`,
    /// `class`, `lang`, `epub:type`, `role`, `href` …
    record Element(
            String name, SequencedMap<String, String> attributes, List<Content> children, Span span)
            implements Content {
        public Element {
            attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        public Optional<String> attribute(String key) {
            return Optional.ofNullable(attributes.get(key));
        }

        public Optional<String> id() {
            return attribute("id");
        }

        /// Whether the `class` attribute holds the word.
        public boolean hasClass(String word) {
            String all = attributes.get("class");
            if (all == null) {
                return false;
            }
            int at = all.indexOf(word);
            while (at >= 0) {
                int end = at + word.length();
                if ((at == 0 || all.charAt(at - 1) == ' ')
                        && (end == all.length() || all.charAt(end) == ' ')) {
                    return true;
                }
                at = all.indexOf(word, end);
            }
            return false;
        }
    }

    /// Text; white space has CSS's meaning.
    record Characters(String text, Span span) implements Content {}

    /// A chart, within the `svg` element that shows it in the EPUB; print draws it anew for its
    /// column. `alternative` says its data in words. Printed only.
    record Plotted(Chart chart, String alternative, Span span) implements Content {}

    /// Where an entry of an index leads, shown as the page of the element with an id, or, for a
    /// range, as the pages from where it starts to where it ends, with `dash` between. Print knows
    /// the pages; the EPUB says those of the printed edition, or counts.
    record Locator(String target, boolean range, boolean main, String dash, Span span)
            implements Content {}

    /// A formula, within the `math` element that shows it in the EPUB; print sets it by itself.
    /// Printed only.
    record Expression(Formula formula, Span span) implements Content {}

    /// The page number of the element with an id, after some words: `, page 12`. Printed only; the
    /// EPUB leaves both out.
    record PageNumber(String target, String before, Span span) implements Content {}
}
