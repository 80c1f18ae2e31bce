package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "ENG-016",
        title = "System calls are filtered by default",
        severity = Severity.HIGH,
        checklist = "runtime-security/7",
        references = {"cis-docker-1.6.0/2.17", "owasp-docker-top-10/D04"},
        why =
                """
                The seccomp profile keeps some forty system calls from containers, among them \
                several through which containers have escaped. Without it every container can \
                try every hole of the kernel.\
                """,
        remedy =
                """
                Take seccomp-profile unconfined out of daemon.json; give the one container that \
                needs more a profile of its own.\
                """)
final class FiltersSystemCalls implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        var profile = profile(engine);
        if (profile == null) {
            return Verdict.fail(
                    "the engine lists no seccomp, expected its builtin profile",
                    new Origin.Inspect("SecurityOptions"));
        }
        return switch (profile) {
            case "builtin", "default" -> Verdict.pass();
            case "unconfined" ->
                    Verdict.fail(
                            "seccomp-profile is unconfined, expected builtin",
                            new Origin.Engine("seccomp-profile"),
                            Daemon.set(engine, "\"seccomp-profile\": \"builtin\""));
            default ->
                    Verdict.unknown(
                            "the engine uses a profile of its own, "
                                    + profile
                                    + "; compare that file with Docker's default profile");
        };
    }

    /// The profile's name, empty when the engine names none, null without seccomp.
    private static @Nullable String profile(Engine engine) {
        for (var option : engine.securityOptions()) {
            if (option.equals("name=seccomp") || option.startsWith("name=seccomp,")) {
                var at = option.indexOf("profile=");
                return at < 0 ? "default" : option.substring(at + "profile=".length());
            }
        }
        return null;
    }
}
