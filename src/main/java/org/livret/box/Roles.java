package org.livret.box;

import org.livret.css.CounterStyle;
import org.livret.css.Styled.StyledElement;
import org.livret.structure.Role;
import org.livret.structure.StructureNode.Facts;
import org.livret.structure.StructureNode.ListNumbering;
import org.livret.structure.StructureNode.Scope;
import org.livret.xhtml.Content.Element;

import java.util.Optional;
import java.util.OptionalInt;

/// Which structure role an element has, and what a screen reader is told of it.
///
/// Elements that PDF 1.7 has no word for (`em`, `strong`, a `span` without a language) have no
/// element of their own: their text belongs to the nearest element around them.
final class Roles {
    private Roles() {}

    /// The level of a heading element, or 0.
    static int headingLevel(Element element) {
        String name = element.name();
        if (name.length() == 2 && name.charAt(0) == 'h') {
            int level = name.charAt(1) - '0';
            return level >= 1 && level <= 6 ? level : 0;
        }
        return 0;
    }

    /// The role of a block-level element other than headings, lists' and tables' parts.
    static Role ofBlock(Element element) {
        return switch (element.name()) {
            case "section" -> Role.SECTION;
            case "article" -> Role.ARTICLE;
            case "nav" -> Role.TOC;
            case "blockquote" -> Role.BLOCK_QUOTE;
            case "figcaption", "caption" -> Role.CAPTION;
            case "p", "pre" -> Role.PARAGRAPH;
            case "code" -> Role.CODE;
            case "div" -> element.hasClass("index-entries") ? Role.INDEX : Role.DIVISION;
            default -> Role.DIVISION;
        };
    }

    static Optional<Role> ofInline(Element element) {
        return switch (element.name()) {
            case "a" -> element.attribute("href").map(_ -> Role.LINK);
            case "code", "kbd", "samp" -> Optional.of(Role.CODE);
            case "q" -> Optional.of(Role.QUOTE);
            default -> element.attribute("lang").map(_ -> Role.SPAN);
        };
    }

    /// Language, when the element changes it.
    static Facts facts(Element element) {
        Optional<String> language = element.attribute("lang");
        return language.isEmpty() ? Facts.NONE : facts(Optional.empty(), language);
    }

    static Facts figure(Element image) {
        return facts(image.attribute("alt"), image.attribute("lang"));
    }

    static Facts formula(Element math) {
        return facts(math.attribute("alttext"), math.attribute("lang"));
    }

    static Facts figure(String alternative) {
        return facts(Optional.of(alternative), Optional.empty());
    }

    private static Facts facts(Optional<String> alternative, Optional<String> language) {
        return new Facts(
                alternative,
                Optional.empty(),
                language,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Facts list(StyledElement list) {
        return new Facts(
                Optional.empty(),
                Optional.empty(),
                list.element().attribute("lang"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(numbering(list.style().generated().listStyle())));
    }

    private static ListNumbering numbering(CounterStyle style) {
        return switch (style.name()) {
            case "none" -> ListNumbering.NONE;
            case "circle" -> ListNumbering.CIRCLE;
            case "square" -> ListNumbering.SQUARE;
            case "lower-roman" -> ListNumbering.LOWER_ROMAN;
            case "upper-roman" -> ListNumbering.UPPER_ROMAN;
            case "lower-alpha", "lower-latin" -> ListNumbering.LOWER_ALPHA;
            case "upper-alpha", "upper-latin" -> ListNumbering.UPPER_ALPHA;
            default -> nearest(style);
        };
    }

    /// What of PDF's kinds comes nearest to a style that is none of them.
    private static ListNumbering nearest(CounterStyle style) {
        return switch (style.algorithm()) {
            case CounterStyle.Nothing _ -> ListNumbering.NONE;
            case CounterStyle.Cyclic _, CounterStyle.Symbolic _ -> ListNumbering.DISC;
            case CounterStyle.Alphabetic _ -> ListNumbering.LOWER_ALPHA;
            case CounterStyle.Numeric _, CounterStyle.Additive _, CounterStyle.Fixed _ ->
                    ListNumbering.DECIMAL;
        };
    }

    static Facts cell(Element cell, int columnSpan, int rowSpan, boolean inHead) {
        boolean header = cell.name().equals("th");
        Scope scope =
                switch (cell.attribute("scope").orElse("")) {
                    case "row" -> Scope.ROW;
                    case "col" -> Scope.COLUMN;
                    default -> inHead ? Scope.COLUMN : Scope.ROW;
                };
        return new Facts(
                Optional.empty(),
                Optional.empty(),
                cell.attribute("lang"),
                columnSpan > 1 ? OptionalInt.of(columnSpan) : OptionalInt.empty(),
                rowSpan > 1 ? OptionalInt.of(rowSpan) : OptionalInt.empty(),
                header ? Optional.of(scope) : Optional.empty(),
                Optional.empty());
    }
}
