package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.page.Ramp;
import org.openpdf.text.pdf.PdfIndirectReference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The colours of a ramp, or its opacities, as a function of the place (ISO 32000-1, section 7.10).
///
/// Between two stops stands an exponential function, which is a straight line or, with a middle
/// that is no half, just what CSS asks for (CSS Images 4, section 3.5.3); they are joined by
/// stitching functions, and so are the periods of a ramp that repeats.
final class RampFunction {
    private final Ramp ramp;
    private final SharedObjects shared;
    private final Function<Color, String> components;

    private RampFunction(Ramp ramp, SharedObjects shared, Function<Color, String> components) {
        this.ramp = ramp;
        this.shared = shared;
        this.components = components;
    }

    static RampFunction colors(Ramp ramp, Inks inks, SharedObjects shared) {
        return new RampFunction(ramp, shared, color -> components(inks.mixed(color)));
    }

    static RampFunction opacities(Ramp ramp, SharedObjects shared) {
        return new RampFunction(ramp, shared, color -> Numbers.share(color.alpha()));
    }

    private static String components(float[] mixed) {
        StringBuilder out = new StringBuilder();
        for (float component : mixed) {
            next(out).append(Numbers.millionths(Math.round(component * 10_000) * 100L));
        }
        return out.toString();
    }

    /// A part of the domain, in millionths of the gradient's line, from the components of one
    /// colour to those of another.
    record Piece(long from, long to, String start, String end, double exponent) {
        boolean isLevel() {
            return start.equals(end);
        }

        /// The colours on 0 to 1.
        String function() {
            return "<</FunctionType 2/Domain[0 1]/C0["
                    + start
                    + "]/C1["
                    + end
                    + "]/N "
                    + Numbers.millionths(Math.round(exponent * Ramp.WHOLE))
                    + ">>";
        }

        /// The operator that sets the first colour for filling.
        String plain() {
            return start
                    + switch (start.split(" ", -1).length) {
                        case 1 -> " g";
                        case 3 -> " rg";
                        default -> " k";
                    };
        }
    }

    /// The function from one place to another, in millionths; where the ramp repeats, both may lie
    /// anywhere. Places in the function are whole lines.
    PdfIndirectReference over(long from, long to) throws IOException {
        return ramp.repeats() ? periods(from, to) : shared.dictionary(stitched(pieces(from, to)));
    }

    /// The pieces of the ramp, and what goes on before and after them; none is empty.
    List<Piece> pieces(long from, long to) {
        List<Piece> pieces = new ArrayList<>();
        long at = Math.min(from, ramp.first().at());
        if (at < ramp.first().at()) {
            pieces.add(level(at, ramp.first().at(), ramp.first().color()));
        }
        for (int i = 1; i < ramp.stops().size(); i++) {
            Ramp.Stop start = ramp.stops().get(i - 1);
            Ramp.Stop end = ramp.stops().get(i);
            if (start.at() < end.at()) {
                pieces.add(between(start, end));
            }
        }
        if (to > ramp.last().at()) {
            pieces.add(level(ramp.last().at(), to, ramp.last().color()));
        }
        return pieces;
    }

    private PdfIndirectReference periods(long from, long to) throws IOException {
        long first = ramp.first().at();
        long length = ramp.last().at() - first;
        String period = shared.dictionary(stitched(pieces(first, ramp.last().at()))).toString();
        StringBuilder functions = new StringBuilder();
        StringBuilder bounds = new StringBuilder();
        StringBuilder encode = new StringBuilder();
        long at = from;
        while (at < to) {
            long start = first + Math.floorDiv(at - first, length) * length;
            long end = Math.min(to, start + length);
            next(functions).append(period);
            next(encode).append(Numbers.millionths(first + at - start)).append(' ');
            encode.append(Numbers.millionths(first + end - start));
            if (at > from) {
                next(bounds).append(Numbers.millionths(at));
            }
            at = end;
        }
        return shared.dictionary(stitching(domain(from, to), functions, bounds, encode));
    }

    private static String stitched(List<Piece> pieces) {
        StringBuilder functions = new StringBuilder();
        StringBuilder bounds = new StringBuilder();
        StringBuilder encode = new StringBuilder();
        for (Piece piece : pieces) {
            functions.append(piece.function());
            next(encode).append("0 1");
            if (piece != pieces.getFirst()) {
                next(bounds).append(Numbers.millionths(piece.from));
            }
        }
        String domain = domain(pieces.getFirst().from, pieces.getLast().to);
        return pieces.size() == 1 && domain.equals("0 1")
                ? functions.toString()
                : stitching(domain, functions, bounds, encode);
    }

    private static StringBuilder next(StringBuilder list) {
        return list.isEmpty() ? list : list.append(' ');
    }

    private static String stitching(
            String domain, StringBuilder functions, StringBuilder bounds, StringBuilder encode) {
        return "<</FunctionType 3/Domain["
                + domain
                + "]/Functions["
                + functions
                + "]/Bounds["
                + bounds
                + "]/Encode["
                + encode
                + "]>>";
    }

    static String domain(long from, long to) {
        return Numbers.millionths(from) + ' ' + Numbers.millionths(to);
    }

    private Piece level(long from, long to, Color color) {
        String said = components.apply(color);
        return new Piece(from, to, said, said, 1);
    }

    /// A middle at either end leaves no way between the colours: one of them holds all through.
    private Piece between(Ramp.Stop start, Ramp.Stop end) {
        int middle = start.middle();
        if (middle <= 0) {
            return level(start.at(), end.at(), end.color());
        }
        if (middle >= 2 * Ramp.HALF) {
            return level(start.at(), end.at(), start.color());
        }
        double exponent =
                middle == Ramp.HALF
                        ? 1
                        : StrictMath.log(0.5) / StrictMath.log(middle / (2.0 * Ramp.HALF));
        return new Piece(
                start.at(),
                end.at(),
                components.apply(start.color()),
                components.apply(end.color()),
                exponent);
    }
}
