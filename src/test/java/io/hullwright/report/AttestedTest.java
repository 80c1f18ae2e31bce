package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Attestation.Evidence;
import io.hullwright.audit.Audit;
import io.hullwright.audit.Checklist;
import io.hullwright.audit.ChecklistAnswer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a person answered, in the reports.
class AttestedTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private static Attestation attestation(Evidence evidence, String doubt) {
        return new Attestation(
                "gdpr/1",
                Attestation.Answer.YES,
                evidence,
                "seen <b>",
                "Ada\u202e",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2027, 11, 24),
                doubt);
    }

    private static Audit audit(Attestation attestation, ChecklistAnswer.State state) {
        var line = new Checklist.Line("gdpr/1", "Kept", false, "Is it?", "A list.", null);
        var answer = new ChecklistAnswer(line, "GDPR", state, List.of(), 0, 0, 0, 0, attestation);
        return AuditFixture.audit(List.of(), List.of(answer), List.of());
    }

    @Test
    void isOneLineThatIsSafeToShow() {
        assertEquals(
                "Yes, says Ada\\u{202e} on 2026-11-24, until 2027-11-24; evidence: a.pdf (SHA-256 "
                        + HASH
                        + "); seen <b>. It no longer counts: it was changed.",
                Attested.words(
                        attestation(new Evidence.Document("a.pdf", HASH), "it was changed")));
        assertEquals(
                "Yes, says Ada\\u{202e} on 2026-11-24, until 2027-11-24; seen <b>.",
                Attested.words(attestation(new Evidence.None(), "")));
    }

    @Test
    void keepsToTheSchema() throws IOException {
        for (var evidence :
                List.of(
                        new Evidence.Document("a.pdf", HASH),
                        new Evidence.Link("https://x.test"),
                        new Evidence.None())) {
            var audit = audit(attestation(evidence, ""), ChecklistAnswer.State.ATTESTED);
            var text = Golden.text(ReportFormat.JSON.writer(), audit, AuditFixture.OPTIONS);
            var root = SchemaFixture.MAPPER.readTree(text);
            assertEquals(List.of(), SchemaFixture.problems("hullwright.audit-1", root));
        }
    }

    @Test
    void standsInThePageWithoutBeingObeyed() throws IOException {
        var audit = audit(attestation(new Evidence.None(), "gone"), ChecklistAnswer.State.EXPIRED);
        var page = Golden.text(ReportFormat.HTML.writer(), audit, AuditFixture.OPTIONS);
        assertTrue(page.contains("class=\"s-expired\""), page);
        assertTrue(page.contains("answer expired"), page);
        assertTrue(page.contains("seen &lt;b&gt;"), page);
    }
}
