package org.livret.diag;

/// The stable name of a kind of problem, such as `MD004`, with its severity. Users silence and look
/// up problems by it, so an id once published is never given another meaning. Prefixes: `IO` files,
/// `IN` faults of the program, `MD` reading, `MA` formulas, `TX` transforming, `TY` typography,
/// `RF` resolving, `CS` styles, `FT` fonts, `PX` pictures, `LY` layout, `PD` PDF, `PF` what print
/// shops look at, `EP` EPUB.
public record Code(String id, Severity severity) {
    public static Code error(String id) {
        return new Code(id, Severity.ERROR);
    }

    public static Code warning(String id) {
        return new Code(id, Severity.WARNING);
    }

    public static Code note(String id) {
        return new Code(id, Severity.NOTE);
    }
}
