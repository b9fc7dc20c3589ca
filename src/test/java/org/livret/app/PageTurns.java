package org.livret.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Holds the page list of an e-book to the PDF: every page that says something is listed under its
/// folio, in order, and the text behind its mark begins with the first words of the page.
///
/// Capitals and spaces are matters of style, and so are the separators between numbers and
/// headings. Page numbers stand in the PDF only.
final class PageTurns {
    /// So many characters of a page are compared.
    private static final int COMPARED = 30;

    private PageTurns() {}

    /// One line for each page that is not where the e-book says.
    static List<String> faults(Published published) throws IOException {
        List<PrintedPages.Printed> printed = PrintedPages.of(published.pdfBytes());
        List<EpubPages.Marked> marked = EpubPages.of(published.epub());
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (PrintedPages.Printed page : printed) {
            boolean listed = at < marked.size() && marked.get(at).label().equals(page.label());
            if (listed) {
                if (!agree(page.text(), marked.get(at))) {
                    faults.add(
                            page.label()
                                    + ": ‘"
                                    + first(page.text())
                                    + "’ is printed, but ‘"
                                    + first(marked.get(at).text())
                                    + "’ is marked");
                }
                at++;
            } else if (!page.text().isBlank()) {
                faults.add(page.label() + ": ‘" + first(page.text()) + "’ is not marked");
            }
        }
        if (at < marked.size()) {
            faults.add("no page is called ‘" + marked.get(at).label() + "’");
        }
        return faults;
    }

    private static boolean agree(String printed, EpubPages.Marked marked) {
        return begins(printed, marked.text()) || begins(printed, marked.withSeparators());
    }

    private static boolean begins(String printed, String marked) {
        String page = first(printed);
        String text = bare(marked);
        int at = 0;
        for (int i = 0; i < page.length(); i++) {
            if (at < text.length() && page.charAt(i) == text.charAt(at)) {
                at++;
            } else if (!Character.isDigit(page.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String first(String text) {
        String bare = bare(text);
        return bare.substring(0, Math.min(COMPARED, bare.length()));
    }

    private static String bare(String text) {
        return WrittenText.bare(text.substring(0, Math.min(text.length(), 20 * COMPARED)));
    }
}
