package org.livret.font;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be wrong with font files, and with texts for want of fonts.
public sealed interface FontProblem extends Problem {

    /// The file cannot be read at all.
    record Unreadable(Span span, String file, String reason) implements FontProblem {
        @Override
        public Code code() {
            return Code.error("FT001");
        }

        @Override
        public String message() {
            return "The font file ‘" + file + "’ cannot be read: " + reason + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Check the path in ‘src’ and that the file may be read.");
        }
    }

    /// The file is no TrueType font.
    record NotAFont(Span span, String file) implements FontProblem {
        @Override
        public Code code() {
            return Code.error("FT002");
        }

        @Override
        public String message() {
            return "The file ‘" + file + "’ is not a TrueType or OpenType font.";
        }

        @Override
        public List<String> hints() {
            return List.of("Fonts are .ttf, .otf, .ttc, .woff and .woff2 files.");
        }
    }

    /// The file is a font of a kind that is not handled.
    record Unsupported(Span span, String file, Kind kind) implements FontProblem {
        public enum Kind {
            TYPE1("a PostScript Type 1 font", "Use the family’s OpenType version (.otf or .ttf)."),
            EOT(
                    "a font in the packing of old browsers (.eot)",
                    "Use the same font as .ttf, .otf, .woff or .woff2."),
            BITMAP(
                    "a font of pictures without outlines",
                    "Use a font with outlines, or set its signs as pictures.");

            private final String what;
            private final String hint;

            Kind(String what, String hint) {
                this.what = what;
                this.hint = hint;
            }
        }

        @Override
        public Code code() {
            return Code.error("FT003");
        }

        @Override
        public String message() {
            return "‘" + file + "’ is " + kind.what + ", which Livret cannot use.";
        }

        @Override
        public List<String> hints() {
            return List.of(kind.hint);
        }
    }

    /// A part of the file that nothing can be set without is missing or damaged.
    record Damaged(Span span, String file, String table) implements FontProblem {
        @Override
        public Code code() {
            return Code.error("FT004");
        }

        @Override
        public String message() {
            return "The font file ‘"
                    + file
                    + "’ is damaged: its table ‘"
                    + table
                    + "’ is missing or broken.";
        }

        @Override
        public List<String> hints() {
            return List.of("Get a fresh copy of the font from where it came from.");
        }
    }

    /// A layout table is damaged; the font is used without it.
    record DamagedLayout(Span span, String file, String table) implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT005");
        }

        @Override
        public String message() {
            String loss =
                    table.equals("GPOS")
                            ? "kerning and placed accents"
                            : "ligatures, small capitals and other variants";
            return "The table ‘"
                    + table
                    + "’ of the font ‘"
                    + file
                    + "’ is damaged, so it is set without "
                    + loss
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Get a fresh copy of the font from where it came from.");
        }
    }

    /// The file is a variable font whose variations are damaged.
    record Variable(Span span, String file) implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT006");
        }

        @Override
        public String message() {
            return "How the variable font ‘"
                    + file
                    + "’ varies is damaged, so it is set in its default weight and width only.";
        }

        @Override
        public List<String> hints() {
            return List.of("Get a fresh copy of the font from where it came from.");
        }
    }

    /// A character that no font has: it would be missing from the page. Reported by the layout,
    /// with the place in the manuscript.
    record MissingCharacter(Span span, int codePoint, List<String> families)
            implements FontProblem {
        public MissingCharacter {
            families = List.copyOf(families);
        }

        @Override
        public Code code() {
            return Code.error("FT007");
        }

        @Override
        public String message() {
            StringBuilder out = new StringBuilder("No font has the character ");
            if (Character.isDefined(codePoint)
                    && !Character.isISOControl(codePoint)
                    && Character.getType(codePoint) != Character.SURROGATE) {
                out.append("‘").appendCodePoint(codePoint).append("’ ");
            }
            String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
            out.append("(U+").repeat('0', Math.max(0, 4 - hex.length())).append(hex);
            String name = Character.getName(codePoint);
            return out.append(name == null ? "" : " " + name).append(").").toString();
        }

        @Override
        public List<String> hints() {
            String place =
                    families.isEmpty()
                            ? "‘font-family’"
                            : "‘font-family’ after ‘" + families.getLast() + "’";
            return List.of(
                    "Put a font that has it into the folder ‘fonts’ and name its family in "
                            + place
                            + ", or write it another way.");
        }
    }

    /// A family that is not there.
    record UnknownFamily(Span span, String family, Optional<String> nearest)
            implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT008");
        }

        @Override
        public String message() {
            return "There is no font family ‘" + family + "’.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(name -> List.of("Did you mean ‘" + name + "’?"))
                    .orElse(
                            List.of(
                                    "Put its files into the folder ‘fonts’ beside the manuscript, or"
                                            + " end ‘font-family’ with serif, sans-serif or"
                                            + " monospace."));
        }
    }

    /// The font's licence bits (OS/2 fsType) forbid embedding, so that it is not used.
    record EmbeddingForbidden(Span span, String file) implements FontProblem {
        @Override
        public Code code() {
            return Code.error("FT009");
        }

        @Override
        public String message() {
            return "The font ‘"
                    + file
                    + "’ says that it must not be embedded in documents (OS/2 fsType), so it is not"
                    + " used.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Ask its publisher for a licence that allows embedding, or use another font.");
        }
    }

    /// A collection has no font of a name.
    record NotInCollection(Span span, String file, String member, List<String> names)
            implements FontProblem {
        public NotInCollection {
            names = List.copyOf(names);
        }

        @Override
        public Code code() {
            return Code.error("FT021");
        }

        @Override
        public String message() {
            return "The collection ‘" + file + "’ has no font ‘" + member + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write one of its names after ‘#’: "
                            + String.join(", ", names)
                            + "; or a number from 1 to "
                            + names.size()
                            + ".");
        }
    }

    /// Glyphs have colours of their own, which are not painted.
    record Coloured(Span span, String file) implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT022");
        }

        @Override
        public String message() {
            return "The signs of the font ‘"
                    + file
                    + "’ have colours of their own (COLR or SVG), which are not painted: they are set"
                    + " in the colour of the text.";
        }

        @Override
        public List<String> hints() {
            return List.of("Set a sign that must be coloured as a picture.");
        }
    }

    /// Two fonts of a folder both claim to be one style of a family.
    record Ambiguous(Span span, String family, String used, String other) implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT023");
        }

        @Override
        public String message() {
            return "‘"
                    + used
                    + "’ and ‘"
                    + other
                    + "’ both say that they are the same style of ‘"
                    + family
                    + "’; the first is used.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Take one of them out of the folder, or tell them apart with @font-face.");
        }
    }

    /// A style of a family of the user's is asked for and not there, so that what was to look
    /// different looks the same.
    record MissingStyle(Span span, String family, Style wanted, String used)
            implements FontProblem {
        /// What can be missing.
        public enum Style {
            BOLD("bold"),
            ITALIC("italic"),
            BOLD_ITALIC("bold italic"),
            NORMAL_WEIGHT("normal weight");

            private final String what;

            Style(String what) {
                this.what = what;
            }
        }

        @Override
        public Code code() {
            return Code.warning("FT024");
        }

        @Override
        public String message() {
            return "The family ‘"
                    + family
                    + "’ has no "
                    + wanted.what
                    + "; ‘"
                    + used
                    + "’ is used instead.";
        }

        @Override
        public List<String> hints() {
            return List.of("Put the file of that style beside the others.");
        }
    }

    /// A style of a family of the user's is asked for and not there; another one takes its place
    /// wherever the family is used.
    record OtherStyle(Span span, String family, MissingStyle.Style wanted, String used)
            implements FontProblem {
        @Override
        public Code code() {
            return Code.note("FT025");
        }

        @Override
        public String message() {
            return new MissingStyle(span, family, wanted, used).message();
        }
    }

    /// A script is set letter by letter although its letters are reordered or joined.
    record ComplexScript(Span span, Character.UnicodeScript script) implements FontProblem {
        @Override
        public Code code() {
            return Code.warning("FT010");
        }

        @Override
        public String message() {
            return "Text in the script ‘"
                    + name(script)
                    + "’ is set letter by letter, which is not how it is written.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Set it as a picture with alternative text, or look at the page closely.");
        }

        private static String name(Character.UnicodeScript script) {
            StringBuilder name = new StringBuilder();
            for (String word : script.name().split("_", -1)) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.charAt(0))
                        .append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return name.toString();
        }
    }
}
