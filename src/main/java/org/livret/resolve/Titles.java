package org.livret.resolve;

import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.doc.Rewriter;

import java.util.List;
import java.util.Optional;

/// Makes a heading or caption fit to be said elsewhere: without notes, links, pictures, line breaks
/// and ids.
final class Titles extends Rewriter {
    private static final Titles TITLES = new Titles();

    private Titles() {}

    static List<Inline> of(List<Inline> content) {
        return TITLES.inlines(content);
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        return switch (inline) {
            case Node.NoteReference _,
                    Node.InlineNote _,
                    Node.PageReference _,
                    Node.CrossReference _,
                    Node.Citation _ ->
                    List.of();
            case Node.Link link -> inlines(link.content());
            case Node.Image image ->
                    image.alternative().isEmpty()
                            ? List.of()
                            : List.of(new Node.Text(image.alternative(), image.span()));
            case Node.HardBreak b -> List.of(new Node.Text(" ", b.span()));
            case Node.Phrase p when p.attributes().id().isPresent() ->
                    List.of(
                            new Node.Phrase(
                                    p.element(),
                                    inlines(p.content()),
                                    p.span(),
                                    withoutId(p.attributes())));
            case Node.Emphasis _,
                    Node.Strong _,
                    Node.Strikethrough _,
                    Node.Superscript _,
                    Node.Subscript _,
                    Node.Phrase _ ->
                    super.inline(inline);
            case Node.InlineFormula f ->
                    List.of(
                            new Node.InlineFormula(
                                    f.formula(), f.display(), f.span(), withoutId(f.attributes())));
            case Node.Text _, Node.CodeSpan _, Node.Abbreviation _, Node.SoftBreak _ ->
                    List.of(inline);
        };
    }

    private static Attributes withoutId(Attributes attributes) {
        return new Attributes(Optional.empty(), attributes.classes(), attributes.pairs());
    }
}
