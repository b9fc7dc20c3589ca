package org.livret.app;

import org.jspecify.annotations.Nullable;
import org.livret.css.FontFaceRule;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.TextStyle;
import org.livret.diag.Problem;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.AxisValue;
import org.livret.font.Face;
import org.livret.font.Fonts;
import org.livret.font.VariationProblem;
import org.livret.layout.inline.FontTypography;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what a text asks of fonts that is not there: families, which are replaced by others, and
/// axes of variable fonts. The families after the first are there to be fallen back on; so are axes
/// that only some of the fonts have in which a setting holds.
///
/// It also asks for the faces of the publication's own fonts in the order of the text, so that
/// which instances there are depends on nothing else.
final class FontCheck {
    private final Fonts fonts;
    private final Publisher.Manuscript manuscript;
    private final Reporter reporter;
    private final Set<String> settled = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Set<TextStyle> asked = new HashSet<>();
    private final Set<AxisValue> followed = new HashSet<>();
    private final Map<AxisValue, Problem> refused = new LinkedHashMap<>();
    private final StyleCheck styles;
    private List<String> last = List.of();
    private @Nullable TextStyle lastStyle;

    private FontCheck(Design design, Publisher.Manuscript manuscript, Reporter reporter) {
        this.fonts = design.fonts();
        this.styles = new StyleCheck(design);
        this.manuscript = manuscript;
        this.reporter = reporter;
    }

    /// Looks at every element. A family whose font file was not found has been reported as that.
    static void of(Design design, Publisher.Manuscript manuscript, Reporter reporter) {
        FontCheck check = new FontCheck(design, manuscript, reporter);
        for (FontFaceRule rule : design.faces()) {
            check.settled.add(rule.family());
            if (!FontFolder.isThemes(rule)) {
                check.own.add(rule.family());
            }
        }
        check.element(design.tree().body());
        design.tree().notes().values().forEach(check::element);
        check.styles.report(check::place, reporter);
        check.refused.keySet().removeAll(check.followed);
        check.refused.values().forEach(reporter::report);
    }

    private void element(StyledElement element) {
        TextStyle style = element.style().text();
        if (style.families() != last && !style.families().isEmpty()) {
            last = style.families();
            String first = last.getFirst();
            if (settled.add(first) && !fonts.hasFamily(first)) {
                reporter.report(fonts.unknownFamily(first, place(first, element)));
            }
        }
        styles.look(element);
        boolean text = false;
        for (Styled child : element.children()) {
            switch (child) {
                case StyledElement below -> element(below);
                case Styled.StyledText _ -> text = true;
            }
        }
        if (text && style != lastStyle) {
            lastStyle = style;
            faces(style, element);
        }
    }

    // ---- variable fonts ----

    private void faces(TextStyle style, StyledElement element) {
        boolean concerned =
                !style.cut().variations().isEmpty()
                        || style.families().stream().anyMatch(own::contains);
        if (!concerned || !asked.add(style)) {
            return;
        }
        Optional<Face> face =
                fonts.stack(style.families(), FontTypography.selection(style)).primary();
        for (TextStyle.AxisValue value : style.cut().variations()) {
            face.ifPresent(f -> axis(new AxisValue(value.tag(), value.value()), f, element));
        }
    }

    private void axis(AxisValue value, Face face, StyledElement element) {
        Optional<VariationProblem> problem =
                VariationProblem.of(value, face.axes(), face.family(), place(value.tag(), element));
        if (problem.isEmpty()) {
            followed.add(value);
        } else {
            refused.putIfAbsent(value, problem.get());
        }
    }

    // Where something was wanted is lost once styles are computed; its name is looked for where
    // users write it.
    private Span place(String name, StyledElement element) {
        Span front = manuscript.resolved().document().metadata().span();
        int at = front.file().text().indexOf(name, front.start());
        if (at >= 0 && at < front.end()) {
            return new Span(front.file(), at, at + name.length());
        }
        for (StyleSheet sheet : manuscript.sheets()) {
            SourceFile file = sheet.file();
            int found = file.text().indexOf(name);
            if (sheet.origin() == Origin.USER && found >= 0) {
                return new Span(file, found, found + name.length());
            }
        }
        return element.element().span();
    }
}
