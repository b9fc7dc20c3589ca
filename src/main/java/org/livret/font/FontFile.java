package org.livret.font;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// Takes the faces out of a font file: one, or those of a collection, from the packings for the web
/// or as they are. The file may be anything; what cannot be used is reported.
record FontFile(String name, Span span, Reporter reporter) {
    private static final int MOST_FACES = 256;

    /// A Type 1 font in the packing of Windows, and one as text, ‘%!’.
    private static final int TYPE1_BINARY = 0x8001;

    private static final int TYPE1_TEXT = 0x2521;

    /// Where ‘LP’ stands in the packing of old browsers.
    private static final int EOT_MARK = 34;

    private static final int EOT = 0x4C50;

    /// The faces in the order of the file; none when it cannot be used, and then the reason is
    /// reported.
    List<Sfnt> faces(byte[] bytes) {
        return switch (Sfnt.signature(bytes)) {
            case Sfnt.TRUETYPE, Sfnt.APPLE, Sfnt.CFF -> List.of(Sfnt.read(bytes));
            case Sfnt.COLLECTION -> orDamaged(collection(bytes), "ttcf");
            case Sfnt.WOFF -> {
                byte[] plain = Woff.unpack(bytes);
                yield orDamaged(plain == null ? List.of() : List.of(Sfnt.read(plain)), "wOFF");
            }
            case Sfnt.WOFF2 -> orDamaged(unpacked(Woff2.unpack(bytes)), "wOF2");
            default -> {
                reporter.report(strange(Table.of(bytes)));
                yield List.of();
            }
        };
    }

    private List<Sfnt> orDamaged(List<Sfnt> faces, String what) {
        if (faces.isEmpty()) {
            reporter.report(new FontProblem.Damaged(span, name, what));
        }
        return faces;
    }

    private static List<Sfnt> collection(byte[] bytes) {
        Table file = Table.of(bytes);
        List<Sfnt> faces = new ArrayList<>();
        for (int i = 0; i < Math.min(file.offset32(8), MOST_FACES); i++) {
            int at = file.offset32(12 + 4 * i);
            if (at > 0 && at < bytes.length) {
                faces.add(Sfnt.read(bytes, at));
            }
        }
        return faces;
    }

    private static List<Sfnt> unpacked(@Nullable List<byte[]> files) {
        List<Sfnt> faces = new ArrayList<>();
        for (byte[] file : files == null ? List.<byte[]>of() : files) {
            faces.add(Sfnt.read(file));
        }
        return faces;
    }

    private FontProblem strange(Table file) {
        int start = file.u16(0);
        if (start == TYPE1_BINARY || start == TYPE1_TEXT) {
            return new FontProblem.Unsupported(span, name, FontProblem.Unsupported.Kind.TYPE1);
        }
        return file.u16(EOT_MARK) == EOT
                ? new FontProblem.Unsupported(span, name, FontProblem.Unsupported.Kind.EOT)
                : new FontProblem.NotAFont(span, name);
    }

    /// The face of a collection that a name says: its PostScript name, or its number from 1 on; the
    /// first for no name. Null when there is none, which is reported.
    @Nullable Sfnt face(byte[] bytes, String member) {
        List<Sfnt> faces = faces(bytes);
        if (faces.size() == 1 || (member.isEmpty() && !faces.isEmpty())) {
            return faces.getFirst();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            String own = Names.read(faces.get(i), "").postScript();
            if (own.equals(member) || Integer.toString(i + 1).equals(member)) {
                return faces.get(i);
            }
            names.add(own);
        }
        if (!faces.isEmpty()) {
            reporter.report(new FontProblem.NotInCollection(span, name, member, names));
        }
        return null;
    }
}
