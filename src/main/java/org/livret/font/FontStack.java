package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The faces that may set a text, best first: those of the named families, then the built-in
/// fallback. A face is loaded when a character of its [Scope] first gets as far as it.
public final class FontStack {
    /// A face that is loaded when it is asked for; empty when its file cannot be used.
    interface Candidate {
        Optional<Face> face();

        /// What the face is asked for.
        default Scope scope() {
            return Scope.ALL;
        }

        /// Whether its rule lets it set a character.
        default boolean includes(int codePoint) {
            return true;
        }

        /// Whether there are characters that its rule does not let it set.
        default boolean isLimited() {
            return false;
        }
    }

    private final List<Candidate> candidates;
    private final @Nullable Face first;

    /// Whether the first face may be asked before all others for whatever it has.
    private final boolean firstOfAll;

    FontStack(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
        this.first = firstUsable(this.candidates);
        this.firstOfAll = this.candidates.stream().noneMatch(Candidate::isLimited);
    }

    private static @Nullable Face firstUsable(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            boolean general = candidate.scope() == Scope.ALL && candidate.includes(' ');
            Optional<Face> face = general ? candidate.face() : Optional.empty();
            if (face.isPresent()) {
                return face.get();
            }
        }
        return null;
    }

    /// The first face that can be used and may set a space (CSS Fonts 4, section 2.5): its measures
    /// make the strut and the units `ex` and `ch`. Empty only when there is no font at all.
    public Optional<Face> primary() {
        return Optional.ofNullable(first);
    }

    /// The first face that has the character or can do without it; null when none has it, which the
    /// caller reports as [FontProblem.MissingCharacter].
    public @Nullable Face faceFor(int codePoint) {
        if (first != null && firstOfAll && first.sets(codePoint)) {
            return first;
        }
        for (Candidate candidate : candidates) {
            boolean asked = candidate.scope().includes(codePoint) && candidate.includes(codePoint);
            Optional<Face> face = asked ? candidate.face() : Optional.empty();
            if (face.isPresent() && face.get().sets(codePoint)) {
                return face.get();
            }
        }
        return null;
    }

    /// A stretch of text with the face that sets it: UTF-16 offsets into the text. `face` is null
    /// where no font has the characters.
    public record Run(int from, int to, @Nullable Face face) {}

    /// Divides a text by face. Clusters stay whole (CSS Fonts 4, 5.3): a base is set with the first
    /// face that has it with all its marks, else with the first that has the base; invisible
    /// characters stay with what is before them.
    public List<Run> runs(CharSequence text, int from, int to) {
        List<Run> runs = new ArrayList<>(2);
        int start = from;
        Face current = null;
        for (int at = from; at < to; ) {
            int end = Clusters.end(text, at, to);
            Face face = faceFor(text, at, end, current);
            if (at > start && face != current) {
                runs.add(new Run(start, at, current));
                start = at;
            }
            current = face;
            at = end;
        }
        if (to > start) {
            runs.add(new Run(start, to, current));
        }
        return runs;
    }

    private @Nullable Face faceFor(CharSequence text, int from, int to, @Nullable Face current) {
        int base = Character.codePointAt(text, from);
        if (StandIn.invisible(base) && current != null) {
            return current;
        }
        int next = from + Character.charCount(base);
        if (Scope.isPicture(text, from, to)) {
            Face picture = faceForAll(text, from, to, true);
            if (picture != null) {
                return picture;
            }
        }
        if (next == to || Clusters.onlyInvisible(text, next, to)) {
            return faceFor(base);
        }
        Face whole = faceForAll(text, from, to, false);
        return whole == null ? faceFor(base) : whole;
    }

    /// The first face that has all characters of a cluster; of the faces for pictures alone, or of
    /// all.
    private @Nullable Face faceForAll(CharSequence text, int from, int to, boolean pictures) {
        for (Candidate candidate : candidates) {
            Scope scope = candidate.scope();
            boolean asked = pictures ? scope == Scope.EMOJI : scope.includes(text, from, to);
            Optional<Face> face = asked ? candidate.face() : Optional.empty();
            if (face.isPresent() && setsAll(candidate, face.get(), text, from, to)) {
                return face.get();
            }
        }
        return null;
    }

    private static boolean setsAll(
            Candidate candidate, Face face, CharSequence text, int from, int to) {
        boolean all = true;
        for (int at = from; at < to; ) {
            int codePoint = Character.codePointAt(text, at);
            if (!candidate.includes(codePoint)) {
                return false;
            }
            all &= face.sets(codePoint);
            at += Character.charCount(codePoint);
        }
        return all || Normalizing.composes(face, text, from, to);
    }
}
