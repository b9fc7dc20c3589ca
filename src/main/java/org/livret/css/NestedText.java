package org.livret.css;

import java.util.ArrayList;
import java.util.List;

/// The text of a nested selector with what it stands for in place of `&` (CSS Nesting 1, section
/// 3.3), for e-readers, few of which know nesting or `:is()`.
///
/// Each selector of the rule around makes a selector of its own, where that chooses the same
/// elements: `&` may stand at the beginning, or the other selector is one compound. Elsewhere, and
/// where there would be too many, `:is()` stands.
///
/// Debt: such a selector is as specific as it is written, while `&` counts as the most specific of
/// its list. This differs where a list mixes ids, classes and names of elements.
///
/// `start` is the place of `written` in the sheet.
record NestedText(String written, int start, List<Reference> references, List<Selector> parents) {
    private static final int MOST = 32;

    /// A `&` at a place of the sheet; whether it begins the selector, and whether it begins its
    /// compound.
    record Reference(int at, boolean first, boolean leads) {}

    /// The selectors; `relative` when what names no `&` stands within the rule around.
    List<String> plain(boolean relative) {
        boolean prefixed =
                relative && (references.isEmpty() || ">+~".indexOf(written.charAt(0)) >= 0);
        if (references.isEmpty() && !prefixed) {
            return List.of(written);
        }
        List<String> around = around();
        if (around.isEmpty()) {
            return List.of();
        }
        int places = references.size() + (prefixed ? 1 : 0);
        if (Math.pow(around.size(), places) > MOST) {
            around = List.of(":is(" + String.join(", ", around) + ")");
        }
        List<String> made = prefixed ? spaced(around) : List.of("");
        int done = 0;
        for (Reference reference : references) {
            int place = reference.at() - start;
            made = extended(made, written.substring(done, place), reference, around);
            done = place + 1;
        }
        List<String> out = new ArrayList<>(made.size());
        for (String each : made) {
            out.add(each + written.substring(done));
        }
        return out;
    }

    private List<String> around() {
        if (parents.isEmpty()) {
            return List.of(":root");
        }
        List<String> out = new ArrayList<>();
        for (Selector parent : parents) {
            if (parent.pseudo().isEmpty()) {
                out.addAll(parent.plain());
            }
        }
        return out;
    }

    private static List<String> spaced(List<String> around) {
        return around.stream().map(each -> each + ' ').toList();
    }

    private static List<String> extended(
            List<String> made, String between, Reference reference, List<String> around) {
        List<String> out = new ArrayList<>(made.size() * around.size());
        for (String each : made) {
            for (String parent : around) {
                out.add(each + between + inPlace(parent, reference));
            }
        }
        return out;
    }

    private static String inPlace(String parent, Reference reference) {
        boolean named =
                parent.charAt(0) == '*'
                        || parent.charAt(0) == '|'
                        || Scanner.isNameStart(parent.charAt(0));
        boolean fits =
                reference.leads()
                        ? reference.first() || isCompound(parent)
                        : !named && isCompound(parent);
        return fits ? parent : ":is(" + parent + ")";
    }

    private static boolean isCompound(String selector) {
        int open = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '"' || c == '\'') {
                i = Brackets.endOfString(selector, i);
            } else if (c == '(' || c == '[') {
                open++;
            } else if (c == ')' || c == ']') {
                open--;
            } else if (open == 0 && (c <= ' ' || ">+~".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
