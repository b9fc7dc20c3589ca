package org.livret.box;

import org.livret.math.FormulaDump;
import org.livret.structure.StructureNode;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prints boxes and the logical structure for golden tests: one box or inline a line, indented by
/// depth. Content is tagged as `element.order`, `-` for artifacts.
public final class BoxDump {
    private final StringBuilder out = new StringBuilder();

    private BoxDump() {}

    public static String of(BoxTree tree) {
        BoxDump dump = new BoxDump();
        dump.box(tree.root(), 0);
        for (Map.Entry<String, Box.Block> note : tree.notes().entrySet()) {
            dump.line(0, "note " + note.getKey());
            dump.box(note.getValue(), 1);
        }
        dump.line(0, "structure");
        dump.structure(tree.structure(), 1);
        dump.line(0, "outline");
        dump.outline(tree.outline(), 1);
        return dump.out.toString();
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
    }

    private void box(Box box, int depth) {
        switch (box) {
            case Box.Block b -> {
                line(depth, "block" + element(b.element()) + marks(b.marks()));
                marker(b.marker(), depth + 1);
                b.children().forEach(child -> box(child, depth + 1));
            }
            case Box.Paragraph p -> {
                line(depth, "paragraph" + element(p.element()) + marks(p.marks()));
                marker(p.marker(), depth + 1);
                p.opening()
                        .letter()
                        .ifPresent(
                                letter -> line(depth + 1, "letter ‘" + letter.text().text() + "’"));
                p.opening().line().ifPresent(_ -> line(depth + 1, "first line"));
                p.content().forEach(inline -> inline(inline, depth + 1));
            }
            case Box.Replaced r ->
                    line(
                            depth,
                            "picture "
                                    + r.picture().path()
                                    + " "
                                    + tag(r.tag())
                                    + marks(r.marks()));
            case Box.Table t -> table(t, depth);
        }
    }

    private static String element(int id) {
        return id < 0 ? "" : " #" + id;
    }

    private static String marks(List<Box.Mark> marks) {
        StringBuilder text = new StringBuilder();
        for (Box.Mark mark : marks) {
            text.append(" [").append(mark(mark)).append(']');
        }
        return text.toString();
    }

    private static String mark(Box.Mark mark) {
        return switch (mark) {
            case Box.AnchorMark(String id) -> "anchor " + id;
            case Box.EndMark(String id) -> "end of " + id;
            case Box.StringMark(String name, String value) -> "string " + name + " = " + value;
            case Box.RunningMark(String name, Box _) -> "running " + name;
        };
    }

    private void marker(Optional<Box.Marker> marker, int depth) {
        if (marker.isPresent()) {
            line(depth, "marker");
            marker.get().content().forEach(inline -> inline(inline, depth + 1));
        }
    }

    private void table(Box.Table t, int depth) {
        line(depth, "table" + element(t.element()) + marks(t.marks()) + " columns=" + t.columns());
        t.caption().ifPresent(caption -> box(caption, depth + 1));
        rows("head", t.head(), depth + 1);
        rows("body", t.body(), depth + 1);
        rows("foot", t.foot(), depth + 1);
    }

    private void rows(String group, List<Box.Row> rows, int depth) {
        for (Box.Row row : rows) {
            line(depth, group + " row");
            for (Box.Cell cell : row.cells()) {
                line(
                        depth + 1,
                        "cell "
                                + cell.column()
                                + " spans "
                                + cell.columnSpan()
                                + "×"
                                + cell.rowSpan());
                box(cell.content(), depth + 2);
            }
        }
    }

    private void inline(Box.Inline inline, int depth) {
        line(
                depth,
                switch (inline) {
                    case Box.Text t ->
                            "text ‘"
                                    + t.text().replace("\n", "⏎")
                                    + "’ "
                                    + tag(t.tag())
                                    + link(t.link());
                    case Box.LineBreak _ -> "break";
                    case Box.InlinePicture p ->
                            "picture " + p.picture().path() + " " + tag(p.tag());
                    case Box.Formula f ->
                            "formula " + FormulaDump.of(f.formula()) + " " + tag(f.tag());
                    case Box.InlineMark(Box.Mark mark) -> "mark " + mark(mark);
                    case Box.NoteCall(String note) -> "call " + note;
                    case Box.PageNumber p ->
                            "page number of ‘" + p.target() + "’" + (p.pages() ? " (all)" : "");
                    case Box.Locator l ->
                            (l.range() ? "pages of ‘" : "page of ‘")
                                    + l.target()
                                    + (l.main() ? "’ (main)" : "’");
                    case Box.Leader(String text, _) -> "leader ‘" + text + "’";
                    case Box.InlineBlock _ -> "inline block";
                    case Box.InlineEdge(boolean start, _) -> start ? "edge start" : "edge end";
                });
        if (inline instanceof Box.InlineBlock(Box.Block block)) {
            box(block, depth + 1);
        }
    }

    private static String tag(Tag tag) {
        return tag.isArtifact() ? "-" : tag.element() + "." + tag.order();
    }

    private static String link(Optional<Box.Link> link) {
        return link.map(l -> " → " + l.destination()).orElse("");
    }

    private void structure(StructureNode node, int depth) {
        StructureNode.Facts facts = node.facts();
        StringBuilder text = new StringBuilder(node.role().type()).append(" #").append(node.id());
        facts.alternativeText().ifPresent(alt -> text.append(" alt=‘").append(alt).append('’'));
        facts.language().ifPresent(language -> text.append(" lang=").append(language));
        facts.scope().ifPresent(scope -> text.append(" scope=").append(scope));
        facts.numbering().ifPresent(numbering -> text.append(" numbering=").append(numbering));
        line(depth, text.toString());
        node.children().forEach(child -> structure(child, depth + 1));
    }

    private void outline(List<BoxTree.OutlineEntry> entries, int depth) {
        for (BoxTree.OutlineEntry entry : entries) {
            line(depth, entry.title() + " → " + entry.anchor());
            outline(entry.children(), depth + 1);
        }
    }
}
