package org.livret.transform;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with what is asked of typography.
public sealed interface TypographyProblem extends Problem {
    /// An option that does not exist. It has no effect.
    record UnknownOption(String key, Optional<String> nearest, Span span)
            implements TypographyProblem {
        @Override
        public Code code() {
            return Code.warning("TY001");
        }

        @Override
        public String message() {
            return "There is no option ‘" + key + "’, so it has no effect.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(name -> "Did you mean ‘" + name + "’?").stream().toList();
        }
    }

    /// A language tag on a part of the text that is none. The part keeps the language around it.
    record InvalidLanguage(String tag, Span span) implements TypographyProblem {
        @Override
        public Code code() {
            return Code.warning("TY002");
        }

        @Override
        public String message() {
            return "‘" + tag + "’ is not a language tag, so the language around holds on.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a tag such as ‘fr’, ‘en-GB’ or ‘zh-Hant’.");
        }
    }

    /// The code of a lint that does not exist.
    record UnknownLint(String lint, Optional<String> nearest, Span span)
            implements TypographyProblem {
        @Override
        public Code code() {
            return Code.warning("TY003");
        }

        @Override
        public String message() {
            return "There is no lint ‘" + lint + "’ that could be switched off.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(name -> "Did you mean ‘" + name + "’?").stream().toList();
        }
    }
}
