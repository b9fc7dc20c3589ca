package org.livret.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

class OutputProfileTest {
    @Test
    void theProgramBringsAProfileForCoatedPaper() {
        OutputProfile profile = OutputProfile.standard();

        assertThat(profile.description()).isEqualTo("ISO Coated v2 300% (basICColor)");
        assertThat(profile.condition()).contains("FOGRA39");
        assertThat(profile.inkLimit()).isEqualTo(3000);
    }

    @Test
    void aProfileSaysHowMuchInkItAsksForAtMost() throws UnusableProfile {
        OutputProfile profile = read(MadeProfile.plain().bytes());

        assertThat(profile.description()).isEqualTo("A plain press");
        assertThat(profile.condition()).isEmpty();
        // The made press prints black with all four inks.
        assertThat(profile.inkLimit()).isEqualTo(4000);
    }

    @Test
    void tablesOfSixteenAndOfEightBitsAreReadInTheirOwnCoding() throws UnusableProfile {
        OutputProfile wide = read(MadeProfile.plain().bytes());
        OutputProfile narrow = read(MadeProfile.narrow().bytes());

        assertThat(Lab.lightness(wide.toLab().of(0, 0, 0, 0.25)[0])).isEqualTo(75, offset(0.01));
        assertThat(Lab.lightness(narrow.toLab().of(0, 0, 0, 0.25)[0])).isEqualTo(75, offset(0.01));
        // The last point of a table of 8 bits is L* = 100; of 16 bits, 100 · 65535 / 65280.
        double[] light = Lab.coded(75, 0, 0);
        assertThat(narrow.toInks().of(light)[3]).isEqualTo(0.25, offset(0.0001));
        assertThat(wide.toInks().of(light)[3]).isEqualTo(0.2529, offset(0.0001));
    }

    private static Offset<Double> offset(double most) {
        return Offset.offset(most);
    }

    @Test
    void whatIsNoProfileOfAPressIsRefused() throws IOException {
        assertRefused(new byte[0], "is no ICC profile");
        assertRefused(
                "%PDF-1.7".repeat(40).getBytes(StandardCharsets.US_ASCII), "is no ICC profile");
        assertRefused(MadeProfile.plain().of("RGB ").bytes(), "is for ‘RGB’, not for CMYK");
        assertRefused(
                MadeProfile.plain().kind("mntr").bytes(), "is no profile of an output device");
        assertRefused(MadeProfile.plain().without("B2A1").bytes(), "has no ‘B2A0’");
        assertRefused(MadeProfile.plain().without("desc").bytes(), "has no ‘desc’");
        assertRefused(screen(), "is no profile of an output device");
    }

    private static byte[] screen() throws IOException {
        try (InputStream in = OutputProfile.class.getResourceAsStream("/org/livret/pdf/sRGB.icc")) {
            return in.readAllBytes();
        }
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnusableProfile.class)
                .hasMessage(reason);
    }

    @Test
    void aTableOfAnotherKindOrFormIsRefused() {
        byte[] kind = MadeProfile.plain().bytes();
        kind[indexOf(kind, "mft2") + 3] = '9';
        assertRefused(kind, "holds ‘A2B1’ as ‘mft9’, which is not read");

        byte[] form = MadeProfile.plain().bytes();
        form[indexOf(form, "mft2") + 8] = 3;
        assertRefused(form, "holds a table ‘A2B1’ of the wrong form");
    }

    private static int indexOf(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
    }

    @Test
    void aProfileThatEndsTooEarlyIsRefusedWhereverItEnds() {
        byte[] whole = MadeProfile.plain().bytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("the first %d of %d bytes", length, whole.length)
                    .isInstanceOf(UnusableProfile.class);
        }
    }

    @Test
    void aDamagedProfileIsReadOrRefusedAndNothingElse() {
        byte[] whole = MadeProfile.plain().bytes();

        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 0x7F, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[at] = (byte) value;
                assertThatCode(() -> separated(damaged)).doesNotThrowAnyException();
            }
        }
    }

    private static void separated(byte[] bytes) {
        try {
            assertThat(new Separation(read(bytes), 3000).ofPixel(0x010203).total()).isNotNegative();
        } catch (UnusableProfile refused) {
            assertThat(refused).hasMessageMatching("\\p{L}.*");
        }
    }

    private static OutputProfile read(byte[] bytes) throws UnusableProfile {
        return OutputProfile.read(bytes, Optional.empty());
    }
}
