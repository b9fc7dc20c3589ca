package org.livret.font;

/// A value on an axis, as `font-variation-settings` names them.
public record AxisValue(String tag, double value) {}
