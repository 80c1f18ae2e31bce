package io.hullwright.audit;

import io.hullwright.check.CheckDescription;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A line of the report: what one check says of one subject.
///
/// @param waiver the waiver that covers it, null when none does
public record Finding(
        CheckDescription check, Subject subject, Verdict verdict, @Nullable Waiver waiver) {

    /// Gravest first, then by check id, subject name and subject id.
    public static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.check().severity())
                    .thenComparing(finding -> finding.check().id())
                    .thenComparing(finding -> finding.subject().name())
                    .thenComparing(finding -> finding.subject().id());

    /// A failure that nobody accepted.
    public boolean isOpen() {
        return verdict instanceof Verdict.Fail && waiver == null;
    }

    public Severity severity() {
        return check.severity();
    }

    /// The same for the same weakness, also after the container was made anew: 32 hexadecimal
    /// digits over check id,
    /// kind and lasting identity.
    public String fingerprint() {
        try {
            var text = check.id() + "\n" + subject.kind().word() + "\n" + subject.identity();
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
