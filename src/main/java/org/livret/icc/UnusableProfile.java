package org.livret.icc;

/// Tells why a file cannot say how a press prints. The message completes the sentence "it …".
public final class UnusableProfile extends Exception {
    UnusableProfile(String reason) {
        super(reason);
    }
}
