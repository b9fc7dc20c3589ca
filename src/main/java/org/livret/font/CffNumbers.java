package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;

/// Writes whole numbers as CFF dictionaries and charstrings have them (Adobe Technical Note 5176,
/// table 3).
final class CffNumbers {
    private static final int SHORT = 28;
    private static final int LONG = 29;
    private static final int REAL = 30;
    private static final int DIGITS = 12;

    private CffNumbers() {}

    /// A number of 16 bits, as short as it can be; the same in both.
    static void writeShort(ByteArrayOutputStream out, int value) {
        if (value >= -107 && value <= 107) {
            out.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            out.write((value - 108 >> 8) + 247);
            out.write(value - 108);
        } else if (value <= -108 && value >= -1131) {
            out.write((-value - 108 >> 8) + 251);
            out.write(-value - 108);
        } else {
            out.write(SHORT);
            SfntWriter.write16(out, value);
        }
    }

    /// A number of a dictionary that always takes five bytes: an offset, which is known last.
    static void writeLong(ByteArrayOutputStream out, int value) {
        out.write(LONG);
        SfntWriter.write32(out, value);
    }

    /// A number of a dictionary in decimal digits.
    static void writeReal(ByteArrayOutputStream out, double value) {
        String digits =
                new BigDecimal(value, new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
        StringBuilder halves =
                new StringBuilder(digits.replace('.', 'a').replace('-', 'e')).append('f');
        if (halves.length() % 2 != 0) {
            halves.append('f');
        }
        out.write(REAL);
        out.writeBytes(HexFormat.of().parseHex(halves));
    }
}
