package org.livret.epub;

import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// What tells a publication from all others.
final class PackageIdentifier {
    // A namespace of Livret's own (RFC 9562, section 6.6), without which equal names of other
    // programs could give equal identifiers.
    private static final String NAMESPACE = "7b1f5ac60d0d4f0e9c11d6b0a2f4e3c8";

    private static final String UUID = "urn:uuid:";

    private PackageIdentifier() {}

    /// The identifier that the front matter gives, an ISBN as URN; else a UUID made of title,
    /// authors, publisher and language, so that a new edition of the text stays the same book.
    static String of(Metadata metadata, Reporter reporter) {
        String given = metadata.identifier().orElse("").strip();
        if (given.isEmpty()) {
            return uuid(metadata);
        }
        Optional<String> isbn = isbn(given);
        if (isbn.isPresent()) {
            return "urn:isbn:" + isbn.get();
        }
        if (given.toLowerCase(Locale.ROOT).contains("isbn")) {
            reporter.report(
                    new EpubProblem.BadIdentifier("ISBN", given, metadata.place("identifier")));
        }
        String uuid = given.startsWith(UUID) ? given.substring(UUID.length()) : "";
        if (!uuid.isEmpty() && !isUuid(uuid)) {
            reporter.report(
                    new EpubProblem.BadIdentifier("UUID", given, metadata.place("identifier")));
            return uuid;
        }
        return written(given);
    }

    /// Another identifier as EPUB writes it: an ISBN as URN, a DOI with its scheme.
    static String written(String given) {
        Optional<String> isbn = isbn(given);
        if (isbn.isPresent()) {
            return "urn:isbn:" + isbn.get();
        }
        for (String address : new String[] {"https://doi.org/", "http://dx.doi.org/"}) {
            if (given.startsWith(address)) {
                return "doi:" + given.substring(address.length());
            }
        }
        return given.startsWith("10.") && given.indexOf('/') > 0 ? "doi:" + given : given;
    }

    /// The digits of an ISBN-13 or ISBN-10 in a text, when it is one by its shape and checksum.
    static Optional<String> isbn(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        for (String prefix : new String[] {"URN:", "ISBN", "-13", "-10", ":"}) {
            word = word.startsWith(prefix) ? word.substring(prefix.length()).strip() : word;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (c == 'X' && digits.length() == 9);
            if (digit) {
                digits.append(c);
            } else if (c != '-' && c != ' ' && c != '\u2010' && c != '\u2011') {
                return Optional.empty();
            }
        }
        return isValid(digits) ? Optional.of(digits.toString()) : Optional.empty();
    }

    private static boolean isValid(CharSequence digits) {
        int sum = 0;
        int length = digits.length();
        for (int i = 0; i < length; i++) {
            int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += value * (length == 10 ? 10 - i : i % 2 == 0 ? 1 : 3);
        }
        return (length == 13 && sum % 10 == 0) || (length == 10 && sum % 11 == 0);
    }

    /// Whether a text has the shape of a UUID (RFC 9562, section 4).
    private static boolean isUuid(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == 36;
    }

    /// A UUID of version 5 (RFC 9562, section 5.5).
    private static String uuid(Metadata metadata) {
        StringBuilder name = new StringBuilder(metadata.title());
        name.append('\n').append(metadata.subtitle().orElse(""));
        for (Metadata.Person person : metadata.authors()) {
            name.append('\n').append(person.name());
        }
        name.append('\n').append(metadata.publisher().orElse(""));
        name.append('\n').append(metadata.language());
        byte[] sum;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(HexFormat.of().parseHex(NAMESPACE));
            sum = digest.digest(name.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
        sum[6] = (byte) ((sum[6] & 0x0F) | 0x50);
        sum[8] = (byte) ((sum[8] & 0x3F) | 0x80);
        String hex = HexFormat.of().formatHex(sum, 0, 16);
        return UUID
                + hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20);
    }
}
