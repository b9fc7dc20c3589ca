package org.livret.pdf;

import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.Fonts;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapeRequest;
import org.livret.font.ShapedRun;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.page.Ramp;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.StructureNode.Facts;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Two pages made by hand that hold one of everything that a page can hold, with a structure that
/// uses every kind of element.
final class SamplePages {
    static final PdfMetadata METADATA =
            new PdfMetadata(
                    "Un titre & <demi>",
                    List.of("Autrice Première", "Auteur Second"),
                    Optional.of("Une description."),
                    List.of("mot", "clé"),
                    "fr",
                    Optional.of("CC BY 4.0"),
                    "2026-11-23T00:00:00Z",
                    "Livret");

    private static final Size A6 = new Size(Sp.mm(105), Sp.mm(148));

    private final Fonts fonts;
    private final String face;
    private int order = 1000;

    SamplePages(Fonts fonts, String face) {
        this.fonts = fonts;
        this.face = face;
    }

    PageSequence make() {
        StructureNode link = node(5, Role.LINK);
        StructureNode root =
                new StructureNode(
                        0,
                        Role.DOCUMENT,
                        Facts.NONE,
                        List.of(
                                node(1, Role.H1),
                                new StructureNode(2, Role.PARAGRAPH, Facts.NONE, List.of(link)),
                                new StructureNode(
                                        10, Role.FIGURE, alt("Un disque rouge"), List.of()),
                                new StructureNode(
                                        20,
                                        Role.TABLE,
                                        Facts.NONE,
                                        List.of(
                                                new StructureNode(
                                                        21,
                                                        Role.TABLE_ROW,
                                                        Facts.NONE,
                                                        List.of(
                                                                header(22),
                                                                node(23, Role.DATA_CELL))))),
                                node(30, Role.NOTE),
                                node(31, Role.PARAGRAPH)));
        List<Fragment> first = new ArrayList<>();
        first.add(
                new Fragment.Fill(
                        Tag.ARTIFACT,
                        rectangle(0, 0, 105, 148),
                        false,
                        new Fragment.Solid(new Color.Rgb(246, 241, 231, 1000))));
        first.add(text(1, 10, 20, 18, "Le fichier affligé"));
        first.add(text(2, 10, 30, 10, "Avant le "));
        first.add(text(5, 40, 30, 10, "lien"));
        first.add(text(2, 50, 30, 10, " après."));
        first.add(
                new Fragment.LinkArea(
                        new Tag(5, order++),
                        rect(40, 26, 8, 5),
                        new Fragment.Uri("https://example.org/"),
                        "Un lien"));
        first.add(
                new Fragment.LinkArea(
                        new Tag(5, order++),
                        rect(50, 26, 8, 5),
                        new Fragment.Anchor("fin"),
                        "La fin"));
        first.add(hyphenated(2, 10, 40));
        first.add(drawing());
        first.add(text(22, 10, 90, 9, "Coût"));
        first.add(text(23, 40, 90, 9, "5,6"));
        first.add(text(30, 10, 130, 8, "Une note."));
        List<Fragment> second = List.of(apart(text(31, 10, 20, 10, "La fin œuvre.")));
        SequencedMap<String, PageSequence.Placement> anchors = new LinkedHashMap<>();
        anchors.put("debut", new PageSequence.Placement(0, new Point(0, Sp.mm(10))));
        anchors.put("fin", new PageSequence.Placement(1, new Point(0, Sp.mm(10))));
        PageSequence.Bookmark inner = new PageSequence.Bookmark("La fin", "fin", 31, List.of());
        return new PageSequence(
                List.of(page(1, "i", first), page(2, "1", second)),
                root,
                anchors,
                List.of(new PageSequence.Bookmark("Le début", "debut", 1, List.of(inner))),
                List.of());
    }

    private static Page page(int number, String label, List<Fragment> fragments) {
        return new Page(number, label, A6, 0, false, false, fragments);
    }

    private static StructureNode node(int id, Role role) {
        return new StructureNode(id, role, Facts.NONE, List.of());
    }

    private static Facts alt(String text) {
        return new Facts(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StructureNode header(int id) {
        Facts facts =
                new Facts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("fr"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(StructureNode.Scope.ROW),
                        Optional.empty());
        return new StructureNode(id, Role.HEADER_CELL, facts, List.of());
    }

    private static Rect rect(int x, int y, int width, int height) {
        return new Rect(Sp.mm(x), Sp.mm(y), Sp.mm(width), Sp.mm(height));
    }

    private static Path rectangle(int x, int y, int width, int height) {
        return new Path(
                List.of(
                        new Path.MoveTo(Sp.mm(x), Sp.mm(y)),
                        new Path.LineTo(Sp.mm(x + width), Sp.mm(y)),
                        new Path.LineTo(Sp.mm(x + width), Sp.mm(y + height)),
                        new Path.LineTo(Sp.mm(x), Sp.mm(y + height)),
                        new Path.Close()));
    }

    private Fragment drawing() {
        Tag tag = new Tag(10, order++);
        Fragment.LinearGradient gradient =
                new Fragment.LinearGradient(
                        new Point(0, 0),
                        new Point(Sp.mm(20), 0),
                        new Ramp(
                                List.of(
                                        new Ramp.Stop(0, Color.WHITE),
                                        new Ramp.Stop(500_000, new Color.Rgb(200, 69, 31, 1000)),
                                        new Ramp.Stop(
                                                1_000_000, new Color.Cmyk(0, 0, 0, 1000, 1000))),
                                false));
        return new Fragment.Group(
                new Affine(1, 0, 0, 1, Sp.mm(10), Sp.mm(50)),
                Optional.of(rectangle(0, 0, 20, 20)),
                500,
                rect(10, 50, 20, 20),
                List.of(
                        new Fragment.Fill(tag, rectangle(0, 0, 20, 10), true, gradient),
                        new Fragment.Stroke(
                                tag,
                                rectangle(2, 2, 10, 10),
                                new Fragment.Pen(
                                        Sp.PER_PT,
                                        Fragment.Cap.ROUND,
                                        Fragment.Join.ROUND,
                                        10,
                                        List.of(Sp.PER_PT, Sp.PER_PT * 2),
                                        0),
                                new Color.Rgb(31, 58, 95, 700))));
    }

    /// A word cut at a line's end: the hyphen says U+00AD, while the same glyph says itself
    /// elsewhere.
    private Fragment hyphenated(int element, int x, int y) {
        return new Fragment.Group(
                Affine.IDENTITY,
                Optional.empty(),
                1000,
                rect(x, y - 4, 30, 5),
                List.of(
                        text(element, x, y, 10, "peut-être cou"),
                        text(element, x + 25, y, 10, "-", "\u00AD")));
    }

    Fragment.Glyphs text(int element, int x, int y, int size, String words) {
        return text(element, x, y, size, words, words);
    }

    // The same scaled, with places between the letters as tracking makes them.
    private static Fragment.Glyphs apart(Fragment.Glyphs text) {
        long[] advances = text.run().advances().clone();
        for (int i = 0; i < advances.length; i++) {
            advances[i] = advances[i] * 98 / 100 + 7_777;
        }
        Fragment.Run run = text.run();
        return new Fragment.Glyphs(
                text.tag(),
                text.origin(),
                text.face(),
                text.size(),
                980,
                text.color(),
                new Fragment.Run(
                        run.glyphs(),
                        advances,
                        run.xOffsets(),
                        run.yOffsets(),
                        run.text(),
                        run.clusters()));
    }

    private Fragment.Glyphs text(int element, int x, int y, int size, String words, String says) {
        Face font = fonts.face(face).orElseThrow();
        ShapedRun shaped =
                new OpenTypeShaper().shape(new ShapeRequest(words, font, Features.DEFAULT, "fr"));
        long[] advances = new long[shaped.glyphCount()];
        for (int i = 0; i < advances.length; i++) {
            advances[i] = Sp.scale(Sp.pt(size), shaped.advances()[i], font.unitsPerEm());
        }
        Fragment.Run run =
                new Fragment.Run(
                        shaped.glyphs(),
                        advances,
                        new long[0],
                        new long[0],
                        says,
                        shaped.clusters());
        return new Fragment.Glyphs(
                new Tag(element, order++),
                new Point(Sp.mm(x), Sp.mm(y)),
                face,
                Sp.pt(size),
                1000,
                Color.BLACK,
                run);
    }
}
