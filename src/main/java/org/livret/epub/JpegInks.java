package org.livret.epub;

/// How many colour components a JPEG picture has (ITU-T T.81, B.2.2).
final class JpegInks {
    /// The components of a picture made for print.
    static final int CMYK = 4;

    private JpegInks() {}

    /// The number in the frame header; 0 when there is none.
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            // Of the frame headers' numbers three stand for tables.
            boolean frame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (frame) {
                return jpeg[at + 9] & 0xFF;
            }
            boolean bare = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
            int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
            at += marker == 0xFF ? 1 : bare ? 2 : 2 + length;
        }
        return 0;
    }
}
