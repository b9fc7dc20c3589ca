package org.livret.css;

/// Where a stylesheet comes from; a later origin wins over an earlier one, whatever the selectors
/// (CSS Cascade 5, section 6.1).
///
/// Unlike in browsers, `!important` does not turn the order round: the latest origin is the one
/// nearest to the author of the manuscript, who has the last word.
public enum Origin {
    BUILT_IN,
    THEME,
    USER
}
