package org.livret.icc;

/// Tells why a file cannot say how a press prints.
public final class UnusableProfile extends Exception {
    private final String reason;

    UnusableProfile(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// Completes a sentence about the file, such as "is no ICC profile".
    public String reason() {
        return reason;
    }
}
