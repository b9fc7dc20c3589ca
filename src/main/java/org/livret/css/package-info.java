/// Stylesheets, typed properties, selectors, the cascade and computed styles.
///
/// In: CSS texts and an element tree. Out: a tree of elements with their computed styles, and the styles of pages. Lengths are
/// absolute here, but for percentages, which wait for their containing block ([Extent]).
///
/// ph-css is seen here only. Never here: fonts' metrics, boxes, measuring. Layout asks for fields, never for names of properties.
@NullMarked
package org.livret.css;

import org.jspecify.annotations.NullMarked;
