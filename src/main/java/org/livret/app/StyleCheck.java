package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.css.Styled;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.font.Axis;
import org.livret.font.Face;
import org.livret.font.FontProblem;
import org.livret.font.FontProblem.MissingStyle;
import org.livret.font.Fonts;
import org.livret.font.Selection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Tells of styles, such as bold, that are asked of a family of the user's and that it lacks. Where
/// bold and normal text look the same for it, emphasis is lost, which is worth a warning.
final class StyleCheck {
    /// From here on text counts as bold.
    private static final int BOLD = 600;

    private final Fonts fonts;
    private final List<FontFaceRule> rules;
    private final Map<Asked, Styled.StyledElement> asked = new LinkedHashMap<>();

    private record Asked(String family, boolean bold, boolean italic) {}

    StyleCheck(Design design) {
        this.fonts = design.fonts();
        this.rules = design.faces().stream().filter(rule -> !FontFolder.isThemes(rule)).toList();
    }

    /// Notes what an element asks for.
    void look(Styled.StyledElement element) {
        TextStyle text = element.style().text();
        if (!rules.isEmpty() && !text.families().isEmpty()) {
            boolean bold = text.weight() >= BOLD;
            asked.putIfAbsent(new Asked(text.families().getFirst(), bold, text.italic()), element);
        }
    }

    /// Reports what is missing, each once.
    ///
    /// @param place where an element asked for a family
    void report(BiFunction<String, Styled.StyledElement, Span> place, Reporter reporter) {
        Set<String> told = new HashSet<>();
        List<Asked> inOrder =
                asked.keySet().stream().sorted(Comparator.comparing(Asked::bold)).toList();
        for (Asked style : inOrder) {
            Optional<MissingStyle.Style> missing = missing(style);
            Optional<Face> face = missing.isEmpty() ? Optional.empty() : face(style);
            if (face.isPresent() && told.add(missing.get() + style.family)) {
                Span span = place.apply(style.family, asked.get(style));
                reporter.report(problem(span, style, missing.get(), face.get()));
            }
        }
    }

    private FontProblem problem(Span span, Asked style, MissingStyle.Style missing, Face used) {
        return isLost(style, used)
                ? new MissingStyle(span, style.family, missing, used.name())
                : new FontProblem.OtherStyle(span, style.family, missing, used.name());
    }

    private Optional<MissingStyle.Style> missing(Asked style) {
        List<FontFaceRule> all =
                rules.stream().filter(r -> r.family().equalsIgnoreCase(style.family)).toList();
        List<FontFaceRule> sloped = all.stream().filter(rule -> slopes(rule, style)).toList();
        List<FontFaceRule> there = sloped.isEmpty() ? all : sloped;
        boolean weight = there.stream().anyMatch(rule -> serves(rule, style));
        if (there.isEmpty() || (weight && (!style.italic || !sloped.isEmpty()))) {
            return Optional.empty();
        }
        if (weight) {
            return Optional.of(MissingStyle.Style.ITALIC);
        }
        return Optional.of(
                !style.bold
                        ? MissingStyle.Style.NORMAL_WEIGHT
                        : style.italic ? MissingStyle.Style.BOLD_ITALIC : MissingStyle.Style.BOLD);
    }

    private boolean slopes(FontFaceRule rule, Asked style) {
        FontFaceRule.Range angles = rule.serves().angles();
        if (angles.open()) {
            return !style.italic || varies(style, Axis.SLANT) || varies(style, Axis.ITALIC);
        }
        boolean slanted = rule.serves().italic() || angles.greatest() > 0;
        return style.italic ? slanted : !rule.serves().italic() && angles.least() <= 0;
    }

    private boolean serves(FontFaceRule rule, Asked style) {
        FontFaceRule.Range weights = rule.serves().weights();
        if (weights.open() && style.bold) {
            return varies(style, Axis.WEIGHT);
        }
        return style.bold ? weights.greatest() >= BOLD : weights.least() < BOLD;
    }

    /// Whether the font of a style has an axis.
    private boolean varies(Asked style, String axis) {
        return face(style).stream()
                .flatMap(face -> face.axes().stream())
                .anyMatch(own -> own.tag().equals(axis));
    }

    private Optional<Face> face(Asked style) {
        return fonts.stack(
                        List.of(style.family), Selection.of(style.bold ? 700 : 400, style.italic))
                .primary();
    }

    /// Whether text that is told apart by its style is set in one face all the same.
    private boolean isLost(Asked style, Face used) {
        return asked.keySet().stream()
                .filter(other -> !other.equals(style) && other.family.equals(style.family))
                .anyMatch(other -> face(other).filter(used::equals).isPresent());
    }
}
