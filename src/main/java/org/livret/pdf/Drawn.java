package org.livret.pdf;

import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// What groups hold, as far as it decides how they are painted.
final class Drawn {
    /// A group with fewer steps of paths than this is not worth a form of its own.
    private static final int FORM = 60;

    private Drawn() {}

    /// The tag of the first thing in a group that has one.
    static Optional<Tag> tag(Fragment.Group group) {
        for (Fragment fragment : group.fragments()) {
            Optional<Tag> tag = tag(fragment);
            if (tag.isPresent()) {
                return tag;
            }
        }
        return Optional.empty();
    }

    private static Optional<Tag> tag(Fragment fragment) {
        return switch (fragment) {
            case Fragment.Glyphs f -> Optional.of(f.tag());
            case Fragment.Fill f -> Optional.of(f.tag());
            case Fragment.Stroke f -> Optional.of(f.tag());
            case Fragment.Image f -> Optional.of(f.tag());
            case Fragment.Shadow f -> Optional.of(f.tag());
            case Fragment.Group f -> tag(f);
            case Fragment.LinkArea _ -> Optional.empty();
        };
    }

    /// Whether a group is a drawing: of many steps, and of one element or an artifact all through.
    /// Of a group around another group the inner one is the drawing, since it may stand elsewhere
    /// alone.
    static boolean isDrawing(Fragment.Group group) {
        List<Fragment> fragments = group.fragments();
        boolean wraps = fragments.size() == 1 && fragments.getFirst() instanceof Fragment.Group;
        Optional<Tag> tag = tag(group);
        return !wraps
                && tag.isPresent()
                && steps(fragments) >= FORM
                && belongs(fragments, tag.get());
    }

    private static boolean belongs(List<Fragment> fragments, Tag tag) {
        for (Fragment fragment : fragments) {
            boolean own =
                    switch (fragment) {
                        case Fragment.Group g -> belongs(g.fragments(), tag);
                        case Fragment.LinkArea _ -> false;
                        case Fragment.Glyphs _,
                                Fragment.Fill _,
                                Fragment.Stroke _,
                                Fragment.Image _,
                                Fragment.Shadow _ ->
                                tag(fragment).equals(Optional.of(tag));
                    };
            if (!own) {
                return false;
            }
        }
        return true;
    }

    private static int steps(List<Fragment> fragments) {
        int steps = 0;
        for (Fragment fragment : fragments) {
            steps +=
                    switch (fragment) {
                        case Fragment.Fill f -> f.shape().segments().size();
                        case Fragment.Stroke s -> s.path().segments().size();
                        case Fragment.Group g -> steps(g.fragments());
                        case Fragment.Glyphs _,
                                Fragment.Image _,
                                Fragment.Shadow _,
                                Fragment.LinkArea _ ->
                                0;
                    };
        }
        return steps;
    }

    /// The box of a form that is clipped to a rectangle; empty when it is clipped to something
    /// else.
    static Optional<String> box(Path clip) {
        return clip.asRect().map(Drawn::box);
    }

    /// A box in the coordinates of pages, whose y grows downwards, as PDF writes it.
    static String box(Rect r) {
        return "["
                + Numbers.points(r.x())
                + " "
                + Numbers.points(-r.bottom())
                + " "
                + Numbers.points(r.right())
                + " "
                + Numbers.points(-r.y())
                + "]";
    }
}
