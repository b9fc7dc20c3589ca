package org.livret.layout.pages;

import org.livret.css.BreakStyle.Break;
import org.livret.css.GeneratedStyle.CounterChange;
import org.livret.css.PageStyle;
import org.livret.diag.Problem;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.inline.PageFacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// One round of pages: sections are set, broken, and given sheets one after another.
public final class Drafts {
    private final Function<PageStyle.Context, PageStyle> styles;
    private final SectionSetter setter;
    private final PageFacts facts;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<PageReport> reports = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reasons.Broken> broken = new ArrayList<>();
    private final Set<String> roomless = new HashSet<>();
    private List<CounterChange> resets = List.of();

    private Drafts(
            Function<PageStyle.Context, PageStyle> styles, SectionSetter setter, PageFacts facts) {
        this.styles = styles;
        this.setter = setter;
        this.facts = facts;
    }

    /// The pages of a round, what was found wrong with them, and what their breaks were chosen
    /// from.
    public record Round(
            List<Draft> drafts,
            List<PageReport> reports,
            List<Problem> problems,
            List<Reasons.Broken> broken) {}

    /// What a round knows of the one before, and how many sections it may set at a time.
    public record Pace(PageFacts facts, int threads) {}

    /// The pages of all sections in order; there is at least one.
    public static Round of(
            List<Section> sections,
            Function<PageStyle.Context, PageStyle> styles,
            SectionSetter setter,
            Pace pace) {
        Drafts drafts = new Drafts(styles, setter, pace.facts());
        setter.newRound();
        if (pace.threads() > 1) {
            setter.prepare(sections, drafts::likely, pace.facts(), pace.threads());
        }
        String before = "";
        for (Section section : sections) {
            drafts.blanks(section, before);
            drafts.section(section);
            before = section.start().page();
        }
        return new Round(drafts.drafts, drafts.reports, drafts.problems, drafts.broken);
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
        if (!suits(section.start().side(), number)) {
            Sheet sheet =
                    sheet(
                            new PageStyle.Context(
                                    before,
                                    number,
                                    inGroup(before),
                                    isLeft(number),
                                    number == 1,
                                    true));
            drafts.add(
                    new Draft(
                            number, counter(sheet, OptionalInt.empty()), sheet, Optional.empty()));
        }
    }

    /// The place of the next page in its group, unless it begins one.
    private int inGroup(String name) {
        PageStyle.Context last = drafts.isEmpty() ? null : drafts.getLast().sheet().context();
        return last != null && last.name().equals(name) ? last.inGroup() + 1 : 1;
    }

    /// The sheet that a section begins with when nothing but its name matters.
    private Sheet likely(Section section) {
        boolean begins = section.start().opensGroup();
        return sheet(new PageStyle.Context(section.start().page(), 3, false, begins, false));
    }

    private Sheet sheet(PageStyle.Context context) {
        return Sheet.of(context, styles.apply(context));
    }

    /// The pages that one section may fill.
    private final class Sheets {
        private final Section section;
        private final int first;
        private final int inGroup;
        private final List<Sheet> sheets = new ArrayList<>();

        Sheets(Section section, int first) {
            this.section = section;
            this.first = first;
            this.inGroup = section.start().opensGroup() ? 1 : inGroup(section.start().page());
        }

        Sheet at(int index) {
            while (sheets.size() <= index) {
                int number = first + sheets.size();
                boolean begins = number == 1 || (sheets.isEmpty() && section.start().opensGroup());
                sheets.add(
                        sheet(
                                new PageStyle.Context(
                                        section.start().page(),
                                        number,
                                        inGroup + sheets.size(),
                                        isLeft(number),
                                        begins,
                                        false)));
            }
            return sheets.get(index);
        }
    }

    private void section(Section section) {
        int first = drafts.size() + 1;
        Sheets sheets = new Sheets(section, first);
        Run run = run(section, sheets, sheets.at(0));
        // A run of several pages takes the width of the pages that follow the first one.
        if (run.plans().size() > 1 && sheets.at(1).width() != run.set().width()) {
            run = run(section, sheets, sheets.at(1));
        }
        problems.addAll(run.set().problems());
        broken.add(new Reasons.Broken(first, run.fitted()));
        for (int i = 0; i < run.plans().size(); i++) {
            Sheet sheet = sheets.at(i);
            int counter =
                    counter(sheet, i == 0 ? section.start().pageReset() : OptionalInt.empty());
            Draft.Content content = new Draft.Content(run.set(), run.plans().get(i));
            drafts.add(new Draft(first + i, counter, sheet, Optional.of(content)));
            room(sheet, section);
        }
        reports.addAll(new Faults(run.set(), problems).find(run.plans(), sheets::at));
    }

    private void room(Sheet sheet, Section section) {
        if (!sheet.area().hasRoom() && roomless.add(sheet.context().name())) {
            problems.add(new PageProblem.NoRoom(section.span(), sheet.context().name()));
        }
    }

    private record Run(SetSection set, List<PagePlan> plans, LineFitting.Fitted fitted) {}

    private Run run(Section section, Sheets sheets, Sheet like) {
        SetSection set = setter.set(section, like, facts);
        LineFitting.Fitted fitted =
                setter.withLines(lines -> LineFitting.fit(set, sheets::at, lines, facts));
        List<PagePlan> plans = fitted.applied().plans();
        return new Run(
                fitted.applied().set(), plans.isEmpty() ? List.of(PagePlan.EMPTY) : plans, fitted);
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
