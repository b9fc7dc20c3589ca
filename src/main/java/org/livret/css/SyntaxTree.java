package org.livret.css;

import java.util.List;
import java.util.Optional;

/// The rules of a sheet as they stand in its text: which preludes and which braces hold what, in
/// offsets. Nothing is understood yet.
///
/// The grammar, after CSS Syntax 3, section 5, and CSS Nesting 1, section 2:
///
/// ```
/// sheet   = (at | styled)*
/// at      = '@' name prelude (';' | block)
/// styled  = prelude block
/// block   = '{' (run | custom | at | styled | ';')* '}'
/// run     = (anything without '{', '}' or a leading '@', up to ';')+
/// custom  = '--' name ':' anything in matching brackets, up to ';'
/// ```
///
/// What begins like a declaration but meets `{` before `;` or `}` is a rule. Braces in `url()`,
/// strings and comments are none. A brace ends round and square brackets that were left open before
/// it, so that one mistake does not swallow the rest of a sheet as it does in browsers.
record SyntaxTree(List<Item> items) {
    SyntaxTree {
        items = List.copyOf(items);
    }

    /// What stands in a sheet or a block. Its end is the offset behind its last character.
    sealed interface Item {
        int start();

        int end();
    }

    /// Declarations, one after the other.
    record Run(int start, int end) implements Item {}

    /// The declaration of a custom property.
    record Custom(int start, int end) implements Item {}

    /// A rule without a name, whose block opens at `brace`.
    record Styled(int start, int brace, int end, List<Item> items) implements Item {
        Styled {
            items = List.copyOf(items);
        }
    }

    /// A rule that begins with `@`; the name in lower case, without the sign. The prelude stands
    /// between `prelude` and `brace`. Without a block there are no items.
    record At(String name, Prelude prelude, int end, Optional<List<Item>> items) implements Item {
        At {
            items = items.map(List::copyOf);
        }

        @Override
        public int start() {
            return prelude.name();
        }
    }

    /// Where the name of an at-rule starts, where what follows it starts, and where that ends.
    record Prelude(int name, int start, int end) {}
}
