package io.hullwright.generate;

import java.util.Comparator;
import java.util.regex.Pattern;

/// The oldest nginx that will read the file: decides how things are written.
public record NginxVersion(int major, int minor, int patch) implements Comparable<NginxVersion> {

    /// The first that can refuse a TLS handshake without a certificate.
    private static final NginxVersion OLDEST = new NginxVersion(1, 19, 4);

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})(?:\\.([0-9]{1,3}))?");

    /// @param text `1.22` or `1.22.1`; without a third number the first of that line is meant
    /// @throws Refusal when it is no version, or one that cannot do what is written
    public static NginxVersion parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(text, "A version has two or three numbers.");
        }
        var patch = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        var version =
                new NginxVersion(
                        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), patch);
        if (version.compareTo(OLDEST) < 0) {
            throw refused(text, "Before " + OLDEST + " it cannot refuse unknown names over TLS.");
        }
        return version;
    }

    private static Refusal refused(String text, String why) {
        return new Refusal(
                "The nginx version \"" + text + "\" cannot be written for.",
                why,
                "Give what `nginx -v` says, such as 1.22.1.");
    }

    boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
        return compareTo(new NginxVersion(otherMajor, otherMinor, otherPatch)) >= 0;
    }

    @Override
    public int compareTo(NginxVersion other) {
        return Comparator.comparingInt(NginxVersion::major)
                .thenComparingInt(NginxVersion::minor)
                .thenComparingInt(NginxVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
