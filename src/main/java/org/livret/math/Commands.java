package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.math.Formula.Face;
import org.livret.math.Formula.Family;
import org.livret.math.Formula.Kind;
import org.livret.math.Formula.Level;
import org.livret.math.Formula.Size;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The table of commands, read when the first formula is.
final class Commands {
    private static final String FILE = "commands.txt";

    private final Map<String, Command> byName = new TreeMap<>();
    private final Map<String, Macros.Macro> macros = new TreeMap<>();
    private final Map<Integer, Command.Sign> bySign = new HashMap<>();
    private final Map<String, Environment> environments = new TreeMap<>();

    private Commands() {}

    /// A table between `\begin` and `\end`, with delimiters around it; an empty one is not seen.
    record Environment(Kind kind, String open, String close) {}

    private static final class Table {
        static final Commands ALL = read();
    }

    /// What a command means, by its name without the backslash; null for one that is not known.
    static @Nullable Command of(String name) {
        return Table.ALL.byName.get(name);
    }

    /// The names of all commands.
    static Set<String> names() {
        return Table.ALL.byName.keySet();
    }

    /// The command that is written with others; null for any other.
    static Macros.@Nullable Macro macro(String name) {
        return Table.ALL.macros.get(name);
    }

    /// What an environment is; null for one that is not known.
    static @Nullable Environment environment(String name) {
        return Table.ALL.environments.get(name);
    }

    /// The names of all environments.
    static Set<String> environments() {
        return Table.ALL.environments.keySet();
    }

    /// What a character is that is typed as itself: null for letters and digits, and for what is in
    /// no section of signs.
    static Command.@Nullable Sign sign(int character) {
        return Table.ALL.bySign.get(character);
    }

    private static Commands read() {
        Commands all = new Commands();
        try (InputStream in = Commands.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            String section = "";
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                if (line.length() > 2 && line.startsWith("[") && line.endsWith("]")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isEmpty() && !line.startsWith("# ")) {
                    all.line(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void line(String section, String line) {
        String[] words = line.split(" ", section.equals("macro") ? 3 : -1);
        switch (section) {
            case "macro" ->
                    macros.put(words[0], Macros.builtIn(Integer.parseInt(words[1]), words[2]));
            case "environment" -> environment(words);
            default -> commands(section, words);
        }
    }

    private void environment(String[] words) {
        Environment environment =
                new Environment(Kind.valueOf(words[0]), fence(words[1]), fence(words[2]));
        for (int i = 3; i < words.length; i++) {
            environments.put(words[i], environment);
        }
    }

    private static String fence(String word) {
        return word.equals(".") ? "" : word;
    }

    private void commands(String section, String[] words) {
        String what = character(words[0]);
        for (int i = 1; i < words.length; i++) {
            byName.put(words[i], command(section, what, words[i]));
        }
        if (what.codePointCount(0, what.length()) == 1
                && command(section, what, "") instanceof Command.Sign sign) {
            bySign.putIfAbsent(what.codePointAt(0), sign);
        }
    }

    private static Command command(String section, String what, String name) {
        return switch (section) {
            case "letter" -> new Command.Letter(what.codePointAt(0));
            case "ord", "bin", "rel", "open", "close", "punct", "inner" ->
                    new Command.Sign(what, atom(section), Size.PLAIN, false);
            case "large" -> new Command.Sign(what, Atom.OP, Size.LARGE, true);
            case "integral" -> new Command.Sign(what, Atom.OP, Size.LARGE, false);
            case "name", "limit" ->
                    new Command.Named(what.replace('_', '\u2009'), section.equals("limit"));
            case "accent" -> new Command.Accented(what, true, false);
            case "wide" -> new Command.Accented(what, true, true);
            case "below" -> new Command.Accented(what, false, true);
            case "arrow" -> new Command.Arrow(what);
            case "alphabet" -> new Command.Letters(Alphabet.valueOf(what), false);
            case "switch" -> new Command.Letters(Alphabet.valueOf(what), true);
            case "words" -> new Command.Words(face(what));
            case "space" -> new Command.Gap(Integer.parseInt(what));
            case "size" -> new Command.Sized(Size.valueOf(what), ofSized(name));
            case "level" -> new Command.Leveled(Level.valueOf(what));
            case "class" -> new Command.OfClass(Atom.valueOf(what));
            case "structure" -> new Command.Structural(Structure.valueOf(what));
            default -> throw new IllegalStateException(FILE + " has a section ‘" + section + "’");
        };
    }

    private static Atom atom(String section) {
        return Atom.valueOf(section.toUpperCase(Locale.ROOT));
    }

    private static String character(String what) {
        return what.startsWith("U+")
                ? Character.toString(Integer.parseInt(what, 2, what.length(), 16))
                : what;
    }

    // `\bigl` opens, `\bigr` closes, `\bigm` relates; `\big` does nothing of the kind.
    private static Atom ofSized(String name) {
        return switch (name.isEmpty() ? ' ' : name.charAt(name.length() - 1)) {
            case 'l' -> Atom.OPEN;
            case 'r' -> Atom.CLOSE;
            case 'm' -> Atom.REL;
            default -> Atom.ORD;
        };
    }

    private static Face face(String what) {
        return switch (what) {
            case "bold" -> new Face(true, false, Family.AROUND);
            case "italic" -> new Face(false, true, Family.AROUND);
            case "sans" -> new Face(false, false, Family.SANS);
            case "mono" -> new Face(false, false, Family.MONO);
            default -> Face.PLAIN;
        };
    }
}
