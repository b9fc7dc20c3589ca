package org.livret.font;

import java.util.BitSet;

/// Runs Type 2 charstrings, the programs that draw the glyphs of CFF fonts (Adobe Technical Note
/// 5177), and those of CFF 2. Hints, which are for coarse screens, are passed over.
///
/// A charstring is untrusted: one that calls too deep, runs too long, or leaves the stack in a
/// state that no operator expects, draws what it drew until then and is not `sound`.
final class Charstring {
    /// The note allows 10; fonts that go deeper are read by others, too.
    private static final int DEEPEST = 16;

    /// More bytes than any real glyph runs through.
    private static final int MOST_BYTES = 1 << 20;

    private static final int TRANSIENT = 32;

    /// What a run found out.
    ///
    /// @param width the advance that the glyph says; the font's default where it says none
    /// @param composed whether two other glyphs were put together, as `seac` did in Type 1
    record Result(double width, boolean sound, boolean composed) {}

    /// Which subroutines were called.
    record Calls(BitSet global, BitSet local) {
        Calls() {
            this(new BitSet(), new BitSet());
        }
    }

    /// What a run leaves behind.
    private record Ink(GlyphPen pen, Calls calls) {}

    private final CffFont font;
    private final CffFont.Part part;
    private final Ink ink;
    private final Operands stack = new Operands();
    private final CharstringPath path;
    private final double[] memory = new double[TRANSIENT];
    private double width;
    private boolean widthSettled;
    private int hints;
    private int budget = MOST_BYTES;
    private int variations;
    private boolean ended;
    private boolean sound = true;
    private boolean composed;
    private final boolean mayCompose;

    private Charstring(CffFont font, int glyph, Ink ink, boolean mayCompose) {
        this.font = font;
        this.part = font.part(glyph);
        this.ink = ink;
        this.mayCompose = mayCompose;
        this.path = new CharstringPath(stack, ink.pen);
        this.width = part.defaultWidth();
        this.variations = part.variations();
    }

    /// Draws a glyph, and notes the subroutines that it calls.
    static Result run(CffFont font, int glyph, GlyphPen pen, Calls calls) {
        Charstring run = new Charstring(font, glyph, new Ink(pen, calls), true);
        run.widthSettled = font.isSecond();
        run.run(font.charstring(glyph), 0);
        run.path.close();
        boolean ended = run.ended || font.isSecond();
        return new Result(run.width, run.sound && ended && run.stack.sound(), run.composed);
    }

    private void run(Table code, int depth) {
        if (depth > DEEPEST) {
            fail();
        }
        int at = 0;
        while (at < code.length() && !ended) {
            if (--budget < 0) {
                fail();
                return;
            }
            int first = code.u8(at++);
            if (first == 28) {
                stack.push(code.s16(at));
                at += 2;
            } else if (first >= 32) {
                at = number(code, at, first);
            } else if (first == 11) {
                return;
            } else if (first == 12) {
                escaped(code.u8(at++));
            } else if (first == 19 || first == 20) {
                stems();
                at += (hints + 7) / 8;
            } else {
                operator(first, depth);
            }
        }
    }

    private void fail() {
        sound = false;
        ended = true;
    }

    private int number(Table code, int at, int first) {
        if (first < 247) {
            stack.push(first - 139);
            return at;
        }
        if (first < 255) {
            int high = first < 251 ? (first - 247) * 256 + 108 : -(first - 251) * 256 - 108;
            stack.push(first < 251 ? high + code.u8(at) : high - code.u8(at));
            return at + 1;
        }
        stack.push((int) code.u32(at) / 65536.0);
        return at + 4;
    }

    private void operator(int operator, int depth) {
        switch (operator) {
            case 1, 3, 18, 23 -> stems();
            case 4 -> {
                settleWidth(stack.size() > 1);
                path.move(0, stack.get(0));
            }
            case 5 -> path.lines(0, stack.size());
            case 6 -> path.alternatingLines(true);
            case 7 -> path.alternatingLines(false);
            case 8 -> path.curves(0, stack.size());
            case 10 -> call(part.subrs(), ink.calls.local(), depth);
            case 14 -> end();
            case 15 -> {
                sound &= font.isSecond();
                variations = (int) stack.pop();
            }
            case 16 -> blend();
            case 21 -> {
                settleWidth(stack.size() > 2);
                path.move(stack.get(0), stack.get(1));
            }
            case 22 -> {
                settleWidth(stack.size() > 1);
                path.move(stack.get(0), 0);
            }
            case 24 -> path.curvesAndLine();
            case 25 -> path.linesAndCurve();
            case 26 -> path.parallelCurves(false);
            case 27 -> path.parallelCurves(true);
            case 29 -> call(font.globalSubrs(), ink.calls.global(), depth);
            case 30 -> path.alternatingCurves(false);
            case 31 -> path.alternatingCurves(true);
            default -> fail();
        }
        if (operator != 10 && operator != 29 && operator != 16) {
            stack.clear();
        }
    }

    /// The first operator that empties the stack finds the width below its own numbers.
    private void settleWidth(boolean said) {
        if (!widthSettled) {
            widthSettled = true;
            if (said) {
                width = part.nominalWidth() + stack.shift();
            }
        }
    }

    private void stems() {
        settleWidth(stack.size() % 2 == 1);
        hints += stack.size() / 2;
        stack.clear();
    }

    private void call(CffIndex subrs, BitSet called, int depth) {
        int count = subrs.count();
        int bias = CffFont.bias(count);
        int number = (int) stack.pop() + bias;
        if (number < 0 || number >= count) {
            fail();
            return;
        }
        called.set(number);
        run(subrs.get(number), depth + 1);
    }

    private void blend() {
        if (!font.isSecond()) {
            fail();
            return;
        }
        stack.blend((int) stack.pop(), font.weights(variations));
    }

    private void end() {
        int size = stack.size();
        settleWidth(size == 1 || size == 5);
        if (stack.size() >= 4 && mayCompose) {
            compose();
        }
        ended = true;
    }

    /// An accented letter, as Type 1 wrote them: a base and an accent by their codes in the
    /// standard encoding (Technical Note 5177, appendix C).
    private void compose() {
        composed = true;
        int base = font.standardGlyph((int) stack.get(2));
        int accent = font.standardGlyph((int) stack.get(3));
        double dx = stack.get(0);
        double dy = stack.get(1);
        sound &= base > 0 && accent > 0;
        path.close();
        part(base, 0, 0);
        part(accent, dx, dy);
    }

    private void part(int glyph, double dx, double dy) {
        Table code = font.charstring(glyph);
        Charstring run = new Charstring(font, glyph, ink, false);
        run.path.startAt(dx, dy);
        run.budget = budget / 2;
        run.run(code, 0);
        run.path.close();
        sound &= run.sound;
    }

    // ---- operators of two bytes ----

    private void escaped(int operator) {
        switch (operator) {
            // Dots were once told apart for hinting.
            case 0 -> stack.clear();
            case 34 -> {
                path.hflex();
                stack.clear();
            }
            case 35 -> {
                path.flex();
                stack.clear();
            }
            case 36 -> {
                path.hflex1();
                stack.clear();
            }
            case 37 -> {
                path.flex1();
                stack.clear();
            }
            default -> arithmetic(operator);
        }
    }

    private void arithmetic(int operator) {
        double b = operator == 23 ? 0 : stack.pop();
        switch (operator) {
            case 3 -> stack.push(stack.pop() != 0 && b != 0 ? 1 : 0);
            case 4 -> stack.push(stack.pop() != 0 || b != 0 ? 1 : 0);
            case 5 -> stack.push(b == 0 ? 1 : 0);
            case 9 -> stack.push(Math.abs(b));
            case 10 -> stack.push(stack.pop() + b);
            case 11 -> stack.push(stack.pop() - b);
            case 12 -> divide(b);
            case 14 -> stack.push(-b);
            case 15 -> stack.push(stack.pop() == b ? 1 : 0);
            case 18 -> {}
            case 20 -> memory[cell(b)] = stack.pop();
            case 21 -> stack.push(memory[cell(b)]);
            case 22 -> ifElse(b);
            // Equal input must give equal pages.
            case 23 -> stack.push(0.5);
            case 24 -> stack.push(stack.pop() * b);
            case 26 -> stack.push(Math.sqrt(Math.max(0, b)));
            case 27 -> {
                stack.push(b);
                stack.push(b);
            }
            case 28 -> {
                double a = stack.pop();
                stack.push(b);
                stack.push(a);
            }
            case 29 -> stack.push(stack.get(stack.size() - 1 - (int) Math.max(0, b)));
            case 30 -> stack.roll((int) stack.pop(), (int) b);
            default -> fail();
        }
    }

    private static int cell(double index) {
        return Math.clamp((long) index, 0, TRANSIENT - 1);
    }

    private void divide(double by) {
        double a = stack.pop();
        stack.push(by == 0 ? 0 : a / by);
    }

    private void ifElse(double v2) {
        double v1 = stack.pop();
        double s2 = stack.pop();
        double s1 = stack.pop();
        stack.push(v1 <= v2 ? s1 : s2);
    }
}
