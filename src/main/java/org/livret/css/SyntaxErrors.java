package org.livret.css;

import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.errorhandler.ICSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

/// Takes ph-css's complaints and reports them in the user's words.
final class SyntaxErrors implements ICSSParseErrorHandler {
    /// What ph-css finds odd about valid rules, such as a medium that it does not know, is judged
    /// here again.
    static final class Silent implements ICSSInterpretErrorHandler {
        @Override
        public void onCSSInterpretationWarning(String message) {}

        @Override
        public void onCSSInterpretationError(String message) {}
    }

    private final Places places;
    private final Reporter reporter;

    SyntaxErrors(Places places, Reporter reporter) {
        this.places = places;
        this.reporter = reporter;
    }

    /// A fault after which nothing more is read.
    void fatal(ParseException exception) {
        report(exception, "the end of the file");
    }

    @Override
    public void onCSSParseError(ParseException exception, @Nullable Token lastSkipped) {
        report(exception, "");
    }

    @Override
    public void onCSSUnexpectedRule(Token token, String rule, String message) {
        Span span = places.span(token);
        reporter.report(new CssProblem.Malformed(rule, "", span));
    }

    @Override
    public void onCSSDeprecatedProperty(Token prefix, Token identifier) {}

    @Override
    public void onCSSBrowserCompliantSkip(
            @Nullable ParseException exception, Token from, Token to) {
        String skipped = "‘" + to.image + "’ in line " + places.line(to);
        if (exception == null) {
            reporter.report(new CssProblem.Malformed(from.image, skipped, places.span(from)));
        } else {
            report(exception, to.image.isBlank() ? "the end of the file" : skipped);
        }
    }

    private void report(ParseException exception, String skipped) {
        Token current = exception.currentToken;
        Token wrong = current == null || current.next == null ? current : current.next;
        if (wrong == null) {
            reporter.report(new CssProblem.Malformed("", skipped, Span.of(places.file())));
        } else {
            reporter.report(new CssProblem.Malformed(wrong.image, skipped, places.span(wrong)));
        }
    }
}
