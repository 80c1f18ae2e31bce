package io.hullwright.core;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.core.secrets.JudgedSecret;
import io.hullwright.core.secrets.JudgedSecret.Flaw;
import io.hullwright.core.secrets.JudgedSecret.Kind;
import io.hullwright.core.secrets.SecretPlaces;
import io.hullwright.core.secrets.Secrets.Judgement;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an audit says about the secrets of containers, compose files and images.
final class SecretFindings {

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "ENV-003", Kind.DEFAULT,
                    "ENV-004", Kind.TOO_SHORT,
                    "ENV-005", Kind.TOO_SHORT,
                    "ENV-006", Kind.REUSED,
                    "ENV-007", Kind.REUSED,
                    "ENV-016", Kind.ON_COMMAND_LINE,
                    "ENV-017", Kind.ON_COMMAND_LINE,
                    "IMG-009", Kind.IN_IMAGE,
                    "IMG-011", Kind.IN_IMAGE,
                    "IMG-023", Kind.IN_IMAGE);

    private SecretFindings() {}

    static Judgement judge(
            Hullwright hullwright, EngineChoice choice, SecretPlaces places, Progress progress)
            throws Problem, InterruptedException {
        var judged = hullwright.secrets().judge(places.environmentFiles());
        if (places.other().isEmpty() && !places.engine()) {
            return judged;
        }
        var alone = !places.engine();
        var files = new FileChoice(places.other(), List.of(), alone, false, List.of(), List.of());
        return join(judged, hullwright.audit(choice, files, null, false, progress));
    }

    /// Those of `.env` files first, then those of the audit, the gravest first.
    private static Judgement join(Judgement files, Audit audit) {
        var secrets = new ArrayList<>(files.secrets());
        var notes = new ArrayList<>(files.notes());
        for (var finding : audit.findings()) {
            var kind = KINDS.get(finding.check().id());
            if (kind == null || finding.waiver() != null) {
                continue;
            }
            switch (finding.verdict()) {
                case Verdict.Fail(var evidence, var _, var _, var _) ->
                        secrets.add(judged(finding, kind, evidence));
                case Verdict.Unknown(var why) ->
                        notes.add(finding.subject().label() + ": " + why + ".");
                default -> {
                    // nothing is wrong
                }
            }
        }
        notes.addAll(audit.notes());
        return new Judgement(secrets, notes);
    }

    private static JudgedSecret judged(Finding finding, Kind kind, String evidence) {
        return new JudgedSecret(
                finding.check().id(), finding.subject().label(), List.of(new Flaw(kind, evidence)));
    }
}
