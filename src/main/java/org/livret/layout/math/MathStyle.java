package org.livret.layout.math;

import org.livret.math.Formula.Level;

/// TeX's styles, cramped ones among them (The TeXbook, chapter 17).
public record MathStyle(Level level, boolean cramped) {
    /// The style of formulas that stand on lines of their own.
    public static final MathStyle DISPLAY = new MathStyle(Level.DISPLAY, false);

    /// The style of formulas in the line.
    public static final MathStyle TEXT = new MathStyle(Level.TEXT, false);

    boolean isDisplay() {
        return level == Level.DISPLAY;
    }

    boolean isScript() {
        return level.depth() > 0;
    }

    MathStyle at(Level other) {
        return new MathStyle(other, cramped);
    }

    MathStyle cramp() {
        return new MathStyle(level, true);
    }

    MathStyle superscript() {
        Level deeper = isScript() ? Level.SCRIPT_SCRIPT : Level.SCRIPT;
        return new MathStyle(deeper, cramped);
    }

    MathStyle subscript() {
        return superscript().cramp();
    }

    MathStyle numerator() {
        Level next =
                switch (level) {
                    case DISPLAY -> Level.TEXT;
                    case TEXT -> Level.SCRIPT;
                    case SCRIPT, SCRIPT_SCRIPT -> Level.SCRIPT_SCRIPT;
                };
        return new MathStyle(next, cramped);
    }

    MathStyle denominator() {
        return numerator().cramp();
    }
}
