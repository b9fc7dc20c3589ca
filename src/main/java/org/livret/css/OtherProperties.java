package org.livret.css;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Properties of CSS that change nothing here beside those that change a look ([Undrawn]), and what
/// can be used instead.
final class OtherProperties {
    /// A hint for each, or for each beginning with `*` at its end; an empty one where there is
    /// nothing to say.
    private static final String TABLE =
            """
            -prince-* | Most of Prince's properties have a counterpart without the prefix.
            align-tracks |
            anchor-name | Place boxes with ‘position: absolute’ in a box with ‘position: relative’.
            animation* | Nothing moves on paper.
            appearance |
            backface-visibility |
            background-attachment | A ground belongs to its box; ‘@page’ has the page's.
            baseline-shift | Use ‘vertical-align’.
            block-step* | Text stands on a grid with ‘line-snap: baseline’.
            bookmark-label | Bookmarks say the headings.
            bookmark-state | Readers of the PDF open bookmarks as they like.
            clip | Use ‘overflow: hidden’.
            color-adjust |
            contain* | Boxes have the sizes that their content and their style give them.
            content-visibility | Use ‘display: none’.
            dominant-baseline | Use ‘vertical-align’.
            empty-cells | Cells are drawn, empty or not; choose them with ‘td:empty’.
            float-defer* | Use ‘float: top’ or ‘float: bottom’.
            float-offset | Use margins.
            float-reference | Use ‘float: top’ or ‘float: bottom’ for the page.
            flow-* | Text flows through pages and columns only.
            font-language-override | Use ‘lang’ in the manuscript.
            font-palette | Signs with colours of their own are set in the colour of the text.
            font-size-adjust | ‘size-adjust’ in ‘@font-face’ makes a font larger.
            font-synthesis* | Slopes and weights come from fonts only.
            font-variant-alternates | Use ‘font-feature-settings’.
            font-variant-east-asian | Use ‘font-feature-settings’, such as ‘"jp90"’.
            font-variant-emoji |
            footnote-display | Notes stand one below another.
            footnote-policy | Pages are broken so that notes stand with their calls where they can.
            glyph-orientation* |
            image-orientation |
            image-rendering |
            image-resolution | Give pictures a width.
            initial-letter-* | ‘initial-letter’ stands letters on the baseline.
            layout-grid* | Text stands on a grid with ‘line-snap: baseline’.
            line-clamp | All text is printed.
            line-grid | Use ‘line-snap’.
            line-padding |
            list-style-image | Use ‘li::marker { content: url(…) }’.
            margin-break | Margins vanish where a page is broken.
            margin-trim | Choose the outermost children with ‘:first-child’ and ‘:last-child’.
            marker* |
            math-* |
            max-lines | All text is printed.
            object-view-box | Use ‘object-fit’ and ‘object-position’.
            offset* | Use ‘transform’.
            orientation | The size of pages is set with ‘size’ in ‘@page’.
            page-orientation | Give the pages a ‘size’ with ‘landscape’.
            perspective* | Use ‘transform’.
            pointer-events |
            position-* | Place boxes with ‘position: absolute’ and ‘inset’.
            prince-* | Most of Prince's properties have a counterpart without the prefix.
            resize |
            rotate | Use ‘transform: rotate(…)’.
            ruby-* |
            scale | Use ‘transform: scale(…)’.
            scroll* |
            scrollbar-* |
            shape-* | Text flows around the box of a float.
            text-anchor |
            text-autospace | Spaces are set by the language; see ‘typography’ in the front matter.
            text-box* | Use ‘line-height’.
            text-combine-upright |
            text-decoration-skip* | Lines run on below letters.
            text-emphasis* | Use ‘font-style’ or ‘font-weight’.
            text-group-align | Use ‘text-align’.
            text-justify | Use ‘text-align’.
            text-orientation | Text runs across the page.
            text-overflow | All text is printed.
            text-rendering |
            text-spacing* | Spaces are set by the language; see ‘typography’ in the front matter.
            text-underline-position | Use ‘text-underline-offset’.
            timeline* | Nothing moves on paper.
            transform-box | Use ‘transform-origin’.
            transform-style | Use ‘transform’.
            transition* | Nothing moves on paper.
            translate | Use ‘transform: translate(…)’.
            view-* | Nothing moves on paper.
            wrap-* |
            writing-mode | Text runs across the page; ‘transform: rotate(90deg)’ turns a box.
            zoom | Use ‘transform: scale(…)’.
            """;

    private static final Map<String, String> HINTS = read();

    private OtherProperties() {}

    private static Map<String, String> read() {
        Map<String, String> out = new LinkedHashMap<>();
        TABLE.lines()
                .forEach(line -> {
                    int bar = line.indexOf('|');
                    out.put(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
                });
        return out;
    }

    /// The hint for a property of CSS, which may be empty; nothing for a name that is none.
    static Optional<String> hint(String name) {
        String own = HINTS.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        for (Map.Entry<String, String> entry : HINTS.entrySet()) {
            String key = entry.getKey();
            if (key.endsWith("*") && name.startsWith(key.substring(0, key.length() - 1))) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
