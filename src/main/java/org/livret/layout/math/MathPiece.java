package org.livret.layout.math;

/// A part of a formula that no line breaks, and what follows it: the space, which vanishes where
/// the line ends, and what a break there costs. `relation` tells whether the break stands at a
/// relation.
///
/// TeX lets that space stretch with the line; here it stays, since what stands before an operator
/// would not stretch with what stands behind it.
public record MathPiece(MathBox box, long space, int cost, boolean relation) {
    /// A formula that is one piece.
    public static MathPiece whole(MathBox box) {
        return new MathPiece(box, 0, 0, false);
    }
}
