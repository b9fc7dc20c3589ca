package org.livret.box;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Display;
import org.livret.css.ComputedStyle;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What stands in an element, and which of it is a block (CSS 2.2, section 9.2).
final class Parts {
    private Parts() {}

    /// An element's children between its pseudo-elements, which stand as `span` elements of their
    /// own.
    static List<Styled> of(StyledElement e) {
        Styled.Pseudo pseudo = e.pseudo();
        if (pseudo.before().isEmpty() && pseudo.after().isEmpty()) {
            return e.children();
        }
        List<Styled> parts = new ArrayList<>(e.children().size() + 2);
        pseudo.before().ifPresent(style -> parts.add(asElement(e, style)));
        parts.addAll(e.children());
        pseudo.after().ifPresent(style -> parts.add(asElement(e, style)));
        return parts;
    }

    /// A pseudo-element as an element without children whose style has the content and whose
    /// attributes are those of its originating element.
    private static StyledElement asElement(StyledElement e, ComputedStyle style) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>(e.element().attributes());
        attributes.remove("id");
        attributes.remove("lang");
        Content.Element element =
                new Content.Element(
                        InlineBuilder.PSEUDO,
                        attributes,
                        e.element().children(),
                        e.element().span());
        return new StyledElement(element, style, Styled.Pseudo.NONE, List.of());
    }

    static boolean isBlank(List<Styled> run) {
        for (Styled part : run) {
            boolean blank =
                    switch (part) {
                        case StyledElement e -> e.style().box().display() == Display.NONE;
                        case Styled.StyledText(Content.Characters c) ->
                                c.text().isBlank() && c.text().indexOf('\u00A0') < 0;
                        case Styled.StyledText _ -> false;
                    };
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    static boolean hasBlocks(StyledElement e) {
        for (Styled part : e.children()) {
            if (part instanceof StyledElement c && isBlock(c)) {
                return true;
            }
        }
        return isBlockStyle(e.pseudo().before()) || isBlockStyle(e.pseudo().after());
    }

    private static boolean isBlockStyle(Optional<ComputedStyle> style) {
        return style.isPresent() && isBlock(style.get());
    }

    /// Whether an element is taken out of the flow by its position.
    static boolean isAway(StyledElement e) {
        return e.style().box().display() != Display.NONE && e.style().box().positioning().isAway();
    }

    static boolean isBlock(StyledElement e) {
        Display display = e.style().box().display();
        boolean chart = e.element().name().equals("svg") && display != Display.NONE;
        return chart || (display == Display.CONTENTS ? hasBlocks(e) : isBlock(e.style()));
    }

    private static boolean isBlock(ComputedStyle style) {
        return switch (style.box().display()) {
            case NONE -> false;
            case INLINE, INLINE_BLOCK, CONTENTS ->
                    style.box().floating() != BoxStyle.FloatSide.NONE
                            || style.generated().running().isPresent();
            case BLOCK,
                    LIST_ITEM,
                    TABLE,
                    TABLE_CAPTION,
                    TABLE_HEADER_GROUP,
                    TABLE_ROW_GROUP,
                    TABLE_FOOTER_GROUP,
                    TABLE_ROW,
                    TABLE_CELL,
                    FLEX,
                    GRID ->
                    true;
        };
    }
}
