package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.child;
import static org.livret.css.Css.element;
import static org.livret.css.Css.first;
import static org.livret.css.Css.text;

import org.junit.jupiter.api.Test;
import org.livret.css.BoxStyle.Display;
import org.livret.css.Styled.StyledElement;

class BuiltInSheetTest {
    @Test
    void hasNoFault() {
        Css css = new Css().builtIn();
        css.cascade().page(new PageStyle.Context("", 1, false, true, false));
        assertThat(css.problems()).isEmpty();
    }

    @Test
    void givesElementsTheirKindOfBox() {
        StyledElement body =
                new Css()
                        .builtIn()
                        .style(
                                element(
                                        "body",
                                        element("p", element("em", text("a"))),
                                        element("ul", element("li")),
                                        element("table", element("tr", element("td")))));
        assertThat(first(body).style().box().display()).isEqualTo(Display.BLOCK);
        assertThat(first(first(body)).style().box().display()).isEqualTo(Display.INLINE);
        assertThat(first(child(body, 1)).style().box().display()).isEqualTo(Display.LIST_ITEM);
        assertThat(first(first(child(body, 2))).style().box().display())
                .isEqualTo(Display.TABLE_CELL);
    }

    @Test
    void sendsNotesToTheFootOfThePage() {
        StyledElement body =
                new Css().builtIn().style(element("body", element("aside[epub:type=footnote]")));
        assertThat(first(body).style().box().floating()).isEqualTo(BoxStyle.FloatSide.FOOTNOTE);
    }

    @Test
    void numbersPagesButNotBlankOnes() {
        Cascade cascade = new Css().builtIn().cascade();
        PageStyle right = cascade.page(new PageStyle.Context("", 1, false, true, false));
        PageStyle blank = cascade.page(new PageStyle.Context("", 2, true, false, true));
        assertThat(right.marginBoxes()).containsOnlyKeys(PageStyle.MarginBox.BOTTOM_CENTER);
        assertThat(blank.marginBoxes()).isEmpty();
        assertThat(blank.margin().left()).isEqualTo(right.margin().right());
    }
}
