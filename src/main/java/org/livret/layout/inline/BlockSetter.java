package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.page.Fragment;
import org.livret.picture.Picture;

import java.util.List;
import java.util.Optional;

/// Sets small boxes that stand in lines (`display: inline-block`), and opens the pictures behind
/// words. The flow of blocks implements it.
@FunctionalInterface
public interface BlockSetter {
    /// A box set in no more than the available width.
    SetBlock set(Box.Block block, long available, PageFacts facts);

    /// The picture of a path, when it can be opened.
    default Optional<Picture> picture(String path) {
        return Optional.empty();
    }

    /// The box's border box. `baseline` is the distance from its top to its last line's baseline.
    /// `at` gives its fragments with its upper left corner at a place.
    interface SetBlock {
        long width();

        long height();

        long baseline();

        List<Fragment> at(long x, long y);

        /// The ids of the notes called in it, in order.
        default List<String> notes() {
            return List.of();
        }

        /// The marks in it, with its upper left corner at a place.
        default List<Line.PlacedMark> marks(long x, long y) {
            return List.of();
        }
    }

    /// For content that holds no such boxes: they take no room.
    BlockSetter NONE = (_, _, _) -> new Empty();

    /// Nothing.
    record Empty() implements SetBlock {
        @Override
        public long width() {
            return 0;
        }

        @Override
        public long height() {
            return 0;
        }

        @Override
        public long baseline() {
            return 0;
        }

        @Override
        public List<Fragment> at(long x, long y) {
            return List.of();
        }
    }
}
