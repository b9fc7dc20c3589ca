package org.livret.cli;

import java.util.Locale;
import java.util.Map;

/// The user's language from the variables of POSIX (Base Definitions, section 8.2), English without
/// one.
final class UserLanguage {
    private UserLanguage() {}

    /// As a BCP 47 tag.
    static String of(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            int end = 0;
            while (end < value.length()
                    && (Character.isLetter(value.charAt(end)) || value.charAt(end) == '_')) {
                end++;
            }
            String tag = value.substring(0, end).replace('_', '-');
            if (tag.length() >= 2
                    && !tag.equals("POSIX")
                    && !Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                return tag;
            }
        }
        return "en";
    }
}
