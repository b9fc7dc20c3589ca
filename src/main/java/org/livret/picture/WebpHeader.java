package org.livret.picture;

import static org.livret.picture.RasterHeader.u8;

import org.livret.picture.Pictures.Unreadable;

/// What the first bytes of a WebP file tell of it (RFC 9649, section 2).
final class WebpHeader {
    private static final int SHORTEST = 30;

    private WebpHeader() {}

    static boolean isWebp(byte[] b) {
        return b.length > 15 && is(b, 0, "RIFF") && is(b, 8, "WEBP");
    }

    private static boolean is(byte[] b, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (u8(b, at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static RasterHeader read(byte[] b) throws Unreadable {
        if (b.length < SHORTEST) {
            throw new Unreadable("it ends too early");
        }
        if (is(b, 12, "VP8 ")) {
            int width = (u8(b, 26) | u8(b, 27) << 8) & 0x3FFF;
            int height = (u8(b, 28) | u8(b, 29) << 8) & 0x3FFF;
            return RasterHeader.of(new RasterHeader.Facts(width, height, false, false));
        }
        if (is(b, 12, "VP8L")) {
            int bits = u8(b, 21) | u8(b, 22) << 8 | u8(b, 23) << 16 | u8(b, 24) << 24;
            int width = (bits & 0x3FFF) + 1;
            int height = (bits >>> 14 & 0x3FFF) + 1;
            boolean alpha = (bits >>> 28 & 1) != 0;
            return RasterHeader.of(new RasterHeader.Facts(width, height, alpha, false));
        }
        if (is(b, 12, "VP8X")) {
            if ((u8(b, 20) & 0x02) != 0) {
                throw new Unreadable("it moves");
            }
            int width = (u8(b, 24) | u8(b, 25) << 8 | u8(b, 26) << 16) + 1;
            int height = (u8(b, 27) | u8(b, 28) << 8 | u8(b, 29) << 16) + 1;
            boolean alpha = (u8(b, 20) & 0x10) != 0;
            return RasterHeader.of(new RasterHeader.Facts(width, height, alpha, false));
        }
        throw new Unreadable("its header is damaged");
    }
}
