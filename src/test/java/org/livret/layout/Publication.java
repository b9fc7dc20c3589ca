package org.livret.layout;

import org.livret.box.BoxBuilder;
import org.livret.box.BoxTree;
import org.livret.css.Cascade;
import org.livret.css.CssReader;
import org.livret.css.Medium;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.css.StyledTree;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.EmSquare;
import org.livret.font.Fonts;
import org.livret.font.Hyphenation;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapingCache;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.layout.inline.LineSetter;
import org.livret.page.PageDump;
import org.livret.page.PageSequence;
import org.livret.picture.Picture;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A publication of a test: XHTML and CSS laid out in the em-square font at 10 points on lines of
/// 10, so that every character is a square of 10 points. Pictures are drawings of the size that
/// their name says: `60x40.svg` in points.
///
/// `aside` elements are notes; `a class="noteref"` calls them. `place` is where an index leads, to
/// its `to`; with `range` to all of it, with `main` to where most is said.
public final class Publication {
    private static final String BASE =
            """
            @page { size: 100pt 100pt; margin: 10pt; @bottom-center { content: none } @footnote { margin: 0; padding: 0; border: none } }
            @page :left { margin: 10pt }
            html { font-size: 10pt; line-height: 10pt; hyphens: none; orphans: 1; widows: 1; text-align: left }
            p, h1, h2, figure, table, ul, ol, dl, pre, blockquote { margin: 0 }
            h1, h2 { font-size: 10pt; line-height: 10pt }
            td, th { padding: 0 }
            aside { font-size: 10pt }
            a { font-size: 10pt; line-height: 10pt; vertical-align: baseline }
            """;

    private static final Span SPAN = Span.of(SourceFile.unread("test.md"));

    // Made once: most of a small test's time goes there.
    private static final StyleSheet BUILT_IN = CssReader.builtIn(_ -> {});
    private static final Fonts FONTS = EmSquare.fonts(_ -> {});
    private static final ShapingCache SHAPES = new ShapingCache(new OpenTypeShaper());
    private static final Hyphenation HYPHENATION = new Hyphenation();

    private final String css;
    private final String body;
    private int threads = 1;
    final CollectingReporter reporter = new CollectingReporter();

    private Publication(String css, String body) {
        this.css = css;
        this.body = body;
    }

    public static Publication of(String css, String body) {
        return new Publication(css, body);
    }

    String body() {
        return body;
    }

    Publication threads(int count) {
        threads = count;
        return this;
    }

    BoxTree boxes() {
        return BoxBuilder.build(styled(), (path, _) -> picture(path));
    }

    public StyledTree styled() {
        return cascade().style(tree());
    }

    private Cascade cascade() {
        return Cascade.of(
                List.of(
                        BUILT_IN,
                        CssReader.read(new SourceFile("base.css", BASE), Origin.THEME, reporter),
                        CssReader.read(new SourceFile("test.css", css), Origin.USER, reporter)),
                Medium.PRINT,
                Map.of(),
                reporter);
    }

    PageSequence pages() {
        return pages(boxes());
    }

    public LaidOut laidOut() {
        return laidOut(boxes());
    }

    PageSequence pages(BoxTree boxes) {
        return laidOut(boxes).pages();
    }

    private LaidOut laidOut(BoxTree boxes) {
        Cascade cascade = cascade();
        return Layout.laidOut(
                new LayoutInput(
                        boxes,
                        cascade::page,
                        (blocks, problems) ->
                                new LineSetter(FONTS, SHAPES, HYPHENATION, blocks, problems),
                        Publication::picture,
                        reporter,
                        threads));
    }

    String dump() {
        return PageDump.of(pages());
    }

    public List<Problem> problems() {
        return reporter.problems();
    }

    List<String> codes() {
        return problems().stream().map(p -> p.code().id()).toList();
    }

    /// The lines of every page: the text of all glyphs on one baseline, left to right.
    List<String> lines() {
        return new PageText(pages()).lines();
    }

    // ---- from XML ----

    static Optional<Picture> picture(String path) {
        int x = path.indexOf('x');
        if (x < 0) {
            return Optional.empty();
        }
        long width = Sp.pt(Integer.parseInt(path.substring(0, x)));
        long height = Sp.pt(Integer.parseInt(path.substring(x + 1, path.indexOf('.'))));
        return Optional.of(
                new Picture.Raster(
                        path,
                        Picture.Format.PNG,
                        new byte[0],
                        pixels(width),
                        pixels(height),
                        false,
                        new Size(width, height)));
    }

    // As many as make a picture sharp at its natural size.
    private static int pixels(long length) {
        return (int) Math.round(Sp.toPt(length) * 300 / 72);
    }

    private ElementTree tree() {
        SequencedMap<String, Content.Element> notes = new LinkedHashMap<>();
        Content.Element root =
                element(
                        parse(
                                "<body xmlns:epub=\"http://www.idpf.org/2007/ops\">"
                                        + body
                                        + "</body>"),
                        notes);
        return new ElementTree(root, notes);
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private static Content.Element element(
            Element element, SequencedMap<String, Content.Element> notes) {
        List<Content> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                Content.Element made = element(e, notes);
                if (e.getTagName().equals("place")) {
                    children.add(
                            new Content.Locator(
                                    e.getAttribute("to"),
                                    e.hasAttribute("range"),
                                    e.hasAttribute("main"),
                                    "-",
                                    SPAN));
                } else if (e.getTagName().equals("aside")) {
                    notes.put(e.getAttribute("id"), made);
                } else {
                    children.add(made);
                }
            } else {
                children.add(new Content.Characters(child.getTextContent(), SPAN));
            }
        }
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        return new Content.Element(element.getTagName(), attributes, children, SPAN);
    }
}
