package org.livret.preflight;

import org.livret.box.Box;
import org.livret.box.BoxTree;
import org.livret.diag.Span;
import org.livret.structure.Tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places of all content of a publication, from its boxes.
public final class BoxPlaces implements Places {
    private final Map<Tag, Span> contents = new HashMap<>();

    public BoxPlaces(BoxTree tree) {
        box(tree.root());
        tree.notes().values().forEach(this::box);
    }

    @Override
    public Optional<Span> of(Tag tag) {
        return Optional.ofNullable(contents.get(tag));
    }

    private void put(Tag tag, Span span) {
        if (!tag.isArtifact()) {
            contents.putIfAbsent(tag, span);
        }
    }

    private void boxes(List<? extends Box> boxes) {
        boxes.forEach(this::box);
    }

    private void box(Box box) {
        switch (box) {
            case Box.Block block -> {
                block.marker().ifPresent(marker -> inlines(marker.content()));
                boxes(block.children());
            }
            case Box.Paragraph paragraph -> {
                paragraph.marker().ifPresent(marker -> inlines(marker.content()));
                paragraph.opening().letter().ifPresent(letter -> text(letter.text()));
                inlines(paragraph.content());
            }
            case Box.Replaced replaced -> put(replaced.tag(), replaced.span());
            case Box.Table table -> {
                table.caption().ifPresent(this::box);
                rows(table.head());
                rows(table.body());
                rows(table.foot());
            }
        }
    }

    private void rows(List<Box.Row> rows) {
        for (Box.Row row : rows) {
            row.cells().forEach(cell -> box(cell.content()));
        }
    }

    private void inlines(List<Box.Inline> inlines) {
        for (Box.Inline inline : inlines) {
            switch (inline) {
                case Box.Text text -> text(text);
                case Box.InlinePicture picture -> put(picture.tag(), picture.span());
                case Box.PageNumber number -> put(number.tag(), number.span());
                case Box.Locator locator -> put(locator.tag(), locator.span());
                case Box.InlineBlock block -> box(block.block());
                case Box.Formula formula -> put(formula.tag(), formula.span());
                case Box.LineBreak _,
                        Box.InlineMark _,
                        Box.NoteCall _,
                        Box.Leader _,
                        Box.InlineEdge _ -> {}
            }
        }
    }

    private void text(Box.Text text) {
        put(text.tag(), text.source().span());
    }
}
