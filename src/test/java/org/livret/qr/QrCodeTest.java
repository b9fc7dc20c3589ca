package org.livret.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class QrCodeTest {
    private static final int SCALE = 4;
    private static final Pattern RECTANGLE =
            Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-(\\d+)z");

    private final CollectingReporter reporter = new CollectingReporter();
    private final Span place = Span.of(SourceFile.unread("m.md"));

    /// The drawing's rectangles as dots, four a module.
    private static final class Dots extends LuminanceSource {
        private final byte[] light;

        Dots(String svg) {
            super(size(svg), size(svg));
            light = new byte[getWidth() * getHeight()];
            Arrays.fill(light, (byte) 255);
            for (MatchResult m : RECTANGLE.matcher(svg).results().toList()) {
                int x = SCALE * Integer.parseInt(m.group(1));
                int y = SCALE * Integer.parseInt(m.group(2));
                for (int row = 0; row < SCALE * Integer.parseInt(m.group(4)); row++) {
                    int from = (y + row) * getWidth() + x;
                    int to = from + SCALE * Integer.parseInt(m.group(3));
                    Arrays.fill(light, from, to, (byte) 0);
                }
            }
        }

        private static int size(String svg) {
            Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
            assertThat(box.find()).isTrue();
            return SCALE * Integer.parseInt(box.group(1));
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return light;
        }
    }

    private String svg(String source) {
        return new String(
                QrCode.svg(source, place, reporter).orElseThrow(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L:https://example.org/",
                "H:https://example.org/a?b=c&d=%C3%A9#e",
                "M:Zoë’s café",
                "Q:tel:+33123456789"
            })
    void whatIsDrawnCanBeRead(String source) throws Exception {
        BinaryBitmap dots = new BinaryBitmap(new HybridBinarizer(new Dots(svg("qr:" + source))));
        assertThat(new QRCodeReader().decode(dots).getText()).isEqualTo(source.substring(2));
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void aLightMarginOfFourModulesIsKept() {
        RECTANGLE
                .matcher(svg("qr:M:x"))
                .results()
                .forEach(m -> {
                    assertThat(Integer.parseInt(m.group(1))).isBetween(4, 24);
                    assertThat(Integer.parseInt(m.group(2))).isBetween(4, 24);
                });
    }

    @Test
    void whatNoCodeHoldsIsReported() {
        assertThat(QrCode.svg("qr:H:" + "x".repeat(1300), place, reporter)).isEmpty();
        assertThat(QrCode.svg("qr:M:", place, reporter)).isEmpty();
        assertThat(reporter.problems())
                .extracting(p -> p.code().id())
                .containsExactly("QR001", "QR002");
    }
}
