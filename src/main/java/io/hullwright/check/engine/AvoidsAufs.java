package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-006",
        title = "The storage driver is not aufs",
        severity = Severity.MEDIUM,
        checklist = "image-security/8",
        references = {"cis-docker-1.6.0/2.6", "owasp-docker-top-10/D02"},
        why =
                """
                aufs never became part of the Linux kernel and is not looked after any more; its \
                known faults, some of them in how permissions are kept, stay.\
                """,
        remedy =
                """
                Move to overlay2: save what matters, set storage-driver in daemon.json, and load \
                it again.\
                """)
final class AvoidsAufs implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (engine.storageDriver().equals("aufs")) {
            return Verdict.fail(
                    "storage driver is aufs, expected overlay2",
                    new Origin.Engine("storage-driver"),
                    Daemon.set(engine, "\"storage-driver\": \"overlay2\""));
        }
        return EngineReleases.isAtLeast(engine.version(), 24) && !Daemon.isPodman(engine)
                ? Verdict.notApplicable("this engine has no aufs driver any more")
                : Verdict.pass();
    }
}
