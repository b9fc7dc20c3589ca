/// Stylesheets, typed properties, selectors, the cascade and computed styles; and the same sheets
/// written again for e-readers.
///
/// In: CSS texts, an element tree, the theme values of the front matter. Out: [StyledTree], a tree
/// of elements with their computed styles; [PageStyle], the styles of pages; the [FontFaceRule]s;
/// and, by [EpubCss], one plain stylesheet. Lengths are absolute here, in scaled points, but for
/// percentages, which wait for their containing block ([Extent]).
///
/// The way of a declaration: [CssReader] finds the rules of a sheet ([SyntaxTree]), however they
/// are nested, and lets ph-css find the declarations in them ([FlatSheet]). Their texts are read
/// into component values ([Value]), selectors ([Selector]) and conditions ([Condition]), and values
/// are checked once. [Cascade] picks the rules for one output. For each distinct set of matching
/// rules below one parent style the winning values are computed once, in units of the element, and
/// put into the records of [ComputedStyle], which all alike elements share.
///
/// A property is one line in [Properties]; its values are read by one of the `Forms`. A shorthand
/// is one line in `Shorthands`. Defaults per element are in `built-in.css`. What cannot be used is
/// reported as a [CssProblem] with its place and left out; nothing here throws because of a
/// stylesheet.
///
/// ph-css is seen here only. Never here: fonts' metrics, boxes, measuring, files. Layout asks for
/// fields, never for names of properties.
@NullMarked
package org.livret.css;

import org.jspecify.annotations.NullMarked;
