package org.livret.imposition;

import org.livret.geom.Size;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Optional;

/// Papers that printers on desks and in copy shops take (ISO 216, ANSI Y14.1), lying.
public record Paper(String name, Size size) {
    /// From the smallest area to the largest.
    public static final List<Paper> ALL =
            List.of(
                    metric("A5", 210, 148),
                    metric("A4", 297, 210),
                    inches("letter", 11, 8.5),
                    inches("legal", 14, 8.5),
                    metric("B4", 353, 250),
                    metric("A3", 420, 297),
                    inches("ledger", 17, 11),
                    metric("B3", 500, 353),
                    metric("A2", 594, 420));

    /// What rounding of a format may have lost.
    private static final long TRACE = Sp.mm(0.1);

    private static Paper metric(String name, double width, double height) {
        return new Paper(name, new Size(Sp.mm(width), Sp.mm(height)));
    }

    private static Paper inches(String name, double width, double height) {
        return new Paper(name, new Size(Sp.pt(72 * width), Sp.pt(72 * height)));
    }

    /// The smallest paper that holds an area.
    public static Optional<Paper> holding(Size area) {
        return ALL.stream().filter(paper -> paper.holds(area)).findFirst();
    }

    public static Optional<Paper> named(String name) {
        return ALL.stream().filter(paper -> paper.name.equalsIgnoreCase(name)).findFirst();
    }

    public boolean holds(Size area) {
        return area.width() <= size.width() + TRACE && area.height() <= size.height() + TRACE;
    }
}
