package org.livret;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livret.cli.Main;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The map of the packages, held. A failing test here says which arrow points the wrong way; the
/// answer is to move the code, not to add to the table.
class ArchitectureTest {
    /// Each package and the packages that it may see. What stands in a sub-package without a row of
    /// its own counts as the package above it.
    private static final Map<String, Set<String>> MAY_SEE =
            Map.ofEntries(
                    row("geom"),
                    row("diag"),
                    row("icc", "geom"),
                    row("imposition", "geom"),
                    row("language"),
                    row("structure"),
                    row("chart", "language", "geom"),
                    row("math", "language", "geom", "diag"),
                    row("doc", "chart", "math", "diag"),
                    row("markdown", "doc", "math", "diag"),
                    row("transform", "language", "doc", "chart", "diag"),
                    row("resolve", "language", "doc", "diag"),
                    row("cite", "language", "doc", "diag"),
                    row("code"),
                    row(
                            "xhtml",
                            "language",
                            "resolve",
                            "doc",
                            "code",
                            "chart",
                            "math",
                            "geom",
                            "diag"),
                    row("css", "xhtml", "geom", "diag"),
                    row("font", "language", "diag"),
                    row("qr", "diag"),
                    row("raster"),
                    row("picture", "raster", "geom", "diag"),
                    row("cover", "raster", "page", "font", "picture", "geom"),
                    row("page", "geom", "structure", "picture"),
                    row(
                            "box",
                            "xhtml",
                            "css",
                            "chart",
                            "math",
                            "structure",
                            "picture",
                            "geom",
                            "diag"),
                    row("layout.linebreak"),
                    row(
                            "layout",
                            "layout.linebreak",
                            "math",
                            "box",
                            "font",
                            "page",
                            "css",
                            "structure",
                            "picture",
                            "geom",
                            "diag"),
                    row("stats", "layout", "page", "css", "xhtml", "structure", "geom", "diag"),
                    row(
                            "pdf",
                            "page",
                            "structure",
                            "font",
                            "picture",
                            "raster",
                            "imposition",
                            "icc",
                            "geom",
                            "diag"),
                    row("preflight", "box", "page", "structure", "picture", "icc", "geom", "diag"),
                    row(
                            "epub",
                            "language",
                            "resolve",
                            "xhtml",
                            "doc",
                            "math",
                            "css",
                            "font",
                            "picture",
                            "raster",
                            "diag"),
                    row(
                            "app",
                            "diag",
                            "doc",
                            "markdown",
                            "transform",
                            "cite",
                            "resolve",
                            "xhtml",
                            "css",
                            "font",
                            "picture",
                            "qr",
                            "page",
                            "box",
                            "layout",
                            "stats",
                            "pdf",
                            "preflight",
                            "imposition",
                            "icc",
                            "geom",
                            "language",
                            "cover",
                            "epub"),
                    row("cli", "app", "stats", "preflight", "layout", "geom", "diag"));

    /// Each library's packages and the one package of ours that sees them.
    private static final Map<String, String> LIBRARIES =
            Map.ofEntries(
                    Map.entry("com.vladsch.flexmark", "markdown"),
                    Map.entry("org.snakeyaml.engine", "markdown"),
                    Map.entry("com.helger", "css"),
                    Map.entry("com.google.zxing", "qr"),
                    Map.entry("org.fife", "code"),
                    Map.entry("org.openpdf", "pdf"),
                    Map.entry("nl.siegmann.epublib", "epub"),
                    Map.entry("org.xmlpull", "epub"),
                    Map.entry("org.apache.commons.cli", "cli"),
                    Map.entry("org.brotli", "font"),
                    Map.entry("de.undercouch.citeproc", "cite"),
                    Map.entry("org.jbibtex", "cite"));

    /// What every package may see beside the table: the JDK and the null annotations.
    private static final List<String> EVERYWHERE =
            List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.annotations.");

    /// The console and the exit belong to `cli`.
    private static final Set<String> CONSOLE =
            Set.of(
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.exit",
                    "java.lang.Runtime.exit",
                    "java.lang.Runtime.halt",
                    "java.lang.Throwable.printStackTrace");

    /// What differs between two runs or two machines belongs to `app` and `cli`. A name with
    /// parentheses is one overload: the one that asks the machine for its locale.
    private static final Set<String> MACHINE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.getenv",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.Year.now",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Calendar.getInstance",
                    "java.util.Date.<init>()",
                    "java.util.Locale.getDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.Random.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.security.SecureRandom.<init>",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.lang.String.formatted",
                    "java.lang.String.toLowerCase()",
                    "java.lang.String.toUpperCase()");

    private static final int LINES_OF_A_FILE = 500;

    /// Fewer classes than this would mean that the tests below looked at an empty folder.
    private static final int CLASSES_AT_LEAST = 300;

    private static JavaClasses classes;

    @BeforeAll
    static void read() throws URISyntaxException {
        Path main = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        classes = new ClassFileImporter().importPath(main);
    }

    @Test
    void looksAtTheWholeProgram() {
        assertThat(classes.size()).isGreaterThan(CLASSES_AT_LEAST);
    }

    @Test
    void packagesSeeOnlyWhatTheTableAllows() {
        Set<String> wrong = new TreeSet<>();
        for (Dependency arrow : arrows()) {
            Optional<String> target = row(arrow.getTargetClass());
            if (isOurs(arrow.getTargetClass()) && !mayPoint(row(arrow.getOriginClass()), target)) {
                wrong.add(arrow.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageHasARowInTheTable() {
        Set<String> without =
                classes.stream()
                        .filter(c -> row(c).isEmpty())
                        .map(JavaClass::getName)
                        .collect(toCollection(TreeSet::new));
        assertThat(without).isEmpty();
    }

    @Test
    void theTableHasNoArrowThatNobodyUses() {
        Set<String> unused = new TreeSet<>();
        MAY_SEE.forEach((from, seen) -> seen.forEach(to -> unused.add(from + " → " + to)));
        for (Dependency arrow : arrows()) {
            unused.remove(
                    row(arrow.getOriginClass()).orElse("")
                            + " → "
                            + row(arrow.getTargetClass()).orElse(""));
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("org.livret.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void eachLibraryIsSeenInItsOnePackage() {
        Set<String> wrong = new TreeSet<>();
        for (Dependency arrow : arrows()) {
            JavaClass target = arrow.getTargetClass().getBaseComponentType();
            if (!target.isPrimitive()
                    && !isOurs(target)
                    && EVERYWHERE.stream().noneMatch(target.getName()::startsWith)
                    && !libraryOwner(target).equals(row(arrow.getOriginClass()))) {
                wrong.add(arrow.getDescription());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void epublibIsSeenInOneClass() {
        Set<String> seeing = new TreeSet<>();
        for (Dependency arrow : arrows()) {
            if (arrow.getTargetClass().getName().startsWith("nl.siegmann.epublib.")) {
                seeing.add(outermost(arrow.getOriginClass()).getName());
            }
        }
        assertThat(seeing).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        assertThat(callsOf(CONSOLE, Set.of("cli"))).isEmpty();
    }

    @Test
    void onlyTheApplicationAsksTheMachine() {
        assertThat(callsOf(MACHINE, Set.of("app", "cli"))).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass c : classes) {
            JavaPackage its = c.getPackage();
            if (!its.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(its.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > LINES_OF_A_FILE) {
                    tooLong.add(file + " has " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static Map.Entry<String, Set<String>> row(String of, String... maySee) {
        return Map.entry(of, Set.of(maySee));
    }

    /// The row that a class belongs to: the longest name in the table that its package begins with.
    private static Optional<String> row(JavaClass c) {
        String name = c.getBaseComponentType().getPackageName();
        while (name.startsWith("org.livret.")) {
            String key = name.substring("org.livret.".length());
            if (MAY_SEE.containsKey(key)) {
                return Optional.of(key);
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.empty();
    }

    private static boolean mayPoint(Optional<String> from, Optional<String> to) {
        return from.isPresent()
                && (from.equals(to) || to.filter(MAY_SEE.get(from.get())::contains).isPresent());
    }

    private static Optional<String> libraryOwner(JavaClass target) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> target.getName().startsWith(library.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOurs(JavaClass c) {
        return c.getBaseComponentType().getName().startsWith("org.livret.");
    }

    private static JavaClass outermost(JavaClass c) {
        JavaClass at = c;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    private static List<Dependency> arrows() {
        return classes.stream()
                .<Dependency>flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    /// The places that use one of the names. A subclass that calls its own superclass's constructor
    /// is no such place: it is there to put something predictable in the stead of what it extends.
    private static Set<String> callsOf(Set<String> forbidden, Set<String> allowedIn) {
        Set<String> found = new TreeSet<>();
        for (JavaClass c : classes) {
            if (row(c).filter(allowedIn::contains).isPresent()) {
                continue;
            }
            for (JavaAccess<?> access : c.getAccessesFromSelf()) {
                String whole = access.getTarget().getFullName();
                int parameters = whole.indexOf('(');
                String name = parameters < 0 ? whole : whole.substring(0, parameters);
                boolean ofSuper =
                        name.endsWith(".<init>")
                                && c.isAssignableTo(access.getTargetOwner().getName());
                if (!ofSuper && (forbidden.contains(whole) || forbidden.contains(name))) {
                    JavaCodeUnit caller = access.getOrigin();
                    found.add(
                            caller.getFullName()
                                    + " uses "
                                    + name
                                    + " "
                                    + access.getSourceCodeLocation());
                }
            }
        }
        return found;
    }
}
