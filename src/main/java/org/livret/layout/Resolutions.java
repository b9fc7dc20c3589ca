package org.livret.layout;

import org.livret.box.Box;
import org.livret.box.BoxTree;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Affine;
import org.livret.geom.Size;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.picture.Picture;
import org.livret.picture.Resolution;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells of pictures that have too few pixels for the size at which they are printed, each once, at
/// the place where it is printed largest.
final class Resolutions {
    /// The largest print of each picture, by path.
    private final Map<String, Printed> coarsest = new LinkedHashMap<>();

    private record Printed(Resolution resolution, Tag tag) {}

    /// By how much what is in a group is scaled.
    private record Scale(double x, double y) {
        Scale in(Affine map) {
            return new Scale(x * Math.hypot(map.a(), map.b()), y * Math.hypot(map.c(), map.d()));
        }
    }

    private Resolutions() {}

    static void report(BoxTree boxes, PageSequence pages, Reporter reporter) {
        Resolutions found = new Resolutions();
        for (Page page : pages.pages()) {
            found.look(page.fragments(), new Scale(1, 1));
        }
        found.coarsest.values().removeIf(printed -> printed.resolution().isEnough());
        if (found.coarsest.isEmpty()) {
            return;
        }
        Places places = new Places();
        places.box(boxes.root());
        boxes.notes().values().forEach(places::box);
        for (Printed printed : found.coarsest.values()) {
            reporter.report(printed.resolution().problem(places.of(printed)));
        }
    }

    /// Grounds are named in a sheet, whose places are not kept.
    private static Span unknown() {
        return Span.of(SourceFile.unread("the stylesheet"));
    }

    private void look(List<Fragment> fragments, Scale scale) {
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Image image -> {
                    Size size =
                            new Size(
                                    Math.round(image.area().width() * scale.x()),
                                    Math.round(image.area().height() * scale.y()));
                    add(new Printed(Resolution.of(image.raster(), size), image.tag()));
                }
                case Fragment.Group group -> look(group.fragments(), scale.in(group.map()));
                case Fragment.Fill fill -> {
                    if (fill.paint() instanceof Fragment.Pattern pattern) {
                        look(pattern.fragments(), scale);
                    }
                }
                case Fragment.Glyphs _,
                        Fragment.Stroke _,
                        Fragment.Shadow _,
                        Fragment.LinkArea _ -> {}
            }
        }
    }

    private void add(Printed printed) {
        coarsest.merge(
                printed.resolution().path(),
                printed,
                (a, b) -> b.resolution().perInch() < a.resolution().perInch() ? b : a);
    }

    /// Where pictures are named.
    private static final class Places {
        private final Map<Tag, Span> byTag = new HashMap<>();
        private final Map<String, Span> byPath = new HashMap<>();

        Span of(Printed printed) {
            Span named = byPath.getOrDefault(printed.resolution().path(), unknown());
            return byTag.getOrDefault(printed.tag(), named);
        }

        void box(Box first) {
            List<Box> rest = new ArrayList<>(List.of(first));
            while (!rest.isEmpty()) {
                switch (rest.removeLast()) {
                    case Box.Block block -> rest.addAll(block.children());
                    case Box.Paragraph paragraph -> inlines(paragraph, rest);
                    case Box.Replaced r -> picture(r.picture(), r.tag(), r.span());
                    case Box.Table table -> rest.addAll(table.contents());
                }
            }
        }

        private void inlines(Box.Paragraph paragraph, List<Box> rest) {
            for (Box.Inline inline : paragraph.content()) {
                if (inline instanceof Box.InlinePicture p) {
                    picture(p.picture(), p.tag(), p.span());
                } else if (inline instanceof Box.InlineBlock block) {
                    rest.add(block.block());
                }
            }
        }

        private void picture(Picture picture, Tag tag, Span span) {
            if (picture instanceof Picture.Raster raster) {
                byPath.merge(raster.path(), span, (a, b) -> b.start() < a.start() ? b : a);
                if (!tag.isArtifact()) {
                    byTag.putIfAbsent(tag, span);
                }
            }
        }
    }
}
