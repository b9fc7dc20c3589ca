package org.livret.icc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The profile of a printing condition: which ink makes which colour on which paper.
///
/// A profile may come from anywhere. What is read here is checked; the rest of its bytes is only
/// passed on into files.
public final class OutputProfile {
    /// FOGRA39: offset on coated paper (ISO 12647-2:2004), 300 % of ink at most.
    private static final String STANDARD = "ISOcoated_v2_300_bas.icc";

    private static final String STANDARD_CONDITION = "FOGRA39";

    private final byte[] bytes;
    private final String description;
    private final Optional<String> condition;
    private final Lut toLab;
    private final Lut toInks;

    private OutputProfile(byte[] bytes, Optional<String> condition) throws UnusableProfile {
        ProfileReader reader = new ProfileReader(bytes);
        this.bytes = bytes.clone();
        this.condition = condition;
        this.description = reader.description();
        this.toLab = reader.table("A2B1", "A2B0", 4, 3);
        this.toInks = reader.table("B2A1", "B2A0", 3, 4);
    }

    /// Reads a profile. `condition` is the name of the printing condition in the registry of the
    /// ICC, when it is known.
    ///
    /// @throws UnusableProfile when it is none of a printing condition in CMYK, or damaged
    public static OutputProfile read(byte[] bytes, Optional<String> condition)
            throws UnusableProfile {
        return new OutputProfile(bytes, condition);
    }

    /// The profile that comes with the program.
    public static OutputProfile standard() {
        try (InputStream in = OutputProfile.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is missing from the program");
            }
            return new OutputProfile(in.readAllBytes(), Optional.of(STANDARD_CONDITION));
        } catch (IOException | UnusableProfile e) {
            throw new IllegalStateException(STANDARD + " cannot be read", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// What the profile calls itself, in plain letters; may be empty.
    public String description() {
        return description;
    }

    /// The printing condition's name in the registry of the ICC, such as `FOGRA39`.
    public Optional<String> condition() {
        return condition;
    }

    /// The most ink that the profile ever asks for, in thousandths of one full ink.
    public int inkLimit() {
        return (int) Math.round(toInks.largestSum() * 1000);
    }

    /// From inks to L*a*b*, relative to the paper, as the tables code it.
    Lut toLab() {
        return toLab;
    }

    Lut toInks() {
        return toInks;
    }
}
