package org.livret.css;

import org.livret.diag.Code;
import org.livret.diag.NearestName;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be wrong with a stylesheet.
public sealed interface CssProblem extends Problem {
    private static String meant(String known) {
        return "Did you mean ‘" + known + "’?";
    }

    private static List<String> hint(Optional<String> nearest) {
        return nearest.map(known -> List.of(meant(known))).orElse(List.of());
    }

    /// Text that is no CSS. `skipped` says what was left out because of it.
    record Malformed(String found, String skipped, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.error("CS001");
        }

        @Override
        public String message() {
            return found.isEmpty()
                    ? "The stylesheet ends too early here."
                    : "‘" + found + "’ cannot stand here.";
        }

        @Override
        public List<String> hints() {
            List<String> hints = new ArrayList<>(2);
            if (found.startsWith("@")) {
                NearestName.of(found, PageSelectors.parts())
                        .ifPresent(known -> hints.add(meant(known)));
            }
            if (!skipped.isEmpty()) {
                hints.add("Everything up to " + skipped + " is left out.");
            }
            return hints;
        }
    }

    record UnknownProperty(String name, Optional<String> nearest, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS002");
        }

        @Override
        public String message() {
            return "Livret knows no property ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(known -> List.of("Did you mean ‘" + known + "’?"))
                    .orElse(List.of("If e-readers use it, put it into ‘@media epub’."));
        }
    }

    /// A property that is known, and that the PDF does without; `instead` may be empty.
    record NotDrawn(String name, String instead, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS025");
        }

        @Override
        public String message() {
            return "The PDF does without ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    instead.isEmpty()
                            ? "What only e-readers use belongs into ‘@media epub’."
                            : instead);
        }
    }

    record UnusableValue(String property, String value, String expected, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS003");
        }

        @Override
        public String message() {
            return "The property ‘" + property + "’ cannot be ‘" + value + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of("Expected is " + expected + ".");
        }
    }

    /// A rule of which Livret makes nothing; `instead` says what can be used.
    record UnknownAtRule(String name, Optional<String> instead, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS004");
        }

        @Override
        public String message() {
            return "The rule ‘" + name + "’ is left out, since Livret does nothing with it.";
        }

        @Override
        public List<String> hints() {
            return instead.map(List::of).orElseGet(() -> hint(nearest));
        }
    }

    record UnusableSelector(String selector, String why, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS005");
        }

        @Override
        public String message() {
            return "The selector ‘" + selector + "’ is left out: " + why + ".";
        }

        @Override
        public List<String> hints() {
            return hint(nearest);
        }
    }

    record ImportNotFound(String address, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.error("CS006");
        }

        @Override
        public String message() {
            return "The stylesheet ‘" + address + "’ cannot be read.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Imports are relative to the stylesheet and stay inside the project's folder.");
        }
    }

    /// An import that goes round in a circle (`loops`), or deeper than any sheet needs.
    record ImportTooDeep(String address, boolean loops, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.error("CS007");
        }

        @Override
        public String message() {
            return "The stylesheet ‘"
                    + address
                    + "’ is not imported, since "
                    + (loops
                            ? "it is being imported already."
                            : "imports are nested too deeply here.");
        }

        @Override
        public List<String> hints() {
            return List.of("Look for stylesheets that import each other.");
        }
    }

    record UnknownVariable(String name, Optional<String> nearest, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS008");
        }

        @Override
        public String message() {
            return "The custom property ‘" + name + "’ has no value here.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(known -> List.of("Did you mean ‘" + known + "’?"))
                    .orElse(
                            List.of(
                                    "Give it one in ‘:root’, or write ‘var("
                                            + name
                                            + ", …)’ with a value to fall back on."));
        }
    }

    /// `env()` without anything to fall back on.
    record NoEnvironment(String name, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS021");
        }

        @Override
        public String message() {
            return "There is no ‘env(" + name + ")’ on paper.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘env(" + name + ", …)’ with a value to fall back on.");
        }
    }

    record CircularVariable(String name, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS009");
        }

        @Override
        public String message() {
            return "The custom property ‘" + name + "’ refers to itself and so has no value.";
        }
    }

    record UnknownMedium(String query, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS010");
        }

        @Override
        public String message() {
            return "The media query ‘" + query + "’ never applies.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Use ‘print’ for the PDF, ‘epub’ for the e-book and ‘all’ for both; conditions"
                            + " are those of paper in the PDF, and for the e-reader in the"
                            + " e-book.");
        }
    }

    /// A feature in a media query that nobody knows.
    record UnknownFeature(String name, Optional<String> nearest, Span span) implements CssProblem {
        static UnknownFeature of(String name, Span span) {
            return new UnknownFeature(name, NearestName.of(name, MediaFeatures.NAMES), span);
        }

        @Override
        public Code code() {
            return Code.warning("CS018");
        }

        @Override
        public String message() {
            return "There is no media feature ‘" + name + "’, so the condition never holds.";
        }

        @Override
        public List<String> hints() {
            return hint(nearest);
        }
    }

    /// A condition that is not written as one.
    record UnusableCondition(String condition, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS019");
        }

        @Override
        public String message() {
            return "The condition ‘" + condition + "’ cannot be read, so its rules are left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Conditions are written like ‘(display: grid) and (not (float: top))’;"
                            + " ‘and’ and ‘or’ are not mixed without brackets.");
        }
    }

    /// A layer of the cascade without a usable name.
    record UnusableLayer(String names, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS020");
        }

        @Override
        public String message() {
            return "‘@layer " + names + "’ is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Layers are written ‘@layer base, theme;’ for their order, and ‘@layer base {"
                            + " … }’ for rules in one of them.");
        }
    }

    record UnusablePageSelector(String selector, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS011");
        }

        @Override
        public String message() {
            return "The page selector ‘" + selector + "’ is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Pages are chosen by a name and ‘:first’, ‘:blank’, ‘:left’, ‘:right’ or"
                            + " ‘:nth(2n+1)’.");
        }
    }

    record IncompleteFontFace(String missing, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS012");
        }

        @Override
        public String message() {
            return "The font face is left out, since its ‘"
                    + missing
                    + "’ is missing or cannot be used.";
        }
    }

    /// A descriptor that changes nothing: one that nobody knows, or one that only means something
    /// elsewhere.
    record UnusedDescriptor(String name, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS017");
        }

        @Override
        public String message() {
            return "The descriptor ‘"
                    + name
                    + "’ of a font face is left out, since Livret does"
                    + " nothing with it.";
        }

        @Override
        public List<String> hints() {
            return hint(nearest);
        }
    }

    /// `@counter-style` that makes no style.
    record UnusableCounterStyle(String name, String why, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS022");
        }

        @Override
        public String message() {
            return "The counter style ‘" + name + "’ is left out: " + why + ".";
        }
    }

    record UnknownCounterStyle(String name, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS023");
        }

        @Override
        public String message() {
            return "There is no counter style ‘" + name + "’; decimal numbers stand for it.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(known -> List.of(meant(known)))
                    .orElse(List.of("Define it with ‘@counter-style " + name + " { … }’."));
        }
    }

    record UnknownCounterDescriptor(String name, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS024");
        }

        @Override
        public String message() {
            return "Counter styles have no descriptor ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return hint(nearest);
        }
    }

    record UnknownThemeValue(String name, Optional<String> nearest, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS013");
        }

        @Override
        public String message() {
            return "No stylesheet uses the theme value ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return hint(nearest);
        }
    }

    /// A theme value of another kind than the theme's own: text where it has a colour.
    record UnusableThemeValue(String name, String value, String expected, Span span)
            implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS016");
        }

        @Override
        public String message() {
            return "The theme value ‘"
                    + name
                    + "’ cannot be ‘"
                    + value
                    + "’; the theme's own stays.";
        }

        @Override
        public List<String> hints() {
            return List.of("Expected is " + expected + ".");
        }
    }

    record TooLarge(String what, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.error("CS014");
        }

        @Override
        public String message() {
            return "The stylesheet is not used, since " + what + ".";
        }
    }

    /// A value that was usable as written, but is not once `var()` is replaced.
    record UnusableSubstitution(String property, String value, Span span) implements CssProblem {
        @Override
        public Code code() {
            return Code.warning("CS015");
        }

        @Override
        public String message() {
            return "With its custom properties replaced, ‘"
                    + property
                    + "’ would be ‘"
                    + value
                    + "’, which cannot be used.";
        }
    }
}
