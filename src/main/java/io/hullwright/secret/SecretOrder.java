package io.hullwright.secret;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked for.
///
/// @param length in characters, or in words; 0 for the kind's own
/// @param symbols whether a password has symbols too
/// @param user for an htpasswd line
/// @param hosts DNS names and addresses for a certificate, the first of which is its name
/// @param days how long a certificate is valid
/// @param given the password that a line or verifier is for; null to draw one
public record SecretOrder(
        SecretKind kind,
        int length,
        boolean symbols,
        String user,
        List<String> hosts,
        int days,
        Instant now,
        @Nullable Secret given) {

    public static final int LONGEST = 4_096;
    public static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 397;
    private static final int LONGEST_USER = 255;

    public SecretOrder {
        hosts = List.copyOf(hosts);
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException(
                    "the length is " + length + ", expected 1 to " + LONGEST);
        }
        if (length > 0 && !kind.hasLength()) {
            throw new IllegalArgumentException("the length of " + kind + " is fixed");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days is " + days + ", expected 1 to " + MOST_DAYS);
        }
        if (user.length() > LONGEST_USER
                || user.chars().anyMatch(c -> c == ':' || c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("the user name holds a colon or a line end");
        }
        if (given != null && kind != SecretKind.HTPASSWD && kind != SecretKind.POSTGRES_SCRAM) {
            throw new IllegalArgumentException(kind + " is drawn, it takes no password");
        }
    }

    /// With all the rest as usual.
    public static SecretOrder of(SecretKind kind, int length, Instant now) {
        return new SecretOrder(
                kind, length, false, "", List.of("localhost"), USUAL_DAYS, now, null);
    }

    int lengthOr(int usual) {
        return length == 0 ? usual : length;
    }
}
