package org.livret.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Base64;

class PlainJpegTest {
    /// 8 × 8 pixels of full magenta and yellow, written as Adobe's programs do: upside down, as
    /// luma and chroma.
    private static final byte[] ADOBE =
            Base64.getDecoder()
                    .decode(
                            "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAu"
                                    + "KS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUt"
                                    + "NU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                                    + "/8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQ"
                                    + "AQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAA"
                                    + "AAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvANIFpwH/9k=");

    /// 16 × 16 pixels of one colour.
    private static byte[] pixels(int... components) {
        byte[] data = new byte[16 * 16 * components.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) components[i % components.length];
        }
        return PlainJpeg.coded(data, 16, 16, components.length);
    }

    @Test
    void inksAreCodedAsTheyAre() throws IOException {
        PlainJpeg jpeg = PlainJpeg.of(pixels(255, 0, 51, 102));

        assertThat(jpeg.inverted()).isFalse();
        assertThat(jpeg.largestSum()).isBetween(404, 412);
    }

    @Test
    void theSameFileIsMadeEachTime() {
        assertThat(pixels(1, 2, 3, 4)).isEqualTo(pixels(1, 2, 3, 4));
    }

    @Test
    void filesOfAdobesProgramsAreUpsideDown() throws IOException {
        PlainJpeg jpeg = PlainJpeg.of(ADOBE);

        assertThat(jpeg.inverted()).isTrue();
        assertThat(jpeg.largestSum()).isBetween(440, 530);
    }

    @Test
    void aDamagedFileIsNoPicture() {
        assertThatThrownBy(() -> PlainJpeg.of(new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class);
    }
}
