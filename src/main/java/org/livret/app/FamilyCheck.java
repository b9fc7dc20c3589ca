package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.css.Styled;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.Fonts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells of font families that a text asks for first and that are not there: what is set in another
/// font instead is not replaced in silence. The families after the first are there to be fallen
/// back on.
final class FamilyCheck {
    private final Fonts fonts;
    private final Publisher.Manuscript manuscript;
    private final Reporter reporter;
    private final Set<String> settled = new HashSet<>();
    private final StyleCheck styles;
    private List<String> last = List.of();

    private FamilyCheck(Design design, Publisher.Manuscript manuscript, Reporter reporter) {
        this.fonts = design.fonts();
        this.styles = new StyleCheck(design);
        this.manuscript = manuscript;
        this.reporter = reporter;
    }

    /// Looks at every element. A family whose font file was not found has been reported as that.
    static void of(Design design, Publisher.Manuscript manuscript, Reporter reporter) {
        FamilyCheck check = new FamilyCheck(design, manuscript, reporter);
        for (FontFaceRule rule : design.faces()) {
            check.settled.add(rule.family());
        }
        check.element(design.tree().body());
        design.tree().notes().values().forEach(check::element);
        check.styles.report(check::place, reporter);
    }

    private void element(Styled.StyledElement element) {
        List<String> families = element.style().text().families();
        if (families != last && !families.isEmpty()) {
            last = families;
            String first = families.getFirst();
            if (settled.add(first) && !fonts.hasFamily(first)) {
                reporter.report(fonts.unknownFamily(first, place(first, element)));
            }
        }
        styles.look(element);
        for (Styled child : element.children()) {
            if (child instanceof Styled.StyledElement below) {
                element(below);
            }
        }
    }

    // Where a family was wanted is lost once styles are computed; its name is looked for where
    // users
    // write it.
    private Span place(String family, Styled.StyledElement element) {
        Span front = manuscript.resolved().document().metadata().span();
        int at = front.file().text().indexOf(family, front.start());
        if (at >= 0 && at < front.end()) {
            return new Span(front.file(), at, at + family.length());
        }
        for (StyleSheet sheet : manuscript.sheets()) {
            SourceFile file = sheet.file();
            int found = file.text().indexOf(family);
            if (sheet.origin() == Origin.USER && found >= 0) {
                return new Span(file, found, found + family.length());
            }
        }
        return element.element().span();
    }
}
