package org.livret.font;

import java.util.Locale;

/// OpenType's tags for scripts and languages.
final class Scripts {
    private Scripts() {}

    /// The script of a stretch of text: that of its first letter; for text without letters, the
    /// script that the language is written in.
    static int of(CharSequence text, int from, int to, String language) {
        for (int at = from; at < to; ) {
            int codePoint = Character.codePointAt(text, at);
            if (Character.isLetter(codePoint)) {
                return script(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return switch (primary(language)) {
            case "el" -> Tag.of("grek");
            case "ru", "uk", "be", "bg", "mk" -> Tag.of("cyrl");
            case "ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ks" -> Tag.ARABIC;
            case "he", "yi" -> Tag.HEBREW;
            default -> Tag.LATIN;
        };
    }

    private static int script(int letter) {
        if (letter < 0x2B0) {
            return Tag.LATIN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case GREEK -> Tag.of("grek");
            case CYRILLIC -> Tag.of("cyrl");
            case ARMENIAN -> Tag.of("armn");
            case GEORGIAN -> Tag.of("geor");
            case HEBREW -> Tag.HEBREW;
            case ARABIC -> Tag.ARABIC;
            case NKO -> Tag.NKO;
            case THAI -> Tag.of("thai");
            case HAN -> Tag.of("hani");
            case HIRAGANA, KATAKANA -> Tag.of("kana");
            case HANGUL -> Tag.of("hang");
            case LATIN, COMMON, INHERITED -> Tag.LATIN;
            default -> Tag.DEFAULT_SCRIPT;
        };
    }

    /// The language system tag for a BCP 47 language, 0 for none. Only languages for which fonts
    /// make a difference in the scripts that are set here.
    static int language(String language) {
        return switch (primary(language)) {
            case "af" -> Tag.of("AFK");
            case "ar" -> Tag.of("ARA");
            case "az" -> Tag.of("AZE");
            case "be" -> Tag.of("BEL");
            case "bg" -> Tag.of("BGR");
            case "br" -> Tag.of("BRE");
            case "ca" -> Tag.of("CAT");
            case "crh" -> Tag.of("CRT");
            case "cs" -> Tag.of("CSY");
            case "ckb" -> Tag.of("KUR");
            case "da" -> Tag.of("DAN");
            case "de" -> Tag.of("DEU");
            case "el" -> Tag.of("ELL");
            case "en" -> Tag.of("ENG");
            case "eo" -> Tag.of("NTO");
            case "es" -> Tag.of("ESP");
            case "et" -> Tag.of("ETI");
            case "eu" -> Tag.of("EUQ");
            case "fa" -> Tag.of("FAR");
            case "fi" -> Tag.of("FIN");
            case "fr" -> Tag.of("FRA");
            case "gl" -> Tag.of("GAL");
            case "he" -> Tag.of("IWR");
            case "hr" -> Tag.of("HRV");
            case "hu" -> Tag.of("HUN");
            case "it" -> Tag.of("ITA");
            case "ja" -> Tag.of("JAN");
            case "kk" -> Tag.of("KAZ");
            case "ko" -> Tag.of("KOR");
            case "la" -> Tag.of("LAT");
            case "lt" -> Tag.of("LTH");
            case "lv" -> Tag.of("LVI");
            case "mk" -> Tag.of("MKD");
            case "nb", "no" -> Tag.of("NOR");
            case "nl" -> Tag.of("NLD");
            case "oc" -> Tag.of("OCI");
            case "ps" -> Tag.of("PAS");
            case "pl" -> Tag.of("PLK");
            case "pt" -> Tag.of("PTG");
            case "ro" -> Tag.of("ROM");
            case "ru" -> Tag.of("RUS");
            case "sd" -> Tag.of("SND");
            case "sk" -> Tag.of("SKY");
            case "sl" -> Tag.of("SLV");
            case "sr" -> Tag.of("SRB");
            case "sv" -> Tag.of("SVE");
            case "tr" -> Tag.of("TRK");
            case "tt" -> Tag.of("TAT");
            case "ug" -> Tag.of("UYG");
            case "uk" -> Tag.of("UKR");
            case "ur" -> Tag.of("URD");
            case "vi" -> Tag.of("VIT");
            case "yi" -> Tag.of("JII");
            case "zh" -> chinese(language);
            default -> 0;
        };
    }

    private static int chinese(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        if (tag.contains("-hk") || tag.contains("-mo")) {
            return Tag.of("ZHH");
        }
        return Tag.of(tag.contains("-tw") || tag.contains("-hant") ? "ZHT" : "ZHS");
    }

    private static String primary(String language) {
        int end = 0;
        while (end < language.length()
                && language.charAt(end) != '-'
                && language.charAt(end) != '_') {
            end++;
        }
        return language.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
