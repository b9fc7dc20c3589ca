package org.livret.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Reads an e-book in epub.js, in a Chromium without a window. The script `reading.js` turns the
/// pages and says what is wrong; it is served with the book from this machine, and nothing else is.
public record ReadingRun(Path chromium, Path modules) {
    private static final Path SCRIPTS = Path.of("src", "test", "readers");
    private static final long LONGEST_MINUTES = 5;

    /// What was read, and what is wrong.
    public record Outcome(
            int chapters, int notes, int entries, int pages, boolean dark, List<String> faults) {}

    /// The browser on the path.
    public static Optional<Path> findChromium() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /// @param width of the screen, in pixels
    public Outcome read(Path epub, int width, boolean dark) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, epub, result));
        server.start();
        Path profile = Files.createTempDirectory("chromium");
        Process browser =
                new ProcessBuilder(
                                chromium.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--user-data-dir=" + profile,
                                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                                "--remote-debugging-port=0",
                                "http://127.0.0.1:"
                                        + server.getAddress().getPort()
                                        + "/reading.html?width="
                                        + width
                                        + "&dark="
                                        + dark)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return outcome(result.get(LONGEST_MINUTES, TimeUnit.MINUTES));
        } finally {
            browser.descendants().forEach(ProcessHandle::destroy);
            browser.destroy();
            browser.waitFor();
            server.stop(0);
            delete(profile);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private void answer(HttpExchange exchange, Path epub, CompletableFuture<String> result)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/result")) {
            byte[] posted = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            result.complete(new String(posted, StandardCharsets.UTF_8));
            return;
        }
        Optional<Path> file =
                switch (path) {
                    case "/book.epub" -> Optional.of(epub);
                    case "/epub.js" -> Optional.of(modules.resolve("epubjs/dist/epub.js"));
                    case "/jszip.js" -> Optional.of(modules.resolve("jszip/dist/jszip.js"));
                    case "/reading.html", "/reading.js" ->
                            Optional.of(SCRIPTS.resolve(path.substring(1)));
                    default -> Optional.empty();
                };
        if (file.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] bytes = Files.readAllBytes(file.get());
        String type =
                path.endsWith(".html")
                        ? "text/html"
                        : path.endsWith(".js") ? "text/javascript" : "application/epub+zip";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    // ---- the answer: flat JSON, with one list of texts ----

    private static Outcome outcome(String json) {
        int faults = json.indexOf("\"faults\":[");
        return new Outcome(
                number(json, "chapters"),
                number(json, "notes"),
                number(json, "entries"),
                number(json, "pages"),
                json.contains("\"seesDark\":true"),
                texts(json, faults + "\"faults\":[".length()));
    }

    private static int number(String json, String key) {
        int at = json.indexOf("\"" + key + "\":");
        int value = 0;
        for (int i = at + key.length() + 3; at >= 0 && Character.isDigit(json.charAt(i)); i++) {
            value = value * 10 + json.charAt(i) - '0';
        }
        return value;
    }

    private static List<String> texts(String json, int from) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = from; i < json.length() && (inside || json.charAt(i) != ']'); i++) {
            char c = json.charAt(i);
            if (inside && c == '\\') {
                text.append(json.charAt(++i));
            } else if (c == '"') {
                if (inside) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
                inside = !inside;
            } else if (inside) {
                text.append(c);
            }
        }
        return texts;
    }
}
