package org.livret.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes small CFF tables for tests, not CID-keyed, from charstrings as text: numbers and the
/// names of operators (Adobe Technical Note 5177). A default width of 500, a nominal width of 600.
final class TestCff {
    static final int DEFAULT_WIDTH = 500;
    static final int NOMINAL_WIDTH = 600;

    private static final Map<String, Integer> OPERATORS =
            Map.ofEntries(
                    Map.entry("hstem", 1),
                    Map.entry("vstem", 3),
                    Map.entry("vmoveto", 4),
                    Map.entry("rlineto", 5),
                    Map.entry("hlineto", 6),
                    Map.entry("vlineto", 7),
                    Map.entry("rrcurveto", 8),
                    Map.entry("callsubr", 10),
                    Map.entry("return", 11),
                    Map.entry("endchar", 14),
                    Map.entry("vsindex", 15),
                    Map.entry("blend", 16),
                    Map.entry("hstemhm", 18),
                    Map.entry("hintmask", 19),
                    Map.entry("cntrmask", 20),
                    Map.entry("rmoveto", 21),
                    Map.entry("hmoveto", 22),
                    Map.entry("vstemhm", 23),
                    Map.entry("rcurveline", 24),
                    Map.entry("rlinecurve", 25),
                    Map.entry("vvcurveto", 26),
                    Map.entry("hhcurveto", 27),
                    Map.entry("callgsubr", 29),
                    Map.entry("vhcurveto", 30),
                    Map.entry("hvcurveto", 31));

    private static final Map<String, Integer> ESCAPED =
            Map.ofEntries(
                    Map.entry("dotsection", 0),
                    Map.entry("and", 3),
                    Map.entry("or", 4),
                    Map.entry("not", 5),
                    Map.entry("abs", 9),
                    Map.entry("add", 10),
                    Map.entry("sub", 11),
                    Map.entry("div", 12),
                    Map.entry("neg", 14),
                    Map.entry("eq", 15),
                    Map.entry("drop", 18),
                    Map.entry("put", 20),
                    Map.entry("get", 21),
                    Map.entry("ifelse", 22),
                    Map.entry("random", 23),
                    Map.entry("mul", 24),
                    Map.entry("sqrt", 26),
                    Map.entry("dup", 27),
                    Map.entry("exch", 28),
                    Map.entry("index", 29),
                    Map.entry("roll", 30),
                    Map.entry("hflex", 34),
                    Map.entry("flex", 35),
                    Map.entry("hflex1", 36),
                    Map.entry("flex1", 37));

    private final List<Bytes> charstrings = new ArrayList<>();
    private final List<Bytes> subrs = new ArrayList<>();
    private final List<Bytes> globalSubrs = new ArrayList<>();
    private final List<Integer> names = new ArrayList<>();
    private final Bytes matrix = new Bytes();

    TestCff() {
        glyph("endchar");
    }

    /// Makes two units of the charstrings one of the face, by a matrix with 0.0005.
    TestCff halved() {
        Bytes half = new Bytes().u8(0x1E, 0xA0, 0x00, 0x5F);
        matrix.add(half).u8(139, 139).add(half).u8(139, 139, 12, 7);
        return this;
    }

    /// Adds a glyph without a name.
    TestCff glyph(String program) {
        return glyph(program, 390);
    }

    /// Adds a glyph with the number of its name.
    TestCff glyph(String program, int name) {
        charstrings.add(code(program));
        names.add(name);
        return this;
    }

    TestCff subr(String program) {
        subrs.add(code(program));
        return this;
    }

    /// Subroutines that do nothing.
    TestCff subrs(int count) {
        for (int i = 0; i < count; i++) {
            subr("return");
        }
        return this;
    }

    TestCff globalSubr(String program) {
        globalSubrs.add(code(program));
        return this;
    }

    /// A charstring; `#` and two digits is a byte as it is.
    static Bytes code(String program) {
        Bytes out = new Bytes();
        for (String word : program.isBlank() ? new String[0] : program.split("\\s+")) {
            Integer operator = OPERATORS.get(word);
            Integer escaped = ESCAPED.get(word);
            if (word.startsWith("#")) {
                out.u8(Integer.parseInt(word.substring(1), 16));
            } else if (operator != null) {
                out.u8(operator);
            } else if (escaped != null) {
                out.u8(12, escaped);
            } else {
                number(out, Double.parseDouble(word));
            }
        }
        return out;
    }

    private static void number(Bytes out, double value) {
        if (value != Math.rint(value)) {
            out.u8(255).u32(Math.round(value * 65536) & 0xFFFFFFFFL);
        } else if (Math.abs(value) <= 107) {
            out.u8((int) value + 139);
        } else if (Math.abs(value) <= 1131) {
            int more = (int) Math.abs(value) - 108;
            out.u8((value > 0 ? 247 : 251) + (more >> 8), more & 0xFF);
        } else {
            out.u8(28).u16((int) value);
        }
    }

    /// The table.
    byte[] build() {
        Bytes names = index(List.of(new Bytes().tag("Test")));
        Bytes strings = index(List.of());
        Bytes globals = index(globalSubrs);
        int top = 5 + 4 * 5 + 3 + matrix.size();
        int charsetAt = 4 + names.size() + top + strings.size() + globals.size();
        Bytes charset = new Bytes().u8(0);
        for (int i = 1; i < this.names.size(); i++) {
            charset.u16(this.names.get(i));
        }
        Bytes programs = index(charstrings);
        int programsAt = charsetAt + charset.size();
        int dataAt = programsAt + programs.size();
        Bytes data = new Bytes();
        data.add(code("" + DEFAULT_WIDTH)).u8(20).add(code("" + NOMINAL_WIDTH)).u8(21);
        int subrsAt = data.size() + 6;
        data.u8(29).u32(subrsAt).u8(19);
        Bytes dict = new Bytes();
        dict.u8(29).u32(charsetAt).u8(15).u8(29).u32(programsAt).u8(17);
        dict.u8(29).u32(data.size()).u8(29).u32(dataAt).u8(18).add(matrix);
        Bytes out = new Bytes().u8(1, 0, 4, 4).add(names).add(index(List.of(dict)));
        return out.add(strings)
                .add(globals)
                .add(charset)
                .add(programs)
                .add(data)
                .add(index(subrs))
                .toArray();
    }

    static Bytes index(List<Bytes> objects) {
        Bytes out = new Bytes().u16(objects.size());
        if (objects.isEmpty()) {
            return out;
        }
        boolean wide = objects.stream().mapToInt(Bytes::size).sum() > 254;
        out.u8(wide ? 2 : 1);
        int offset = 1;
        for (int i = 0; i <= objects.size(); i++) {
            if (wide) {
                out.u16(offset);
            } else {
                out.u8(offset);
            }
            offset += i < objects.size() ? objects.get(i).size() : 0;
        }
        objects.forEach(out::add);
        return out;
    }

    int glyphs() {
        return charstrings.size();
    }

    /// A font file with the table; every advance is the given one, and the glyphs after the first
    /// have the characters from ‘A’ on.
    byte[] font(int advance) {
        TestFont font = new TestFont("Test");
        for (int i = 1; i < glyphs(); i++) {
            font.glyph('A' + i - 1, advance);
        }
        return font.cff(build()).build();
    }

    Face face() {
        return EmSquare.open("Test", font(DEFAULT_WIDTH));
    }

    /// A path as text: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`.
    static String path(Face face, int glyph) {
        PathText text = new PathText();
        face.draw(glyph, text);
        return text.toString();
    }

    static final class PathText implements GlyphPen {
        private final StringBuilder out = new StringBuilder();

        private void say(String name, double... numbers) {
            out.append(out.isEmpty() ? "" : " ").append(name);
            for (double number : numbers) {
                out.append(' ');
                String text = Double.toString(Math.round(number * 1000) / 1000.0);
                out.append(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
            }
        }

        @Override
        public void moveTo(double x, double y) {
            say("M", x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            say("L", x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x, double y) {
            say("Q", x1, y1, x, y);
        }

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
            say("C", x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            say("Z");
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
