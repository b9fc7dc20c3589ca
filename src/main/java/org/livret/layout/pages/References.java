package org.livret.layout.pages;

import org.livret.box.Box;

import java.util.ArrayList;
import java.util.List;

/// Finds out whether boxes show page numbers, and so may change from one round of layout to the
/// next.
final class References {
    private References() {}

    static boolean in(Box box) {
        List<Box> rest = new ArrayList<>();
        rest.add(box);
        while (!rest.isEmpty()) {
            switch (rest.removeLast()) {
                case Box.Paragraph paragraph -> {
                    if (in(paragraph.content(), rest)) {
                        return true;
                    }
                }
                case Box.Block block -> {
                    if (block.marker().isPresent() && in(block.marker().get().content(), rest)) {
                        return true;
                    }
                    rest.addAll(block.children());
                }
                case Box.Replaced _ -> {}
                case Box.Table table -> rest.addAll(table.contents());
            }
        }
        return false;
    }

    private static boolean in(List<Box.Inline> content, List<Box> rest) {
        for (Box.Inline inline : content) {
            if (inline instanceof Box.PageNumber || inline instanceof Box.Locator) {
                return true;
            }
            if (inline instanceof Box.InlineBlock(Box.Block block)) {
                rest.add(block);
            }
        }
        return false;
    }
}
