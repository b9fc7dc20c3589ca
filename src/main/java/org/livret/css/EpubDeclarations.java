package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Declaration.Wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Translates declarations for e-readers, each into the lines that stand for it: none, itself in
/// other units, or itself with older names beside it.
final class EpubDeclarations {
    /// What only a printed page has.
    private static final Set<String> PRINT_ONLY =
            Set.of(
                    "size",
                    "marks",
                    "bleed",
                    "page",
                    "string-set",
                    "bookmark-level",
                    "-livret-wrap-mark",
                    "line-snap",
                    "hyphenate-limit-chars",
                    "hyphenate-limit-lines",
                    "height",
                    "grid-auto-rows",
                    "grid-template-rows",
                    "min-height",
                    "max-height",
                    "block-size");

    private static final Set<String> PAGE = Set.of("html", "body", ":root");

    private static final double CAPITALS = 0.68;

    private final Map<String, List<Value>> custom;
    private final double rootEm;
    private final double rootLine;

    EpubDeclarations(Values root) {
        this.custom = root.custom();
        this.rootEm = root.get(Properties.FONT_SIZE);
        this.rootLine = root.get(Properties.LINE_HEIGHT).of(root.get(Properties.FONT_SIZE));
    }

    /// The lines of a rule, in order, without their semicolons.
    ///
    /// @param anyText whether its colours have to suit light text as well as dark
    List<String> of(StyleSheet.StyleRule rule, boolean anyText) {
        boolean page = isPage(rule.selectors());
        EpubValues values = new EpubValues(rootEm, rootLine, fontSize(rule.declarations(), page));
        boolean mixes = anyText && !hasGround(rule.declarations(), values);
        List<String> out = new ArrayList<>();
        for (Declaration declaration : rule.declarations()) {
            List<Value> value = replaced(declaration);
            String name = declaration.property();
            boolean reserved = page && isReadersOwn(name);
            if (value != null
                    && !declaration.isCustom()
                    && !PRINT_ONLY.contains(name)
                    && !reserved
                    && isForScreens(name, value)) {
                List<Value> translated = values.of(name, value);
                String important = declaration.important() ? " !important" : "";
                lines(name, ValueText.of(translated), important, out);
                List<Value> both = values.lightDark(name, value);
                List<Value> mixed = EpubValues.nearText(name, translated);
                if (!both.equals(translated)) {
                    out.add(name + ": " + ValueText.of(both) + important);
                } else if (mixes && !mixed.equals(translated)) {
                    out.add(name + ": " + ValueText.of(mixed) + important);
                }
            }
        }
        return out;
    }

    /// Whether every selector stands for the whole page: there the reader's choice of colours,
    /// ground and size has to hold.
    private static boolean isPage(List<Selector> selectors) {
        for (Selector selector : selectors) {
            if (!PAGE.containsAll(selector.plain())) {
                return false;
            }
        }
        return true;
    }

    /// Whether the rule paints a ground of its own that night does not change: what stands on it
    /// must not change either.
    private boolean hasGround(List<Declaration> declarations, EpubValues values) {
        for (Declaration declaration : declarations) {
            List<Value> value =
                    declaration.property().startsWith("background") ? replaced(declaration) : null;
            if (value != null && hasOpaqueColor(values.of(declaration.property(), value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOpaqueColor(List<Value> values) {
        for (Value value : values) {
            if (value instanceof Value.Hash
                    || value instanceof Value.Function(String _, List<Value> inner)
                            && hasOpaqueColor(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadersOwn(String name) {
        return name.equals("color")
                || name.startsWith("background")
                || name.equals("font-size")
                || name.equals("font");
    }

    private @Nullable List<Value> replaced(Declaration declaration) {
        return Variables.substitute(
                declaration.value(),
                new Variables.Scope(custom, null),
                declaration.span(),
                problem -> {});
    }

    /// The rule's own font size as a share of the root's; 1 when the rule sets none that is known
    /// here.
    private double fontSize(List<Declaration> declarations, boolean page) {
        double share = 1;
        for (Declaration declaration : declarations) {
            List<Value> value =
                    declaration.property().equals("font-size") && !page
                            ? replaced(declaration)
                            : null;
            if (value != null
                    && value.size() == 1
                    && value.getFirst() instanceof Value.Numeric size) {
                Double length = Units.NEUTRAL.length(size);
                share =
                        switch (size.unit()) {
                            case "em", "rem" -> size.number();
                            case "rlh" -> size.number() * rootLine / rootEm;
                            case "%" -> size.number() / 100;
                            default -> length == null ? 1 : length / rootEm;
                        };
            }
        }
        return share <= 0 ? 1 : share;
    }

    private static boolean isForScreens(String name, List<Value> value) {
        if (Addresses.has(value)) {
            return false;
        }
        String text = ValueText.of(value);
        return switch (name) {
            case "float" ->
                    !text.equals("footnote") && !text.equals("top") && !text.equals("bottom");
            case "text-align" -> !(value.getFirst() instanceof Value.Quoted);
            case "position" -> !text.startsWith("running");
            case "content" ->
                    !text.contains("leader(")
                            && !text.contains("target-")
                            && !text.contains("string(")
                            && !text.contains("element(");
            default -> true;
        };
    }

    private void lines(String name, String value, String important, List<String> out) {
        switch (name) {
            case "break-before", "break-after", "break-inside" ->
                    older(name, value)
                            .ifPresent(old -> out.add("page-" + name + ": " + old + important));
            case "hyphens" -> {
                out.add("-epub-hyphens: " + value + important);
                out.add("-webkit-hyphens: " + value + important);
            }
            case "text-align" -> {
                if (value.equals("start") || value.equals("end")) {
                    out.add(name + ": " + (value.equals("start") ? "left" : "right") + important);
                }
            }
            case "initial-letter" -> {
                letter(value, important, out);
                return;
            }
            default -> {}
        }
        out.add(name + ": " + value + important);
    }

    /// Few e-readers know `initial-letter`: a floating letter of its height stands for it, a hair
    /// lower than its lines, which would push aside one more otherwise. Capitals are taken to be
    /// 0.68 of the text's size tall.
    private void letter(String value, String important, List<String> out) {
        BoxStyle.InitialLetter letter =
                TextForms.INITIAL_LETTER.read(Tokenizer.values(value), Units.NEUTRAL);
        if (letter == null || letter.size() <= 1000) {
            return;
        }
        double lines = letter.size() / 1000.0;
        double line = rootLine / rootEm;
        double size = Math.rint(((lines - 1) * line + CAPITALS) / CAPITALS * 100) / 100;
        out.add("font-size: " + ValueText.number(size) + "em" + important);
        if (letter.sink() > 1) {
            double height = Math.floor(letter.sink() * line / size * 100 - 1) / 100;
            out.add("float: left" + important);
            out.add("line-height: " + ValueText.number(height) + important);
            out.add("margin-right: 0.05em" + important);
        } else {
            out.add("line-height: 1" + important);
        }
    }

    /// CSS 2's value for a break, which all e-readers know.
    private static Optional<String> older(String name, String value) {
        return switch (value) {
            case "auto", "avoid", "left", "right" -> Optional.of(value);
            case "avoid-page" -> Optional.of("avoid");
            case "page", "always", "recto", "verso" ->
                    name.equals("break-inside") ? Optional.empty() : Optional.of("always");
            default ->
                    Wide.of(Tokenizer.values(value)) == null
                            ? Optional.empty()
                            : Optional.of(value);
        };
    }
}
