package org.livret.markdown;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes of a manuscript into text.
public final class Utf8 {
    private Utf8() {}

    /// Decodes UTF-8. A byte order mark is dropped; line ends stay as they are. When a byte cannot
    /// be read, an error tells the first one's offset in bytes and its line, and U+FFFD stands for
    /// each such byte, so that the rest of the file can still be checked.
    public static SourceFile decode(byte[] bytes, String name, Reporter reporter) {
        int start =
                bytes.length >= 3
                                && bytes[0] == (byte) 0xEF
                                && bytes[1] == (byte) 0xBB
                                && bytes[2] == (byte) 0xBF
                        ? 3
                        : 0;
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            return new SourceFile(name, out.flip().toString());
        }
        int badByte = in.position();
        int badChar = out.position();
        String text =
                out.flip()
                        + new String(
                                bytes, badByte, bytes.length - badByte, StandardCharsets.UTF_8);
        SourceFile file = new SourceFile(name, text);
        reporter.report(
                new MarkdownProblem.NotUtf8(
                        badByte, guess(bytes), new Span(file, badChar, badChar + 1)));
        return file;
    }

    private static String guess(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        return first == 0xFEFF || first == 0xFFFE ? "UTF-16" : "Windows-1252 or Latin-1";
    }
}
