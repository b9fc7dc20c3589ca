package org.livret.font;

import java.util.concurrent.ConcurrentHashMap;

/// Shaped words, remembered: text repeats its words. One cache serves one run of the layout, from
/// any number of threads.
///
/// It is bounded: when a style has more than [#LIMIT] different words, its memory starts afresh.
/// Long stretches are shaped each time.
public final class ShapingCache implements Shaper {
    private static final int LIMIT = 50_000;
    private static final int LONGEST = 40;

    private final Shaper shaper;
    private final ConcurrentHashMap<Style, Words> styles = new ConcurrentHashMap<>();

    private record Style(Face face, Features features, String language, boolean rightToLeft) {}

    public ShapingCache(Shaper shaper) {
        this.shaper = shaper;
    }

    @Override
    public ShapedRun shape(ShapeRequest request) {
        if (request.to() - request.from() > LONGEST) {
            return shaper.shape(request);
        }
        Words words =
                words(
                        request.face(),
                        request.features(),
                        request.language(),
                        request.rightToLeft());
        return words.shape(request.text().subSequence(request.from(), request.to()).toString());
    }

    /// The words of one face, feature set, language and direction; to be kept by whoever shapes
    /// many words in one style.
    public Words words(Face face, Features features, String language, boolean rightToLeft) {
        Style style = new Style(face, features, language, rightToLeft);
        Words known = styles.get(style);
        if (known != null) {
            return known;
        }
        Words made = new Words(shaper, style);
        Words raced = styles.putIfAbsent(style, made);
        return raced == null ? made : raced;
    }

    /// The shaped words of one style.
    public static final class Words {
        private final Shaper shaper;
        private final Style style;
        private final ConcurrentHashMap<String, ShapedRun> runs = new ConcurrentHashMap<>();

        private Words(Shaper shaper, Style style) {
            this.shaper = shaper;
            this.style = style;
        }

        /// The glyphs of a word; the run is shared and its arrays must not be changed.
        public ShapedRun shape(String word) {
            ShapedRun known = runs.get(word);
            if (known != null) {
                return known;
            }
            ShapedRun made =
                    shaper.shape(
                            new ShapeRequest(
                                    word,
                                    0,
                                    word.length(),
                                    style.face,
                                    style.features,
                                    style.language,
                                    style.rightToLeft));
            if (word.length() <= LONGEST) {
                if (runs.size() >= LIMIT) {
                    runs.clear();
                }
                runs.put(word, made);
            }
            return made;
        }
    }
}
