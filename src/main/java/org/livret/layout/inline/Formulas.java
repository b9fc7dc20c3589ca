package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.css.TextStyle;
import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.font.FontProblem;
import org.livret.geom.Color;
import org.livret.layout.math.MathBox;
import org.livret.layout.math.MathPiece;
import org.livret.layout.math.MathSetter;
import org.livret.layout.math.MathStyle;
import org.livret.layout.math.MathWords;
import org.livret.math.Formula;
import org.livret.math.PlainFormula;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets formulas in the fonts of their styles. A formula whose fonts cannot set any is set in plain
/// characters.
final class Formulas {
    private final Typography typography;
    private final Reporter reporter;
    private final Map<Styles, Optional<MathSetter>> setters = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private Optional<Span> place = Optional.empty();

    private record Styles(TextStyle own, TextStyle around) {}

    Formulas(Typography typography, Reporter reporter) {
        this.typography = typography;
        this.reporter = reporter;
    }

    /// A formula in pieces between which a line may end; `before` asks for breaks before operators
    /// and relations, not behind them.
    List<MathPiece> pieces(Box.Formula f, boolean before) {
        place = Optional.of(f.span());
        MathStyle style = f.display() ? MathStyle.DISPLAY : MathStyle.TEXT;
        Optional<MathSetter> setter = setter(f);
        if (setter.isPresent()) {
            return setter.get().pieces(f.formula(), style, f.style().color(), before);
        }
        MathWords words = words(f.around());
        String plain = PlainFormula.of(f.formula());
        TextStyle own = f.style();
        return List.of(
                MathPiece.whole(words.of(plain, Formula.Face.PLAIN, own.fontSize(), own.color())));
    }

    private Optional<MathSetter> setter(Box.Formula f) {
        return setters.computeIfAbsent(
                new Styles(f.style(), f.around()),
                styles ->
                        typography
                                .formulas(styles.own)
                                .flatMap(face ->
                                        MathSetter.of(
                                                face,
                                                styles.own.fontSize(),
                                                words(styles.around))));
    }

    private MathWords words(TextStyle around) {
        return (text, face, size, color) -> words(text, styled(around, face, size), color);
    }

    private static TextStyle styled(TextStyle around, Formula.Face face, long size) {
        TextStyle sized = around.withFontSize(size).withShift(0);
        TextStyle cut =
                face.bold() || face.italic() ? sized.withCut(face.bold(), face.italic()) : sized;
        return switch (face.family()) {
            case AROUND -> cut;
            case SANS -> cut.withFamilies(List.of("sans-serif"));
            case MONO -> cut.withFamilies(List.of("monospace"));
        };
    }

    private MathBox words(String text, TextStyle style, Color color) {
        Look look = typography.look(style);
        Typography.Shaped shaped = typography.shape(look, text.replace('\u00A0', ' '), false);
        missing(shaped.missing(), style);
        Look.Metrics metrics = look.metrics();
        MathBox.Joined out = new MathBox.Joined();
        for (Typography.Part part : shaped.parts()) {
            int[] clusters = part.clusters().clone();
            for (int i = 0; i < clusters.length; i++) {
                clusters[i] -= part.from();
            }
            Fragment.Run run =
                    new Fragment.Run(
                            part.glyphs(),
                            part.advances(),
                            part.xOffsets(),
                            part.yOffsets(),
                            text.substring(part.from(), part.to()),
                            clusters);
            out.glyphs(part.face(), style.fontSize(), color, run);
        }
        boolean deep = text.chars().anyMatch(c -> "gjpqyQ,;()[]{}|_ç".indexOf(c) >= 0);
        return out.box(metrics.capHeight() * 11 / 10, deep ? metrics.descent() : 0);
    }

    private void missing(int[] characters, TextStyle style) {
        for (int c : characters) {
            if (place.isPresent() && told.add(c)) {
                reporter.report(new FontProblem.MissingCharacter(place.get(), c, style.families()));
            }
        }
    }

    /// A piece of a formula in a line.
    record SetPiece(Box.Formula formula, MathBox box) implements InlineObject {
        @Override
        public long width() {
            return box.width();
        }

        @Override
        public long ascent() {
            return box.height() + formula.style().shift();
        }

        @Override
        public long descent() {
            return box.depth() - formula.style().shift();
        }

        @Override
        public Tag tag() {
            return formula.tag();
        }

        @Override
        public Optional<Box.Link> link() {
            return formula.link();
        }

        @Override
        public List<Fragment> at(long x, long top) {
            return box.at(x, top + box.height(), formula.tag());
        }
    }
}
