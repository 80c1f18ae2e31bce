package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction.Flag;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.Locale;

@CheckInfo(
        id = "DKF-049",
        title = "FROM leaves the platform to the build",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/b16e8501",
            "hadolint/DL3029",
            "hadolint/DL3065",
            "buildkit/FromPlatformFlagConstDisallowed",
            "buildkit/RedundantTargetPlatform"
        },
        why =
                """
                With a platform written into FROM, a build for another one is labelled as that and holds \
                programs that do not run there, or run under emulation.\
                """,
        remedy =
                "Leave --platform out and give it to docker build, or use $BUILDPLATFORM for a stage of tools.")
final class BuildsForAnyPlatform implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            for (var flag : stage.from().flags()) {
                if (flag.name().equals("platform")) {
                    inspect(file, stage, flag, failures);
                }
            }
        }
        return failures.verdict();
    }

    private static void inspect(Dockerfile file, BuildStage stage, Flag flag, Failures failures) {
        var value = flag.value();
        var place = new BuildWord("--platform=" + value, flag.line(), flag.column());
        if (value.isEmpty()) {
            failures.add("--platform has no value, expected none or a variable", place);
        } else if (value.equals("$TARGETPLATFORM") || value.equals("${TARGETPLATFORM}")) {
            failures.add("--platform=" + value + " is what FROM takes anyway", place);
        } else if (flag.exact() && value.indexOf('$') < 0) {
            if (!isOneOfSeveral(file, stage, value)) {
                failures.add(
                        "--platform=" + value + " is the same for every build, expected none",
                        place);
            }
        } else if (!stage.from().undefined().isEmpty()) {
            failures.addUnknown(
                    "nothing gives " + stage.from().undefined().getFirst().text() + " a value");
        }
    }

    /// `FROM --platform=linux/arm64 … AS build-arm64`, of which a later `FROM build-$TARGETARCH`
    /// takes the one that fits.
    private static boolean isOneOfSeveral(Dockerfile file, BuildStage stage, String platform) {
        var parts = platform.split("/", -1);
        var name = stage.name().text().toLowerCase(Locale.ROOT);
        if (parts.length < 2 || parts[1].isEmpty() || !name.contains(parts[1])) {
            return false;
        }
        for (var later : file.stages().subList(stage.number() + 1, file.stages().size())) {
            var base = later.from().first().text();
            var dollar = base.indexOf('$');
            if (dollar > 0
                    && base.indexOf("TARGET", dollar) > 0
                    && name.startsWith(base.substring(0, dollar))) {
                return true;
            }
        }
        return false;
    }
}
