package org.livret.layout.math;

/// A part of a formula that no line breaks, and what follows it: the space, by how much that
/// stretches and shrinks, and what a break there costs. The space vanishes where the line ends.
/// `relation` tells whether the piece ends with a relation.
public record MathPiece(
        MathBox box, long space, long stretch, long shrink, int cost, boolean relation) {
    /// A formula that is one piece.
    public static MathPiece whole(MathBox box) {
        return new MathPiece(box, 0, 0, 0, 0, false);
    }
}
