package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;
import java.time.LocalDate;
import java.time.ZoneOffset;

@CheckInfo(
        id = "ENG-001",
        title = "The engine's release line still gets security fixes",
        severity = Severity.HIGH,
        checklist = "image-security/8",
        references = {"cis-docker-1.6.0/1.2.2", "owasp-docker-top-10/D02", "owasp-top-10-2021/A06"},
        why =
                """
                The engine runs as root and has had holes through which a container or a \
                malicious image reached the host. A line that its makers have left gets no \
                mending when the next one is found.\
                """,
        remedy =
                """
                Move to a release line that is maintained; newer patch releases of the same line \
                need no change of settings.\
                """)
final class RunsMaintainedRelease implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(
                    "only Docker Engine's release lines are known here; compare `podman version`"
                            + " with the releases of Podman");
        }
        var version = engine.version();
        return switch (EngineReleases.of(version)) {
            case EngineReleases.Status.Maintained _ -> Verdict.pass();
            case EngineReleases.Status.Unlisted(var why) ->
                    Verdict.unknown(why + "; compare `docker version` with Docker's release notes");
            case EngineReleases.Status.Ended(var line, var end) -> judge(engine, line, end);
            case EngineReleases.Status.Distribution(var line, var end) ->
                    Verdict.unknown(
                            "line "
                                    + line
                                    + " ended on "
                                    + end
                                    + ", but "
                                    + version
                                    + " is a distribution's build, which may be mended longer;"
                                    + " look with `apt-cache policy docker.io`");
        };
    }

    private static Verdict judge(Engine engine, String line, LocalDate end) {
        if (LocalDate.ofInstant(engine.seenAt(), ZoneOffset.UTC).isBefore(end)) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "version is "
                        + engine.version()
                        + ", whose line "
                        + line
                        + " ended on "
                        + end
                        + ", expected a maintained line",
                new Origin.Inspect("Version"));
    }
}
