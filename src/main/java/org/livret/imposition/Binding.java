package org.livret.imposition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How sheets are folded into one another and stapled in the fold.
///
/// `signature` is how many pages a bundle of sheets has: several bundles are bound one behind
/// another; 0 for one bundle of all. `paper` is the thickness of a sheet in scaled points. In a
/// booklet that is read from right to left, the back cover lies on the left.
public record Binding(int signature, long paper, boolean rightToLeft) {
    /// Two on either side of a sheet.
    public static final int PAGES_OF_A_SHEET = 4;

    /// One bundle of thin paper, read from left to right.
    public static final Binding PLAIN = new Binding(0, 0, false);

    public Binding {
        if (signature < 0 || signature % PAGES_OF_A_SHEET != 0 || paper < 0) {
            throw new IllegalArgumentException(signature + " pages, paper " + paper);
        }
    }

    /// One side of a sheet, as it goes through the press: what stands on its left and right half,
    /// pages counted from 0. `inwards` is how far both pages are moved towards the fold, so that
    /// the outer margins of inner sheets are as wide as those of outer ones when all are cut at
    /// once.
    public record Side(OptionalInt left, OptionalInt right, long inwards) {}

    /// How many blank pages make whole sheets of so many.
    public static int blanks(int pages) {
        return Math.floorMod(-pages, PAGES_OF_A_SHEET);
    }

    /// The sides of all sheets, the outermost sheet of each bundle first, the front of each sheet
    /// before its back. The back is turned on the short edge.
    ///
    /// Blank pages come last, or before the last page when that is the `backCover`.
    public List<Side> sides(int pages, boolean backCover) {
        List<OptionalInt> order = order(pages, backCover);
        List<Side> sides = new ArrayList<>(order.size() / 2);
        int size = signature == 0 ? order.size() : signature;
        for (int from = 0; from < order.size(); from += size) {
            bundle(order.subList(from, Math.min(order.size(), from + size)), sides);
        }
        return sides;
    }

    private static List<OptionalInt> order(int pages, boolean backCover) {
        List<OptionalInt> order = new ArrayList<>(pages + PAGES_OF_A_SHEET);
        for (int page = 0; page < pages; page++) {
            order.add(OptionalInt.of(page));
        }
        int at = backCover && pages > 1 ? pages - 1 : pages;
        for (int blank = blanks(pages); blank > 0; blank--) {
            order.add(at, OptionalInt.empty());
        }
        return order;
    }

    private void bundle(List<OptionalInt> pages, List<Side> sides) {
        int last = pages.size() - 1;
        for (int sheet = 0; 2 * sheet < last; sheet++) {
            // The sheet's own number, counted from the outermost.
            long inwards = sheet / 2 * paper;
            int low = sheet;
            int high = last - sheet;
            // On fronts the later page comes first, on backs the earlier.
            boolean front = sheet % 2 == 0;
            OptionalInt left = pages.get(front != rightToLeft ? high : low);
            OptionalInt right = pages.get(front != rightToLeft ? low : high);
            sides.add(new Side(left, right, inwards));
        }
    }
}
