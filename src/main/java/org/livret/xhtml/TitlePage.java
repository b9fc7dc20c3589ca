package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Metadata;
import org.livret.doc.Node;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Title page and cover of a manuscript that only names them in its front matter.
///
/// Nothing is made when the manuscript has a division `cover` or `title-page` itself, or when the
/// title comes from its first heading.
final class TitlePage {
    private TitlePage() {}

    static List<Content> of(Document document, Words words) {
        List<Content> out = new ArrayList<>(2);
        Metadata metadata = document.metadata();
        boolean own = has(document.blocks(), "cover");
        if (metadata.cover().isPresent() && !own) {
            out.add(cover(metadata, metadata.cover().get()));
        }
        boolean wanted = !"false".equals(metadata.options().get("title-page"));
        if (wanted
                && metadata.places().containsKey("title")
                && !own
                && !has(document.blocks(), "title-page")) {
            out.add(page(metadata, words));
        }
        return out;
    }

    private static boolean has(List<Node.Block> blocks, String name) {
        for (Node.Block block : blocks) {
            boolean itself =
                    block instanceof Node.Division d
                            && (d.name().equals(name) || d.attributes().hasClass(name));
            if (itself || block instanceof Node.Section s && has(s.blocks(), name)) {
                return true;
            }
        }
        return false;
    }

    private static Content cover(Metadata metadata, String source) {
        Span span = metadata.place("cover");
        String words = metadata.coverAlternative().orElse(metadata.title());
        Content picture = new Tag("img").set("src", source).set("alt", words).of(span);
        return new Tag("div").cls("cover").cls("generated").of(span, picture);
    }

    private static Content page(Metadata metadata, Words words) {
        List<Content> lines = new ArrayList<>();
        line(lines, "title", Optional.of(metadata.title()), metadata.place("title"));
        line(lines, "subtitle", metadata.subtitle(), metadata.place("subtitle"));
        for (Metadata.Person person : metadata.authors()) {
            line(lines, "author", Optional.of(person.name()), metadata.place("author"));
        }
        line(lines, "publisher", metadata.publisher(), metadata.place("publisher"));
        line(lines, "date", metadata.date().map(words::date), metadata.place("date"));
        return new Tag("section")
                .cls("title-page")
                .meaning(new Meaning("titlepage", ""))
                .of(metadata.place("title"), lines);
    }

    private static void line(List<Content> lines, String name, Optional<String> words, Span span) {
        words.ifPresent(text ->
                lines.add(new Tag("p").cls(name).of(span, new Content.Characters(text, span))));
    }
}
