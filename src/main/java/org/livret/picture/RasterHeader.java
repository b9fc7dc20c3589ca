package org.livret.picture;

import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.picture.Pictures.Unreadable;

/// What the first bytes of a JPEG (ITU-T T.81, JFIF 1.02) or PNG (W3C PNG, third edition) file tell
/// of it. Pixels stay untouched.
record RasterHeader(int width, int height, boolean alpha, boolean inks, Size natural) {
    private static final int CSS_PIXELS_PER_INCH = 96;
    private static final int PRINTING_INKS = 4;

    static boolean isPng(byte[] b) {
        return b.length > 8 && u8(b, 0) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    }

    static boolean isJpeg(byte[] b) {
        return b.length > 3 && u8(b, 0) == 0xFF && u8(b, 1) == 0xD8 && u8(b, 2) == 0xFF;
    }

    static RasterHeader png(byte[] b) throws Unreadable {
        if (b.length < 33 || i32(b, 12) != 0x49484452) {
            throw new Unreadable("its header is damaged");
        }
        int colorType = u8(b, 25);
        boolean alpha = colorType == 4 || colorType == 6;
        double perInch = CSS_PIXELS_PER_INCH;
        int at = 8;
        while (at + 12 <= b.length) {
            int length = i32(b, at);
            int type = i32(b, at + 4);
            if (length < 0 || length > b.length - at - 12) {
                throw new Unreadable("it ends too early");
            }
            if (type == 0x70485973
                    && length >= 9
                    && u8(b, at + 16) == 1) { // pHYs, in pixels per metre
                perInch = i32(b, at + 8) * 0.0254;
            } else if (type == 0x74524E53) { // tRNS
                alpha = true;
            } else if (type == 0x49444154) { // IDAT
                return of(new Facts(i32(b, 16), i32(b, 20), alpha, false), perInch);
            }
            at += 12 + length;
        }
        throw new Unreadable("it holds no picture data");
    }

    static RasterHeader jpeg(byte[] b) throws Unreadable {
        double perInch = CSS_PIXELS_PER_INCH;
        int at = 2;
        while (at + 9 < b.length) {
            if (u8(b, at) != 0xFF) {
                throw new Unreadable("its header is damaged");
            }
            int marker = u8(b, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(b, at + 2);
            if (marker == 0xE0 && length >= 14 && b[at + 4] == 'J' && b[at + 5] == 'F') {
                perInch = density(u8(b, at + 11), u16(b, at + 12));
            }
            boolean frame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (frame) {
                boolean inks = u8(b, at + 9) == PRINTING_INKS;
                return of(new Facts(u16(b, at + 7), u16(b, at + 5), false, inks), perInch);
            }
            at += 2 + length;
        }
        throw new Unreadable("it ends too early");
    }

    private static double density(int unit, int value) {
        return switch (unit) {
            case 1 -> value;
            case 2 -> value * 2.54;
            default -> CSS_PIXELS_PER_INCH;
        };
    }

    /// What a header says beside the density.
    record Facts(int width, int height, boolean alpha, boolean inks) {}

    static RasterHeader of(Facts facts) throws Unreadable {
        return of(facts, CSS_PIXELS_PER_INCH);
    }

    private static RasterHeader of(Facts f, double perInch) throws Unreadable {
        if (f.width <= 0 || f.height <= 0) {
            throw new Unreadable("it has no size");
        }
        double density = perInch >= 30 && perInch <= 5000 ? perInch : CSS_PIXELS_PER_INCH;
        Size natural = new Size(Sp.pt(f.width * 72.0 / density), Sp.pt(f.height * 72.0 / density));
        return new RasterHeader(f.width, f.height, f.alpha, f.inks, natural);
    }

    static int u8(byte[] b, int at) {
        return b[at] & 0xFF;
    }

    private static int u16(byte[] b, int at) {
        return u8(b, at) << 8 | u8(b, at + 1);
    }

    private static int i32(byte[] b, int at) {
        return u16(b, at) << 16 | u16(b, at + 2);
    }
}
