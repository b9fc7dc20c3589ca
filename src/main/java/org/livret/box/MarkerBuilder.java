package org.livret.box;

import org.livret.css.BoxStyle.Display;
import org.livret.css.ComputedStyle;
import org.livret.css.GeneratedStyle;
import org.livret.css.Styled.StyledElement;
import org.livret.structure.Role;

import java.util.List;
import java.util.Optional;

/// Makes the markers of list items and of numbered lines of code (CSS Lists 3, section 3).
final class MarkerBuilder {
    private final BoxBuilder boxes;

    MarkerBuilder(BoxBuilder boxes) {
        this.boxes = boxes;
    }

    /// The marker of a list item, the label of its structure element.
    Optional<Box.Marker> ofItem(StyledElement e) {
        if (isBlank(e)) {
            return Optional.empty();
        }
        boxes.structure.open(Role.LABEL);
        Box.Marker marker = new Box.Marker(content(e), style(e), false);
        boxes.structure.close();
        return Optional.of(marker);
    }

    /// The number of a line of code, which belongs to the code as a whole: it only helps to find
    /// the line.
    Optional<Box.Marker> ofCodeLine(StyledElement e) {
        if (isBlank(e)) {
            return Optional.empty();
        }
        boxes.structure.beginArtifact();
        Box.Marker marker = new Box.Marker(content(e), style(e), true);
        boxes.structure.endArtifact();
        return Optional.of(marker);
    }

    private static ComputedStyle style(StyledElement e) {
        return e.pseudo().marker().orElse(e.style());
    }

    /// What `::marker` is given to say, when it is.
    private static Optional<List<GeneratedStyle.Item>> given(StyledElement e) {
        return e.pseudo().marker().flatMap(style -> style.generated().content());
    }

    private boolean isBlank(StyledElement e) {
        return e.style().box().display() != Display.LIST_ITEM
                || given(e).map(List::isEmpty).orElseGet(() -> text(e).isEmpty());
    }

    private List<Box.Inline> content(StyledElement e) {
        InlineBuilder inlines = new InlineBuilder(boxes);
        if (given(e).isPresent()) {
            inlines.pseudo(style(e), e.element(), Optional.empty());
        } else {
            inlines.generated(text(e), style(e), e.element().span(), Optional.empty());
        }
        return inlines.finish();
    }

    private String text(StyledElement e) {
        GeneratedStyle style = e.style().generated();
        if (style.listMarker().isPresent()) {
            return style.listMarker().get();
        }
        return boxes.counters.marker(style.listStyle());
    }
}
