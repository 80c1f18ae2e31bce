package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-023",
        title = "The engine is reached by a local socket, SSH or verified TLS",
        severity = Severity.HIGH,
        checklist = "network-security/4",
        references = {"cis-docker-1.6.0/2.7", "nist-csf-2.0/PR.DS-02", "owasp-top-10-2021/A02"},
        why =
                """
                Over plain TCP, or TLS without a look at the certificate, somebody in between \
                can answer in the engine's place, read every secret that goes by, and change \
                what is started.\
                """,
        remedy = "Use an ssh:// address, or a context with ca.pem and without skip-tls-verify.")
final class IsReachedSafely implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        return switch (engine.transport()) {
            case LOCAL_SOCKET, SSH, TLS -> Verdict.pass();
            case TLS_UNVERIFIED ->
                    Verdict.fail(
                            "the engine's certificate is not verified, expected TLS that is",
                            new Origin.Engine("context or DOCKER_TLS_VERIFY of this user"));
            case PLAIN_TCP ->
                    Verdict.fail(
                            "the engine is reached over plain TCP, expected SSH or TLS",
                            new Origin.Engine("context or DOCKER_HOST of this user"));
        };
    }
}
