package org.livret.layout.pages;

import org.livret.css.BreakStyle.Break;
import org.livret.css.GeneratedStyle.CounterChange;
import org.livret.css.PageStyle;
import org.livret.layout.inline.PageFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// One round of pages: sections are set, broken, and given sheets one after another.
public final class Drafts {
    private final Function<PageStyle.Context, PageStyle> styles;
    private final SectionSetter setter;
    private final PageFacts facts;
    private final List<Draft> drafts = new ArrayList<>();
    private List<CounterChange> resets = List.of();

    private Drafts(
            Function<PageStyle.Context, PageStyle> styles, SectionSetter setter, PageFacts facts) {
        this.styles = styles;
        this.setter = setter;
        this.facts = facts;
    }

    /// The pages of all sections in order; there is at least one.
    public static List<Draft> of(
            List<Section> sections,
            Function<PageStyle.Context, PageStyle> styles,
            SectionSetter setter,
            PageFacts facts) {
        Drafts drafts = new Drafts(styles, setter, facts);
        String before = "";
        for (Section section : sections) {
            drafts.blanks(section, before);
            drafts.section(section);
            before = section.page();
        }
        return drafts.drafts;
    }

    /// Page 1 is a right page (CSS Paged Media 3, section 3.2); recto is right because text runs
    /// from left to right.
    private static boolean isLeft(int number) {
        return number % 2 == 0;
    }

    private static boolean suits(Break side, int number) {
        return switch (side) {
            case LEFT, VERSO -> isLeft(number);
            case RIGHT, RECTO -> !isLeft(number);
            case AUTO, AVOID, PAGE, COLUMN -> true;
        };
    }

    private void blanks(Section section, String before) {
        int number = drafts.size() + 1;
        if (!suits(section.side(), number)) {
            Sheet sheet = sheet(before, number, true);
            drafts.add(
                    new Draft(
                            number, counter(sheet, OptionalInt.empty()), sheet, Optional.empty()));
        }
    }

    private Sheet sheet(String name, int number, boolean blank) {
        PageStyle.Context context =
                new PageStyle.Context(name, number, isLeft(number), number == 1, blank);
        return Sheet.of(context, styles.apply(context));
    }

    private void section(Section section) {
        int first = drafts.size() + 1;
        List<Sheet> sheets = new ArrayList<>();
        Run run = run(section, first, sheets, sheet(section.page(), first, false));
        if (run.plans().size() > 1) {
            Sheet second = at(section, first, sheets, 1);
            // A run of several pages takes the width of the pages that follow the first one.
            if (second.width() != run.set().width()) {
                run = run(section, first, sheets, second);
            }
        }
        for (int i = 0; i < run.plans().size(); i++) {
            Sheet sheet = at(section, first, sheets, i);
            int counter = counter(sheet, i == 0 ? section.pageReset() : OptionalInt.empty());
            Draft.Content content = new Draft.Content(run.set(), run.plans().get(i), i == 0);
            drafts.add(new Draft(first + i, counter, sheet, Optional.of(content)));
        }
    }

    private record Run(SetSection set, List<PagePlan> plans) {}

    private Run run(Section section, int first, List<Sheet> sheets, Sheet like) {
        SetSection set = setter.set(section, like, facts);
        List<PagePlan> plans =
                PageBreaker.plan(set.strip(), set.notes(), i -> at(section, first, sheets, i));
        return new Run(set, plans.isEmpty() ? List.of(new PagePlan(0, 0, List.of(), 0)) : plans);
    }

    private Sheet at(Section section, int first, List<Sheet> sheets, int index) {
        while (sheets.size() <= index) {
            sheets.add(sheet(section.page(), first + sheets.size(), false));
        }
        return sheets.get(index);
    }

    /// The page counter: one more than on the page before, unless an element that begins here or
    /// the page's style sets it. A style that stays in force sets it once.
    private int counter(Sheet sheet, OptionalInt reset) {
        int next = drafts.isEmpty() ? 1 : drafts.getLast().counter() + 1;
        List<CounterChange> own = sheet.style().counterResets();
        if (!own.equals(resets)) {
            for (CounterChange change : own) {
                if (change.name().equals("page")) {
                    next = change.value();
                }
            }
            resets = own;
        }
        return reset.orElse(next);
    }
}
