package org.livret.geom;

/// Width and height in scaled points; never negative.
public record Size(long width, long height) {
    public Size {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size " + width + " × " + height);
        }
    }
}
