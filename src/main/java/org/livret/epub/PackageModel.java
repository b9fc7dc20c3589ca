package org.livret.epub;

import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Guide;
import nl.siegmann.epublib.domain.GuideReference;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;
import nl.siegmann.epublib.domain.Spine;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.domain.TableOfContents;
import nl.siegmann.epublib.epub.NCXDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The package as epublib's model: resources, reading order, contents, guide. epublib says the NCX;
/// it knows EPUB 2 only, so the package document is written from its model here, with what EPUB 3
/// adds.
final class PackageModel {
    private static final String NCX_TYPE = "application/x-dtbncx+xml";
    private static final String XHTML_TYPE = "application/xhtml+xml";

    /// A resource with its EPUB 3 properties.
    private static final class Item extends Resource {
        private static final long serialVersionUID = 1L;
        final String properties;

        Item(String id, String href, String mediaType, String properties) {
            super(id, new byte[0], href, new MediaType(mediaType, ""));
            this.properties = properties;
        }
    }

    // The parts of epublib's Book: a whole one would draw a random identifier of its own.
    private final Resources resources = new Resources();
    private final Spine spine = new Spine();
    private final Guide guide = new Guide();
    private final Names ids = new Names();
    private final List<Item> items = new ArrayList<>();

    /// Adds a file to the manifest and answers its id. `properties` are separated by spaces and may
    /// be empty.
    String add(String href, String mediaType, String properties) {
        return item(href, mediaType, properties).getId();
    }

    private Item item(String href, String mediaType, String properties) {
        String name = href.substring(href.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String id = ids.id(dot > 0 ? name.substring(0, dot) : name);
        Item item = new Item(id, href, mediaType, properties);
        resources.add(item);
        items.add(item);
        return item;
    }

    /// Adds a content document at the end of the reading order.
    void addToSpine(String href, String properties) {
        spine.addSpineReference(new SpineReference(item(href, XHTML_TYPE, properties)));
    }

    /// Adds a content document beside the reading order.
    void addAside(String href, String properties) {
        SpineReference reference = new SpineReference(item(href, XHTML_TYPE, properties));
        reference.setLinear(false);
        spine.addSpineReference(reference);
    }

    /// Adds a document that an EPUB 2 reader may offer by its kind.
    void addToGuide(String type, String title, String href) {
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        String fragment = hash < 0 ? "" : href.substring(hash + 1);
        Resource resource = resources.getByHref(path);
        if (resource != null) {
            guide.addReference(new GuideReference(resource, type, title, fragment));
        }
    }

    // ---- NCX ----

    /// What an NCX says beside the contents. Texts hold only characters that XML 1.0 allows.
    record Head(String identifier, String title, List<String> authors, String pagesTitle) {
        Head {
            authors = List.copyOf(authors);
        }
    }

    /// The NCX; its resource enters the manifest and the spine.
    byte[] ncx(String href, Head head, List<NavEntry> entries, List<PageMarks.Page> pages)
            throws IOException {
        Item ncx = item(href, NCX_TYPE, "");
        spine.setTocResource(ncx);
        TableOfContents contents = new TableOfContents();
        for (NavEntry entry : entries) {
            contents.addTOCReference(reference(entry));
        }
        List<Author> authors = new ArrayList<>();
        for (String name : head.authors()) {
            authors.add(new Author("", name));
        }
        NcxSerializer serializer = new NcxSerializer(head.pagesTitle(), pages);
        List<Identifier> identifiers = List.of(new Identifier("uid", head.identifier()));
        NCXDocument.write(serializer, identifiers, head.title(), authors, contents);
        return serializer.bytes();
    }

    private TOCReference reference(NavEntry entry) {
        int hash = entry.href().indexOf('#');
        String path = hash < 0 ? entry.href() : entry.href().substring(0, hash);
        String fragment = hash < 0 ? "" : entry.href().substring(hash + 1);
        Resource resource = resources.getByHref(path);
        TOCReference reference = new TOCReference(entry.text(), resource, fragment);
        for (NavEntry child : entry.children()) {
            reference.addChildSection(reference(child));
        }
        return reference;
    }

    // ---- package document ----

    /// Writes manifest, spine and guide.
    void write(XmlText out, String pageProgression) {
        out.open("manifest");
        for (Item item : items) {
            List<String> attributes =
                    new ArrayList<>(
                            List.of(
                                    "id",
                                    item.getId(),
                                    "href",
                                    item.getHref(),
                                    "media-type",
                                    item.getMediaType().getName()));
            if (!item.properties.isEmpty()) {
                attributes.addAll(List.of("properties", item.properties));
            }
            out.empty("item", attributes.toArray(String[]::new));
        }
        out.close("manifest");
        out.open(
                "spine",
                "toc",
                spine.getTocResource().getId(),
                "page-progression-direction",
                pageProgression);
        for (SpineReference reference : spine.getSpineReferences()) {
            if (reference.isLinear()) {
                out.empty("itemref", "idref", reference.getResourceId());
            } else {
                out.empty("itemref", "idref", reference.getResourceId(), "linear", "no");
            }
        }
        out.close("spine");
        List<GuideReference> references = guide.getReferences();
        if (!references.isEmpty()) {
            out.open("guide");
            for (GuideReference r : references) {
                out.empty(
                        "reference",
                        "type",
                        r.getType(),
                        "title",
                        r.getTitle(),
                        "href",
                        r.getCompleteHref());
            }
            out.close("guide");
        }
    }
}
