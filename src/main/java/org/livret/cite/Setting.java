package org.livret.cite;

import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.output.Bibliography;

import java.util.ArrayList;
import java.util.List;

/// Sets sources in a style: the only class that asks the library to render something.
final class Setting {
    /// Stands for the authors of a source where they are to be left out or looked for; no text of a
    /// source has it.
    private static final String AUTHORS = "\uE000";

    private final Style style;
    private final Catching catching = new Catching();

    Setting(Style style) {
        this.style = style;
        catching.setConvertLinks(true);
    }

    /// Takes the rendered text as it is, instead of making markup of it.
    private static final class Catching extends BaseFormat {
        private List<Run> runs = List.of();

        @Override
        public String getName() {
            return "runs";
        }

        @Override
        protected String doFormatCitation(TokenBuffer buffer, RenderContext context) {
            runs = Run.of(buffer.getTokens());
            return "";
        }

        @Override
        protected String doFormatBibliographyEntry(
                TokenBuffer buffer, RenderContext context, int index) {
            runs = Run.of(buffer.getTokens());
            return "";
        }

        @Override
        protected String doFormatLink(String text, String address) {
            return text;
        }

        @Override
        public Bibliography makeBibliography(String[] entries, SBibliography element) {
            throw new UnsupportedOperationException("entries are taken one by one");
        }
    }

    /// A source in a citation, without what the layout puts around all of them.
    List<Run> cited(CSLItemData item, Position position, Locator locator) {
        CSLItemData located =
                locator.isEmpty()
                        ? item
                        : new CSLItemDataBuilder(item).locator(locator.value()).build();
        CSLCitationItemBuilder cite = new CSLCitationItemBuilder(item.getId()).itemData(located);
        if (!locator.isEmpty()) {
            cite.locator(locator.value()).label(locator.label());
        }
        RenderContext context =
                new RenderContext(
                        style.at(position, locator.kind()),
                        style.locale(),
                        null,
                        null,
                        new CSLCitation(new CSLCitationItem[] {cite.build()}),
                        List.of());
        context.getStyle().getCitation().render(context);
        catching.formatCitation(context);
        return catching.runs;
    }

    /// The same where nobody is to be told of what goes wrong: then nothing.
    List<Run> tried(CSLItemData item, Position position, Locator locator) {
        try {
            return cited(item, position, locator);
        } catch (RuntimeException | StackOverflowError _) {
            return List.of();
        }
    }

    /// The same without its authors, or as it is when they are not named in it.
    List<Run> withoutAuthors(CSLItemData item, Position position, Locator locator) {
        List<Run> marked = cited(marked(item), position, locator);
        String text = Run.text(marked);
        int from = text.indexOf(AUTHORS);
        if (from < 0) {
            return marked;
        }
        int to = from + AUTHORS.length();
        while (to < text.length() && ",.:; \u00A0\u202F".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        List<Run> rest = new ArrayList<>(Run.part(marked, 0, from));
        rest.addAll(Run.part(marked, to, text.length()));
        return rest;
    }

    /// The authors as a citation names them: what it has where the mark stands without them. Notes
    /// name them in full, so that their family names have to do.
    List<Run> authors(CSLItemData item) {
        if (style.isInNotes()) {
            return families(item);
        }
        List<Run> whole = cited(item, Position.FIRST, Locator.NONE);
        String all = Run.text(whole);
        String marked = Run.text(cited(marked(item), Position.FIRST, Locator.NONE));
        int at = marked.indexOf(AUTHORS);
        String after = at < 0 ? "" : marked.substring(at + AUTHORS.length());
        boolean found =
                at >= 0
                        && all.length() > at + after.length()
                        && all.startsWith(marked.substring(0, at))
                        && all.endsWith(after);
        return found ? Run.part(whole, at, all.length() - after.length()) : families(item);
    }

    private static CSLItemData marked(CSLItemData item) {
        CSLName mark = new CSLNameBuilder().literal(AUTHORS).build();
        return new CSLItemDataBuilder(item).author(mark).build();
    }

    // A citation by number names nobody.
    private List<Run> families(CSLItemData item) {
        CSLName[] names = item.getAuthor() != null ? item.getAuthor() : item.getEditor();
        if (names == null || names.length == 0) {
            String title = item.getTitle() == null ? item.getId() : item.getTitle();
            return List.of(new Run(title, Run.Looks.PLAIN, false, false));
        }
        RenderContext words =
                new RenderContext(style.at(Position.NONE, ""), style.locale(), item, null);
        String text =
                switch (names.length) {
                    case 1 -> family(names[0]);
                    case 2 ->
                            family(names[0]) + " " + words.getTerm("and") + " " + family(names[1]);
                    default -> family(names[0]) + " " + words.getTerm("et-al");
                };
        return List.of(new Run(text, Run.Looks.PLAIN, false, false));
    }

    private static String family(CSLName name) {
        String family = name.getFamily() != null ? name.getFamily() : name.getLiteral();
        String particle = name.getNonDroppingParticle();
        return (particle == null ? "" : particle + " ") + (family == null ? "" : family);
    }

    /// A source's entry in the bibliography.
    List<Run> entry(CSLItemData item) {
        RenderContext context =
                new RenderContext(style.at(Position.NONE, ""), style.locale(), item, null);
        context.getStyle().getBibliography().render(context);
        catching.formatBibliographyEntry(context, 0);
        return catching.runs;
    }

    /// What a source is sorted by under one key; dates as year, month, day.
    String sorted(CSLItemData item, Style.SortKey key) {
        var date =
                switch (key.variable()) {
                    case "issued" -> item.getIssued();
                    case "accessed" -> item.getAccessed();
                    case "original-date" -> item.getOriginalDate();
                    default -> null;
                };
        if (date != null) {
            StringBuilder out = new StringBuilder();
            for (int part : Dates.parts(date)) {
                out.append(part < 10 ? "0" : "").append(part).append(' ');
            }
            return out.toString();
        }
        RenderContext context =
                new RenderContext(style.at(Position.NONE, ""), style.locale(), item, null);
        key.key().render(context);
        return context.getResult().toString();
    }

    /// A fault of the library in words.
    static String said(Throwable fault) {
        if (fault instanceof StackOverflowError) {
            return "its macros name each other without end";
        }
        String message = fault.getMessage();
        String said = message == null ? fault.getClass().getSimpleName() : message;
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }
}
