package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import java.util.Set;

@CheckInfo(
        id = "ENV-010",
        title = "A mode that is named is production",
        severity = Severity.LOW,
        checklist = {"environment-variables/4", "environment-variables/7"},
        references = {"owasp-top-10-2021/A05"},
        why =
                """
                Frameworks choose stack traces, caches and cookie flags by this word. Any other word than \
                production, a typing error too, gives the friendlier and weaker behaviour.\
                """,
        remedy =
                "Set the variable to production where real data is served; keep other environments on"
                        + " another host or project.")
final class RunsInProductionMode implements EnvironmentCheck {

    private static final Set<String> MODES =
            Set.of(
                    "ASPNETCORE_ENVIRONMENT",
                    "DOTNET_ENVIRONMENT",
                    "FLASK_ENV",
                    "NODE_ENV",
                    "RACK_ENV",
                    "RAILS_ENV");

    @Override
    public Verdict inspect(Workload workload) {
        var named = false;
        for (var variable : workload.environment().variables()) {
            if (MODES.contains(variable.name()) && !variable.has(ValueTrait.EMPTY)) {
                named = true;
                if (!variable.has(ValueTrait.PRODUCTION)) {
                    return Verdict.fail(
                            variable.name() + " is another word, expected production",
                            variable.origin(),
                            new Fix.SetValue("environment." + variable.name(), "production"));
                }
            }
        }
        return named
                ? Verdict.pass()
                : Verdict.notApplicable("no variable names a mode (NODE_ENV and its like)");
    }
}
