package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.GeneratedStyle;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in the margin boxes of one page: `content` with the page's own values put in.
final class MarginContent {
    private static final Span NOWHERE = Span.of(SourceFile.unread(""));

    private final Facts facts;
    private final Running running;
    private final SectionSetter.Tools tools;

    /// The page counter and the number of pages.
    record Facts(int page, int pages) {}

    MarginContent(Facts facts, Running running, SectionSetter.Tools tools) {
        this.facts = facts;
        this.running = running;
        this.tools = tools;
    }

    /// The boxes of a margin box: its text as one paragraph, and running elements as they are;
    /// empty when there is nothing to show.
    List<Box> boxes(ComputedStyle style) {
        List<Box> boxes = new ArrayList<>(1);
        List<Box.Inline> text = new ArrayList<>();
        for (GeneratedStyle.Item item : style.generated().content().orElse(List.of())) {
            switch (item) {
                case GeneratedStyle.Literal(String literal) -> text(literal, style, text);
                case GeneratedStyle.Counter(String name, CounterStyle counter) ->
                        text(counter(name, counter), style, text);
                case GeneratedStyle.Counters(String name, String _, CounterStyle counter) ->
                        text(counter(name, counter), style, text);
                case GeneratedStyle.NamedString(String name, GeneratedStyle.When when) ->
                        text(running.string(name, when).orElse(""), style, text);
                case GeneratedStyle.RunningElement(String name, GeneratedStyle.When when) ->
                        running.element(name, when)
                                .ifPresent(box -> boxes.add(new Numbered(facts).box(box)));
                case GeneratedStyle.Leader(String leader) ->
                        text.add(new Box.Leader(leader, style.text()));
                case GeneratedStyle.Picture(String path) -> picture(path, style, text);
                case GeneratedStyle.Attribute _,
                        GeneratedStyle.TargetCounter _,
                        GeneratedStyle.TargetText _,
                        GeneratedStyle.ElementText _ -> {}
            }
        }
        if (!text.isEmpty()) {
            boxes.addFirst(
                    new Box.Paragraph(bare(style), -1, List.of(), Optional.empty(), text, NOWHERE));
        }
        return boxes;
    }

    /// Other counters than those of pages belong to elements, and no element is here.
    private String counter(String name, CounterStyle style) {
        return switch (name) {
            case "page" -> style.format(facts.page());
            case "pages" -> style.format(facts.pages());
            default -> "";
        };
    }

    private static void text(String words, ComputedStyle style, List<Box.Inline> text) {
        if (!words.isEmpty()) {
            Box.Source source = new Box.Source(NOWHERE, -1, 0);
            text.add(new Box.Text(words, style.text(), Tag.ARTIFACT, source, Optional.empty()));
        }
    }

    private void picture(String path, ComputedStyle style, List<Box.Inline> text) {
        Optional<Picture> picture = tools.pictures().apply(path);
        picture.ifPresent(p ->
                text.add(
                        new Box.InlinePicture(
                                p, bare(style), Tag.ARTIFACT, NOWHERE, Optional.empty())));
    }

    /// The style without the box that the margin box itself has.
    private static ComputedStyle bare(ComputedStyle style) {
        return new ComputedStyle(
                style.text(),
                style.paragraph(),
                BoxStyle.PLAIN,
                style.breaks(),
                style.generated(),
                style.drawing());
    }
}
