package org.livret.layout.pages;

import java.util.Optional;

/// A page whose content is chosen but not yet painted. A blank page has no content. `counter` is
/// the page counter's value.
public record Draft(int number, int counter, Sheet sheet, Optional<Content> content) {

    /// What stands on the page.
    public record Content(SetSection set, PagePlan plan) {}
}
