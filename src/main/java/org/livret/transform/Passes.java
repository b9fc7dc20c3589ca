package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.doc.Document;

/// The passes between reading and resolving, in their order.
public final class Passes {
    private Passes() {}

    /// Puts included manuscripts in their places, makes data tables, charts and QR codes figures,
    /// then sets the typography of every line right. Problems go to the reporter.
    public static Document apply(Document document, Manuscripts manuscripts, Reporter reporter) {
        return apply(document, manuscripts, (cited, _) -> cited, reporter);
    }

    /// The same with a pass that puts text in the place of citations, on which typography works,
    /// too.
    public static Document apply(
            Document document,
            Manuscripts manuscripts,
            Document.Pass citations,
            Reporter reporter) {
        Document whole = new IncludePass(manuscripts).apply(document, reporter);
        Document numbered = new ListPass().apply(whole, reporter);
        Document tabled = new TablePass(manuscripts).apply(numbered, reporter);
        Document drawn = new ChartPass(manuscripts).apply(tabled, reporter);
        Document coded = new QrPass().apply(drawn, reporter);
        Document cited = citations.apply(coded, reporter);
        return new TypographyPass().apply(cited, reporter);
    }
}
