package io.hullwright.report;

import io.hullwright.audit.Attestation;

/// A person's answer in one line that is safe to show.
public final class Attested {

    private static final int LONGEST = 400;

    private Attested() {}

    public static String words(Attestation attestation) {
        var words =
                new StringBuilder(answer(attestation.answer()))
                        .append(", says ")
                        .append(Plain.line(attestation.by()))
                        .append(" on ")
                        .append(attestation.on())
                        .append(", until ")
                        .append(attestation.until());
        switch (attestation.evidence()) {
            case Attestation.Evidence.None _ -> {}
            case Attestation.Evidence.Document(var path, var sha256) ->
                    words.append("; evidence: ")
                            .append(Plain.line(path, LONGEST))
                            .append(" (SHA-256 ")
                            .append(sha256)
                            .append(')');
            case Attestation.Evidence.Link(var address) ->
                    words.append("; evidence: ").append(Plain.line(address, LONGEST));
        }
        if (!attestation.note().isEmpty()) {
            words.append("; ").append(Plain.line(attestation.note(), LONGEST));
        }
        if (!attestation.doubt().isEmpty()) {
            words.append(". It no longer counts: ")
                    .append(Plain.line(attestation.doubt(), LONGEST));
        }
        return words.append('.').toString();
    }

    private static String answer(Attestation.Answer answer) {
        return switch (answer) {
            case YES -> "Yes";
            case NO -> "No";
            case NOT_APPLICABLE -> "Does not apply";
        };
    }
}
