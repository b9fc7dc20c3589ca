package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Big-endian numbers into bytes, for the font files that tests build.
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Bytes u16(int... values) {
        for (int value : values) {
            out.write(value >> 8);
            out.write(value);
        }
        return this;
    }

    Bytes u32(long... values) {
        for (long value : values) {
            u16((int) (value >> 16) & 0xFFFF, (int) value & 0xFFFF);
        }
        return this;
    }

    Bytes tag(String tag) {
        out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Bytes add(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes add(Bytes bytes) {
        return add(bytes.toArray());
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
