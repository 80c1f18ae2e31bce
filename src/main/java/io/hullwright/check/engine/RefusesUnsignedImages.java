package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;

@CheckInfo(
        id = "ENG-024",
        title = "Unsigned images are refused",
        severity = Severity.INFO,
        checklist = "image-security/7",
        references = {"owasp-docker-top-10/D08"},
        why =
                """
                Without a signature that is checked, a tag means whatever the registry hands \
                over today. Docker Content Trust did this and is being retired, so it is no \
                failure when it is off; signatures by cosign or notation take its place.\
                """,
        remedy =
                """
                Sign with cosign or notation and verify before deploying; do not start with \
                Docker Content Trust any more.\
                """)
final class RefusesUnsignedImages implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        return engine.contentTrust()
                ? Verdict.pass()
                : Verdict.unknown(
                        "DOCKER_CONTENT_TRUST is off for this user, and it is being retired;"
                                + " whether something else verifies images shows in the deployment:"
                                + " look for `cosign verify` or `notation verify`");
    }
}
