package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.resolve.Index;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The index within the text. Types are those of EPUB Indexes 1.0.
record IndexElements(Words words, InlineElements inlines, Tag.Ids ids) {
    private static final Meaning LIST = new Meaning("index-entry-list", "");
    private static final Meaning ENTRY = new Meaning("index-entry", "");

    /// The groups of an index, each below its letter.
    Content.Element of(Index index, Span span) {
        List<Content> groups = new ArrayList<>(index.groups().size());
        for (Index.Group group : index.groups()) {
            String letter = group.letter();
            String title = letter.isEmpty() ? words.of(Words.Key.INDEX_SIGNS) : letter;
            Content heading =
                    new Tag("p")
                            .cls("letter")
                            .cls(letter.isEmpty() ? "signs" : "")
                            .of(span, text(title, span));
            groups.add(new Tag("div").cls("group").of(span, heading, list(group.entries(), span)));
        }
        return new Tag("div").cls("index-entries").of(span, groups);
    }

    private static Content text(String words, Span span) {
        return new Content.Characters(words, span);
    }

    private Content list(List<Index.Entry> entries, Span span) {
        List<Content> items = new ArrayList<>(entries.size());
        for (Index.Entry entry : entries) {
            items.add(item(entry, span));
        }
        return new Tag("ul").meaning(LIST).of(span, items);
    }

    private Content item(Index.Entry entry, Span span) {
        List<Content> children = new ArrayList<>();
        children.add(
                new Tag("span")
                        .cls("term")
                        .meaning(new Meaning("index-term", ""))
                        .of(span, inlines.of(entry.term())));
        if (!entry.places().isEmpty()) {
            children.add(text(", ", span));
            children.add(locators(entry.places(), span));
        }
        references(children, entry.see(), Words.Key.INDEX_SEE, "index-xref-preferred", span);
        references(children, entry.seeAlso(), Words.Key.INDEX_SEE_ALSO, "index-xref-related", span);
        if (!entry.below().isEmpty()) {
            children.add(list(entry.below(), span));
        }
        ids.take(entry.id());
        return new Tag("li").id(entry.id()).meaning(ENTRY).of(span, children);
    }

    private Content locators(List<Index.Place> places, Span span) {
        List<Content> links = new ArrayList<>(places.size() * 2);
        for (Index.Place place : places) {
            if (!links.isEmpty()) {
                links.add(text(", ", span));
            }
            Content number =
                    new Content.Locator(
                            place.target(),
                            place.range(),
                            place.main(),
                            words.of(Words.Key.PAGE_RANGE),
                            span);
            String type = place.range() ? "index-locator-range" : "index-locator";
            links.add(
                    new Tag("a")
                            .cls("locator")
                            .cls(place.main() ? "main" : "")
                            .meaning(new Meaning(type, ""))
                            .set("href", "#" + place.target())
                            .of(span, number));
        }
        return new Tag("span").cls("locators").of(span, links);
    }

    private void references(
            List<Content> out,
            List<Index.Reference> references,
            Words.Key word,
            String type,
            Span span) {
        if (references.isEmpty()) {
            return;
        }
        List<Content> parts = new ArrayList<>();
        parts.add(new Tag("em").of(span, text(words.of(word), span)));
        String between = " ";
        for (Index.Reference reference : references) {
            parts.add(text(between, span));
            parts.add(named(reference, span));
            between = words.of(Words.Key.SEMICOLON);
        }
        out.add(text(", ", span));
        out.add(new Tag("span").cls("see").meaning(new Meaning(type, "")).of(span, parts));
    }

    private static Content named(Index.Reference reference, Span span) {
        Optional<String> target = reference.target();
        Content name = text(reference.words(), span);
        return target.isEmpty()
                ? name
                : new Tag("a").set("href", "#" + target.get()).of(span, name);
    }
}
