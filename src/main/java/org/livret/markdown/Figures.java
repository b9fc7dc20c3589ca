package org.livret.markdown;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;

import java.util.List;
import java.util.Optional;

/// A picture alone in its paragraph is a figure. What its braces say belongs to the figure, and its
/// title is the caption.
final class Figures {
    private Figures() {}

    static Block orParagraph(List<Inline> content, Span span, Attributes attributes) {
        if (content.size() == 1) {
            Inline only = content.getFirst();
            if (only instanceof Node.Image image) {
                return figure(image, bare(image), span, attributes);
            }
            if (only instanceof Node.Link link
                    && link.content().size() == 1
                    && link.content().getFirst() instanceof Node.Image image) {
                Inline linked =
                        new Node.Link(
                                link.destination(),
                                link.title(),
                                List.of(bare(image)),
                                link.span(),
                                link.attributes());
                return figure(image, linked, span, attributes);
            }
        }
        return new Node.Paragraph(content, span, attributes);
    }

    private static Node.Image bare(Node.Image image) {
        return new Node.Image(
                image.source(),
                image.alternative(),
                Optional.empty(),
                image.span(),
                Attributes.NONE);
    }

    private static Block figure(Node.Image image, Inline shown, Span span, Attributes attributes) {
        List<Inline> caption =
                image.title()
                        .filter(title -> !title.isBlank())
                        .map(title -> List.<Inline>of(new Node.Text(title, image.span())))
                        .orElse(List.of());
        List<Block> blocks = List.of(new Node.Plain(List.of(shown), shown.span(), Attributes.NONE));
        return new Node.Figure(blocks, caption, span, Braces.join(image.attributes(), attributes));
    }
}
