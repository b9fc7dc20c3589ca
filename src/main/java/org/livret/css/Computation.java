package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Declaration.Assigned;
import org.livret.diag.Reporter;
import org.livret.geom.Size;

import java.util.List;
import java.util.Map;

/// Computes the values of one style from what the cascade assigned, its parent's values and the
/// root's (CSS Cascade 5, section 4.4).
final class Computation {
    private final Cascaded cascaded;
    private final Values parent;
    private final Values root;
    private final Values own;
    private final Setting setting;
    private boolean rightToLeft;

    /// What a style is computed from beside its cascade: its parent's values, the root's (null for
    /// the root itself), and the element's attributes.
    record Setting(
            Values parent,
            @Nullable Values root,
            Map<String, String> attributes,
            Context context) {}

    /// What is the same for all styles: the size of the pages without a name, the counter styles,
    /// and who is told of problems.
    record Context(Size page, CounterStyles counters, Reporter reporter) {}

    private Computation(Cascaded cascaded, Setting setting) {
        this.cascaded = cascaded;
        this.setting = setting;
        this.parent = setting.parent();
        this.own =
                new Values(
                        Properties.all().size(),
                        Variables.resolve(
                                cascaded.custom(), scope(parent), setting.context().reporter()));
        this.root = setting.root() == null ? own : setting.root();
    }

    static Values of(Cascaded cascaded, Setting setting) {
        Computation computation = new Computation(cascaded, setting);
        computation.run();
        return computation.own;
    }

    private Variables.Scope scope(Values of) {
        return new Variables.Scope(of.custom(), setting.attributes());
    }

    private void run() {
        compute(Properties.FONT_SIZE, units(parent));
        compute(Properties.LINE_HEIGHT, lineUnits());
        compute(Properties.COLOR, units(parent));
        Units units = units(own);
        compute(Properties.DIRECTION, units);
        rightToLeft = own.get(Properties.DIRECTION);
        for (Property<?> property : Properties.all()) {
            if (property != Properties.FONT_SIZE
                    && property != Properties.LINE_HEIGHT
                    && property != Properties.COLOR) {
                compute(property, units);
            }
        }
    }

    /// Units that refer to a style's own font size, line height and colour.
    private Units units(Values of) {
        long em = of.get(Properties.FONT_SIZE);
        // On the root, `rem` in its own font size refers to the initial value.
        long rootEm = of == parent && root == own ? em : root.get(Properties.FONT_SIZE);
        Units.Lengths lengths =
                new Units.Lengths(
                        em,
                        rootEm,
                        of.get(Properties.LINE_HEIGHT).of(em),
                        root.get(Properties.LINE_HEIGHT).of(rootEm),
                        setting.context().page());
        return new Units(
                lengths,
                of.get(Properties.COLOR),
                parent,
                own,
                setting.context().counters(),
                Map.of());
    }

    // `em` in a line height is the element's own, but `lh` is its parent's (CSS Values 4, section
    // 6.1.2).
    private Units lineUnits() {
        Units of = units(parent);
        Units.Lengths lengths =
                new Units.Lengths(
                        own.get(Properties.FONT_SIZE),
                        root.get(Properties.FONT_SIZE),
                        of.lengths().lineHeight(),
                        of.lengths().rootLineHeight(),
                        of.lengths().page());
        return new Units(lengths, of.color(), parent, own, of.counters(), Map.of());
    }

    private <T> void compute(Property<T> property, Units units) {
        Assigned assigned = cascaded.get(property, rightToLeft);
        own.set(
                property,
                switch (assigned) {
                    case null -> unset(property, units);
                    case Declaration.Direct(List<Value> value) -> read(property, value, units);
                    case Declaration.Pending pending -> pending(property, pending, units);
                    case Declaration.Wide wide -> wide(property, wide, units);
                });
    }

    private <T> T wide(Property<T> property, Declaration.Wide wide, Units units) {
        return switch (wide) {
            case INHERIT -> parent.get(property);
            case INITIAL -> property.initialValue(units);
            case UNSET, REVERT, REVERT_LAYER -> unset(property, units);
        };
    }

    private <T> T unset(Property<T> property, Units units) {
        return property.inherited() ? parent.get(property) : property.initialValue(units);
    }

    private <T> T read(Property<T> property, List<Value> value, Units units) {
        T read = property.read(value, units);
        return read == null ? unset(property, units) : read;
    }

    private <T> T pending(Property<T> property, Declaration.Pending pending, Units units) {
        Reporter reporter = setting.context().reporter();
        List<Value> value =
                Variables.substitute(pending.value(), scope(own), pending.span(), reporter);
        if (value == null) {
            return unset(property, units);
        }
        List<Value> part = value;
        if (!pending.name().equals(property.name()) && Declaration.Wide.of(value) == null) {
            part = partOf(pending, property, value);
        }
        Declaration.Wide wide = part == null ? null : Declaration.Wide.of(part);
        if (wide != null) {
            return wide(property, wide, units);
        }
        T read = part == null ? null : property.read(part, units);
        if (read == null) {
            reporter.report(
                    new CssProblem.UnusableSubstitution(
                            pending.name(), ValueText.of(value), pending.span()));
            return unset(property, units);
        }
        return read;
    }

    private static @Nullable List<Value> partOf(
            Declaration.Pending pending, Property<?> property, List<Value> value) {
        Shorthand shorthand = Shorthands.find(pending.name());
        Map<Property<?>, List<Value>> parts = shorthand == null ? null : shorthand.expand(value);
        return parts == null ? null : parts.get(property);
    }
}
