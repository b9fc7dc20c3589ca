package org.livret.cite;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A style for one situation: conditions whose answer is known are answered, so that the library,
/// which does not know these conditions, never meets them.
///
/// Known are the position of a citation, the kind of its locator, and that nothing is to be told
/// apart by more than letters after years.
final class Specialized {
    /// A test that always holds, as the library takes no branch without a condition.
    private static final String NEVER = "none-of-all-types";

    private final Position position;
    private final String locator;

    /// `locator` is the CSL name of the locator's kind, or empty.
    private Specialized(Position position, String locator) {
        this.position = position;
        this.locator = locator;
    }

    static Document of(Document style, Position position, String locator) {
        Document copy = (Document) style.cloneNode(true);
        Element root = copy.getDocumentElement();
        Specialized special = new Specialized(position, locator);
        Xml.all(root, "choose").forEach(special::choose);
        if (position.is("subsequent")) {
            subsequent(root, "citation");
        }
        return copy;
    }

    // Later citations may name fewer people.
    private static void subsequent(Element root, String name) {
        for (Element element : Xml.all(root, name)) {
            for (String rule : List.of("et-al-min", "et-al-use-first")) {
                String later = element.getAttribute(rule.replace("et-al-", "et-al-subsequent-"));
                if (!later.isEmpty()) {
                    element.setAttribute(rule, later);
                }
            }
        }
    }

    private enum Verdict {
        HOLDS,
        FAILS,
        OPEN
    }

    private void choose(Element choose) {
        boolean settled = false;
        for (Element branch : Xml.children(choose)) {
            Verdict verdict = settled ? Verdict.FAILS : verdict(branch);
            if (verdict == Verdict.FAILS) {
                choose.removeChild(branch);
            } else if (verdict == Verdict.HOLDS) {
                settled = true;
                List.of("type", "variable", "is-numeric", "is-uncertain-date", "match")
                        .forEach(branch::removeAttribute);
                renamed(branch, "else");
            }
        }
        List<Element> left = Xml.children(choose);
        if (left.isEmpty()) {
            choose.getParentNode().removeChild(choose);
        } else {
            boolean always = left.getFirst().getTagName().equals("else");
            Element first = renamed(left.getFirst(), "if");
            if (always) {
                first.setAttribute("type", NEVER);
                first.setAttribute("match", "none");
            }
        }
    }

    private static Element renamed(Element branch, String name) {
        return (Element)
                branch.getOwnerDocument().renameNode(branch, branch.getNamespaceURI(), name);
    }

    private Verdict verdict(Element branch) {
        if (branch.getTagName().equals("else")) {
            return Verdict.OPEN;
        }
        List<Boolean> known = new ArrayList<>();
        answer(branch, "position", position::is, known);
        answer(branch, "locator", test -> test.equals(locator), known);
        answer(branch, "disambiguate", _ -> false, known);
        boolean open = false;
        for (String dynamic : List.of("type", "variable", "is-numeric", "is-uncertain-date")) {
            open |= branch.hasAttribute(dynamic);
        }
        String match = branch.getAttribute("match");
        return switch (match) {
            case "any" ->
                    known.contains(true) ? Verdict.HOLDS : open ? Verdict.OPEN : Verdict.FAILS;
            case "none" ->
                    known.contains(true) ? Verdict.FAILS : open ? Verdict.OPEN : Verdict.HOLDS;
            default -> known.contains(false) ? Verdict.FAILS : open ? Verdict.OPEN : Verdict.HOLDS;
        };
    }

    private static void answer(
            Element branch, String condition, Predicate<String> test, List<Boolean> known) {
        Node attribute = branch.getAttributeNode(condition);
        if (attribute != null) {
            for (String one : attribute.getNodeValue().strip().split("\\s+")) {
                known.add(test.test(one));
            }
            branch.removeAttribute(condition);
        }
    }
}
