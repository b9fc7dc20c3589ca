package org.livret.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paths of files as manuscripts write them, relative to a folder.
final class RelativePath {
    private RelativePath() {}

    /// The folder of a path, empty for a path of one part.
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// Whether a destination is a path at all: neither an address with a scheme, nor a place within
    /// the publication, nor empty.
    static boolean isPath(String destination) {
        if (destination.isEmpty() || destination.startsWith("#") || destination.startsWith("//")) {
            return false;
        }
        int colon = destination.indexOf(':');
        int slash = destination.indexOf('/');
        return colon < 0 || (slash >= 0 && slash < colon);
    }

    /// A path of a file in a folder, seen from the root of both; `..` beyond the root stay in
    /// front.
    static String rebased(String folder, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        for (String part : (folder + path).split("/", -1)) {
            boolean back = part.equals("..");
            if (back && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /// As [#rebased], but empty when the path leaves the root, names a drive or a root of its own,
    /// or is not spelt with `/`.
    static Optional<String> inside(String folder, String path) {
        boolean spelt =
                isPath(path)
                        && !path.startsWith("/")
                        && path.indexOf('\\') < 0
                        && path.indexOf('\0') < 0;
        if (!spelt) {
            return Optional.empty();
        }
        String rebased = rebased(folder, path);
        boolean leaves =
                rebased.isEmpty()
                        || rebased.equals("..")
                        || rebased.startsWith("../")
                        || rebased.contains("//");
        return leaves ? Optional.empty() : Optional.of(rebased);
    }
}
