package org.livret.structure;

/// Says which element a piece of content belongs to and where it stands in reading order, or that
/// it is an artifact (page furniture, decoration: ISO 32000-1, section 14.8.2.2).
///
/// `element` is a [StructureNode#id()], or -1 for an artifact; `order` comes from the same counter
/// as the ids.
public record Tag(int element, int order) {
    public static final Tag ARTIFACT = new Tag(-1, -1);

    public boolean isArtifact() {
        return element < 0;
    }
}
