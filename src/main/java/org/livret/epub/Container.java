package org.livret.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The ZIP archive of OCF 3.3, written entry by entry. Every entry bears one fixed moment, so that
/// equal contents give equal bytes.
final class Container {
    /// Root of the package within the container.
    static final String ROOT = "EPUB/";

    // The first moment of 1980, with which ZIP's clock begins, makes Java add a field that EPUB
    // forbids on the mimetype.
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    Container(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        stored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    }

    /// Adds what is compressed already.
    void stored(String path, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        put(entry, bytes);
    }

    void deflated(String path, byte[] bytes) throws IOException {
        put(entry(path), bytes);
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(MOMENT);
        return entry;
    }

    private void put(ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Writes the directory; the stream stays open.
    void finish() throws IOException {
        zip.finish();
    }
}
