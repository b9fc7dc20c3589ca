package org.livret.epub;

import org.livret.doc.Walk;
import org.livret.epub.Targets.Kind;
import org.livret.epub.Targets.Place;
import org.livret.resolve.TocEntry;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;

/// A line of the navigation: what it says, where it leads within the package, and the lines below
/// it. Navigation document and NCX are both made from these, so that they agree.
record NavEntry(String text, String href, List<NavEntry> children) {
    NavEntry {
        children = List.copyOf(children);
    }

    /// The contents as navigation; the first document when the publication has no headings.
    static List<NavEntry> of(List<TocEntry> toc, Targets targets, Words words, List<Chunk> chunks) {
        List<NavEntry> entries = entries(toc, targets, words);
        if (entries.isEmpty() && !chunks.isEmpty()) {
            Chunk first = chunks.getFirst();
            return List.of(new NavEntry(first.title(), first.path(), List.of()));
        }
        return entries;
    }

    /// A list of captions; what stands nowhere in the e-book is left out.
    static List<NavEntry> ofList(List<TocEntry> list, Targets targets, Words words) {
        return entries(list, targets, words);
    }

    private static List<NavEntry> entries(List<TocEntry> toc, Targets targets, Words words) {
        List<NavEntry> out = new ArrayList<>(toc.size());
        for (TocEntry entry : toc) {
            List<NavEntry> below = entries(entry.children(), targets, words);
            Place place = targets.place(Kind.TEXT, entry.id());
            String text = text(entry, words);
            if (place == null || text.isEmpty()) {
                out.addAll(below);
            } else {
                String href = Chunk.FOLDER + place.file() + "#" + place.id();
                out.add(new NavEntry(text, href, below));
            }
        }
        return out;
    }

    private static String text(TocEntry entry, Words words) {
        String title = Walk.plainText(entry.title()).replace("\u00AD", "").strip();
        StringBuilder out = new StringBuilder(entry.label());
        if (!entry.label().isEmpty() && !entry.number().isEmpty()) {
            out.append('\u00A0');
        }
        out.append(entry.number());
        if (!out.isEmpty() && !title.isEmpty()) {
            out.append(entry.label().isEmpty() ? " " : words.of(Words.Key.SEPARATOR));
        }
        return XmlText.clean(out.append(title).toString());
    }
}
