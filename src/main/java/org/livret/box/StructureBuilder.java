package org.livret.box;

import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.Tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Grows the logical structure while boxes are made. One counter numbers elements and content, so
/// that numbers give the reading order ([StructureNode]).
final class StructureBuilder {
    private static final class Element {
        final int id;
        final Role role;
        final StructureNode.Facts facts;
        final boolean implied;
        final List<StructureNode> children = new ArrayList<>();
        boolean hasBody;

        Element(int id, Role role, StructureNode.Facts facts, boolean implied) {
            this.id = id;
            this.role = role;
            this.facts = facts;
            this.implied = implied;
        }
    }

    private final Deque<Element> open = new ArrayDeque<>();
    private int counter;
    private int artifacts;
    private int lastHeading;

    /// Opens an element below the current one and returns its id.
    int open(Role role, StructureNode.Facts facts) {
        Element element = new Element(counter++, role, facts, false);
        open.push(element);
        return element.id;
    }

    int open(Role role) {
        return open(role, StructureNode.Facts.NONE);
    }

    /// Opens a heading. A level that skips others is raised, since headings of the structure must
    /// not skip (PDF/UA-1, 7.4.2).
    int openHeading(int level, StructureNode.Facts facts) {
        lastHeading = Math.min(level, lastHeading + 1);
        return open(Role.heading(lastHeading), facts);
    }

    /// Closes the current element, with the implied list item that may still be open in it.
    void close() {
        if (open.element().implied) {
            closeOne();
        }
        closeOne();
    }

    private void closeOne() {
        Element done = open.pop();
        if (!open.isEmpty()) {
            StructureNode node = new StructureNode(done.id, done.role, done.facts, done.children);
            open.element().children.add(node);
        } else {
            open.push(done);
        }
    }

    /// Opens the label of a definition list's next item; a list item is implied around terms and
    /// their meanings.
    int openTerm() {
        if (open.element().implied && open.element().hasBody) {
            closeOne();
        }
        implyItem();
        return open(Role.LABEL);
    }

    /// Opens the body of a definition list's current item.
    int openMeaning() {
        implyItem();
        open.element().hasBody = true;
        return open(Role.LIST_BODY);
    }

    private void implyItem() {
        if (!open.element().implied) {
            open.push(new Element(counter++, Role.LIST_ITEM, StructureNode.Facts.NONE, true));
        }
    }

    Role role() {
        return open.element().role;
    }

    /// What lies between this and [#endArtifact()] is page furniture: its tags are artifacts.
    void beginArtifact() {
        artifacts++;
    }

    void endArtifact() {
        artifacts--;
    }

    boolean inArtifact() {
        return artifacts > 0;
    }

    /// The tag of the next piece of content of the current element.
    Tag content() {
        return artifacts > 0 ? Tag.ARTIFACT : new Tag(open.element().id, counter++);
    }

    /// The finished tree; only the root may be open.
    StructureNode finish() {
        Element root = open.pop();
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " structure elements left open");
        }
        return new StructureNode(root.id, root.role, root.facts, root.children);
    }
}
