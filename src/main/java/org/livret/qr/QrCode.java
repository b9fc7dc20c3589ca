package org.livret.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// QR codes (ISO/IEC 18004) as vector drawings.
public final class QrCode {
    /// What the sources of pictures that are codes begin with: `qr:`, a level and `:`, the text.
    public static final String SCHEME = "qr:";

    /// The light margin that readers need, in modules (ISO/IEC 18004, section 5.3.8).
    private static final int QUIET = 4;

    /// One module in pixels of the drawing: 0.5 mm in print, unless a style gives another size.
    private static final double MODULE = 1.89;

    private QrCode() {}

    /// How much of a code may be damaged: about 7, 15, 25 or 30 in a hundred.
    public enum Level {
        L,
        M,
        Q,
        H
    }

    public static boolean isSource(String source) {
        return source.startsWith(SCHEME);
    }

    /// The drawing of a picture's source; empty when the text is too long for any code, or there is
    /// none, which is reported.
    public static Optional<byte[]> svg(String source, Span place, Reporter reporter) {
        String[] parts = source.split(":", 3);
        String text = parts.length < 3 ? "" : parts[2];
        if (text.isBlank()) {
            reporter.report(new QrProblem.Empty(place));
            return Optional.empty();
        }
        try {
            ByteMatrix modules = modules(text, ErrorCorrectionLevel.valueOf(parts[1]));
            return Optional.of(drawing(modules).getBytes(StandardCharsets.UTF_8));
        } catch (WriterException | IllegalArgumentException _) {
            reporter.report(new QrProblem.TooLong(text.length(), parts[1], place));
            return Optional.empty();
        }
    }

    private static ByteMatrix modules(String text, ErrorCorrectionLevel level)
            throws WriterException {
        // Plain ASCII needs no word of its character set, which some readers do not know.
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        Map<EncodeHintType, Object> hints =
                ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        return Encoder.encode(text, level, hints).getMatrix();
    }

    /// Dark modules as one path of rectangles, each as wide and then as high as equal neighbours
    /// let it be; dark on light whatever the page's colours are, as readers want it.
    private static String drawing(ByteMatrix modules) {
        int size = modules.getWidth() + 2 * QUIET;
        String length = String.format(Locale.ROOT, "%.2f", size * MODULE);
        StringBuilder out = new StringBuilder(4096);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(length);
        out.append("\" height=\"").append(length).append("\" viewBox=\"0 0 ");
        out.append(size).append(' ').append(size).append("\" shape-rendering=\"crispEdges\">");
        out.append("<rect width=\"").append(size).append("\" height=\"").append(size);
        out.append("\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"");
        boolean[][] done = new boolean[modules.getHeight()][modules.getWidth()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1 && !done[y][x]) {
                    rectangle(modules, done, x, y, out);
                }
            }
        }
        return out.append("\"/></svg>\n").toString();
    }

    private static void rectangle(
            ByteMatrix modules, boolean[][] done, int x, int y, StringBuilder out) {
        int right = x;
        while (right < modules.getWidth() && modules.get(right, y) == 1 && !done[y][right]) {
            right++;
        }
        int bottom = y + 1;
        while (bottom < modules.getHeight() && isDark(modules, done[bottom], x, right, bottom)) {
            bottom++;
        }
        for (int row = y; row < bottom; row++) {
            for (int column = x; column < right; column++) {
                done[row][column] = true;
            }
        }
        out.append('M').append(x + QUIET).append(' ').append(y + QUIET);
        out.append('h').append(right - x).append('v').append(bottom - y);
        out.append('h').append(x - right).append('z');
    }

    private static boolean isDark(ByteMatrix modules, boolean[] done, int from, int to, int y) {
        for (int x = from; x < to; x++) {
            if (modules.get(x, y) != 1 || done[x]) {
                return false;
            }
        }
        return true;
    }
}
