package org.livret.pdf;

import org.livret.page.Ramp;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SequencedSet;
import java.util.TreeSet;

/// A gradient around the origin as a lattice of two rows: the centre again and again, and a circle
/// of radius 1 around it (ISO 32000-1, section 8.7.4.5.6). It begins upwards and goes clockwise.
///
/// A place is the same all along a side of a triangle, but for the side at which the next one
/// begins; triangles are so slim that this is not seen, and one begins wherever colours change
/// suddenly.
final class Fan {
    /// How much larger than what it is to cover the fan has to be, since its rim has corners.
    static final double BEYOND = 1.001;

    /// Triangles in a turn.
    private static final int SLICES = 180;

    private static final int MOST = 65_535;

    private final Ramp ramp;
    private final SharedObjects shared;

    Fan(Ramp ramp, SharedObjects shared) {
        this.ramp = ramp;
        this.shared = shared;
    }

    PdfIndirectReference shading(String space, PdfIndirectReference function) throws IOException {
        SequencedSet<Integer> places = places();
        PdfDictionary entries = new PdfDictionary();
        put(entries, "ShadingType", "5");
        put(entries, "ColorSpace", space);
        put(entries, "BitsPerCoordinate", "16");
        put(entries, "BitsPerComponent", "16");
        put(entries, "VerticesPerRow", Integer.toString(places.size()));
        put(entries, "Decode", "[-1 1 -1 1 0 1]");
        put(entries, "Function", function.toString());
        ByteArrayOutputStream vertices = new ByteArrayOutputStream(places.size() * 12);
        for (int place : places) {
            vertex(0, 0, place, vertices);
        }
        for (int place : places) {
            double angle = 2 * Math.PI * place / Ramp.WHOLE;
            vertex(StrictMath.sin(angle), StrictMath.cos(angle), place, vertices);
        }
        return shared.stream(entries, vertices.toByteArray());
    }

    private static void put(PdfDictionary entries, String key, String value) {
        entries.put(new PdfName(key), new PdfLiteral(value));
    }

    /// Where triangles meet: evenly around, and on both sides of every stop of every period.
    private SequencedSet<Integer> places() {
        SequencedSet<Integer> places = new TreeSet<>();
        for (int i = 0; i <= SLICES; i++) {
            places.add((int) ((long) Ramp.WHOLE * i / SLICES));
        }
        long period = (long) ramp.last().at() - ramp.first().at();
        for (Ramp.Stop stop : ramp.stops()) {
            if (!ramp.repeats()) {
                stop(stop.at(), places);
            } else if (period > 0) {
                for (long at = Math.floorMod(stop.at(), period); at <= Ramp.WHOLE; at += period) {
                    stop(at, places);
                }
            }
        }
        return places;
    }

    private static void stop(long at, SequencedSet<Integer> places) {
        for (long place = at - STEP; place <= at + STEP; place += STEP) {
            if (place >= 0 && place <= Ramp.WHOLE) {
                places.add((int) place);
            }
        }
    }

    /// What two places must be apart to be written as different numbers.
    private static final int STEP = Ramp.WHOLE / MOST + 1;

    private static void vertex(double x, double y, int place, ByteArrayOutputStream out) {
        number((x + 1) / 2, out);
        number((y + 1) / 2, out);
        number(place / (double) Ramp.WHOLE, out);
    }

    private static void number(double share, ByteArrayOutputStream out) {
        int number = (int) Math.round(Math.clamp(share, 0, 1) * MOST);
        out.write(number >> 8);
        out.write(number);
    }
}
