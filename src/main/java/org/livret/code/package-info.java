/// Tells the words of code apart.
///
/// In: the name of a language and a text. Out: stretches of the text, each with the kind of word
/// that it is; what no stretch holds is plain. The grammars are those of RSyntaxTextArea, whose
/// scanners need no screen; the library is seen in one class only, and loaded when the first text
/// in a language that it knows comes.
///
/// Never here: the document, elements, colours.
@NullMarked
package org.livret.code;

import org.jspecify.annotations.NullMarked;
